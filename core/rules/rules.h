// SPDX-License-Identifier: Apache-2.0
#pragma once
// The catalogue: each rule a pure function from a plan to its findings. Empty fields never break a rule.

#include "core/rules/evaluation.h"

namespace planner {

using Findings = std::vector<Finding>;

// By facility and day, from the ledger.
[[nodiscard]] Findings overcrowding(const PlanView& view);  ///< R01
[[nodiscard]] Findings places(const PlanView& view);        ///< R02
[[nodiscard]] Findings dailyIntake(const PlanView& view);   ///< R04
[[nodiscard]] Findings dailyRelease(const PlanView& view);  ///< R05
[[nodiscard]] Findings keepApartSite(const PlanView& view); ///< R13
[[nodiscard]] Findings dispersal(const PlanView& view);     ///< R14
// By route, fleet and day.
[[nodiscard]] Findings routeDepartures(const PlanView& view); ///< R06
[[nodiscard]] Findings fleetUse(const PlanView& view);        ///< R08
[[nodiscard]] Findings escorts(const PlanView& view);         ///< R09
// By batch.
[[nodiscard]] Findings notAccepted(const PlanView& view);     ///< R03
[[nodiscard]] Findings routeClosed(const PlanView& view);     ///< R07
[[nodiscard]] Findings seats(const PlanView& view);           ///< R10
[[nodiscard]] Findings travelsAlone(const PlanView& view);    ///< R11
[[nodiscard]] Findings keepApartTravel(const PlanView& view); ///< R12
[[nodiscard]] Findings headcount(const PlanView& view);       ///< R15
[[nodiscard]] Findings dates(const PlanView& view);           ///< R16
[[nodiscard]] Findings stays(const PlanView& view);           ///< R17
[[nodiscard]] Findings clearance(const PlanView& view);       ///< R18

/// People of a batch by category.
[[nodiscard]] std::vector<std::pair<CategoryId, People>> peopleByCategory(const Operation& operation,
                                                                          const Batch& batch);
/// Sum over the categories of a batch of ceil(people / people per escort).
[[nodiscard]] Escorts escortsNeeded(const Operation& operation, const Batch& batch);

} // namespace planner
