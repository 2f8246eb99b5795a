// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan in one sentence of people and days: what stands above every plan and proposal.

#include "core/base/message.h"
#include "core/rules/evaluated_plan.h"

#include <string>
#include <vector>

namespace planner {

/// The clauses of the sentence, the most important first: who is placed and who waits, findings by their groups, sites
/// over their limit before anybody arrives, the last arrival, sites that are full to the end, days at the escort limit,
/// the transport that is used most. What does not apply is left out; the first clause is always there. Front ends join
/// them with semicolons.
[[nodiscard]] std::vector<Message> summaryOf(const PlanView& plan, const Findings& findings);
[[nodiscard]] std::vector<Message> summaryOf(const EvaluatedPlan& plan);

/// "7000 of 7000 people placed; last arrival 2026-02-03; KAR full from 2026-02-02."
[[nodiscard]] std::string summaryInEnglish(const EvaluatedPlan& plan);

} // namespace planner
