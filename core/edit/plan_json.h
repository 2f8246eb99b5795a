// SPDX-License-Identifier: Apache-2.0
#pragma once
// A whole plan as JSON, so that an import into a plan can be undone and brought back from the journal.

#include "core/edit/row_json.h"

namespace planner {

[[nodiscard]] Json planToJson(const Plan& plan);
/// What is wrong goes to `problem`; the plan then means nothing. Does not check that the plan is sound.
[[nodiscard]] Plan planFromJson(const Json& json, JsonProblem& problem);

} // namespace planner
