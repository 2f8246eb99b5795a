// SPDX-License-Identifier: Apache-2.0
#pragma once
// The situation report of a day, on one page where little is wrong.

#include "ui/brief/brief_document.h"

namespace planner::ui {

/// `day` lies within the operation. Needs an application object.
[[nodiscard]] BriefDocument makeSituationReport(const BriefSubject& subject, Day day, Qt::LayoutDirection direction,
                                                const QSizeF& pageSize = kA4);

} // namespace planner::ui
