// SPDX-License-Identifier: Apache-2.0
#include "ui/board/batch_column_model.h"

#include "ui/drag/batch_cards.h"
#include "ui/models/plan_document.h"

#include <algorithm>

namespace planner::ui {

BatchColumnModel::BatchColumnModel(const PlanDocument& document, const BatchCards& cards, FacilityId facility,
                                   QObject* parent)
    : QAbstractListModel(parent), m_document(document), m_cards(cards), m_facility(facility)
{
    reload();
}

bool BatchColumnModel::belongs(const Batch& batch) const
{
    return batch.counts() && m_document.operation().route(batch.route).to == m_facility;
}

void BatchColumnModel::reload()
{
    beginResetModel();
    m_rows.clear();
    for (const auto& [code, batch] : m_document.plan().batches)
        if (belongs(batch))
            m_rows.push_back({batch.departureDay(), code});
    std::sort(m_rows.begin(), m_rows.end());
    endResetModel();
}

void BatchColumnModel::refresh(const std::vector<BatchCode>& codes)
{
    for (const BatchCode& code : codes) {
        const Batch* batch = m_document.batch(code);
        const bool isHere = batch != nullptr && belongs(*batch);
        const auto row = rowOf(code);
        if (row && isHere && m_rows[static_cast<std::size_t>(*row)].departure == batch->departureDay()) {
            emit dataChanged(index(*row), index(*row));
            continue;
        }
        if (row) {
            beginRemoveRows({}, *row, *row);
            m_rows.erase(m_rows.begin() + *row);
            endRemoveRows();
        }
        if (isHere) {
            const Row added{batch->departureDay(), code};
            const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), added);
            const int at = static_cast<int>(place - m_rows.begin());
            beginInsertRows({}, at, at);
            m_rows.insert(place, added);
            endInsertRows();
        }
    }
}

std::optional<int> BatchColumnModel::rowOf(const BatchCode& code) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.code == code; });
    return found == m_rows.end() ? std::nullopt : std::optional(static_cast<int>(found - m_rows.begin()));
}

const Batch* BatchColumnModel::batch(const QModelIndex& index) const
{
    if (!index.isValid() || index.model() != this || static_cast<std::size_t>(index.row()) >= m_rows.size())
        return nullptr;
    return m_document.batch(codeAt(index.row()));
}

int BatchColumnModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant BatchColumnModel::data(const QModelIndex& index, int role) const
{
    const Batch* found = batch(index);
    if (found == nullptr)
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromStdString(found->code.text);
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return m_cards.sentence(*found);
    return {};
}

Qt::ItemFlags BatchColumnModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

} // namespace planner::ui
