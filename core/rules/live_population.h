// SPDX-License-Identifier: Apache-2.0
#pragma once
// The population ledger kept up to date while batches come and go: R01, R04, R05 and the goals on population.

#include "core/model/conditions.h"
#include "core/rules/largest_of.h"

#include <optional>
#include <vector>

namespace planner {

/// Limits and bookings of one facility by day; vectors run from day 1.
struct FacilityDays {
    People opening;
    std::vector<People> limit;
    std::vector<People> target;
    std::vector<People> capacity;
    std::vector<std::optional<People>> intake;
    std::vector<std::optional<People>> release;
    std::vector<People> arrivals;
    std::vector<People> departures;
    std::vector<People> returns; ///< part of the arrivals: who came back
    bool hasSteadyCapacity = true;
    bool isReached = false; ///< some route leads there
};

/// What follows from it.
struct FacilityTrack : FacilityDays {
    std::vector<People> population; ///< at the close of the day
    std::vector<People> peak;       ///< by the operation's convention
    People overLimit;               ///< R01: sum of peak above limit from the first arrival on
    People overTarget;              ///< person-days above target
};

/// Holds what LiveRules and LiveScore need of the ledger. Refers to the operation, which must outlive it. For one
/// thread at a time, also for reading, unless all of it was read since the last booking.
class LivePopulation {
public:
    LivePopulation(const Operation& operation, const Conditions& conditions);

    /// People leave `from` and reach `to`, which is `from` for those who came back; a negative number takes an equal
    /// booking back. Days outside the operation are not booked, as in the ledger.
    void book(FacilityId from, Day departure, FacilityId to, Day arrival, People people);

    /// What is booked, quicker than track() where that is all.
    [[nodiscard]] const FacilityDays& days(FacilityId facility) const { return m_tracks[facility.at()]; }
    [[nodiscard]] const FacilityTrack& track(FacilityId facility) const;
    [[nodiscard]] Day lastDay() const { return m_lastDay; }
    /// The most people who could arrive on `arrival` and stay without passing a limit on any later day; may be
    /// negative. `arrival` lies within the operation.
    [[nodiscard]] People room(FacilityId facility, Day arrival) const;

    [[nodiscard]] People overLimit() const;                            ///< R01
    [[nodiscard]] People overIntake() const { return m_overIntake; }   ///< R04
    [[nodiscard]] People overRelease() const { return m_overRelease; } ///< R05
    [[nodiscard]] People overTarget() const;                           ///< goal overcrowding
    [[nodiscard]] std::int64_t worstOccupancy() const;                 ///< goal peak
    [[nodiscard]] std::int64_t occupancyRange() const;                 ///< goal balance

private:
    [[nodiscard]] bool isInside(Day day) const { return day >= Day(1) && day <= m_lastDay; }
    /// Books people on a day where there may be `most`, and keeps the sum of those above that.
    void book(FacilityId facility, People& booked, const std::optional<People>& most, People people, People& above);
    /// Makes up for all bookings since the last time somebody asked.
    void settle() const;
    void refresh(std::size_t facility) const;
    static FacilityTrack makeTrack(const Operation& operation, const Conditions& conditions, FacilityId facility,
                                   Day lastDay);

    Day m_lastDay;
    bool m_hasTurnover = false;
    People m_overIntake;
    People m_overRelease;
    // What follows from the bookings waits until it is asked for: searches take back most of what they try.
    mutable std::vector<FacilityTrack> m_tracks;
    mutable std::vector<std::size_t> m_stale; ///< facilities, some of them perhaps refreshed since
    mutable std::vector<bool> m_isStale;      ///< by facility
    mutable People m_overLimit;
    mutable People m_overTarget;
    mutable LargestOf m_worst;       ///< by facility: worst occupancy
    mutable LargestOf m_fullestEnd;  ///< by facility that is reached: occupancy at the end
    mutable LargestOf m_emptiestEnd; ///< the same, negated
};

} // namespace planner
