// SPDX-License-Identifier: Apache-2.0
#pragma once
// The receiving sheet of a site and day: who comes in which order, and what must be ready.

#include "ui/brief/brief_document.h"

namespace planner::ui {

/// `day` lies within the operation. Needs an application object.
[[nodiscard]] BriefDocument makeReceivingSheet(const BriefSubject& subject, FacilityId facility, Day day,
                                               Qt::LayoutDirection direction, const QSizeF& pageSize = kA4);

} // namespace planner::ui
