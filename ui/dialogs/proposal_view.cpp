// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/proposal_view.h"

#include "ui/dialogs/goal_table.h"
#include "ui/kit/entry_list.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/batch_records.h"
#include "ui/models/words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>
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

QStringList boundTexts(const GoalBound* goal)
{
    if (goal == nullptr || !goal->bound)
        return {ProposalWords::tr("not found"), QString()};
    return {goalValueText(goal->goal, *goal->bound), goalValueText(goal->goal, goal->value - *goal->bound)};
}

ProposalView::ProposalView(QWidget* parent)
    : QWidget(parent), m_summary(new QLabel(this)),
      m_goals(new GoalTable(QStringLiteral("proposalGoals"), tr("Goals before and after"),
                            {tr("Goal"), tr("Now"), tr("Proposed"), tr("Change"), tr("Proven bound"), tr("Gap")},
                            this)),
      m_list(new EntryList(QStringLiteral("proposalList"), tr("What changes"), 1, this)),
      m_lines(new QStandardItemModel(this))
{
    m_summary->setObjectName(QStringLiteral("proposalSummary"));
    m_summary->setWordWrap(true);
    m_goals->explainColumn(4, tr("No plan without a broken rule is below this."));
    m_goals->explainColumn(5, tr("What a better plan could still gain at most."));
    m_list->setModel(m_lines);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_goals);
    layout->addWidget(m_list, 1);
}

void ProposalView::show(const Operation& operation, const SplitOutcome& outcome, const QString& change)
{
    const auto& [result, proposal, before] = outcome;
    People waiting;
    for (const Waiting& row : result.waiting)
        waiting += row.people;
    const QString changes =
        proposal.lines.empty()
            ? tr("Nothing changes: the plan is as good as what was found.")
            : filled(tr("%1 batches are new, %2 move, %3 carry others, %4 are taken out, %5 stay as they are."),
                     QLocale().toString(countOf(proposal, ProposalKind::Added)),
                     QLocale().toString(countOf(proposal, ProposalKind::Moved)),
                     QLocale().toString(countOf(proposal, ProposalKind::Resized)),
                     QLocale().toString(countOf(proposal, ProposalKind::Removed)),
                     QLocale().toString(static_cast<qulonglong>(proposal.unchanged)));
    const QString rest = waiting.isZero() ? tr("Nobody waits.") : filled(tr("%1 people wait."), numberText(waiting));
    const QString proof = result.isProven ? tr("No plan without a broken rule is better.") : QString();
    QStringList sentences{changes, rest, proof};
    if (!change.isEmpty())
        sentences.prepend(filled(tr("The operation changes: %1."), change));
    sentences += lostTexts(proposal.lost);
    m_summary->setText(sentences.join(u' ').trimmed());
    showGoals(before, result);
    showLines(operation, proposal);
}

void ProposalView::showGoals(const Score& before, const SplitResult& result)
{
    const Score& after = result.score;
    const auto number = [](std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); };
    std::vector<std::int64_t> changes{after.hard - before.hard};
    QList<QStringList> rows{{tr("Over rules"), number(before.hard), number(after.hard),
                             goalChangeText(Goal::Waiting, changes.front()), QString(), QString()}};
    for (std::size_t i = 0; i < after.goals.size() && i < before.goals.size(); ++i) {
        const Goal goal = after.goals[i].goal;
        const std::int64_t now = before.goals[i].value;
        const std::int64_t then = after.goals[i].value;
        changes.push_back(then - now);
        rows << (QStringList{goalText(goal), goalValueText(goal, now), goalValueText(goal, then),
                             goalChangeText(goal, then - now)}
                 << boundTexts(i < result.bounds.size() ? &result.bounds[i] : nullptr));
    }
    m_goals->showRows(rows);
    for (int row = 0; row < static_cast<int>(changes.size()); ++row)
        if (const std::int64_t change = changes[static_cast<std::size_t>(row)]; change != 0)
            m_goals->item(row, 3)->setForeground(change < 0 ? tokens().okText : tokens().badText);
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
