// SPDX-License-Identifier: Apache-2.0
#pragma once
// The brief of a plan: a summary page, the schedule by day, a page for each site, all findings.

#include "ui/brief/brief_document.h"

namespace planner::ui {

/// The pages refer to nothing outside themselves. Needs an application object.
[[nodiscard]] BriefDocument makeBrief(const BriefSubject& subject, Qt::LayoutDirection direction,
                                      const QSizeF& pageSize = kA4);
/// What the file and its properties are called: "Brief of prepared-2026".
[[nodiscard]] QString briefTitle(const BriefSubject& subject);

} // namespace planner::ui
