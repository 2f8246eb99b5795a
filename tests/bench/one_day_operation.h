// SPDX-License-Identifier: Apache-2.0
#pragma once
// What generated transport problems share: everything on one day, and a route from each origin to each site.

#include "core/model/operation.h"
#include "tests/support/random_source.h"

#include <cstdint>

namespace planner::bench {

/// One day without facilities, judged by who waits, then by the way that people go.
[[nodiscard]] inline Operation oneDayOperation(const char* title, People seats)
{
    Operation operation;
    operation.settings.title = title;
    operation.settings.start = *parseDate("2026-01-21");
    operation.settings.end = operation.settings.start;
    operation.settings.batchSize = seats;
    operation.settings.goals = {Goal::Waiting, Goal::Travel};
    return operation;
}

/// The first `origins` facilities are where people are, the others where they go; each way is 5 to 900 km.
inline void addAllRoutes(Operation& operation, std::uint32_t origins, test::RandomSource& random)
{
    for (std::uint32_t from = 0; from < origins; ++from)
        for (std::uint32_t to = origins; to < operation.facilities.size(); ++to) {
            Route& route = operation.routes.emplace_back();
            route.code = operation.facilities[from].code + "-" + operation.facilities[to].code;
            route.from = {from};
            route.to = {to};
            route.mode = "road";
            route.length = Metres(random.between(5'000, 900'000));
        }
}

} // namespace planner::bench
