// SPDX-License-Identifier: Apache-2.0
#pragma once
// What must hold of every plan in memory and in files, whatever its findings: references that exist, codes that are
// codes, numbers within core/model/limits.h. Edits, imports and opened files all pass here.

#include "core/base/code.h"
#include "core/base/result.h"
#include "core/model/plan.h"

#include <string_view>
#include <vector>

namespace planner {

/// UTF-8 without NUL.
[[nodiscard]] bool isText(std::string_view text);

/// What is wrong with a row of one of the operation's lists, with the settings or an approval, as ErrorKind::Refused:
/// with a field by itself, or with several together. `position` names rows without a code.
template <class Record>
[[nodiscard]] Result<Done> checkRow(const Operation& operation, const Record& row, std::size_t position = 0);
template <class Record>
[[nodiscard]] Result<Done> checkRows(const Operation& operation, const std::vector<Record>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (auto sound = checkRow(operation, rows[i], i); !sound)
            return sound;
    return Done{};
}
/// Of those that are not in `before`: a name and a reason that are more than blanks, and nothing approved twice.
[[nodiscard]] Result<Done> checkNewApprovals(const std::vector<Approval>& approvals,
                                             const std::vector<Approval>& before);
/// Parts must be in the order of their cohorts. Does not count the cohorts' people: see rule R15.
[[nodiscard]] Result<Done> checkBatch(const Operation& operation, const Batch& batch);
/// Everything above for a whole plan, and that codes are unique and populations hold their cohorts.
[[nodiscard]] Result<Done> checkPlan(const Plan& plan);

/// The order of accounts: by cohort, then fate.
[[nodiscard]] bool isBefore(const Account& a, const Account& b);
/// Puts the parts in the order of their cohorts; a doubled cohort stays doubled, for checkBatch() to see.
void sortParts(std::vector<Part>& parts);
/// Sorts the parts of all batches and drops those without people, which an operation folder may have.
void tidyParts(Plan& plan);
/// The populations of all facilities together, at most limits::kAllPopulation.
[[nodiscard]] Result<Done> checkAllPopulation(const std::vector<Facility>& facilities);
/// The people of the facility's cohorts, which its population may not be below.
[[nodiscard]] People peopleInCohorts(const Operation& operation, FacilityId facility);

} // namespace planner
