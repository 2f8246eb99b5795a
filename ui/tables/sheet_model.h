// SPDX-License-Identifier: Apache-2.0
#pragma once
// A sheet as it is, with what becomes of each row in front.

#include "core/planning/table_taking.h"

#include <QAbstractTableModel>

#include <memory>
#include <unordered_map>
#include <vector>

namespace planner::ui {

/// Rows are those of the sheet that have values, at most kMostRows; the first column says what becomes of them.
class SheetModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kMostRows = 5'000;

    using QAbstractTableModel::QAbstractTableModel;

    /// Null for none.
    void setDraft(std::shared_ptr<const TableDraft> draft);
    /// Of the draft that is shown.
    void setTaking(std::shared_ptr<const TableTaking> taking);
    /// Its number in the file.
    [[nodiscard]] std::uint32_t numberOf(int row) const;
    /// -1 where the row is not shown.
    [[nodiscard]] int rowOfNumber(std::uint32_t number) const;
    /// Whether the row is read.
    [[nodiscard]] bool isTaken(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const RowTaking* takingOf(int row) const;
    [[nodiscard]] QString becomes(int row) const;
    [[nodiscard]] QString faultAt(int row, std::uint32_t column) const;
    [[nodiscard]] bool isHeader(int row) const;

    std::shared_ptr<const TableDraft> m_draft;
    std::shared_ptr<const TableTaking> m_taking;
    std::unordered_map<std::uint32_t, std::size_t> m_places; ///< in the taking, by number of the row
};

} // namespace planner::ui
