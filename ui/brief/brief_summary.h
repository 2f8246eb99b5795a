// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first page of a brief: what, when, how many, where; what is broken or approved; who waits and why.

#include "ui/brief/brief_subject.h"
#include "ui/brief/paper_blocks.h"

namespace planner::ui {

void addSummary(PaperBlocks& blocks, const BriefSubject& subject, Qt::LayoutDirection direction);
/// Every finding and its approval; nothing where the summary shows them all.
void addFindings(PaperBlocks& blocks, const BriefSubject& subject);

} // namespace planner::ui
