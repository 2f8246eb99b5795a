// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/waiting_model.h"

#include "ui/kit/entry_list.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

namespace planner::ui {

WaitingModel::WaitingModel(PlanDocument& document, QObject* parent) : QAbstractListModel(parent), m_document(document)
{
    // Ids of cohorts that came, left or moved mean nothing any more.
    connect(&document, &PlanDocument::changed, this, [this](const ChangeSet& changes) {
        if (changes.hasNewCodes || changes.hasEverything)
            show({});
    });
}

void WaitingModel::show(std::vector<Waiting> waiting)
{
    beginResetModel();
    m_waiting = std::move(waiting);
    endResetModel();
}

int WaitingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_waiting.size());
}

QVariant WaitingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Waiting& waiting = waitingAt(index.row());
    const Operation& operation = m_document.operation();
    const Cohort& cohort = operation.cohort(waiting.cohort);
    switch (role) {
    case Qt::DisplayRole:
        return filled(tr("%1 in %2", "a cohort and its site"),
                      QString::fromStdString(cohort.label.empty() ? cohort.code : cohort.label),
                      facilityText(operation, cohort.facility));
    case EntryFigureRole:
        return numberText(waiting.people);
    case EntryDetailRole:
    case Qt::ToolTipRole:
        return toText(waiting.message);
    case EntryMarkRole:
        return static_cast<int>(waiting.reason == WaitReason::NotPlanned ? EntryMark::Warn : EntryMark::Bad);
    case Qt::AccessibleTextRole:
        return filled(tr("%1. %2"), index.data(Qt::DisplayRole).toString(), toText(waiting.message));
    default:
        return {};
    }
}

} // namespace planner::ui
