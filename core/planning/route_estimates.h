// SPDX-License-Identifier: Apache-2.0
#pragma once
// Routes worked out from the coordinates of sites, where nobody has measured any. Every one of them says so.

#include "core/edit/edit.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace planner {

/// What routes are estimated by. None of it is known of the operation's own roads.
struct EstimateOptions {
    /// Length by road / great circle, 1 to 5. 1.33 is right for half of 5,434 pairs of places by British roads, and a
    /// fifth too short in hills.
    double detour = 1.33;
    double speed = 60; ///< km/h with all stops but the driver's breaks, 5 to 200
    /// So many sites for the people of each category and site; nothing: all that take them.
    std::optional<std::size_t> nearest = 8;
    bool crossesBorders = false; ///< also between sites of which two countries are given
    std::string mode = "road";

    bool operator==(const EstimateOptions&) const = default;
};

inline constexpr double kLeastDetour = 1;
inline constexpr double kMostDetour = 5;
inline constexpr double kLeastSpeed = 5;
inline constexpr double kMostSpeed = 200;
/// More sites than the nearest are taken until they have room for so many times the people.
inline constexpr double kRoomForPeople = 1.5;

struct RouteEstimates {
    std::vector<Route> routes;                  ///< new ones, by site that they leave, then by length
    std::size_t existing = 0;                   ///< pairs that have a route already, which is kept
    std::size_t acrossBorders = 0;              ///< pairs left out for two countries
    std::vector<FacilityId> withoutCoordinates; ///< left out: no latitude and longitude, or 0 and 0
    /// Their people have no route, neither before nor now, or not to enough room for all of them.
    std::vector<FacilityId> withoutRoom;

    /// Those that take a night or more.
    [[nodiscard]] std::size_t overnight() const;
    /// Zero where there is none.
    [[nodiscard]] Metres longest() const;
};

/// Kilometres along the great circle between two places given in degrees, on a sphere of radius 6,371.0088 km.
struct Place {
    double latitude = 0;
    double longitude = 0;
};
[[nodiscard]] double greatCircleKilometres(Place from, Place to);
/// Nothing where either coordinate is missing, or both are 0, which is in the sea and stands for missing ones.
[[nodiscard]] std::optional<Place> placeOf(const Facility& facility);

/// Hours on the way: a break of 45 minutes after each 4:30 of driving, without nights (Regulation (EC) 561/2006,
/// article 7).
[[nodiscard]] double hoursOfDrive(double kilometres, double speed);
/// Nights on the way: one after each 9 hours of driving, by one crew (article 6 of the same).
[[nodiscard]] Days nightsOfDrive(double kilometres, double speed);

/// Routes from each site with people who must or may move, category by category, to the nearest sites that accept it
/// and have room on some day of the operation, and on until these have room for kRoomForPeople times the people. Pairs
/// with a route, however it goes, count among them and get no other. A length is a whole number of kilometres, at
/// least one. Seats and departures stay blank. Codes are FROM-TO, with a number behind where that is taken.
[[nodiscard]] RouteEstimates estimateRoutes(const Operation& operation, const EstimateOptions& options);
/// Adds the routes behind those of the plan, as one step; nothing where there is none to add.
[[nodiscard]] std::optional<Edit> additionOf(const Plan& plan, const std::vector<Route>& routes);

} // namespace planner
