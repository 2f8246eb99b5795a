// SPDX-License-Identifier: Apache-2.0
#pragma once
// What differs between two plans, as a model for views.

#include "ui/compare/compare_tables.h"

#include <vector>

namespace planner::ui {

/// Tints marked cells, and says the mark to a screen reader.
class CompareTableModel : public ChartTableModel {
    Q_OBJECT

public:
    using ChartTableModel::ChartTableModel;

    void setTable(CompareTable table);
    [[nodiscard]] CompareMark mark(const QModelIndex& index) const;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<std::vector<CompareMark>> m_marks;
};

} // namespace planner::ui
