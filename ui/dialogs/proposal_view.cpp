// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/proposal_view.h"

#include "core/figures/comparison.h"
#include "ui/dialogs/goal_table.h"
#include "ui/dialogs/proposal_picture.h"
#include "ui/kit/entry_list.h"
#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/models/batch_records.h"
#include "ui/models/fix_words.h"
#include "ui/models/summary_words.h"
#include "ui/models/words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>

#include <algorithm>

namespace planner::ui {
namespace {

struct ProposalWords {
    Q_DECLARE_TR_FUNCTIONS(ProposalView)
};

QString journeyText(const Operation& operation, const Batch& batch)
{
    const Route& route = operation.route(batch.route);
    return filled(ProposalWords::tr("%1 to %2, %3 by %4", "two sites, a date and a route"),
                  facilityText(operation, route.from), facilityText(operation, route.to),
                  shortDateText(batch.departure, operation), QString::fromStdString(route.code));
}

QString titleOf(const ProposalLine& line)
{
    const QString code = QString::fromStdString((line.after ? line.after : line.before)->code.text);
    switch (line.kind) {
    case ProposalKind::Added:
        return filled(ProposalWords::tr("%1 is new"), code);
    case ProposalKind::Moved:
        return filled(ProposalWords::tr("%1 moves"), code);
    case ProposalKind::Resized:
        return filled(ProposalWords::tr("%1 carries others"), code);
    case ProposalKind::Removed:
        return filled(ProposalWords::tr("%1 is taken out"), code);
    }
    return {};
}

QString detailOf(const Operation& operation, const ProposalLine& line)
{
    if (line.kind == ProposalKind::Moved)
        return filled(ProposalWords::tr("From %1. Now: %2."), journeyText(operation, *line.before),
                      journeyText(operation, *line.after));
    if (line.kind == ProposalKind::Resized)
        return filled(ProposalWords::tr("%1. It had %2 people."), journeyText(operation, *line.after),
                      numberText(line.before->people()));
    return journeyText(operation, line.after ? *line.after : *line.before);
}

int countOf(const Proposal& proposal, ProposalKind kind)
{
    return static_cast<int>(std::count_if(proposal.lines.begin(), proposal.lines.end(),
                                          [&](const ProposalLine& line) { return line.kind == kind; }));
}

} // namespace

ProposalView::ProposalView(QWidget* parent)
    : QWidget(parent), m_sentence(named(new QLabel(this), "proposalSentence")),
      m_summary(named(new QLabel(this), "proposalSummary")), m_pages(named(new QStackedWidget(this), "proposalPages")),
      m_picture(new ProposalPicture(m_pages)),
      m_figures(named(new QPushButton(tr("&Figures and changes"), this), "proposalFigures")),
      m_goals(new GoalTable(QStringLiteral("proposalGoals"), tr("Goals before and after"),
                            {tr("Goal"), tr("Now"), tr("Proposed"), tr("Change"), tr("Could be better")}, this)),
      m_list(new EntryList(QStringLiteral("proposalList"), tr("What changes"), 1, this)),
      m_lines(new QStandardItemModel(this))
{
    m_sentence->setWordWrap(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_sentence->setFont(large);
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_goals->explainColumn(4,
                           tr("What any plan without a broken rule could still gain at most; the tip has the bound."));
    m_list->setModel(m_lines);
    m_figures->setCheckable(true);
    makeLayout();
}

void ProposalView::makeLayout()
{
    auto* figures = new QWidget(m_pages);
    auto* column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_goals);
    column->addWidget(m_list, 1);
    m_pages->addWidget(m_picture);
    m_pages->addWidget(figures);
    connect(m_figures, &QPushButton::toggled, m_pages,
            [this](bool isShown) { m_pages->setCurrentIndex(isShown ? 1 : 0); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_summary);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_figures, 0, Qt::AlignLeading);
}

void ProposalView::show(const Plan& plan, const SplitOutcome& outcome, const std::optional<Fix>& fix)
{
    const auto& [result, proposal, before] = outcome;
    Plan proposed = fix ? withFix(plan, *fix) : plan;
    proposed.batches = result.batches;
    const ComparedPlan now(plan);
    const ComparedPlan then(std::move(proposed));
    m_sentence->setText(summaryText(then.evaluated()));
    m_picture->show(now, then);
    const QString changes =
        proposal.lines.empty()
            ? tr("Nothing changes: the plan is as good as what was found.")
            : filled(tr("%1 batches are new, %2 move, %3 carry others, %4 are taken out, %5 stay as they are."),
                     QLocale().toString(countOf(proposal, ProposalKind::Added)),
                     QLocale().toString(countOf(proposal, ProposalKind::Moved)),
                     QLocale().toString(countOf(proposal, ProposalKind::Resized)),
                     QLocale().toString(countOf(proposal, ProposalKind::Removed)),
                     QLocale().toString(static_cast<qulonglong>(proposal.unchanged)));
    const QString proof = result.isProven ? tr("No plan without a broken rule is better.") : QString();
    QStringList sentences{changes, proof};
    if (fix)
        sentences.prepend(filled(tr("The operation changes: %1."), fixText(plan.operation, *fix)));
    sentences += lostTexts(proposal.lost);
    m_summary->setText(sentences.join(u' ').trimmed());
    m_figures->setChecked(false);
    showGoals(plan, outcome);
    showLines(plan.operation, proposal);
}

void ProposalView::showGoals(const Plan& plan, const SplitOutcome& outcome)
{
    const Settings& settings = plan.operation.settings;
    const Score& before = outcome.before;
    const Score& after = outcome.result.score;
    People waiting;
    for (const Waiting& row : outcome.result.waiting)
        waiting += row.people;
    const People waited = summarise(plan.operation, plan.batches).waiting;
    QList<QStringList> rows{{tr("Broken rules"), QLocale().toString(static_cast<qlonglong>(before.hard)),
                             QLocale().toString(static_cast<qlonglong>(after.hard)), QString(), QString()}};
    for (std::size_t i = 0; i < after.goals.size() && i < before.goals.size(); ++i) {
        const Goal goal = after.goals[i].goal;
        const bool isPeople = goal == Goal::Waiting;
        const std::int64_t now = isPeople ? waited.value() : before.goals[i].value;
        const std::int64_t then = isPeople ? waiting.value() : after.goals[i].value;
        const std::optional<std::int64_t> bound =
            i < outcome.result.bounds.size() ? outcome.result.bounds[i].bound : std::nullopt;
        rows << QStringList{goalText(goal), goalValueText(settings, goal, now), goalValueText(settings, goal, then),
                            goalChangeText(goal, then - now), gapText(after.goals[i].value, bound)};
    }
    m_goals->showRows(rows);
    for (int row = 1; row < m_goals->rowCount(); ++row) {
        const GoalValue& goal = after.goals[static_cast<std::size_t>(row - 1)];
        m_goals->item(row, 0)->setToolTip(goalSentence(goal.goal));
        const std::size_t at = static_cast<std::size_t>(row - 1);
        if (goal.goal != Goal::Waiting && at < outcome.result.bounds.size() && outcome.result.bounds[at].bound)
            m_goals->item(row, 4)->setToolTip(
                filled(tr("No plan without a broken rule is below %1."),
                       goalValueText(settings, goal.goal, *outcome.result.bounds[at].bound)));
    }
}

void ProposalView::showLines(const Operation& operation, const Proposal& proposal)
{
    m_lines->clear();
    QList<QStandardItem*> items;
    for (const ProposalLine& line : proposal.lines) {
        auto* item = new QStandardItem(titleOf(line));
        const QString people = numberText((line.after ? line.after : line.before)->people());
        item->setData(detailOf(operation, line), EntryDetailRole);
        item->setData(people, EntryFigureRole);
        item->setData(static_cast<int>(line.kind == ProposalKind::Removed ? EntryMark::Warn : EntryMark::None),
                      EntryMarkRole);
        item->setData(filled(tr("%1, %2 people. %3"), titleOf(line), people, detailOf(operation, line)),
                      Qt::AccessibleTextRole);
        items << item;
    }
    m_lines->appendColumn(items);
}

} // namespace planner::ui
