// SPDX-License-Identifier: Apache-2.0
#pragma once
// Counts as they are typed: "C1:48;C2:12" and "C1:returned:2;C2:hospital:1".

#include "core/base/result.h"
#include "core/model/batch.h"
#include "core/model/operation.h"

#include <string>
#include <vector>

namespace planner::tplan {

/// Who was counted, by cohort, in their order; "0" is nobody. BadInput names the piece that is wrong.
[[nodiscard]] Result<std::vector<Part>> parseCount(const Operation& operation, const std::string& text);
/// What became of people who did not arrive. BadInput names the piece that is wrong.
[[nodiscard]] Result<std::vector<Account>> parseAccounts(const Operation& operation, const std::string& text);

} // namespace planner::tplan
