// SPDX-License-Identifier: Apache-2.0
#pragma once
// Ways between facilities and the vehicles that they share.

#include "core/base/count.h"
#include "core/base/date.h"
#include "core/base/index.h"

#include <optional>
#include <string>

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

    bool operator==(const Route&) const = default;
};

/// Vehicles or aircraft that several routes share.
struct Fleet {
    std::string code;
    Vehicles vehicles;
    Days cycle{1}; ///< a batch uses a vehicle on its departure day and the cycle - 1 days after
    std::string note;

    bool operator==(const Fleet&) const = default;
};

} // namespace planner
