// SPDX-License-Identifier: Apache-2.0
#pragma once
// The sites of a brief: together on the first page, then each with its curve and ledger.

#include "ui/brief/brief_subject.h"
#include "ui/brief/paper_blocks.h"

namespace planner::ui {

/// Opening, arrivals, departures and the limit of the sites that the plan touches, at most so many.
void addSiteTable(PaperBlocks& blocks, const BriefSubject& subject, std::size_t most);
/// A page for each site that the plan touches.
void addSitePages(PaperBlocks& blocks, const BriefSubject& subject, Qt::LayoutDirection direction);

} // namespace planner::ui
