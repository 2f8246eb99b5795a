// SPDX-License-Identifier: Apache-2.0
#pragma once
// The catalogue: each rule a pure function from a plan to its findings. Empty fields never break a rule.
//
// Within the limits of core/model/limits.h the sums and products of one rule stay far within std::int64_t.

#include "core/rules/finding.h"
#include "core/rules/plan_view.h"

namespace planner {

// By facility and day, from the ledger: days 1 to the last.
[[nodiscard]] Findings overcrowding(const PlanView& view); ///< R01
[[nodiscard]] Findings dailyIntake(const PlanView& view);  ///< R04
[[nodiscard]] Findings dailyRelease(const PlanView& view); ///< R05

// By category: who may be placed and travel together.
/// R02, from the first arrival at the facility, whoever arrives.
[[nodiscard]] Findings places(const PlanView& view);
[[nodiscard]] Findings notAccepted(const PlanView& view);  ///< R03
[[nodiscard]] Findings travelsAlone(const PlanView& view); ///< R11
/// R14, without a day. Counts the people of all cohorts of the category that batches bring, on whatever day.
[[nodiscard]] Findings dispersal(const PlanView& view);

// By pair of cohorts; a pair that is named twice counts once.
[[nodiscard]] Findings keepApartTravel(const PlanView& view); ///< R12
/// R13, one finding for each pair, facility and day.
[[nodiscard]] Findings keepApartSite(const PlanView& view);

// By route, fleet and departure day.
[[nodiscard]] Findings routeDepartures(const PlanView& view); ///< R06, on days outside the operation too
[[nodiscard]] Findings routeClosed(const PlanView& view);     ///< R07
[[nodiscard]] Findings fleetUse(const PlanView& view);        ///< R08, days 1 to the last
[[nodiscard]] Findings escorts(const PlanView& view);         ///< R09, on days outside the operation too
[[nodiscard]] Findings seats(const PlanView& view);           ///< R10

// By cohort.
/// R15: one finding for each cohort that batches hold too many people of (without a day), and one for each part
/// that is taken from a facility where its cohort is not.
[[nodiscard]] Findings headcount(const PlanView& view);
/// R16: a batch outside the operation's days once, whichever end; a part outside its cohort's dates once.
[[nodiscard]] Findings dates(const PlanView& view);
[[nodiscard]] Findings stays(const PlanView& view); ///< R17

// By status of a batch.
[[nodiscard]] Findings clearance(const PlanView& view);      ///< R18
[[nodiscard]] Findings countMissing(const PlanView& view);   ///< R19
[[nodiscard]] Findings unaccountedFor(const PlanView& view); ///< R20

} // namespace planner
