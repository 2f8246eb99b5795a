// SPDX-License-Identifier: Apache-2.0
#pragma once
// What becomes of the rows of a table, one a line: added, changed with old and new values, left out and why, wrong.

#include "core/planning/table_taking.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace planner::ui {

class TakingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Row, Outcome, Code, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null for none.
    void setTaking(std::shared_ptr<const TableTaking> taking, TableKind kind);
    /// Shows rows of that outcome only; all for nothing.
    void setFilter(std::optional<RowOutcome> outcome);
    /// Its number in the file.
    [[nodiscard]] std::uint32_t numberOf(int row) const { return rowAt(row).number; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void listRows();
    [[nodiscard]] const RowTaking& rowAt(int row) const
    {
        return m_taking->rows[m_rows[static_cast<std::size_t>(row)]];
    }

    std::shared_ptr<const TableTaking> m_taking;
    TableKind m_kind = TableKind::Facilities;
    std::optional<RowOutcome> m_filter;
    std::vector<std::size_t> m_rows; ///< of the taking
};

} // namespace planner::ui
