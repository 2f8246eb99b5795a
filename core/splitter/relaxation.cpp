// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/relaxation.h"

#include "core/splitter/joint_goals.h"

#include <algorithm>
#include <utility>

namespace planner {

void Relaxation::solve(Goal goal, std::int64_t value, const std::vector<Batch>& batches)
{
    m_bounds.startFrom(m_points.pointOf(batches));
    m_optima.push_back({goal, m_bounds.lowest(goal, value)});
    if (m_optima.back().bound && value > 0)
        m_guide = m_bounds.values();
}

void Relaxation::tighten(std::int64_t value)
{
    Optimum& last = m_optima.back();
    if (const auto bound = m_bounds.tightened(last.goal, value); bound && last.bound)
        m_higher = std::max(*bound, *last.bound);
}

void Relaxation::solveJointly(const std::vector<Goal>& goals, const ScoreKey& key, std::size_t first,
                              const std::vector<Batch>& batches)
{
    const std::vector<double> point = m_points.pointOf(batches);
    if (m_joint) {
        m_joint->startFrom(point);
    } else {
        m_joint = std::make_unique<Bounds>(m_model, m_isStopped, point);
        for (std::size_t i = 0; i < m_held.size(); ++i)
            m_joint->hold(m_optima[i].goal, m_held[i]);
    }
    m_hasJoint = m_joint->minimise(jointForm(m_model, goals, key, first));
}

bool Relaxation::takeOver()
{
    if (m_higher)
        m_optima.back().bound = m_higher;
    m_higher.reset();
    if (m_hasJoint)
        m_guide = m_joint->values();
    return std::exchange(m_hasJoint, false);
}

void Relaxation::hold(std::int64_t value)
{
    m_bounds.hold(m_optima.back().goal, value);
    if (m_joint)
        m_joint->hold(m_optima.back().goal, value);
    m_held.push_back(value);
}

bool Relaxation::isClose(std::size_t goal, const ScoreKey& key) const
{
    constexpr std::int64_t kParts = 100;
    const auto& bound = m_optima[goal].bound;
    return bound && key[goal + 1] - *bound <= *bound / kParts;
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
