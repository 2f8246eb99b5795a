// SPDX-License-Identifier: Apache-2.0
#pragma once
// The largest figures that a plan may hold, so that all arithmetic on them fits in 64 bits.
//
// The largest products of core/model/README.md, with these bounds:
//   limit and target    capacity x per cent           10^12 x 10^5          = 10^17
//   occupancy           population x 10^4             10^10 x 10^4          = 10^14
//   travel              people x metres               10^10 x 10^8          = 10^18
//   waiting             priority x people             10^4 x 10^10          = 10^14
//   delay               priority x people x days      10^4 x 10^10 x 90,000 = 9 x 10^18 (departures outside count too)
//   overcrowding        people x days                 10^10 x 3,660         = 3.7 x 10^13
// all below 2^63 = 9.2 x 10^18.

#include <cstdint>

namespace planner::limits {

/// One headcount: population, people, places, seats, daily intake; also vehicles, escorts and departures.
inline constexpr std::int64_t kHeadcount = 1'000'000'000;
inline constexpr std::int64_t kCapacity = 1'000'000'000'000;
/// The populations of all facilities together.
inline constexpr std::int64_t kAllPopulation = 10'000'000'000;
/// The people of all batches together.
inline constexpr std::int64_t kAllTravellers = 10'000'000'000;
inline constexpr std::int64_t kPriority = 10'000;
inline constexpr std::int64_t kPercent = 100'000;
inline constexpr std::int64_t kShare = 100; ///< per cent of a whole
inline constexpr std::int64_t kKilometres = 100'000;
inline constexpr std::int64_t kHours = 100'000;
inline constexpr std::int64_t kSquareMetres = 1'000'000'000'000;
inline constexpr std::int64_t kArrivalOffset = 3'650;
inline constexpr std::int64_t kCycle = 3'650;
inline constexpr std::int64_t kHorizon = 3'660; ///< days of an operation
/// Departures lie within this many days of the start, on both sides: almost 250 years.
inline constexpr std::int64_t kFarthestDay = 90'000;

} // namespace planner::limits
