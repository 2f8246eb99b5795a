// SPDX-License-Identifier: Apache-2.0
#pragma once
// Ways between facilities and the vehicles that they share.

#include "core/base/count.h"
#include "core/base/date.h"
#include "core/base/index.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

struct Route {
    std::string code;
    FacilityId from;
    FacilityId to; ///< another one than `from`
    std::string mode;
    Metres length;
    std::optional<double> hours;
    std::optional<People> seats; ///< else the operation's batch size
    std::optional<Departures> departuresPerDay;
    Days arrivalOffset{0}; ///< arrival day = departure day + this
    std::optional<Date> openFrom;
    std::optional<Date> openTo;
    std::optional<FleetId> fleet;
    std::string via;
    std::string source{}; ///< of the length and hours; see isEstimate()

    bool operator==(const Route&) const = default;
};

/// What the source of a length begins with where nobody measured it.
inline constexpr std::string_view kAssumed = "assumed:";
/// Whether the length is worked out from coordinates and no figure of anybody.
[[nodiscard]] inline bool isEstimate(const Route& route) { return route.source.starts_with(kAssumed); }
/// How many of the routes are estimates.
[[nodiscard]] inline std::size_t countEstimates(const std::vector<Route>& routes)
{
    return static_cast<std::size_t>(std::count_if(routes.begin(), routes.end(), isEstimate));
}

/// Vehicles or aircraft that several routes share.
struct Fleet {
    std::string code;
    Vehicles vehicles;
    Days cycle{1}; ///< a batch uses a vehicle on its departure day and the cycle - 1 days after
    std::string note;

    bool operator==(const Fleet&) const = default;
};

} // namespace planner
