// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/history_model.h"

#include "ui/models/words.h"
#include "ui/panels/entry_list.h"
#include "ui/shell/text.h"

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

QString HistoryModel::titleOf(const JournalEntry& entry) const
{
    const QString what = toText(entry.description);
    if (entry.kind == JournalKind::Edit)
        return what;
    return tr("%1: %2", "a kind of step, such as Undo, and what it did").arg(journalKindText(entry.kind), what);
}

QString HistoryModel::detailOf(const JournalEntry& entry)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(entry.utcMilliseconds);
    const QString who = tr("%1, %2 at %3", "a person, a date and a time")
                            .arg(QString::fromStdString(entry.author), longDateText(when.date()),
                                 QLocale().toString(when.time(), QStringLiteral("HH:mm")));
    return entry.reason.empty() ? who
                                : tr("%1: %2", "who and when, then why").arg(who, QString::fromStdString(entry.reason));
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
        return steps && *steps == 0 ? tr("now") : QString();
    case EntryIsFaintRole:
        return !m_trail.isInForce(entry.sequence);
    case EntryMarkRole:
        return static_cast<int>(steps && *steps == 0 ? EntryMark::Ok : EntryMark::None);
    case Qt::ToolTipRole:
        return QString(titleOf(entry) + u'\n' + detailOf(entry));
    case Qt::AccessibleTextRole:
        return tr("%1. %2").arg(titleOf(entry), detailOf(entry));
    default:
        return {};
    }
}

} // namespace planner::ui
