// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/personal.h"

#include "core/base/message_id.h"

#include <array>
#include <numeric>
#include <string_view>

namespace planner {
namespace {

constexpr std::size_t kTriedRows = 200; ///< data rows

bool isAddress(std::string_view text)
{
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos
           && text.find(' ') == std::string_view::npos;
}

/// The Brazilian CPF: nine digits and two that are worked out of those before, by weights that fall to 2.
bool isRegisterNumber(std::string_view text)
{
    constexpr std::size_t kDigits = 11;
    std::array<int, kDigits> digits{};
    std::size_t count = 0;
    for (const char c : text) {
        if (c == '.' || c == '-')
            continue;
        if (c < '0' || c > '9' || count == kDigits)
            return false;
        digits[count++] = c - '0';
    }
    if (count != kDigits)
        return false;
    bool areAllSame = true;
    for (std::size_t check = kDigits - 2; check < kDigits; ++check) {
        int sum = 0;
        for (std::size_t i = 0; i < check; ++i) {
            sum += digits[i] * static_cast<int>(check + 1 - i);
            areAllSame = areAllSame && digits[i] == digits[0];
        }
        const int rest = sum * 10 % 11 % 10;
        if (digits[check] != rest)
            return false;
    }
    return !areAllSame;
}

struct PersonTally {
    std::size_t values = 0;
    std::size_t addresses = 0;
    std::size_t registered = 0;
};

} // namespace

std::vector<PersonalColumn> personalColumns(const GridSheet& sheet, const TableShape& shape,
                                            const Vocabulary& vocabulary)
{
    std::vector<PersonTally> tallies(sheet.columnCount());
    std::size_t tried = 0;
    for (std::size_t i = 0; i < sheet.rowCount() && tried < kTriedRows; ++i) {
        if (!shape.isData(i))
            continue;
        ++tried;
        const GridRow row = sheet.row(i);
        for (std::size_t k = 0; k < row.cellCount(); ++k) {
            const GridCell cell = row.cell(k);
            PersonTally& tally = tallies[cell.column];
            ++tally.values;
            tally.addresses += isAddress(cell.text) ? 1 : 0;
            tally.registered += isRegisterNumber(cell.text) ? 1 : 0;
        }
    }
    std::vector<PersonalColumn> columns;
    for (std::uint32_t column = 0; column < sheet.columnCount(); ++column) {
        const PersonTally& tally = tallies[column];
        if (vocabulary.isPersonal(shape.ownNames[column]))
            columns.push_back({column, {MessageId::ColumnIsPersonalByHeader, {shape.ownNames[column]}}});
        else if (tally.addresses * 2 > tally.values)
            columns.push_back({column, {MessageId::ColumnHasAddresses, {}}});
        else if (tally.registered >= 3 && tally.registered * 2 > tally.values)
            columns.push_back({column, {MessageId::ColumnHasPersonalNumbers, {}}});
    }
    return columns;
}

} // namespace planner
