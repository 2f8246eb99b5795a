// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cohorts that must not be at one facility, while batches come and go: R13, one finding for each pair, facility and
// day.

#include "core/model/conditions.h"
#include "core/model/passages.h"
#include "core/rules/finding.h"
#include "core/rules/keep_apart_pairs.h"
#include "core/rules/live_presence.h"

#include <map>
#include <vector>

namespace planner {

/// Refers to the operation, which must outlive it. A pair that is named twice counts once.
class LiveApart {
public:
    static constexpr Rule kRule = Rule::R13KeepApartSite;

    LiveApart(const Operation& operation, const Conditions& conditions);

    /// `factor` is 1, or -1 to take an equal booking back.
    void book(const Passage& passage, std::int64_t factor);
    /// Whether people of the cohort who arrive and stay would meet one they are to be kept apart from.
    [[nodiscard]] bool wouldMeet(CohortId cohort, FacilityId facility, Day arrival) const;
    /// Whether a row of scope facility names both cohorts.
    [[nodiscard]] bool areApart(CohortId cohort, CohortId other) const;
    [[nodiscard]] std::int64_t excess() const;
    [[nodiscard]] std::int64_t excessAt(FacilityId facility) const;
    void report(Findings& findings) const;

private:
    using Place = std::pair<CohortId, FacilityId>;
    using Meeting = std::pair<FacilityId, std::size_t>; ///< of the pair at that position

    void change(CohortId cohort, FacilityId facility, Day day, People people, void (LivePresence::*how)(Day, People));
    /// Makes up for all bookings since the last time somebody asked.
    void settle() const;
    /// Calls `visit(day, smaller count)` where both are at the facility.
    template <class Visit>
    void visitMeetings(const CohortPair& pair, FacilityId facility, Visit visit) const;

    const Operation& m_operation;
    std::vector<CohortPair> m_pairs;                        ///< of scope facility, in their order
    std::map<CohortId, std::vector<std::size_t>> m_pairsOf; ///< positions of the pairs that name the cohort
    std::map<Place, LivePresence> m_presences;
    mutable std::vector<Meeting> m_stale;
    mutable std::map<Meeting, std::int64_t> m_excessOf;
    mutable std::int64_t m_excess = 0;
};

} // namespace planner
