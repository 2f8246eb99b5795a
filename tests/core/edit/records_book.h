// SPDX-License-Identifier: Apache-2.0
#pragma once
// An independent book of what was recorded for whom, to hold the records of batches against.

#include "core/model/plan.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace planner::test {

/// The place and the days for which somebody got a clearance.
struct Grant {
    std::string destination;
    Date departure;
    Date arrival;
    std::optional<Date> validUntil;
};

/// One of the people of a cohort, with what was recorded for them.
struct ClearedPerson {
    CohortId cohort;
    std::map<Clearance, Grant> grants;
};

/// Clearances that somebody recorded.
using Recorded = std::set<std::pair<BatchCode, Clearance>>;

/// Follows people, not batches: who leaves a batch and is in another one after the same step takes along what was
/// recorded for them; who waits between two steps does not. Where it is not told who goes where, it takes the people
/// for whom the records that a batch has were made, if there are any: so it never accuses wrongly.
class RecordsBook {
public:
    /// What a plan begins with counts as recorded for those who are in its batches.
    explicit RecordsBook(const Plan& plan);

    /// Follows a step that made `after` of a plan. `recorded` are the clearances that somebody recorded in this step.
    void follow(const Plan& after, const Recorded& recorded);
    /// Sentences about batches with a clearance that one of their people, their place or their days did not get.
    [[nodiscard]] std::vector<std::string> complaints(const Plan& plan) const;

private:
    using PeopleOfBatch = std::vector<ClearedPerson>;

    /// Takes who is to be in the batch out of the pool.
    [[nodiscard]] static PeopleOfBatch choose(const Operation& operation, const Batch& batch, const Recorded& recorded,
                                              std::vector<ClearedPerson>& pool);
    void write(const Plan& plan, const Recorded& recorded);

    std::map<BatchCode, PeopleOfBatch> m_people;
};

} // namespace planner::test
