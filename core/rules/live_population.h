// SPDX-License-Identifier: Apache-2.0
#pragma once
// The population ledger kept up to date while batches come and go: R01, R04, R05 and the goals on population.

#include "core/model/conditions.h"
#include "core/rules/largest_of.h"

#include <optional>
#include <vector>

namespace planner {

/// One facility by day; vectors run from day 1. Population and sums follow from arrivals and departures.
struct FacilityTrack {
    People opening;
    std::vector<People> limit;
    std::vector<People> target;
    std::vector<People> capacity;
    std::vector<std::optional<People>> intake;
    std::vector<std::optional<People>> release;
    std::vector<People> arrivals;
    std::vector<People> departures;
    std::vector<People> population; ///< at the close of the day
    std::vector<People> peak;       ///< by the operation's convention
    bool hasSteadyCapacity = true;
    bool isReached = false; ///< some route leads there
    People overLimit;       ///< R01: sum of peak above limit from the first arrival on
    People overTarget;      ///< person-days above target
};

/// Holds what LiveRules and LiveScore need of the ledger. Refers to the operation, which must outlive it.
class LivePopulation {
public:
    LivePopulation(const Operation& operation, const Conditions& conditions);

    /// People leave `from` and reach `to`; a negative number takes an equal booking back. Days outside the
    /// operation are not booked, as in the ledger.
    void book(FacilityId from, Day departure, FacilityId to, Day arrival, People people);

    [[nodiscard]] const FacilityTrack& track(FacilityId facility) const { return m_tracks[facility.at()]; }
    [[nodiscard]] Day lastDay() const { return m_lastDay; }
    /// The most people who could arrive on `arrival` and stay without passing a limit on any later day; may be
    /// negative. `arrival` lies within the operation.
    [[nodiscard]] People room(FacilityId facility, Day arrival) const;

    [[nodiscard]] People overLimit() const { return m_overLimit; }     ///< R01
    [[nodiscard]] People overIntake() const { return m_overIntake; }   ///< R04
    [[nodiscard]] People overRelease() const { return m_overRelease; } ///< R05
    [[nodiscard]] People overTarget() const { return m_overTarget; }   ///< goal overcrowding
    [[nodiscard]] std::int64_t worstOccupancy() const;                 ///< goal peak
    [[nodiscard]] std::int64_t occupancyRange() const;                 ///< goal balance

private:
    [[nodiscard]] bool isInside(Day day) const { return day >= Day(1) && day <= m_lastDay; }
    void refresh(std::size_t facility);
    static FacilityTrack makeTrack(const Operation& operation, const Conditions& conditions, FacilityId facility,
                                   Day lastDay);

    Day m_lastDay;
    bool m_hasTurnover = false;
    std::vector<FacilityTrack> m_tracks;
    People m_overLimit;
    People m_overIntake;
    People m_overRelease;
    People m_overTarget;
    LargestOf m_worst;       ///< by facility: worst occupancy
    LargestOf m_fullestEnd;  ///< by facility that is reached: occupancy at the end
    LargestOf m_emptiestEnd; ///< the same, negated
};

} // namespace planner
