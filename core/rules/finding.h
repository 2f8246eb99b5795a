// SPDX-License-Identifier: Apache-2.0
#pragma once
// One broken rule, at one place, with its size.

#include "core/base/count.h"
#include "core/base/message.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace planner {

enum class Rule {
    R01Overcrowding,
    R02Places,
    R03NotAccepted,
    R04DailyIntake,
    R05DailyRelease,
    R06RouteDepartures,
    R07RouteClosed,
    R08Fleet,
    R09Escorts,
    R10Seats,
    R11TravelsAlone,
    R12KeepApartTravel,
    R13KeepApartSite,
    R14Dispersal,
    R15Headcount,
    R16Dates,
    R17Stays,
    R18Clearance,
    R19CountMissing,
    R20Unaccounted,
};
inline constexpr std::size_t kRuleCount = 20;

struct Finding {
    Rule rule = Rule::R01Overcrowding;
    std::string subject;     ///< code of the facility, route, fleet, batch or cohort; "escorts" for R09
    Day day{0};              ///< 0 where the rule has no day
    std::int64_t excess = 0; ///< people or units over; positive
    bool isApproved = false; ///< approved as an exception by a named person
    Message message;
    std::string category{}; ///< code, of R14; empty for others

    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

/// "R01" ... "R20".
[[nodiscard]] std::string idOf(Rule rule);
/// True for the rules that may be approved as an exception: R01, R04, R05, R14.
[[nodiscard]] bool isExceptionAllowed(Rule rule);

} // namespace planner
