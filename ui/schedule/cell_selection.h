// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which batches of a cell are selected by pointer and keys.

#include "core/base/index.h"
#include "core/model/batch.h"

#include <vector>

namespace planner::ui {

class Selection;

/// Selects the batch alone unless it is selected, or with others adds it to the selection or takes it out of it.
void selectPressed(Selection& selection, const BatchCode& code, bool isAdding);
/// Of the batches in a cell of the site, the one after the selected one, else the first. Nothing where there is none.
void selectNext(Selection& selection, FacilityId site, const std::vector<BatchCode>& batches);

} // namespace planner::ui
