// SPDX-License-Identifier: Apache-2.0
#pragma once
// How rules write their findings down.

#include "core/rules/finding.h"

#include <string>

namespace planner {

/// Adds a finding whose sentence is `text` with the arguments in their order. Does nothing where nothing is over.
/// The sentence must read well for any number, one included.
template <class... Arguments>
void addFinding(Findings& findings, Rule rule, const std::string& subject, Day day, std::int64_t excess,
                const char* text, const Arguments&... arguments)
{
    if (excess <= 0)
        return;
    Finding& finding = findings.emplace_back(Finding{rule, subject, day, excess, false, {text, {}}});
    finding.message.arguments.reserve(sizeof...(arguments));
    (finding.message.arguments.emplace_back(arguments), ...);
}

} // namespace planner
