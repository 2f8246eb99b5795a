// SPDX-License-Identifier: Apache-2.0
#pragma once
// The ways that the people of a batch go: what the ledger, the rules and the incremental score book.

#include "core/model/batch.h"
#include "core/model/limits.h"
#include "core/model/route.h"

namespace planner {

/// People of one cohort who leave one place on a day and reach another, or come back, or do neither.
struct Passage {
    CohortId cohort;
    FacilityId from;
    Day departure{1};
    FacilityId to; ///< `from` for those who came back
    Day arrival{1};
    People people;

    [[nodiscard]] bool isReturn() const { return to == from; }
};

/// A day that is in no operation: of people who reach no facility.
inline constexpr Day kNever(2 * limits::kFarthestDay);

/// Calls `visit(passage)` for the people of a batch that counts, none of them empty.
template <class Visit>
void visitPassages(const Route& route, const Batch& batch, Visit visit)
{
    const Day departure = batch.departureDay();
    const Day arrival = batch.arrivalDay(route.arrivalOffset);
    const auto go = [&](CohortId cohort, FacilityId to, Day when, People people) {
        if (!people.isZero())
            visit(Passage{cohort, route.from, departure, to, when, people});
    };
    if (!batch.hasDeparted()) {
        for (const Part& part : batch.parts)
            go(part.cohort, route.to, arrival, part.people);
        return;
    }
    for (const BatchPeople& row : peopleByEnd(batch)) {
        go(row.cohort, route.to, arrival, row.arrive);
        go(row.cohort, route.from, arrival, row.returned);
        go(row.cohort, route.to, kNever, row.left + row.onTheRoad);
    }
}

} // namespace planner
