// SPDX-License-Identifier: Apache-2.0
// A table: a CSV file, or the parts of a workbook one after another, each under a line `== name`. Not archives, whose
// checksums would hide all else. Reads or says what is wrong; what is read is in order and within the limits.

#include "core/exchange/sheet/csv_grid.h"
#include "core/exchange/sheet/ods_reader.h"
#include "core/exchange/sheet/xlsx_reader.h"
#include "tests/fuzz/fuzz_target.h"

#include <map>
#include <string>

using namespace planner;

namespace {

constexpr std::string_view kPartMark = "== ";

class TextParts final : public BookParts {
public:
    explicit TextParts(std::string_view text)
    {
        while (text.starts_with(kPartMark)) {
            const std::size_t line = std::min(text.find('\n'), text.size() - 1);
            const std::size_t end = std::min(text.find("\n== ", line), text.size() - 1) + 1;
            m_parts[std::string(text.substr(kPartMark.size(), line - kPartMark.size()))] =
                text.substr(line + 1, end - line - 1);
            text.remove_prefix(end);
        }
    }
    [[nodiscard]] bool has(const std::string& name) const override { return m_parts.contains(name); }
    [[nodiscard]] std::uint64_t sizeOf(const std::string& name) const override
    {
        return has(name) ? m_parts.at(name).size() : 0;
    }
    [[nodiscard]] Result<BookPart> open(const std::string& name) override
    {
        if (!has(name))
            return badTable({MessageId::PartIsMissing, {"fuzz", name}});
        return BookPart{name, memorySource(m_parts.at(name)), m_parts.at(name).size()};
    }

private:
    std::map<std::string, std::string_view> m_parts;
};

/// Small enough that every limit is met.
GridOptions narrow()
{
    GridOptions options;
    options.limits.partBytes = 100'000;
    options.limits.allPartsBytes = 150'000;
    options.limits.tagBytes = 2'000;
    options.limits.parserBytes = std::size_t{1} << 20;
    options.limits.depth = 16;
    options.limits.attributes = 12;
    options.limits.sheets = 5;
    options.limits.formats = 20;
    options.limits.sharedTexts = 50;
    options.limits.ranges = 10;
    options.limits.cells = 2'000;
    options.limits.textBytes = 4'000;
    options.limits.cellBytes = 500;
    options.limits.recordBytes = 2'000;
    return options;
}

Result<Grid> readAny(std::string_view text)
{
    const GridOptions options = narrow();
    GridReading reading("fuzz", options);
    if (!text.starts_with(kPartMark)) {
        InputText input(text);
        return readCsvGrid(input, reading);
    }
    TextParts parts(text);
    if (const auto isEncrypted = isOdsEncrypted(parts, reading); !isEncrypted)
        return isEncrypted.error();
    return parts.has("content.xml") ? readOds(parts, reading) : readXlsx(parts, reading);
}

void checkCell(const GridCell& cell)
{
    fuzz::require(!cell.isBlank() && !cell.text.empty(), "a cell that is kept has a value");
    const bool isText = cell.kind == CellKind::Text || cell.kind == CellKind::Bool || cell.kind == CellKind::Error;
    fuzz::require(numberOf(cell).has_value() != isText, "numbers, dates and times have a number, and nothing else");
    fuzz::require(!shownText(cell).empty(), "a cell shows something");
}

void checkSheet(const GridSheet& sheet, const GridLimits& limits)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < sheet.rowCount(); ++i) {
        const GridRow row = sheet.row(i);
        fuzz::require(row.number() > number && row.number() <= limits.rows, "row numbers rise");
        number = row.number();
        fuzz::require(sheet.indexOfRow(number) == i, "a row is found by its number");
        fuzz::require(row.cellCount() > 0, "a row has cells");
        for (std::size_t j = 0; j < row.cellCount(); ++j) {
            const GridCell cell = row.cell(j);
            fuzz::require(j == 0 || cell.column > row.cell(j - 1).column, "columns rise");
            fuzz::require(cell.column < sheet.columnCount() && row.at(cell.column) == cell,
                          "a cell is found by its column");
            checkCell(cell);
        }
    }
    fuzz::require(sheet.columnCount() <= limits.columns && sheet.merges().size() <= limits.ranges, "limits hold");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto grid = readAny(fuzz::textOf(data, size));
    if (!grid) {
        fuzz::require(!toEnglish(grid.error().message).empty(), "what is refused says why");
        return 0;
    }
    const GridLimits limits = narrow().limits;
    std::size_t cells = 0;
    for (const GridSheet& sheet : grid.value().sheets) {
        checkSheet(sheet, limits);
        cells += sheet.cellCount();
    }
    fuzz::require(cells <= limits.cells && grid.value().sheets.size() <= limits.sheets, "limits hold");
    return 0;
}
