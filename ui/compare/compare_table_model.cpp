// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/compare_table_model.h"

#include "ui/kit/theme.h"

#include <utility>

namespace planner::ui {

void CompareTableModel::setTable(CompareTable table)
{
    m_marks = std::move(table.marks);
    ChartTableModel::setTable({}); // marks may change where texts do not
    ChartTableModel::setTable(std::move(table.table));
}

CompareMark CompareTableModel::mark(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    return row < m_marks.size() && column < m_marks[row].size() ? m_marks[row][column] : CompareMark::None;
}

QVariant CompareTableModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::BackgroundRole && role != Qt::ForegroundRole)
        return ChartTableModel::data(index, role);
    const auto colour = [&](QColor shape, const QColor& words) -> QVariant {
        shape.setAlphaF(0.18F);
        return role == Qt::BackgroundRole ? shape : words;
    };
    switch (mark(index)) {
    case CompareMark::None:
        return {};
    case CompareMark::Better:
        return colour(tokens().ok, tokens().okText);
    case CompareMark::Worse:
        return colour(tokens().bad, tokens().badText);
    case CompareMark::Changed:
        break;
    }
    return role == Qt::BackgroundRole ? colour(tokens().accent, tokens().accent) : QVariant();
}

} // namespace planner::ui
