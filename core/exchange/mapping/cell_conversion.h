// SPDX-License-Identifier: Apache-2.0
#pragma once
// A cell of a table as the operation folder writes the value of its field.

#include "core/exchange/mapping/table_mapping.h"

#include <optional>
#include <string>

namespace planner {

struct ConvertedCell {
    std::string text;               ///< "" for not given
    std::optional<double> figure;   ///< of people and places: what the file has, before it is rounded
    bool isRounded = false;         ///< an average became a whole number, half up
    std::optional<Message> problem; ///< it could not be read and is left blank
};

/// Numbers in the column's style, dates as YYYY-MM-DD, degrees with a point, km with up to three decimals, all else as
/// it is written, without blanks around and line ends in it. The marks of the column are not given.
[[nodiscard]] ConvertedCell converted(const GridCell& cell, const MappedColumn& column);

} // namespace planner
