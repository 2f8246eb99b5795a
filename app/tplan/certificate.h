// SPDX-License-Identifier: Apache-2.0
#pragma once
// Certified states as papers show them, and papers compared with a plan.

#include "core/base/result.h"
#include "core/storage/store/plan_store.h"

#include <string>
#include <vector>

namespace planner::tplan {

/// "First week, entry 12, certified by B. Officer (3f1a-...)", then the digest and the signature in three lines of 64
/// hexadecimal digits.
[[nodiscard]] std::string certificateText(const CertifiedState& certified);

/// The state that the text of a paper is about: the digest, or its first 16 digits or more, and the signature where it
/// is there; other words are passed over. BadInput where there is no digest; Failed where no state of the plan has it,
/// its signature does not hold, or is another one.
[[nodiscard]] Result<CertifiedState> stateOnPaper(const std::string& plan, const std::vector<CertifiedState>& certified,
                                                  const std::string& text);

} // namespace planner::tplan
