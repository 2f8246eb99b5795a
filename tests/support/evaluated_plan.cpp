// SPDX-License-Identifier: Apache-2.0
#include "tests/support/evaluated_plan.h"

#include <fmt/format.h>

namespace planner::test {

std::vector<std::string> findingsOf(Rule rule, const Plan& plan)
{
    std::vector<std::string> lines;
    for (const Finding& finding : findFindings(plan))
        if (finding.rule == rule)
            lines.push_back(fmt::format("{} day {}: {}", finding.subject, finding.day.value(), finding.excess));
    return lines;
}

std::vector<std::string> sentencesOf(Rule rule, const Plan& plan)
{
    std::vector<std::string> sentences;
    for (const Finding& finding : findFindings(plan))
        if (finding.rule == rule)
            sentences.push_back(toEnglish(finding.message));
    return sentences;
}

} // namespace planner::test
