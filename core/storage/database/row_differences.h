// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which rows of a plan file are not what they should be, in sentences.

#include "core/base/message.h"
#include "core/model/plan.h"

#include <vector>

namespace planner {

/// One sentence for each value that differs, and each row that only one of the plans has.
[[nodiscard]] std::vector<Message> rowDifferences(const Plan& expected, const Plan& found);

} // namespace planner
