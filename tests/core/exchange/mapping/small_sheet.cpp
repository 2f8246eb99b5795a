// SPDX-License-Identifier: Apache-2.0
#include "tests/core/exchange/mapping/small_sheet.h"

#include "core/exchange/invisible_characters.h"

#include <gtest/gtest.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace planner::test {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

std::uint32_t numberOf(std::string_view text)
{
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string withLineEnds(std::string_view text)
{
    std::string plain(text);
    for (std::size_t at = plain.find("\\n"); at != std::string::npos; at = plain.find("\\n", at + 1))
        plain.replace(at, 2, "\n");
    return plain;
}

CellKind kindOf(char mark)
{
    return mark == 'n'   ? CellKind::Number
           : mark == 'd' ? CellKind::Date
           : mark == '%' ? CellKind::Percent
           : mark == '!' ? CellKind::Error
           : mark == 'b' ? CellKind::Bool
                         : CellKind::Text;
}

void addCell(GridSheet& sheet, std::string_view cell)
{
    const std::size_t colon = cell.find(':');
    const std::string_view place = cell.substr(0, colon);
    sheet.addCell(numberOf(place), kindOf(place.back()), withLineEnds(cell.substr(colon + 1)));
}

} // namespace

GridSheet smallSheet(std::string_view lines)
{
    GridSheet sheet;
    std::uint32_t number = 0;
    for (const std::string_view line : split(lines, '\n')) {
        sheet.startRow(++number);
        std::uint32_t column = 0;
        for (const std::string_view cell : split(line, '|')) {
            const std::string_view text = withoutBlankEdges(cell);
            if (!text.empty())
                sheet.addCell(column, CellKind::Text, text);
            ++column;
        }
    }
    return sheet;
}

std::string dataText(std::string_view file)
{
    const std::filesystem::path folder = std::filesystem::path(PLANNER_SOURCE_DIR) / "tests/data/tables";
    std::ifstream input(folder / file, std::ios::binary);
    EXPECT_TRUE(input.is_open()) << file;
    return {std::istreambuf_iterator<char>(input), {}};
}

GridSheet dataSheet(std::string_view file)
{
    GridSheet sheet{std::string(file)};
    const std::string text = dataText(file);
    for (const std::string_view line : split(text, '\n')) {
        const std::vector<std::string_view> parts = split(line, '\t');
        if (parts.size() < 2)
            continue;
        if (parts[0] == "merge") {
            sheet.addMerge({numberOf(parts[1]), numberOf(parts[2]), numberOf(parts[3]), numberOf(parts[4])});
            continue;
        }
        sheet.startRow(numberOf(parts[0]));
        for (std::size_t i = 1; i < parts.size(); ++i)
            addCell(sheet, parts[i]);
    }
    return sheet;
}

} // namespace planner::test
