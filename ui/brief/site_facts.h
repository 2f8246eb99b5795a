// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a site may hold and receive, in sentences, with what the calendar changes.

#include "ui/brief/brief_subject.h"

#include <QString>

namespace planner::ui {

[[nodiscard]] QString siteFacts(const BriefSubject& subject, FacilityId facility);

} // namespace planner::ui
