// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/rival_menu.h"

#include "core/edit/plan_states.h"
#include "core/exchange/published_progress.h"
#include "core/splitter/splitter.h"
#include "ui/charts/charts_view.h"
#include "ui/dialogs/open_plan.h"
#include "ui/kit/questions.h"
#include "ui/kit/text.h"
#include "ui/models/plan_files.h"

#include <QFileInfo>
#include <QMenu>

namespace planner::ui {
namespace {

constexpr double kProofSeconds = 3; ///< so long may a split look for the bound

} // namespace

RivalMenu::RivalMenu(ChartsView& charts, const PlanDocument& document, const PlanStates* states, PlanFiles& files,
                     Questions& questions, QWidget* window)
    : QObject(window), m_charts(charts), m_document(document), m_states(states), m_files(files), m_questions(questions),
      m_window(window), m_bound(document)
{
    connect(&charts.rivalMenu(), &QMenu::aboutToShow, this, &RivalMenu::fill);
}

void RivalMenu::fill()
{
    QMenu& menu = m_charts.rivalMenu();
    menu.clear();
    addPlans(menu);
    addPublished(menu);
    addBound(menu);
    menu.addSeparator();
    QAction* none = menu.addAction(tr("&Nothing"), this, [this] {
        m_published.clear();
        m_charts.forgetOther();
        m_charts.setPublished({});
    });
    none->setObjectName(QStringLiteral("rivalNone"));
    none->setEnabled(!m_charts.otherName().isEmpty() || m_charts.hasPublished());
}

QAction* RivalMenu::addChoice(QMenu& menu, const QString& text, const QString& objectName, bool isChosen)
{
    QAction* choice = menu.addAction(QString(text).replace(u'&', QLatin1String("&&")));
    choice->setObjectName(objectName);
    choice->setCheckable(true);
    choice->setChecked(isChosen);
    return choice;
}

void RivalMenu::addPlans(QMenu& menu)
{
    menu.addSection(tr("Another plan"));
    if (m_states != nullptr)
        addStates(menu);
    QAction* another = menu.addAction(tr("&Another plan..."), this, [this] {
        const QString chosen = m_questions.planToOpen(m_window, m_folder);
        if (!chosen.isEmpty())
            holdAgainstPlan(chosen);
    });
    another->setObjectName(QStringLiteral("rivalPlan"));
}

void RivalMenu::addStates(QMenu& menu)
{
    const auto history = m_document.history();
    if (!history)
        return;
    for (const NamedState& state : namedStates(history.value())) {
        const QString name = lineText(state.name);
        QAction* choice = addChoice(menu, name, QStringLiteral("rivalState-") + name, m_charts.otherName() == name);
        connect(choice, &QAction::triggered, this, [this, state] { holdAgainst(state); });
    }
}

void RivalMenu::holdAgainst(const NamedState& state)
{
    const auto plan = m_states->planAt(state.sequence);
    if (plan)
        m_charts.setOther(plan.value(), lineText(state.name));
    else
        emit failed(plan.error());
}

void RivalMenu::holdAgainstPlan(const QString& path)
{
    const auto opened = openAsking(m_files, m_questions, path, OpenFor::Comparison, m_window);
    if (opened)
        m_charts.setOther(opened.value()->plan(), QFileInfo(path).completeBaseName());
    else if (opened.error().kind != ErrorKind::Cancelled)
        emit failed(opened.error());
}

void RivalMenu::addPublished(QMenu& menu)
{
    menu.addSection(tr("Published progress"));
    for (const PublishedTable& table : m_tables) {
        QAction* choice =
            addChoice(menu, table.title, QStringLiteral("rivalTable-") + table.title, m_published == table.path);
        connect(choice, &QAction::triggered, this, [this, table] { hold(table.path); });
    }
    QAction* file = menu.addAction(tr("&Counts from a file..."), this, [this] {
        const QString path = m_questions.tableToOpen(m_window, tr("Published counts of people moved"), m_folder);
        if (!path.isEmpty())
            hold(path);
    });
    file->setObjectName(QStringLiteral("rivalCounts"));
}

void RivalMenu::hold(const QString& path)
{
    FolderReport report;
    auto counts = readPublishedProgress(path.toStdString(), report);
    if (!counts) {
        emit failed(counts.error());
        return;
    }
    m_published = path;
    m_charts.setPublished(std::move(counts).value());
}

void RivalMenu::addBound(QMenu& menu)
{
    menu.addSection(tr("What can be moved at most"));
    QAction* bound = menu.addAction(isProving()           ? tr("Being proven...")
                                    : m_charts.hasBound() ? tr("Proven by the last split")
                                                          : tr("&Prove it, in a few seconds"),
                                    this, &RivalMenu::prove);
    bound->setObjectName(QStringLiteral("rivalBound"));
    bound->setEnabled(!isProving() && !m_charts.hasBound());
}

void RivalMenu::prove()
{
    m_bound.ask([this](const Plan& plan, const CancelFlag& cancel) -> LatestAnswer::Deliver {
        SplitOptions options;
        options.seconds = kProofSeconds;
        return [this, bounds = split(plan, options, &cancel).bounds] { m_charts.setBounds(bounds); };
    });
}

} // namespace planner::ui
