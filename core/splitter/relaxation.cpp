// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/relaxation.h"

#include <algorithm>

namespace planner {

bool Relaxation::solve(Goal goal, std::int64_t value)
{
    const auto bound = m_bounds.lowest(goal, value);
    if (!bound)
        return false;
    m_optima.push_back({goal, *bound, m_bounds.values()});
    return true;
}

void Relaxation::hold(std::int64_t value)
{
    m_bounds.hold(m_optima.back().goal, value);
    m_held.push_back(value);
}

std::size_t Relaxation::countOfBoundsFor(const std::vector<std::int64_t>& values) const
{
    std::size_t count = 0;
    while (count < m_optima.size()
           && (count == 0 || (count <= m_held.size() && values[count - 1] <= m_held[count - 1])))
        ++count;
    return count;
}

} // namespace planner
