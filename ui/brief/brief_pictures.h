// SPDX-License-Identifier: Apache-2.0
#pragma once
// The pictures of a brief: map and charts in the colours of paper.

#include "ui/brief/brief_subject.h"
#include "ui/brief/paper_blocks.h"

namespace planner::ui {

/// The curve of a site.
[[nodiscard]] PicturesBlock::Picture occupancyPicture(const BriefSubject& subject, FacilityId facility,
                                                      Qt::LayoutDirection direction);
/// How many people are moved by day, as planned and as recorded.
[[nodiscard]] PicturesBlock::Picture progressPicture(const BriefSubject& subject, Qt::LayoutDirection direction);
/// The map of the plan with what its lines mean, how many people are moved by day, and how full the fullest site is.
/// They share `room`, a height on paper, as far as it is enough for them to be read.
void addOverviewPictures(PaperBlocks& blocks, const BriefSubject& subject, Qt::LayoutDirection direction, double room);

} // namespace planner::ui
