// SPDX-License-Identifier: Apache-2.0
#pragma once
// A schedule that was exported and edited elsewhere, as rows of cells that say what they said before.

#include "core/base/result.h"
#include "core/exchange/sheet/grid.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// Rows of all sheets that are called Schedule, else of the first sheet with a header. Columns stand in any order.
class EditedSchedule {
public:
    struct Row {
        std::size_t sheet = 0;
        std::size_t index = 0;    ///< in the sheet
        std::uint32_t number = 0; ///< as the spreadsheet shows it
        bool isHidden = false;
    };

    /// BadInput where no row has the columns' names, or one is there twice.
    [[nodiscard]] static Result<EditedSchedule> of(Grid grid, const std::string& file);

    /// All but blank rows and those that sum up the others.
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<Row>& totals() const { return m_totals; }
    [[nodiscard]] std::size_t hiddenRows() const;
    [[nodiscard]] bool has(std::string_view column) const { return m_columns.contains(column); }
    /// Headers that name no column of the schedule.
    [[nodiscard]] const std::vector<std::string>& unknownColumns() const { return m_unknown; }
    /// The cell in the words of the export: dates as YYYY-MM-DD, digits from 0 to 9, no blanks or marks around it.
    [[nodiscard]] std::string text(const Row& row, std::string_view column) const;

private:
    EditedSchedule() = default;
    /// Takes the header from one of the first rows of the sheet; the position of that row, or nothing.
    [[nodiscard]] Result<std::optional<std::size_t>> takeHeader(std::size_t sheet, const std::string& file);
    void takeRows(std::size_t sheet, std::size_t header);
    [[nodiscard]] bool isTotal(const Row& row) const;

    Grid m_grid;
    std::vector<std::map<std::string, std::uint32_t, std::less<>>> m_columnsOf; ///< by sheet
    std::map<std::string, std::uint32_t, std::less<>> m_columns;                ///< of the first sheet with a header
    std::vector<std::string> m_unknown;
    std::vector<Row> m_rows;
    std::vector<Row> m_totals;
};

} // namespace planner
