// SPDX-License-Identifier: Apache-2.0
#include "ui/table/batch_filter_model.h"

#include "ui/table/batch_table_model.h"

#include <algorithm>

namespace planner::ui {

BatchFilterModel::BatchFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(BatchTableModel::kValueRole);
    setSortLocaleAware(true);
}

void BatchFilterModel::setFilterText(const QString& text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool BatchFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    QString cells;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
        cells += sourceModel()->index(row, column, parent).data(Qt::DisplayRole).toString() + u'\n';
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return cells.contains(word, Qt::CaseInsensitive); });
}

bool BatchFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a == b)
        return left.row() < right.row();
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace planner::ui
