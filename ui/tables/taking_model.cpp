// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/taking_model.h"

#include "ui/kit/icons.h"
#include "ui/kit/text.h"
#include "ui/tables/table_words.h"

namespace planner::ui {

void TakingModel::setTaking(std::shared_ptr<const TableTaking> taking, TableKind kind)
{
    beginResetModel();
    m_taking = std::move(taking);
    m_kind = kind;
    listRows();
    endResetModel();
}

void TakingModel::setFilter(std::optional<RowOutcome> outcome)
{
    beginResetModel();
    m_filter = outcome;
    listRows();
    endResetModel();
}

void TakingModel::listRows()
{
    m_rows.clear();
    for (std::size_t i = 0; m_taking != nullptr && i < m_taking->rows.size(); ++i)
        if (!m_filter || m_taking->rows[i].outcome == *m_filter)
            m_rows.push_back(i);
}

int TakingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TakingModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TakingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RowTaking& row = rowAt(index.row());
    if (role == Qt::DecorationRole && index.column() == Outcome && row.outcome == RowOutcome::Faulty)
        return makeIcon(Icon::Error);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Row:
        return QLocale().toString(row.number);
    case Outcome:
        return outcomeText(row.outcome);
    case Code:
        return lineText(row.code);
    case What:
        return takingText(m_kind, row);
    default:
        return {};
    }
}

QVariant TakingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row:
        return tr("Row");
    case Outcome:
        return tr("Becomes");
    case Code:
        return tr("Code");
    case What:
        return tr("What changes, or why not");
    default:
        return {};
    }
}

} // namespace planner::ui
