// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/split_progress_page.h"

#include "ui/dialogs/goal_table.h"
#include "ui/kit/entry_list.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStandardItemModel>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kMostImprovements = 200; ///< the oldest go first

} // namespace

SplitProgressPage::SplitProgressPage(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_best(new GoalTable(QStringLiteral("splitBest"), tr("Best so far"),
                           {tr("Goal"), tr("Best so far"), tr("Could be better")}, this)),
      m_list(new EntryList(QStringLiteral("splitImprovements"), tr("What became better"), 1, this)),
      m_improvements(new QStandardItemModel(this))
{
    m_text->setObjectName(QStringLiteral("splitText"));
    m_text->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("splitProgress"));
    m_bar->setAccessibleName(tr("Progress of the split"));
    m_bar->setTextVisible(false);
    m_best->explainColumn(2, tr("What any plan without a broken rule could still gain at most."));
    m_list->setModel(m_improvements);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    auto* heading = new QLabel(tr("What became better, newest first:"), this);
    heading->setForegroundRole(QPalette::PlaceholderText);
    heading->setBuddy(m_list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_best);
    layout->addWidget(heading);
    layout->addWidget(m_list, 1);
}

void SplitProgressPage::begin(const Settings& settings, const QString& text)
{
    m_settings = settings;
    m_last.clear();
    m_best->showRows({});
    m_improvements->clear();
    m_bar->setValue(0);
    showText(text);
}

void SplitProgressPage::setPercent(int percent) { m_bar->setValue(percent); }

void SplitProgressPage::showText(const QString& text) { m_text->setText(text); }

void SplitProgressPage::show(const SplitState& state)
{
    QList<QStringList> rows;
    for (const GoalBound& goal : state.bounds)
        rows << QStringList{goalText(goal.goal), valueText(goal, state.waiting), gapText(goal.value, goal.bound)};
    m_best->showRows(rows);
    for (int row = 0; row < m_best->rowCount(); ++row)
        m_best->item(row, 0)->setToolTip(goalSentence(state.bounds[static_cast<std::size_t>(row)].goal));
    noteImprovements(state);
}

QString SplitProgressPage::valueText(const GoalBound& goal, People waiting) const
{
    return goalValueText(m_settings, goal.goal, goal.goal == Goal::Waiting ? waiting.value() : goal.value);
}

void SplitProgressPage::noteImprovements(const SplitState& state)
{
    // The first goal that differs is what the plan is better in; those after it may be worse.
    const auto changed = std::mismatch(m_last.begin(), m_last.end(), state.bounds.begin(), state.bounds.end(),
                                       [](const GoalBound& a, const GoalBound& b) { return a.value == b.value; });
    if (changed.second != state.bounds.end()) {
        const GoalBound& goal = *changed.second;
        const bool isFirst = changed.first == m_last.end();
        const QString name = isFirst ? tr("A first plan") : goalText(goal.goal);
        const QString value = isFirst ? QString() : valueText(goal, state.waiting);
        const QString time = filled(tr("After %1 s", "seconds"), QLocale().toString(state.seconds, 'f', 1));
        const QString detail = isFirst ? time
                                       : filled(tr("%1, before it was %2", "when and a value"), time,
                                                valueText(*changed.first, m_lastWaiting));
        auto* item = new QStandardItem(name);
        item->setData(detail, EntryDetailRole);
        item->setData(value, EntryFigureRole);
        item->setData(static_cast<int>(EntryMark::Ok), EntryMarkRole);
        item->setData(isFirst ? filled(tr("%1. %2", "a goal and when"), name, detail)
                              : filled(tr("%1: %2. %3", "a goal, its value and when"), name, value, detail),
                      Qt::AccessibleTextRole);
        m_improvements->insertRow(0, item);
        if (m_improvements->rowCount() > kMostImprovements)
            m_improvements->removeRow(kMostImprovements);
    }
    m_last = state.bounds;
    m_lastWaiting = state.waiting;
}

} // namespace planner::ui
