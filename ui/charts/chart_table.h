// SPDX-License-Identifier: Apache-2.0
#pragma once
// The figures of a chart as a table, for those who do not look at pictures.

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace planner::ui {

struct ChartTable {
    QStringList columns;
    std::vector<QStringList> rows; ///< each as long as `columns`
    int textColumns = 1;           ///< the first ones hold words, the others numbers

    bool operator==(const ChartTable&) const = default;
};

/// Tables of the same columns one below the other, each row with the name of its table before it.
[[nodiscard]] ChartTable joined(const QString& column, const QStringList& names, const std::vector<ChartTable>& tables);

class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(ChartTable table);
    [[nodiscard]] const ChartTable& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartTable m_table;
};

} // namespace planner::ui
