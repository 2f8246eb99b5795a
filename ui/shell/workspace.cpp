// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/workspace.h"

#include "ui/board/board_view.h"
#include "ui/models/plan_document.h"
#include "ui/panels/details_panel.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/places_panel.h"
#include "ui/panels/waiting_panel.h"
#include "ui/schedule/schedule_view.h"
#include "ui/shell/icons.h"
#include "ui/shell/selection.h"
#include "ui/table/batch_table_view.h"

#include <QDate>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMainWindow>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kLeastWidth = 280; ///< of the panels, in pixels
constexpr int kMostWidth = 380;

/// Positions of the docks, in the order in which the keyboard goes through them.
enum class DockId { Details, Places, Findings, Waiting, History };

} // namespace

Workspace::Workspace(PlanDocument& document, Selection& selection, QMainWindow* window)
    : QObject(window), m_window(window), m_views(new QTabWidget(window)),
      m_board(new BoardView(document, selection, m_views)), m_schedule(new ScheduleView(document, selection, m_views)),
      m_findings(new FindingsPanel(document, selection, window))
{
    m_views->setObjectName(QStringLiteral("views"));
    m_views->tabBar()->setObjectName(QStringLiteral("viewTabs"));
    m_views->setDocumentMode(true);
    m_schedule->setToday(QDate::currentDate());
    addView(m_board, "boardView");
    addView(m_schedule, "scheduleView");
    addView(new BatchTableView(document, selection, m_views), "tableView");
    connect(m_board, &BoardView::told, this, &Workspace::told);
    connect(m_board, &BoardView::moveToRequested, this, &Workspace::moveToRequested);
    connect(m_schedule, &ScheduleView::told, this, &Workspace::told);
    connect(m_schedule, &ScheduleView::moveToRequested, this, &Workspace::moveToRequested);
    addDock("detailsDock", new DetailsPanel(document, selection, window));
    addDock("placesDock", new PlacesPanel(document, selection, window));
    addDock("findingsDock", m_findings);
    addDock("waitingDock", new WaitingPanel(document, selection, window));
    addDock("historyDock", new HistoryPanel(document, selection, window));
    retranslate();
    arrange();
}

void Workspace::addView(QWidget* view, const char* name)
{
    view->setObjectName(QLatin1String(name));
    m_views->addTab(view, QString());
}

QDockWidget* Workspace::addDock(const char* name, QWidget* panel)
{
    auto* dock = new QDockWidget(m_window);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(panel);
    dock->setWindowTitle(panel->windowTitle());
    connect(panel, &QWidget::windowTitleChanged, dock, &QDockWidget::setWindowTitle);
    // The window makes tab bars when panels are put on top of each other.
    connect(dock, &QDockWidget::visibilityChanged, this, &Workspace::nameTabBars);
    m_docks.push_back(dock);
    return dock;
}

void Workspace::arrange()
{
    // QMainWindow does not mirror its dock areas.
    const Qt::DockWidgetArea end =
        QGuiApplication::layoutDirection() == Qt::RightToLeft ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
    // Taken out first: a dock that moves between tabs leaves an empty tab bar behind.
    for (QDockWidget* placed : m_docks) {
        placed->setFloating(false);
        m_window->removeDockWidget(placed);
    }
    const auto dock = [this](DockId id) { return m_docks[static_cast<std::size_t>(id)]; };
    QDockWidget* details = dock(DockId::Details);
    QDockWidget* findings = dock(DockId::Findings);
    m_window->addDockWidget(end, details);
    m_window->splitDockWidget(details, findings, Qt::Vertical);
    m_window->tabifyDockWidget(details, dock(DockId::Places));
    m_window->tabifyDockWidget(findings, dock(DockId::Waiting));
    m_window->tabifyDockWidget(findings, dock(DockId::History));
    for (QDockWidget* placed : m_docks)
        placed->show();
    details->raise();
    findings->raise();
    m_window->resizeDocks({details}, {std::clamp(m_window->width() * 27 / 100, kLeastWidth, kMostWidth)},
                          Qt::Horizontal);
    m_window->resizeDocks({details, findings}, {m_window->height() * 45 / 100, m_window->height() * 40 / 100},
                          Qt::Vertical);
    nameTabBars();
}

void Workspace::nameTabBars()
{
    for (QTabBar* bar : m_window->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setObjectName(QStringLiteral("panelTabs"));
        bar->setAccessibleName(tr("Panels"));
    }
}

void Workspace::showFindings()
{
    QDockWidget* findings = m_docks[static_cast<std::size_t>(DockId::Findings)];
    findings->show();
    findings->raise();
}

void Workspace::stepFinding(int rows)
{
    showFindings();
    m_findings->step(rows);
}

void Workspace::retranslate()
{
    const QString views[] = {tr("Board"), tr("Schedule"), tr("Table")};
    const Icon icons[] = {Icon::Board, Icon::Schedule, Icon::Table};
    for (int i = 0; i < m_views->count(); ++i) {
        m_views->setTabText(i, views[i]);
        m_views->setTabIcon(i, makeIcon(icons[i]));
    }
    for (QDockWidget* dock : m_docks) {
        dock->setAccessibleName(dock->windowTitle());
        dock->toggleViewAction()->setStatusTip(tr("Show or hide this panel"));
    }
    m_views->setAccessibleName(tr("Views of the plan"));
    m_views->tabBar()->setAccessibleName(tr("Views of the plan"));
}

} // namespace planner::ui
