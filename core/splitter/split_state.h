// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is left of every limit while a plan is being filled: people, places, intake, transport, escorts.

#include "core/model/conditions.h"
#include "core/model/plan.h"
#include "core/splitter/splitter.h"

#include <map>
#include <optional>
#include <vector>

namespace planner {

/// How many more people of a cohort a batch may take, and the limit that stops it there.
struct Fit {
    People people;
    WaitReason reason = WaitReason::NoSpace;
};

/// Which ceiling of a facility the population may reach.
enum class Ceiling { Target, Limit };

/// Books batches against the rules' limits. A batch that fits by fit() breaks no rule when it is booked.
/// Refers to the operation, which must outlive it. Copies are independent.
class SplitState {
public:
    SplitState(const Operation& operation, const Conditions& conditions);

    void book(const Batch& batch);
    /// Makes a booked batch smaller, or takes it out: the inverse of book() for `batch`.
    void unbook(const Batch& batch);

    [[nodiscard]] People remaining(CohortId cohort) const { return m_remaining[cohort.at()]; }
    /// How many people of the cohort could join the batch that has `parts` so far.
    [[nodiscard]] Fit fit(RouteId route, Day departure, const std::vector<Part>& parts, CohortId cohort,
                          Ceiling ceiling) const;
    /// Whether a further batch may leave on the route that day at all, and else why not.
    [[nodiscard]] std::optional<WaitReason> obstacle(RouteId route, Day departure) const;
    /// Free places for people who arrive on the day and stay: the least over that day and all later ones.
    [[nodiscard]] People room(FacilityId facility, Day arrival, Ceiling ceiling) const;
    /// The people by whom departures from the facility after `day` could shrink without breaking its limit.
    [[nodiscard]] People slackAfter(FacilityId facility, Day day) const;

    [[nodiscard]] const Operation& operation() const { return m_operation; }
    [[nodiscard]] const std::vector<CohortId>& apartInBatch(CohortId cohort) const
    {
        return m_apartInBatch[cohort.at()];
    }

private:
    /// Population at the close of each day and arrivals per day of one facility, or of one category there.
    struct Track {
        People opening;
        std::vector<People> arrivals;
        std::vector<People> departures;
        [[nodiscard]] std::vector<People> peaks(bool hasTurnover) const;
    };
    struct PlacesTrack {
        CategoryId category;
        People places;
        Track track;
    };
    using DayKey = std::pair<std::uint32_t, std::int64_t>;

    void change(const Batch& batch, std::int64_t sign);
    void changeTransport(const Batch& batch, const Route& route, std::int64_t sign);
    [[nodiscard]] bool isInside(Day day) const { return day >= Day(1) && day <= m_lastDay; }
    [[nodiscard]] People batchLimit(const Route& route, Day departure, Day arrival, Ceiling ceiling,
                                    WaitReason& reason) const;
    [[nodiscard]] People escortLimit(Day departure, const std::vector<Part>& parts, CategoryId category) const;
    [[nodiscard]] People placesLeft(FacilityId facility, CategoryId category, Day arrival) const;
    [[nodiscard]] People shareLeft(FacilityId facility, CategoryId category) const;
    [[nodiscard]] bool meetsApart(FacilityId facility, CohortId cohort, Day arrival) const;
    [[nodiscard]] Escorts escortsFor(const std::vector<Part>& parts) const;

    const Operation& m_operation;
    const Conditions& m_conditions;
    Day m_lastDay;
    std::vector<Track> m_tracks;                    ///< by facility
    std::vector<std::vector<PlacesTrack>> m_places; ///< by facility
    std::vector<People> m_remaining;                ///< by cohort
    std::vector<std::vector<CohortId>> m_apartInBatch;
    std::vector<std::vector<CohortId>> m_apartAtSite;
    std::map<DayKey, std::int64_t> m_routeDepartures;
    std::map<DayKey, std::int64_t> m_fleetUse;
    std::map<std::int64_t, std::int64_t> m_escorts;                      ///< needed, by departure day
    std::map<std::pair<std::uint32_t, std::uint32_t>, People> m_placed;  ///< by facility and category
    std::map<std::pair<std::uint32_t, std::uint32_t>, People> m_arrived; ///< by facility and cohort
    std::map<std::uint32_t, std::map<std::int64_t, People>> m_left;      ///< by cohort, then departure day
    std::vector<People> m_mustOfCategory;
};

} // namespace planner
