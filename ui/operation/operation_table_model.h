// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of one table of the operation, as they are shown, with the cells that could not be taken yet.

#include "core/exchange/row_cells.h"
#include "ui/models/plan_document.h"
#include "ui/operation/untaken_cells.h"
#include "ui/records/record_names.h"
#include "ui/records/row_edits.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace planner::ui {

/// What became of a change that somebody wanted.
struct Taking {
    bool isTaken = false;
    QString sentence{}; ///< why not; empty where the user gave up
};

/// Columns are the fields of the table. Holds no rows of the plan: cells are read from the document, which must outlive
/// it, when they are shown. Behind the rows of the plan stand new ones, of which the last is blank: a new row is added
/// to the plan as soon as it has what it needs. Sorting and filtering hold until they are asked for again, so that no
/// row goes away while it is edited.
class OperationTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The cell in the words of the files, for editors.
    static constexpr int kTextRole = Qt::UserRole;
    /// Why the cell could not be taken; empty where it is part of the plan.
    static constexpr int kProblemRole = Qt::UserRole + 1;

    OperationTableModel(PlanDocument& document, OperationTable table, QObject* parent = nullptr);

    [[nodiscard]] OperationTable table() const { return m_table; }
    [[nodiscard]] const RowField& field(int column) const
    {
        return fieldsOf(m_table)[static_cast<std::size_t>(column)];
    }
    /// Nothing for a new row.
    [[nodiscard]] std::optional<std::uint32_t> positionAt(int row) const
    {
        return row >= 0 && row < shownRows() ? std::optional(m_rows[static_cast<std::size_t>(row)]) : std::nullopt;
    }
    /// -1 where the row is filtered out.
    [[nodiscard]] int rowOf(std::uint32_t position) const;
    /// How many rows of the plan are shown, and how many there are.
    [[nodiscard]] int shownRows() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int allRows() const { return static_cast<int>(m_count); }
    /// The table that the cell refers to.
    [[nodiscard]] std::optional<OperationTable> refersTo(const QModelIndex& index) const;
    /// The cell in the words of the files: what was typed where it could not be taken.
    [[nodiscard]] std::string textAt(const QModelIndex& index) const;

    /// Gives the cells the text in one step.
    Taking take(const QModelIndexList& cells, const QString& text);
    /// Gives the rows of the block their texts in one step: those at the positions, of which the ones from allRows() on
    /// are added. Cells of columns that there are not, such as -1, are passed over.
    Taking takeRows(const std::vector<std::size_t>& positions, const std::vector<int>& columns,
                    const std::vector<QStringList>& block);
    /// Shows what was typed in the cell, marked, until it is corrected or given up.
    void keep(const QModelIndex& index, const QString& text, const QString& sentence);
    void giveUp(const QModelIndex& index);
    /// How many cells could not be taken.
    [[nodiscard]] int wrongCells() const;
    /// The first of them behind the given cell, row by row, and around the end.
    [[nodiscard]] QModelIndex nextWrong(const QModelIndex& after) const;
    /// Copies of these rows, with codes of their own, in one step.
    Taking duplicate(const std::vector<std::uint32_t>& positions);
    /// Empties new rows; rows of the plan stay.
    void dropNewRows(const std::vector<int>& rows);

    /// Shows the rows in which every word of the filter is in some cell, whatever its case.
    void setFilter(const QString& text);
    /// By a column; -1: as the plan has them.
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : shownRows() + static_cast<int>(m_drafts.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(fieldsOf(m_table).size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        return QAbstractTableModel::flags(index) | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
    }

signals:
    /// The number of rows or of wrong cells may be another one.
    void countsChanged();

private:
    void refresh(const ChangeSet& changes);
    void reset();
    void arrange();
    void rearrange();
    void appendRows();
    void addBlankRow();
    [[nodiscard]] QString blankWords(const QModelIndex& cell) const;
    [[nodiscard]] std::string cell(std::uint32_t position, const RowField& field) const;
    [[nodiscard]] const UntakenCell* pendingAt(const QModelIndex& index) const;
    [[nodiscard]] UntakenCells* pendingOf(int row);
    [[nodiscard]] QString shownText(const QModelIndex& index) const;
    [[nodiscard]] QString tipOf(const QModelIndex& index) const;
    [[nodiscard]] RowMaker& maker();
    [[nodiscard]] RowEdits edits(const std::vector<CellEdit>& changes);
    [[nodiscard]] QString problemText(const CellRefusal& problem) const;
    Taking take(const RowEdits& edits);
    Taking push(const Edit& step);
    Taking takeInRow(int row, const RowField& field, const QString& text);
    Taking takeInNewRow(std::size_t draft, const RowField& field, const QString& text);

    PlanDocument& m_document;
    OperationTable m_table;
    RecordNames m_names;
    std::size_t m_count = 0;                       ///< rows of the plan
    std::vector<std::uint32_t> m_rows;             ///< positions of the rows that are shown
    std::vector<UntakenCells> m_drafts;            ///< the new rows
    std::map<std::uint32_t, UntakenCells> m_wrong; ///< by position
    std::optional<std::size_t> m_becoming;         ///< the new row that is just being added
    QStringList m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::optional<RowMaker> m_maker; ///< knows the codes of the operation; nothing where these may be others
    std::optional<Error> m_refusal;  ///< of the last step
    mutable std::optional<std::pair<std::uint32_t, OperationRow>> m_last; ///< the row that was read last
};

} // namespace planner::ui
