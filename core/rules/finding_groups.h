// SPDX-License-Identifier: Apache-2.0
#pragma once
// Findings as a planner works them off: one row for a rule, a place and a range of days.

#include "core/model/plan.h"
#include "core/rules/finding.h"

#include <cstddef>
#include <vector>

namespace planner {

/// Findings of one rule that are all open or all approved: at one place and of one category on days that follow each
/// other, or of batches. A week without one ends a range.
struct FindingGroup {
    Rule rule = Rule::R01Overcrowding;
    std::string subject;  ///< code of the place; of batches that of the first
    std::string category; ///< of R14; empty for others
    bool isApproved = false;
    Day first{0}; ///< 0 where the rule has no day
    Day last{0};
    std::size_t days = 0;  ///< how many different days have a finding
    std::int64_t most = 0; ///< the largest excess of one finding
    std::int64_t sum = 0;  ///< of all their excesses
    Findings findings{};   ///< by day; never empty

    bool operator==(const FindingGroup&) const = default;
};

using FindingGroups = std::vector<FindingGroup>;

/// The groups of findings that come as findFindings() gives them: by rule, the open ones first, then by day and place.
[[nodiscard]] FindingGroups groupFindings(const Findings& findings);
/// How many of them are open.
[[nodiscard]] std::size_t openGroups(const FindingGroups& groups);

/// What is wrong and where, by names: "Nasiriyah over its limit", "Clearance missing: B-001 and 11 more".
[[nodiscard]] Message titleOf(const Operation& operation, const FindingGroup& group);
/// Date, range of dates, or days in a range; a message without id where the rule has no day.
[[nodiscard]] Message daysOf(const Operation& operation, const FindingGroup& group);
/// How much: "70 people", "at most 3 vehicles"; of several batches the people of all.
[[nodiscard]] Message amountOf(const FindingGroup& group);
/// "Nasiriyah over its limit, 2026-01-28 to 2026-03-06, at most 70 people".
[[nodiscard]] std::string toEnglish(const Operation& operation, const FindingGroup& group);

/// The batches that count and that one of the findings concerns, the last to arrive first.
[[nodiscard]] std::vector<BatchCode> batchesOf(const Plan& plan, const FindingGroup& group);

} // namespace planner
