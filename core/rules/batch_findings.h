// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which broken rules concern a batch, whatever they are reported at.

#include "core/model/batch.h"
#include "core/model/operation.h"
#include "core/rules/finding.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace planner {

/// Whether the finding concerns the batch, by the `concern` of its rule. Nothing concerns a cancelled batch.
[[nodiscard]] bool isConcerned(const Operation& operation, const Batch& batch, const Finding& finding);

/// The same for many findings: built once, then asked batch by batch. Refers to both, which must outlive it.
class BatchFindings {
public:
    BatchFindings(const Operation& operation, const Findings& findings);

    /// In the order of the rules, each once.
    [[nodiscard]] std::vector<Rule> of(const Batch& batch) const;

private:
    /// By position of a facility, route, fleet or cohort: the days of its findings, ascending.
    using DaysByRow = std::unordered_map<std::uint32_t, std::vector<Day>>;

    const Operation& m_operation;
    std::map<Rule, DaysByRow> m_days;
    std::unordered_map<std::string_view, std::vector<Rule>> m_named; ///< by code of the batch
};

/// "R01 R04", joined with a space.
void appendIds(std::string& text, const std::vector<Rule>& rules);

} // namespace planner
