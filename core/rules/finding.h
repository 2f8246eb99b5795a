// SPDX-License-Identifier: Apache-2.0
#pragma once
// One broken rule, at one place, with its size.

#include "core/base/count.h"
#include "core/base/message.h"
#include "core/rules/rule.h"

#include <cstdint>
#include <string>
#include <vector>

namespace planner {

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
using FindingsByRule = ByRule<Findings>;

/// Adds a finding with a sentence and its arguments in their order. Does nothing where nothing is over.
/// The sentence must read well for any number, one included.
template <class... Arguments>
void addFinding(Findings& findings, Rule rule, const std::string& subject, Day day, std::int64_t excess,
                MessageId sentence, const Arguments&... arguments)
{
    if (excess <= 0)
        return;
    Finding& finding = findings.emplace_back(Finding{rule, subject, day, excess, false, {sentence, {}}});
    finding.message.arguments.reserve(sizeof...(arguments));
    (finding.message.arguments.emplace_back(arguments), ...);
}

} // namespace planner
