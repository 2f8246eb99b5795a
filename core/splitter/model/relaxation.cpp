// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/relaxation.h"

#include "core/splitter/model/joint_goals.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace planner {
namespace {

constexpr std::size_t kMostColumns = 2'500; ///< of a small model

} // namespace

void Relaxation::solve(Goal goal, std::int64_t value, const std::vector<Batch>& batches)
{
    m_bounds->startFrom(m_points.pointOf(batches));
    const auto known = boundFor(m_optima.size(), m_held);
    m_optima.push_back({goal, std::max(m_bounds->lowest(goal, value), known)});
    ++m_solved;
    keepProof();
    if (m_optima.back().bound && value > 0)
        m_guide = m_bounds->values();
}

void Relaxation::tighten(std::int64_t value)
{
    Optimum& last = m_optima.back();
    if (const auto bound = m_bounds->tightened(last.goal, value); bound && last.bound)
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

bool Relaxation::adopt()
{
    if (m_higher)
        raise(m_higher);
    m_higher.reset();
    if (m_hasJoint)
        m_guide = m_joint->values();
    return std::exchange(m_hasJoint, false);
}

bool Relaxation::raise(std::optional<std::int64_t> bound)
{
    if (bound <= m_optima.back().bound)
        return false;
    m_optima.back().bound = bound;
    keepProof();
    return true;
}

void Relaxation::keepProof()
{
    if (const auto bound = m_optima.back().bound)
        m_proofs.push_back({m_held, *bound});
}

void Relaxation::restart(const std::vector<Batch>& batches)
{
    m_guide = m_points.pointOf(batches);
    m_bounds.emplace(m_model, m_isStopped, m_guide);
    m_joint.reset();
    m_optima.clear();
    m_held.clear();
}

void Relaxation::hold(std::int64_t value)
{
    m_held.push_back(value);
    closeIdle();
    m_bounds->hold(m_optima.back().goal, value);
    if (m_joint)
        m_joint->hold(m_optima.back().goal, value);
}

void Relaxation::closeIdle()
{
    for (std::size_t i = 0; i < m_optima.size(); ++i)
        if (m_optima[i].bound != m_held[i])
            return;
    const std::vector<bool> isAbove = m_bounds->columnsAbove(m_held.back());
    if (isAbove.empty())
        return;
    std::vector<bool> isIdle;
    for (const Flow& flow : m_model.flows())
        isIdle.push_back(isAbove[flow.column]);
    m_model.close(isIdle);
}

bool Relaxation::isSmall() const { return m_model.program().columns().size() <= kMostColumns; }

bool Relaxation::isClose(std::size_t goal, const ScoreKey& key) const
{
    constexpr std::int64_t kParts = 100;
    const auto& bound = m_optima[goal].bound;
    return bound && key[goal + 1] - *bound <= *bound / kParts;
}

std::optional<std::int64_t> Relaxation::boundFor(std::size_t goal, const std::vector<std::int64_t>& values) const
{
    std::optional<std::int64_t> best;
    for (const Proof& proof : m_proofs)
        if (proof.held.size() == goal
            && std::equal(proof.held.begin(), proof.held.end(), values.begin(), std::greater_equal<>()))
            best = std::max(best, std::optional(proof.bound));
    return best;
}

} // namespace planner
