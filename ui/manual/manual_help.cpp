// SPDX-License-Identifier: Apache-2.0
#include "ui/manual/manual_help.h"

#include "ui/kit/bring_to_front.h"
#include "ui/kit/entry_list.h"
#include "ui/manual/manual_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>
#include <QTabBar>
#include <QTreeWidget>
#include <QWindow>

#include <algorithm>
#include <array>

namespace planner::ui {
namespace {

struct Subject {
    const char* widget; ///< object name
    const char* page;
    const char* anchor;
};

constexpr std::array kSubjects{
    Subject{"startPage", "first-plan.md", ""},
    Subject{"boardView", "board.md", ""},
    Subject{"scheduleView", "schedule.md", ""},
    Subject{"tableView", "table.md", ""},
    Subject{"chartsView", "charts.md", ""},
    Subject{"mapView", "map.md", ""},
    Subject{"mapPanel", "map.md", ""},
    Subject{"operationView", "operation.md", ""},
    Subject{"todayView", "today.md", ""},
    Subject{"detailsPanel", "panels.md", "details"},
    Subject{"findingsPanel", "rules.md", ""},
    Subject{"historyPanel", "panels.md", "history"},
    Subject{"placesPanel", "panels.md", "where-to"},
    Subject{"waitingPanel", "splitting.md", "why-people-wait"},
    Subject{"simulationPanel", "what-if.md", "uncertainty"},
    Subject{"countDialog", "today.md", "the-lists"},
    Subject{"clearanceDialog", "departure.md", "before-approval-five-clearances"},
    Subject{"splitDialog", "splitting.md", ""},
    Subject{"moveDialog", "board.md", "move-with-the-keyboard"},
    Subject{"divideDialog", "panels.md", "details"},
    Subject{"mergeDialog", "panels.md", "details"},
    Subject{"approveDialog", "rules.md", "approve-an-exception"},
    Subject{"importDialog", "own-operation.md", ""},
    Subject{"exportDialog", "files.md", "export"},
    Subject{"compareDialog", "what-if.md", "compare"},
    Subject{"statesDialog", "what-if.md", "named-states"},
    Subject{"whatIfDialog", "what-if.md", ""},
    Subject{"passphraseDialog", "sealing.md", ""},
    Subject{"shortcutsDialog", "keyboard.md", ""},
};

/// "r01" where the list's present row is a finding of rule R01.
QString ruleIn(const QWidget* panel)
{
    const auto* list = panel->findChild<QAbstractItemView*>(QStringLiteral("findingsList"));
    return list == nullptr ? QString() : list->currentIndex().data(EntryFigureRole).toString().toLower();
}

/// What the part shows says more than the part itself does.
QString anchorIn(const QWidget* part, const Subject& subject)
{
    if (qstrcmp(subject.widget, "findingsPanel") == 0)
        return ruleIn(part);
    const auto* problems = part->findChild<QTreeWidget*>(QStringLiteral("importProblems"));
    return QString::fromLatin1(problems != nullptr && !problems->isHidden() ? "when-something-is-wrong"
                                                                            : subject.anchor);
}

/// The panel whose tab is in front; nullptr where the widget is no such tab bar.
const QWidget* panelInFront(const QWidget* widget)
{
    const auto* tabs = qobject_cast<const QTabBar*>(widget);
    if (tabs == nullptr || qobject_cast<const QMainWindow*>(tabs->parentWidget()) == nullptr)
        return nullptr;
    for (const QDockWidget* dock : tabs->parentWidget()->findChildren<QDockWidget*>())
        if (dock->windowTitle() == tabs->tabText(tabs->currentIndex()))
            return dock->widget();
    return nullptr;
}

} // namespace

ManualPlace manualPlaceFor(const QWidget* widget)
{
    if (const QWidget* panel = panelInFront(widget); panel != nullptr)
        widget = panel;
    for (; widget != nullptr; widget = widget->parentWidget()) {
        const QString name = widget->objectName();
        const auto found = std::find_if(kSubjects.begin(), kSubjects.end(),
                                        [&](const Subject& subject) { return name == QLatin1String(subject.widget); });
        if (found != kSubjects.end())
            return {QString::fromLatin1(found->page), anchorIn(widget, *found)};
    }
    return {};
}

ManualHelp::ManualHelp(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    qApp->installEventFilter(this);
}

ManualHelp::~ManualHelp() = default;

void ManualHelp::openFor(const QWidget* widget)
{
    const bool isFirst = m_window == nullptr;
    if (isFirst)
        m_window = std::make_unique<ManualWindow>(m_session);
    const bool isAtTabs = m_tabs != nullptr && m_tabs->window() == QApplication::activeWindow();
    ManualPlace place = manualPlaceFor(isAtTabs ? m_tabs.data() : widget);
    if (place.page.isEmpty() && isFirst)
        place.page = QStringLiteral("contents.md");
    putAbove(QApplication::activeModalWidget());
    m_window->show();
    m_window->openPage(place.page, place.anchor);
    bringToFront(*m_window);
}

void ManualHelp::putAbove(QWidget* dialog)
{
    // A window that belongs to a dialog is not kept from the user while the dialog waits.
    m_window->winId();
    QWindow* above = dialog == nullptr ? nullptr : dialog->window()->windowHandle();
    if (above == m_window->windowHandle()->transientParent())
        return;
    // Qt works out what a dialog keeps from the user when a window is shown.
    m_window->hide();
    m_window->windowHandle()->setTransientParent(above);
    if (above != nullptr)
        connect(above, &QWindow::visibleChanged, this, [this, above](bool isVisible) {
            if (!isVisible && m_window->windowHandle()->transientParent() == above)
                m_window->windowHandle()->setTransientParent(nullptr);
        });
}

void ManualHelp::watchTabs(QWidget* widget, const QEvent& event)
{
    if (event.type() == QEvent::MouseButtonPress)
        m_tabs = panelInFront(widget) == nullptr ? nullptr : static_cast<QTabBar*>(widget);
    else if ((event.type() == QEvent::ShortcutOverride || event.type() == QEvent::KeyPress)
             && static_cast<const QKeyEvent&>(event).key() != Qt::Key_F1)
        m_tabs = nullptr;
}

bool ManualHelp::eventFilter(QObject* watched, QEvent* event)
{
    if (!watched->isWidgetType())
        return false;
    watchTabs(static_cast<QWidget*>(watched), *event);
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<const QKeyEvent*>(event);
    QWidget* dialog = QApplication::activeModalWidget();
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier || dialog == nullptr
        || static_cast<const QWidget*>(watched)->window() == m_window.get())
        return false;
    openFor(static_cast<const QWidget*>(watched));
    return true;
}

} // namespace planner::ui
