// SPDX-License-Identifier: Apache-2.0
#pragma once
// The population ledger kept up to date while batches come and go: R01 and the goals on population.

#include "core/model/conditions.h"
#include "core/model/passages.h"
#include "core/rules/finding.h"
#include "core/rules/largest_of.h"

#include <vector>

namespace planner {

/// One facility by day; vectors run from day 1.
struct FacilityTrack {
    People opening;
    std::vector<People> limit;
    std::vector<People> target;
    std::vector<People> capacity;
    std::vector<People> arrivals;
    std::vector<People> departures;
    std::vector<People> returns; ///< part of the arrivals: who came back
    bool hasSteadyCapacity = true;
    bool isReached = false; ///< some route leads there
    // What follows from it:
    std::vector<People> population; ///< at the close of the day
    std::vector<People> peak;       ///< by the operation's convention
    People overLimit;               ///< R01: sum of peak above limit from the first arrival on
    People overTarget;              ///< person-days above target
};

/// Holds what LiveRules and LiveScore need of the ledger. Refers to the operation, which must outlive it. For one
/// thread at a time, also for reading, unless all of it was read since the last booking.
class LivePopulation {
public:
    static constexpr Rule kRule = Rule::R01Overcrowding;

    LivePopulation(const Operation& operation, const Conditions& conditions);

    /// `factor` is 1, or -1 to take an equal booking back. Days outside the operation are not booked, as in the ledger.
    void book(const Passage& passage, std::int64_t factor);

    [[nodiscard]] const FacilityTrack& track(FacilityId facility) const;
    [[nodiscard]] Day lastDay() const { return m_lastDay; }
    /// The most people who could arrive on `arrival` and stay without passing a limit on any later day; may be
    /// negative. `arrival` lies within the operation.
    [[nodiscard]] People room(FacilityId facility, Day arrival) const;

    [[nodiscard]] std::int64_t excess() const;
    [[nodiscard]] std::int64_t excessAt(FacilityId facility) const { return track(facility).overLimit.value(); }
    void report(Findings& findings) const;
    [[nodiscard]] People overTarget() const;           ///< goal overcrowding
    [[nodiscard]] std::int64_t worstOccupancy() const; ///< goal peak
    [[nodiscard]] std::int64_t occupancyRange() const; ///< goal balance

private:
    [[nodiscard]] bool isInside(Day day) const { return day >= Day(1) && day <= m_lastDay; }
    void makeStale(FacilityId facility);
    /// Makes up for all bookings since the last time somebody asked.
    void settle() const;
    void refresh(std::size_t facility) const;
    static FacilityTrack makeTrack(const Operation& operation, const Conditions& conditions, FacilityId facility,
                                   Day lastDay);

    const Operation& m_operation;
    Day m_lastDay;
    bool m_hasTurnover = false;
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
