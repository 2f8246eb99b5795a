// SPDX-License-Identifier: Apache-2.0
#include "core/goals/goals.h"

namespace planner {

std::int64_t goalValue(Goal goal, const PlanView& view, const Batches* reference)
{
    switch (goal) {
    case Goal::Waiting:
        return waitingValue(view);
    case Goal::Overcrowding:
        return overcrowdingValue(view);
    case Goal::Peak:
        return peakValue(view);
    case Goal::Delay:
        return delayValue(view);
    case Goal::Finish:
        return finishValue(view);
    case Goal::Travel:
        return travelValue(view);
    case Goal::Balance:
        return balanceValue(view);
    case Goal::Batches:
        return batchesValue(view);
    case Goal::Light:
        return lightValue(view);
    case Goal::Change:
        return reference == nullptr ? 0 : changeValue(view, *reference);
    }
    return 0;
}

} // namespace planner
