// SPDX-License-Identifier: Apache-2.0
#pragma once
// From the rows of a plan file to a plan, and to the digest of the rows.

#include "core/model/plan.h"
#include "core/storage/database/schema.h"

namespace planner {

struct LoadedPlan {
    std::string planId;
    Plan plan;
    Digest digest;
};

/// Reads all rows. Throws Trouble where one is not what the program writes, so that no plan is made of it;
/// checkPlan() passes the plan that comes out. Run it within a transaction.
/// `lastEntry` is the newest journal entry: no row can be of a later version.
/// `version` is that of the file.
[[nodiscard]] LoadedPlan loadPlan(const Connection& connection, std::int64_t lastEntry, std::int64_t version);

} // namespace planner
