// SPDX-License-Identifier: Apache-2.0
#pragma once
// A sheet of a workbook as it is to be written.

#include "core/exchange/table_rows.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// What the cells of a column are to a spreadsheet. A cell that does not read as such, such as a dash, is a text.
enum class ColumnForm {
    Text,
    Number,
    Date,
    Percent, ///< with one decimal
    Mixed,   ///< numbers and dates are such; everything that people wrote is text
};

struct SheetColumn {
    std::string_view name;
    ColumnForm form = ColumnForm::Text;
    int width = 12;                             ///< in characters
    bool isEditable = false;                    ///< its changes come back; told by the colour of its header
    std::vector<std::string_view> choices = {}; ///< what a cell may hold; empty: anything
};

struct Sheet {
    std::string name; ///< at most 28 characters, letters only
    std::vector<SheetColumn> columns;
    std::unique_ptr<TableRows> rows; ///< with as many cells in a row as there are columns
    bool hasFilter = true;
};

} // namespace planner
