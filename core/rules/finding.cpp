// SPDX-License-Identifier: Apache-2.0
#include "core/rules/finding.h"

#include <fmt/format.h>

namespace planner {

std::string idOf(Rule rule) { return fmt::format("R{:02}", static_cast<int>(rule) + 1); }

bool isExceptionAllowed(Rule rule)
{
    return rule == Rule::R01Overcrowding || rule == Rule::R04DailyIntake || rule == Rule::R05DailyRelease
           || rule == Rule::R14Dispersal;
}

} // namespace planner
