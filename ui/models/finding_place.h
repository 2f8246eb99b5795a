// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where findings are, in words, and what to select when somebody goes there.

#include "core/model/plan.h"
#include "core/rules/finding_groups.h"

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
/// Of the first finding, with the batches of all where they name batches.
[[nodiscard]] FindingPlace placeOf(const Plan& plan, const FindingGroup& group);

/// "Nasiriyah over its limit".
[[nodiscard]] QString titleText(const Operation& operation, const FindingGroup& group);
/// "28 Jan to 6 Mar, at most 70 people".
[[nodiscard]] QString extentText(const Operation& operation, const FindingGroup& group);

} // namespace planner::ui
