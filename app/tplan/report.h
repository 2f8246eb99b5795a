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
/// Goals with value, bound and gap, of `waiting` in people whatever their priority; then people and batches.
void printScore(const Plan& plan, const Score& score, const std::vector<GoalBound>& bounds);
/// The plan in a sentence, then its findings by group with the batches that make them.
void printFindings(const Plan& plan, const EvaluatedPlan& evaluated);
/// One line a facility: opening, most, at the end, limit, occupancy.
void printSites(const EvaluatedPlan& plan);

} // namespace planner::tplan
