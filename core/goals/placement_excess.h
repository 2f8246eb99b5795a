// SPDX-License-Identifier: Apache-2.0
#pragma once
// The findings that a change of batches makes and cures, place by place, without listing findings.

#include "core/goals/live_score.h"

#include <vector>

namespace planner {

/// Batches that leave a plan and batches that come in their place; a batch that moves is in both.
struct Placement {
    std::vector<Batch> removed; ///< as they are in the plan
    std::vector<Batch> put;
};

/// The facilities that the batches leave or reach, in their order, each once.
[[nodiscard]] std::vector<FacilityId> touchedFacilities(const Operation& operation, const Placement& placement);

/// Excess where a change may touch it. What is over at one place never makes up for what is cured at another.
struct PlacementExcess {
    ExcessByRule total{};                 ///< of the whole plan
    std::vector<ExcessByRule> facilities; ///< of each touched facility
};
[[nodiscard]] PlacementExcess excessAt(const LiveRules& rules, const std::vector<FacilityId>& facilities);

/// What a change makes worse and better, by rule; both may be above 0 for one rule.
struct ExcessChange {
    ExcessByRule made{};
    ExcessByRule cured{};
};
/// `before` and `after` are of the same facilities. Batches of `placement` are paired by their codes.
[[nodiscard]] ExcessChange excessChange(const LiveRules& rules, const PlacementExcess& before,
                                        const PlacementExcess& after, const Placement& placement);

/// How a change stands with the rules.
enum class Verdict {
    Clean,     ///< makes nothing worse
    Over,      ///< makes findings, but none of a protection rule
    Forbidden, ///< breaks a protection rule
};
[[nodiscard]] Verdict verdictOf(const ExcessByRule& made);

} // namespace planner
