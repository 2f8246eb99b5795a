// SPDX-License-Identifier: Apache-2.0
// CSV: what is read and written again reads the same, guarded and plain; no cell that a program runs gets out.

#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/formula_guard.h"
#include "tests/fuzz/fuzz_target.h"

#include <vector>

using namespace planner;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// What is read first must come to each limit; with its guards and quotes it is longer.
constexpr CsvLimits kNarrow{256, 2048, 16};
constexpr CsvLimits kWide{4096, 65'536, 64};

/// The records without problems.
Rows readAll(std::string_view text, CsvLimits limits = kWide)
{
    Rows rows;
    CsvReader reader(memorySource(text), ',', limits);
    while (reader.next())
        if (reader.problems().empty())
            rows.emplace_back(reader.fields().begin(), reader.fields().end());
    return rows;
}

/// As all our files are: under a header, so that no cell of a user comes first, where a byte order mark is taken off.
std::string written(const Rows& rows, bool isGuarded)
{
    std::string text;
    CsvWriter writer([&](std::string_view piece) {
        text += piece;
        return true;
    });
    for (std::size_t i = 0; !rows.empty() && i < rows.front().size(); ++i)
        writer.plain("header");
    writer.endRow();
    for (const auto& row : rows) {
        for (const std::string& cell : row)
            isGuarded ? writer.text(cell) : writer.plain(cell);
        writer.endRow();
    }
    fuzz::require(writer.finish(), "the sink takes everything");
    return text;
}

Rows withoutHeader(Rows rows)
{
    if (!rows.empty())
        rows.erase(rows.begin());
    return rows;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Rows rows = readAll(fuzz::textOf(data, size), kNarrow);
    // A row of one blank cell is a blank line, which readers skip.
    std::erase_if(rows, [](const auto& row) { return row.size() == 1 && row.front().empty(); });
    const std::string plain = written(rows, false);
    fuzz::require(withoutHeader(readAll(plain)) == rows, "plain cells read back as they were");
    const std::string guarded = written(rows, true);
    Rows back = withoutHeader(readAll(guarded));
    for (auto& row : back)
        for (std::string& cell : row) {
            fuzz::require(cell.empty() || std::string_view("=+-@\t\r\n|%").find(cell.front()) == std::string_view::npos,
                          "no cell begins as a formula does");
            cell = std::string(withoutFormulaGuard(cell));
        }
    fuzz::require(back == rows, "guarded cells read back as they were");
    return 0;
}
