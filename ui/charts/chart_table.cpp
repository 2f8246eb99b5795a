// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart_table.h"

#include <QLocale>

#include <utility>

namespace planner::ui {

ChartTable joined(const QString& column, const QStringList& names, const std::vector<ChartTable>& tables)
{
    ChartTable all;
    if (tables.empty())
        return all;
    all.columns = QStringList(column) + tables.front().columns;
    all.textColumns = tables.front().textColumns + 1;
    for (std::size_t i = 0; i < tables.size(); ++i)
        for (const QStringList& row : tables[i].rows)
            all.rows.push_back(QStringList(names.value(static_cast<qsizetype>(i))) + row);
    return all;
}

void ChartTableModel::setTable(ChartTable table)
{
    if (table == m_table)
        return;
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(index.column() < m_table.textColumns ? Qt::AlignLeading : Qt::AlignTrailing)
            | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_table.rows[static_cast<std::size_t>(index.row())].value(index.column());
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? m_table.columns.value(section) : QLocale().toString(section + 1);
}

} // namespace planner::ui
