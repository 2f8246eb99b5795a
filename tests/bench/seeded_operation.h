// SPDX-License-Identifier: Apache-2.0
#pragma once
// Seeded operations that the splitter is measured on: made, not real, but with every limit that real ones have.

#include "core/model/operation.h"

#include <cstdint>

namespace planner::bench {

/// How large an operation is. All numbers are at least 1.
struct Shape {
    std::int64_t people = 10'000; ///< of all must cohorts together
    std::int64_t origins = 3;
    std::int64_t sites = 10;           ///< facilities that receive
    std::int64_t cohortsPerOrigin = 8; ///< at least 5: one of each category
    std::int64_t days = 45;
    std::int64_t routesPerOrigin = 14; ///< by road to the nearest sites, the last quarter of them by air
    std::int64_t seats = 100;          ///< of a convoy
};

[[nodiscard]] Shape regionalShape();
[[nodiscard]] Shape nationalShape();

/// Crowded origins and partly filled sites on a map, with about 120 % of the free places that are needed, intakes,
/// fleets with cycles, escorts, five categories, readiness dates, a site that opens late and a closed week.
/// The same shape and seed give the same operation.
[[nodiscard]] Operation seededOperation(const Shape& shape, std::uint64_t seed);

/// 60 groups, each a category and a cohort, at 20 origins; 1,380 sites that accept about half of the groups; every
/// origin has a route to every site. One day, seats for everybody, no limit but capacity: a transport problem.
[[nodiscard]] Operation transportOperation(std::uint64_t seed);

/// How large an operation of scarce places is. All numbers are at least 1.
struct ScarceShape {
    std::int64_t people = 100'946;
    std::int64_t groups = 64;
    std::int64_t sites = 1'204;
};

/// Groups, each a category and a cohort at an origin of its own, some more urgent than others; sites with free places
/// for about a third of the people, half of which accept only some groups; a route from every origin to every site. One
/// day, no end to the departures, no limit but the sites': most people must stay, and who travels where is a transport
/// problem.
[[nodiscard]] Operation scarceOperation(const ScarceShape& shape, std::uint64_t seed);

} // namespace planner::bench
