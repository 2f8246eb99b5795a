// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first page of a brief: what, when, how many, where; what is broken or approved; who waits and why.

#include "ui/brief/brief_subject.h"
#include "ui/brief/paper_blocks.h"

#include <QSizeF>

namespace planner::ui {

/// Its pictures are as high as the words leave room on one page.
void addSummary(PaperBlocks& blocks, const BriefSubject& subject, Qt::LayoutDirection direction,
                const QSizeF& pageSize);
/// Every finding and its approval; nothing where the summary shows them all.
void addFindings(PaperBlocks& blocks, const BriefSubject& subject);

} // namespace planner::ui
