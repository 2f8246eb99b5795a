// SPDX-License-Identifier: Apache-2.0
#pragma once
// Short ways to read tables in tests.

#include "core/exchange/sheet/grid.h"
#include "core/exchange/sheet/grid_reading.h"
#include "core/exchange/sheet/ods_reader.h"
#include "core/exchange/sheet/xlsx_reader.h"
#include "tests/support/small_book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace planner::test {

/// "B2 number 7" for every cell of the sheet, computed ones with a = behind the kind.
inline std::vector<std::string> cellsOf(const GridSheet& sheet)
{
    static constexpr const char* kKinds[] = {"blank", "text", "number", "percent", "date", "time", "bool", "error"};
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < sheet.rowCount(); ++i)
        for (std::size_t j = 0; j < sheet.row(i).cellCount(); ++j) {
            const GridCell cell = sheet.row(i).cell(j);
            cells.push_back(columnName(cell.column) + std::to_string(sheet.row(i).number()) + " "
                            + kKinds[static_cast<int>(cell.kind)] + (cell.isComputed ? "= " : " ")
                            + std::string(cell.text));
        }
    return cells;
}

inline Result<Grid> readXlsxParts(PartTexts parts, const GridOptions& options = {})
{
    MemoryParts memory(std::move(parts));
    GridReading reading("book.xlsx", options);
    return readXlsx(memory, reading);
}

inline Result<Grid> readOdsParts(PartTexts parts, const GridOptions& options = {})
{
    MemoryParts memory(std::move(parts));
    GridReading reading("book.ods", options);
    return readOds(memory, reading);
}

/// The cells of the first sheet, or the error's sentence alone.
inline std::vector<std::string> cellsOf(const Result<Grid>& grid)
{
    return grid ? cellsOf(grid.value().sheets.front()) : std::vector{toEnglish(grid.error().message)};
}

/// The id of the error; None where there is none.
template <class Value>
MessageId errorOf(const Result<Value>& result)
{
    return result ? MessageId::None : result.error().message.id;
}

} // namespace planner::test
