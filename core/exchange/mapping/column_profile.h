// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the values of a column look like, so that a field can be told from its values as well as from its name.

#include "core/exchange/mapping/cell_forms.h"
#include "core/exchange/mapping/table_shape.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace planner {

/// Counts over the data rows that were looked at.
struct ColumnProfile {
    std::size_t present = 0; ///< cells with a value, marks for not given left out
    std::size_t numbers = 0;
    std::size_t whole = 0;
    std::size_t percents = 0;
    std::size_t negatives = 0;
    std::size_t dates = 0;
    std::size_t texts = 0;
    std::size_t arabic = 0; ///< of the texts
    std::size_t spaced = 0; ///< texts of several words
    std::size_t distinct = 0;
    std::size_t dayFirst = 0; ///< dates that can only be read so
    std::size_t monthFirst = 0;
    std::size_t eitherFirst = 0;
    double least = 0; ///< of the numbers
    double most = 0;
    double length = 0;                            ///< characters of a value on average
    NumberStyle style = NumberStyle::CommaGroups; ///< the one that reads most
    /// Another style reads as many, and all of them whole, where this one reads fractions: 51.196 may be 51,196 people.
    std::optional<NumberStyle> wholeStyle;
    bool areCodes = false;                    ///< short codes in capitals: NA may be one of them
    std::map<std::string, std::size_t> marks; ///< for not given, as they stand, with their count

    /// The part of the values that a count is, 0 to 1.
    [[nodiscard]] double share(std::size_t count) const
    {
        return present == 0 ? 0 : static_cast<double>(count) / static_cast<double>(present);
    }
    /// The part of the numbers that are not whole, 0 to 1.
    [[nodiscard]] double fractions() const
    {
        return numbers == 0 ? 0 : 1 - static_cast<double>(whole) / static_cast<double>(numbers);
    }
};

/// The profiles of all columns, from up to 5,000 data rows spread over the table, fewer where it has many columns.
[[nodiscard]] std::vector<ColumnProfile> profilesOf(const GridSheet& sheet, const TableShape& shape,
                                                    const Vocabulary& vocabulary);

/// Whether all numbers may be fractions of 1: none is a per cent by its sign or format, none is far above 1.
[[nodiscard]] bool areFractions(const ColumnProfile& column);
/// The style in which the field's numbers are read: people are whole.
[[nodiscard]] NumberStyle styleOf(TableField field, const ColumnProfile& column);
/// How well the values fit a field: 0 they cannot be it, 1 they are as they should be.
[[nodiscard]] double fitOf(TableField field, const ColumnProfile& column);

} // namespace planner
