// SPDX-License-Identifier: Apache-2.0
#pragma once
// Parts of batches in the order of their cohorts, as plans keep them.

#include "core/model/batch.h"

#include <algorithm>
#include <vector>

namespace planner {

/// Adds people of a cohort, or removes them where `people` is negative; a part of nobody is erased.
inline void addPeople(std::vector<Part>& parts, CohortId cohort, People people)
{
    const auto place = std::lower_bound(parts.begin(), parts.end(), cohort,
                                        [](const Part& part, CohortId id) { return part.cohort < id; });
    if (place != parts.end() && place->cohort == cohort) {
        place->people += people;
        if (place->people.isZero())
            parts.erase(place);
    } else if (!people.isZero()) {
        parts.insert(place, {cohort, people});
    }
}

/// People of the cohort among the parts.
[[nodiscard]] inline People partOf(const std::vector<Part>& parts, CohortId cohort)
{
    const auto place = std::lower_bound(parts.begin(), parts.end(), cohort,
                                        [](const Part& part, CohortId id) { return part.cohort < id; });
    return place != parts.end() && place->cohort == cohort ? place->people : People(0);
}

} // namespace planner
