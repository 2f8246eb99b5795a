// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of an operation as texts of cells: what editors, the command line and imports of tables read and write.
// Texts are those of the operation folder (core/exchange/README.md), and so are the sentences of errors.

#include "core/base/result.h"
#include "core/exchange/date_forms.h"
#include "core/exchange/folder_report.h"
#include "core/model/field.h"
#include "core/model/operation_row.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace planner {

enum class FieldKind {
    Text,
    Code, ///< by which others refer to the row; unique in its table
    YesNo,
    Whole,
    Decimal,
    Kilometres, ///< with up to three decimals
    Date,
    Choice,   ///< one of the choices
    Reference ///< the code of a row of another table
};

/// What is known of one field of the rows of a table.
struct RowField {
    std::string_view name;
    FieldKind kind = FieldKind::Text;
    Blank blank = Blank::Nothing;
    /// Of numbers, as the cell says them. Values of calendar and figures may have a lower bound of their own: what they
    /// are depends on the row.
    std::int64_t least = 0;
    std::int64_t most = 0;
    Unit unit = Unit::None;
    std::vector<std::string_view> choices{};
    /// Of a reference; nothing for `code` of the calendar, where tableReferredTo() says it.
    std::optional<OperationTable> refersTo{};
    bool isList = false; ///< several, with spaces between
};

/// The fields of the table in the order of its columns.
[[nodiscard]] const std::vector<RowField>& fieldsOf(OperationTable table);
/// Nothing where the table has no field of the name.
[[nodiscard]] const RowField* findField(OperationTable table, std::string_view name);
/// The table whose codes the field of this very row holds; nothing where it is no reference.
[[nodiscard]] std::optional<OperationTable> tableReferredTo(const OperationRow& row, std::string_view field);

/// Texts by their fields.
using RowCells = std::vector<std::pair<std::string, std::string>>;

/// The cell of the field, "" for a blank one. The table has such a field; the row's references are in the operation.
[[nodiscard]] std::string cellText(const Operation& operation, const OperationRow& row, std::string_view field);
/// All cells of the row.
[[nodiscard]] RowCells cellsOf(const Operation& operation, const OperationRow& row);

/// Makes rows of cells. Digits of any kind, blanks around values and dates that can be read in one way only are
/// understood as in a file. Errors are BadInput and begin with the name of the field. What concerns more than the row
/// (the people of all cohorts of a facility) is not looked at: that is for the edit that takes the row.
class RowMaker {
public:
    /// The operation must outlive the object and keep its codes meanwhile. `dates` is how dates are written; nothing:
    /// as each can only be read.
    explicit RowMaker(const Operation& operation, std::optional<DateOrder> dates = std::nullopt);
    RowMaker(RowMaker&&) noexcept;
    RowMaker& operator=(RowMaker&&) noexcept;
    ~RowMaker();

    /// A new row. What has no cell is blank.
    [[nodiscard]] Result<OperationRow> made(OperationTable table, const RowCells& cells);
    /// The row, which is one of the operation, with other cells. One that becomes a place where custody ends loses its
    /// capacity, population, limit and target, where the cells do not say them; a route whose length was an estimate
    /// loses that source with another length.
    [[nodiscard]] Result<OperationRow> changed(const OperationRow& row, const RowCells& cells);
    /// All that was wrong with the cells of the last row, by field; empty where it was made.
    [[nodiscard]] const std::vector<FolderProblem>& problems() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// By a RowMaker for this one time.
[[nodiscard]] Result<OperationRow> withCell(const Operation& operation, const OperationRow& row, std::string_view field,
                                            std::string_view text);
[[nodiscard]] Result<OperationRow> rowFromCells(const Operation& operation, OperationTable table,
                                                const RowCells& cells);

/// Cells for a new row to begin with: a free code where rows have one, else what a blank means. Values that are needed
/// are left blank: nobody has said them.
[[nodiscard]] RowCells newRow(OperationTable table, const Operation& operation);
/// `wanted` where no row of the table has it, else with the first number behind it that is free: "NAS", "NAS-2".
[[nodiscard]] std::string freeCode(const Operation& operation, OperationTable table, std::string_view wanted);

} // namespace planner
