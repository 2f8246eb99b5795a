// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/proposal_view.h"

#include "ui/models/words.h"
#include "ui/panels/entry_list.h"
#include "ui/shell/text.h"
#include "ui/shell/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableWidget>

#include <algorithm>

namespace planner::ui {
namespace {

struct ProposalWords {
    Q_DECLARE_TR_FUNCTIONS(ProposalView)
};

QString journeyText(const Operation& operation, const Batch& batch)
{
    const Route& route = operation.route(batch.route);
    return ProposalWords::tr("%1 to %2, %3 by %4", "two sites, a date and a route")
        .arg(facilityText(operation, route.from), facilityText(operation, route.to),
             shortDateText(batch.departure, operation), QString::fromStdString(route.code));
}

QString titleOf(const ProposalLine& line)
{
    const QString code = QString::fromStdString((line.after ? line.after : line.before)->code.text);
    switch (line.kind) {
    case ProposalKind::Added:
        return ProposalWords::tr("%1 is new").arg(code);
    case ProposalKind::Moved:
        return ProposalWords::tr("%1 moves").arg(code);
    case ProposalKind::Resized:
        return ProposalWords::tr("%1 carries others").arg(code);
    case ProposalKind::Removed:
        return ProposalWords::tr("%1 is taken out").arg(code);
    }
    return {};
}

QString detailOf(const Operation& operation, const ProposalLine& line)
{
    if (line.kind == ProposalKind::Moved)
        return ProposalWords::tr("From %1. Now: %2.")
            .arg(journeyText(operation, *line.before), journeyText(operation, *line.after));
    if (line.kind == ProposalKind::Resized)
        return ProposalWords::tr("%1. It had %2 people.")
            .arg(journeyText(operation, *line.after), numberText(line.before->people()));
    return journeyText(operation, line.after ? *line.after : *line.before);
}

int countOf(const Proposal& proposal, ProposalKind kind)
{
    return static_cast<int>(std::count_if(proposal.lines.begin(), proposal.lines.end(),
                                          [&](const ProposalLine& line) { return line.kind == kind; }));
}

} // namespace

ProposalView::ProposalView(QWidget* parent)
    : QWidget(parent), m_summary(new QLabel(this)), m_goals(new QTableWidget(this)),
      m_list(new EntryList(QStringLiteral("proposalList"), tr("What changes"), 1, this)),
      m_lines(new QStandardItemModel(this))
{
    m_summary->setObjectName(QStringLiteral("proposalSummary"));
    m_summary->setWordWrap(true);
    m_goals->setObjectName(QStringLiteral("proposalGoals"));
    m_goals->setAccessibleName(tr("Goals before and after"));
    m_goals->setColumnCount(6);
    m_goals->setHorizontalHeaderLabels(
        {tr("Goal"), tr("Now"), tr("Proposed"), tr("Change"), tr("Proven bound"), tr("Gap")});
    m_goals->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_goals->horizontalHeaderItem(4)->setToolTip(tr("No plan without a broken rule is below this."));
    m_goals->horizontalHeaderItem(5)->setToolTip(tr("What a better plan could still gain at most."));
    m_goals->verticalHeader()->hide();
    m_goals->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_goals->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_goals->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_goals->setShowGrid(false);
    m_goals->setTabKeyNavigation(false);
    m_goals->setSelectionMode(QAbstractItemView::NoSelection);
    m_goals->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(m_lines);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_goals);
    layout->addWidget(m_list, 1);
}

void ProposalView::show(const Operation& operation, const Proposal& proposal, const Score& before,
                        const SplitResult& result)
{
    People waiting;
    for (const Waiting& row : result.waiting)
        waiting += row.people;
    const QString changes =
        proposal.lines.empty()
            ? tr("Nothing changes: the plan is as good as what was found.")
            : tr("%1 batches are new, %2 move, %3 carry others, %4 are taken out, %5 stay as they are.")
                  .arg(QLocale().toString(countOf(proposal, ProposalKind::Added)),
                       QLocale().toString(countOf(proposal, ProposalKind::Moved)),
                       QLocale().toString(countOf(proposal, ProposalKind::Resized)),
                       QLocale().toString(countOf(proposal, ProposalKind::Removed)),
                       QLocale().toString(static_cast<qulonglong>(proposal.unchanged)));
    const QString rest = waiting.isZero() ? tr("Nobody waits.") : tr("%1 people wait.").arg(numberText(waiting));
    const QString proof = result.isProven ? tr("No plan without a broken rule is better.") : QString();
    m_summary->setText(QStringList({changes, rest, proof}).join(u' ').trimmed());
    showGoals(before, result);
    showLines(operation, proposal);
}

void ProposalView::addRow(const QStringList& cells, std::int64_t change)
{
    const int row = m_goals->rowCount();
    m_goals->insertRow(row);
    for (int column = 0; column < cells.size(); ++column) {
        auto* item = new QTableWidgetItem(cells[column]);
        item->setFlags(Qt::ItemIsEnabled);
        if (column > 0)
            item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        if (column == 3 && change != 0)
            item->setForeground(change < 0 ? tokens().okText : tokens().badText);
        m_goals->setItem(row, column, item);
    }
}

void ProposalView::showGoals(const Score& before, const SplitResult& result)
{
    m_goals->setRowCount(0);
    const auto number = [](std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); };
    const std::int64_t hard = result.score.hard - before.hard;
    addRow(
        {tr("Over rules"), number(before.hard), number(result.score.hard), goalChangeText(Goal::Waiting, hard), {}, {}},
        hard);
    for (std::size_t i = 0; i < result.score.goals.size() && i < before.goals.size(); ++i) {
        const Goal goal = result.score.goals[i].goal;
        const std::int64_t now = before.goals[i].value;
        const std::int64_t then = result.score.goals[i].value;
        const bool isBounded = i < result.bounds.size() && result.bounds[i].bound.has_value();
        addRow({goalText(goal), goalValueText(goal, now), goalValueText(goal, then), goalChangeText(goal, then - now),
                isBounded ? goalValueText(goal, *result.bounds[i].bound) : tr("not found"),
                isBounded ? goalValueText(goal, then - *result.bounds[i].bound) : QString()},
               then - now);
    }
    const int height = m_goals->horizontalHeader()->sizeHint().height()
                       + m_goals->rowCount() * m_goals->verticalHeader()->defaultSectionSize();
    m_goals->setFixedHeight(height + 2 * m_goals->frameWidth());
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
        item->setData(tr("%1, %2 people. %3").arg(titleOf(line), people, detailOf(operation, line)),
                      Qt::AccessibleTextRole);
        items << item;
    }
    m_lines->appendColumn(items);
}

} // namespace planner::ui
