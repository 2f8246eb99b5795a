// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cohorts that must not be at one facility, while batches come and go: R13.

#include "core/rules/keep_apart_pairs.h"
#include "core/rules/live_presence.h"

#include <map>
#include <vector>

namespace planner {

/// Refers to the operation, which must outlive it.
class LiveApart {
public:
    explicit LiveApart(const Operation& operation);

    /// People of a cohort move; a negative number takes an equal booking back.
    void book(CohortId cohort, FacilityId from, Day departure, FacilityId to, Day arrival, People people);
    /// Whether people of the cohort who arrive and stay would meet one they are to be kept apart from.
    [[nodiscard]] bool wouldMeet(CohortId cohort, FacilityId facility, Day arrival) const;
    /// Whether a row of scope facility names both cohorts.
    [[nodiscard]] bool areApart(CohortId cohort, CohortId other) const;
    [[nodiscard]] People excess() const { return m_excess; }  ///< R13
    [[nodiscard]] People excessAt(FacilityId facility) const; ///< R13 of one facility

private:
    using Place = std::pair<CohortId, FacilityId>;

    void change(CohortId cohort, FacilityId facility, Day day, People people, void (LivePresence::*how)(Day, People));
    [[nodiscard]] People excessOf(const CohortPair& pair, FacilityId facility) const;
    [[nodiscard]] People excessAround(CohortId cohort, FacilityId facility) const;

    const Operation& m_operation;
    std::vector<CohortPair> m_pairs;                        ///< of scope facility
    std::map<CohortId, std::vector<std::size_t>> m_pairsOf; ///< positions of the pairs that name the cohort
    std::map<Place, LivePresence> m_presences;
    People m_excess;
};

} // namespace planner
