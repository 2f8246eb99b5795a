// SPDX-License-Identifier: Apache-2.0
#pragma once
// How check and split tell a score: as a table for people, as JSON for programs.

#include "core/splitter/splitter.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace planner::tplan {

/// The object that app/README.md describes; `bounds` may be empty, which gives null bounds.
[[nodiscard]] nlohmann::ordered_json toJson(const Plan& plan, const Score& score, const std::vector<GoalBound>& bounds,
                                            const std::vector<Finding>& findings);
/// Goals with value, bound and gap; then people and batches.
void printScore(const Plan& plan, const Score& score, const std::vector<GoalBound>& bounds);
void printFindings(const std::vector<Finding>& findings);
/// One line a facility: opening, most, at the end, limit, occupancy.
void printSites(const EvaluatedPlan& plan);

} // namespace planner::tplan
