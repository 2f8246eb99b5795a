// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a finding is: its name for people, and what to select when somebody goes there.

#include "core/model/plan.h"
#include "core/rules/finding.h"

#include <QString>

#include <optional>
#include <vector>

namespace planner::ui {

struct FindingPlace {
    QString name;
    std::vector<BatchCode> batches; ///< those that the finding is about, as far as it names a batch, route or cohort
    std::optional<FacilityId> facility;
    std::optional<Day> day;
};

/// True where the approval names this finding, of whatever size.
[[nodiscard]] bool isAbout(const Approval& approval, const Finding& finding);
[[nodiscard]] FindingPlace placeOf(const Plan& plan, const Finding& finding);

} // namespace planner::ui
