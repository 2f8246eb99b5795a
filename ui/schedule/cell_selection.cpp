// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/cell_selection.h"

#include "ui/kit/selection.h"

#include <algorithm>

namespace planner::ui {

void selectPressed(Selection& selection, const BatchCode& code, bool isAdding)
{
    std::vector<BatchCode> codes = selection.batches();
    const bool isSelected = selection.has(code);
    if (isAdding) {
        if (isSelected)
            codes.erase(std::remove(codes.begin(), codes.end(), code), codes.end());
        else
            codes.push_back(code);
    } else if (!isSelected) {
        codes = {code};
    }
    selection.selectBatches(codes);
}

void selectNext(Selection& selection, FacilityId site, const std::vector<BatchCode>& batches)
{
    if (batches.empty())
        return;
    auto next = batches.begin();
    if (selection.batches().size() == 1) {
        const auto now = std::find(batches.begin(), batches.end(), selection.batches().front());
        if (now != batches.end() && now + 1 != batches.end())
            next = now + 1;
    }
    selection.select({*next}, site);
}

} // namespace planner::ui
