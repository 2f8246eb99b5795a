// SPDX-License-Identifier: Apache-2.0
#pragma once
// The state digest of a plan that is in memory, and of states that a history recorded.

#include "core/storage/database/journal_table.h"
#include "core/storage/database/plan_loader.h"

namespace planner {

/// What the digest of a file with exactly this plan must be. Costs as much as the plan is large.
[[nodiscard]] Hash digestOf(const Plan& plan, const std::string& planId, std::int64_t version);
/// The digest for a file of another version: the same rows, another schema.
[[nodiscard]] Hash inVersion(const Hash& digest, std::int64_t from, std::int64_t to);
/// The version that the file had at an entry, where it now has `version`: each migration entry went up by one.
[[nodiscard]] std::int64_t versionAt(const Connection& connection, std::int64_t sequence, std::int64_t version);
/// What the digest of the state at an entry is in a file of `version`.
[[nodiscard]] Hash digestAt(const Connection& connection, std::int64_t sequence, std::int64_t version);

} // namespace planner
