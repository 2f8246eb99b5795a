// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/relaxation.h"

#include "core/splitter/bounds.h"

namespace planner {

void Relaxation::solve(const std::vector<Goal>& goals, const std::function<bool()>& isStopped)
{
    Bounds bounds(m_model, isStopped);
    for (const Goal goal : goals) {
        const auto bound = bounds.nextAtBest(goal);
        if (!bound)
            return;
        m_optima.push_back({goal, *bound, bounds.values()});
    }
}

} // namespace planner
