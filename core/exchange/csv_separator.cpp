// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/csv_separator.h"

#include "core/exchange/csv_reader.h"
#include "core/exchange/near_names.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace planner {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::size_t kMostRows = 60;

/// How well the separator divides the rows: the cells that it parts off in the rows of one width, times these rows. A
/// comma with a blank behind it is rather one of a sentence, and counts half.
std::uint64_t rating(std::string_view text, char separator)
{
    CsvLimits limits;
    limits.fields = 16'384;
    limits.areInnerQuotesText = true;
    CsvReader reader(memorySource(text), separator, limits);
    std::map<std::size_t, std::uint64_t> cells; ///< by width
    std::map<std::size_t, std::uint64_t> rows;
    for (std::size_t row = 0; row < kMostRows && reader.next(); ++row) {
        const auto& fields = reader.fields();
        ++rows[fields.size()];
        for (std::size_t i = 1; i < fields.size(); ++i)
            cells[fields.size()] += fields[i].starts_with(' ') ? 1 : 2;
    }
    std::uint64_t best = 0;
    for (const auto& [width, count] : cells)
        best = std::max(best, count * rows[width]);
    return best;
}

} // namespace

std::optional<char> separatorSaid(std::string_view text)
{
    if (text.substr(0, kMark.size()) == kMark)
        text.remove_prefix(kMark.size());
    std::string line(text.substr(0, text.find_first_of("\r\n")));
    line.erase(std::remove(line.begin(), line.end(), '"'), line.end());
    constexpr std::string_view kWord = "sep=";
    if (line.size() <= kWord.size() || plainName(line.substr(0, kWord.size())) != kWord)
        return std::nullopt;
    const std::string_view said = std::string_view(line).substr(kWord.size());
    if (said.substr(0, 2) == "\\t")
        return '\t';
    const char separator = said.front();
    const bool isLetter = (separator >= '0' && separator <= '9') || (separator >= 'a' && separator <= 'z')
                          || (separator >= 'A' && separator <= 'Z') || static_cast<unsigned char>(separator) >= 0x80U;
    const bool isAlone = said.find_first_not_of(separator) == std::string_view::npos;
    return isLetter || !isAlone ? std::nullopt : std::optional(separator);
}

char likeliestSeparator(std::string_view text, char preferred)
{
    char best = preferred;
    std::uint64_t most = rating(text, preferred);
    for (const char separator : {',', ';', '\t', '|'})
        if (const std::uint64_t rated = rating(text, separator); rated > most) {
            most = rated;
            best = separator;
        }
    return best;
}

} // namespace planner
