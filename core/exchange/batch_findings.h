// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which broken rules concern a batch, whatever they are reported at.

#include "core/rules/evaluation.h"

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace planner {

using RuleSet = std::bitset<kRuleCount>; ///< by the value of the rule

/// Built once from all findings, then asked batch by batch. A finding concerns a batch that is its subject, and
///   R01 R02 R13  batches that bring people to the facility on its day or before,
///   R04          those that arrive at the facility on its day,      R05  those that depart from it on its day,
///   R06          those of the route that depart on its day,         R08  those that use a vehicle of the fleet then,
///   R09          those that depart on its day,
///   R14          those to the facility that carry a category with a largest share,
///   R15          those that carry the cohort.
/// Refers to the view and the findings, which must outlive it.
class BatchFindings {
public:
    BatchFindings(const PlanView& view, const Findings& findings);

    /// None for a cancelled batch.
    [[nodiscard]] RuleSet of(const Batch& batch) const;

private:
    using Positions = std::unordered_map<std::string_view, std::uint32_t>;
    /// Last day of R01, R02 and R13 at a facility.
    using LastDays = std::array<Day, 3>;

    void add(const Finding& finding);
    void addToFacility(const Finding& finding);
    void addFleetAndDayRules(const Batch& batch, Day arrival, RuleSet& rules) const;
    void addPartRules(const Batch& batch, RuleSet& rules) const;
    [[nodiscard]] bool isOnDay(Rule rule, std::uint32_t position, Day day) const;

    const Operation& m_operation;
    RuleSet m_found; ///< rules with any finding
    Positions m_facilities;
    Positions m_routes;
    Positions m_fleets;
    Positions m_cohorts;
    std::unordered_map<std::string_view, RuleSet> m_byBatch;
    std::vector<LastDays> m_lastDays; ///< by facility
    std::unordered_set<std::uint64_t> m_onDay;
    std::vector<std::vector<Day>> m_fleetDays; ///< by fleet, ascending
    std::vector<bool> m_isDispersalBroken;     ///< by facility
    std::vector<bool> m_isHeadcountBroken;     ///< by cohort
};

/// "R01 R04": the ids in ascending order, joined with a space.
void appendIds(std::string& text, const RuleSet& rules);

} // namespace planner
