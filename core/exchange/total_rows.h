// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows that a spreadsheet added to sum up the others: read as one row more they count everybody twice.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// Whether the cell says "total" in English, Arabic or Sorani Kurdish, however it is spaced, marked and written.
[[nodiscard]] bool isTotalName(std::string_view cell);

/// Sums up the columns of all rows but those that are called totals, and compares.
class ColumnSums {
public:
    /// The number of each field of an ordinary row; nothing where it is none.
    void add(const std::vector<std::optional<double>>& row);
    /// The first field in which the row has the sum of the others, and not 0.
    [[nodiscard]] std::optional<std::size_t> summedField(const std::vector<std::optional<double>>& row) const;

private:
    std::vector<double> m_sums;
};

} // namespace planner
