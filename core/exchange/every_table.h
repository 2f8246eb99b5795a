// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tables by their ids, and rows of a table that is known at run time only.

#include "core/model/operation_row.h"

#include <array>
#include <utility>
#include <variant>

namespace planner {

/// The table that an id is a position in.
template <class Id>
inline constexpr OperationTable kTableOf{};
template <>
inline constexpr OperationTable kTableOf<CategoryId> = OperationTable::Categories;
template <>
inline constexpr OperationTable kTableOf<FacilityId> = OperationTable::Facilities;
template <>
inline constexpr OperationTable kTableOf<CohortId> = OperationTable::Cohorts;
template <>
inline constexpr OperationTable kTableOf<FleetId> = OperationTable::Fleets;
template <>
inline constexpr OperationTable kTableOf<RouteId> = OperationTable::Routes;

/// A row of the table with nothing in it but the defaults.
[[nodiscard]] inline OperationRow emptyRow(OperationTable table)
{
    constexpr auto kMake = []<std::size_t... kIndex>(std::index_sequence<kIndex...>)
    {
        using Make = OperationRow (*)();
        return std::array<Make, sizeof...(kIndex)>{
            []() -> OperationRow { return OperationRow(std::in_place_index<kIndex>); }...};
    }
    (std::make_index_sequence<std::variant_size_v<OperationRow>>());
    return kMake.at(static_cast<std::size_t>(table))();
}

} // namespace planner
