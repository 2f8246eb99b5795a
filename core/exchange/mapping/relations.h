// SPDX-License-Identifier: Apache-2.0
#pragma once
// What columns say about each other: a share that is one by another proves all three, groups that add up alike are
// wholes.

#include "core/exchange/mapping/column_profile.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace planner {

/// The figures of up to 500 data rows, column by column, read when they are asked for.
class SampledFigures {
public:
    SampledFigures(const GridSheet& sheet, const TableShape& shape, const std::vector<ColumnProfile>& profiles);

    /// By row of the sample; no number where a cell has none.
    [[nodiscard]] const std::vector<double>& of(std::uint32_t column);
    /// The part of the rows, 0 to 1, in which `share` is 100 x population / capacity, or the same as a fraction. 0
    /// where fewer than five rows have all three.
    [[nodiscard]] double agreement(std::uint32_t population, std::uint32_t capacity, std::uint32_t share);

private:
    const GridSheet& m_sheet;
    const std::vector<ColumnProfile>& m_profiles;
    std::vector<std::size_t> m_rows;
    std::unordered_map<std::uint32_t, std::vector<double>> m_figures;
};

/// Two groups of columns whose sums agree in nearly all rows: each is the whole, parted in another way.
struct AgreeingGroups {
    std::string first;
    std::string second;
    std::vector<std::uint32_t> firstColumns;
    std::vector<std::uint32_t> secondColumns;
    int percent = 0; ///< of the rows
};
/// Groups are columns under one name of the row above the header.
[[nodiscard]] std::vector<AgreeingGroups> agreeingGroups(SampledFigures& figures, const TableShape& shape,
                                                         const std::vector<ColumnProfile>& profiles);

} // namespace planner
