// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/history_model.h"

#include "core/edit/history.h"
#include "ui/kit/entry_list.h"
#include "ui/kit/text.h"

#include <QDateTime>

namespace planner::ui {

HistoryModel::HistoryModel(PlanDocument& document, QObject* parent) : QAbstractListModel(parent), m_document(document)
{
}

void HistoryModel::refresh()
{
    auto history = m_document.history();
    beginResetModel();
    m_entries = history ? std::move(history).value() : std::vector<JournalEntry>();
    m_trail = HistoryTrail(m_entries);
    endResetModel();
    if (!history)
        emit m_document.refused(history.error());
}

const JournalEntry& HistoryModel::entryAt(int row) const
{
    return m_entries[m_entries.size() - 1 - static_cast<std::size_t>(row)];
}

QString HistoryModel::titleOf(const JournalEntry& entry) const { return toText(pastTense(entry, m_entries)); }

QString HistoryModel::detailOf(const JournalEntry& entry)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(entry.utcMilliseconds);
    const QString who = filled(tr("%1, %2 at %3", "a person, a date and a time"), isolated(lineText(entry.author)),
                               longDateText(when.date()), QLocale().toString(when.time(), QStringLiteral("HH:mm")));
    return entry.reason.empty() ? who
                                : filled(tr("%1: %2", "who and when, then why"), who, isolated(lineText(entry.reason)));
}

QString HistoryModel::figureOf(const JournalEntry& entry, bool isNow)
{
    const QString number = QLocale().toString(static_cast<qlonglong>(entry.sequence));
    return isNow ? filled(tr("%1, now", "the number of the entry that the plan is at"), number) : number;
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const JournalEntry& entry = entryAt(index.row());
    const auto steps = m_trail.stepsTo(entry.sequence);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(entry);
    case EntryDetailRole:
        return detailOf(entry);
    case EntryFigureRole:
        return figureOf(entry, steps && *steps == 0);
    case EntryIsFaintRole:
        return !m_trail.isInForce(entry.sequence);
    case EntryMarkRole:
        return static_cast<int>(steps && *steps == 0 ? EntryMark::Ok : EntryMark::None);
    case Qt::ToolTipRole:
        return QString(titleOf(entry) + u'\n' + detailOf(entry));
    case Qt::AccessibleTextRole:
        return filled(tr("%1: %2. %3", "a number, what was done, then who, when and why"),
                      figureOf(entry, steps && *steps == 0), titleOf(entry), detailOf(entry));
    default:
        return {};
    }
}

} // namespace planner::ui
