// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/bounds.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

/// What sums in double precision may be wrong by.
double slackOf(double value) { return 1e-6 + std::abs(value) * 5e-11; }

} // namespace

std::int64_t roundedUp(double bound) { return static_cast<std::int64_t>(std::ceil(bound - slackOf(bound))); }

Bounds::Bounds(const FlowModel& model, std::function<bool()> isStopped, std::vector<double> start)
    : m_model(model), m_isStopped(std::move(isStopped)), m_start(std::move(start)),
      m_solver(std::make_unique<LinearSolver>(model.program(), m_isStopped, m_start)), m_lastDay(model.lastDay())
{
}

void Bounds::startFrom(const std::vector<double>& point)
{
    if (point.size() <= LinearSolver::kMostColumnsToCut)
        return;
    m_start = point;
    m_solver = std::make_unique<LinearSolver>(m_model.program(), m_isStopped, m_start);
    for (const HeldGoal& held : m_held)
        m_solver->addRow(held.form, -kInfinity, held.most);
}

std::optional<std::int64_t> Bounds::next(Goal goal, std::int64_t value)
{
    const auto bound = lowest(goal, value);
    hold(goal, value);
    return bound;
}

std::optional<std::int64_t> Bounds::lowest(Goal goal, std::int64_t value)
{
    m_isSolved = false;
    // No goal is below 0.
    if (value == 0 && !values().empty())
        return 0;
    const auto bound = lowest(goal);
    return bound ? std::optional(std::min(*bound, value)) : std::nullopt;
}

std::optional<std::int64_t> Bounds::lowest(Goal goal)
{
    if (goal == Goal::Finish)
        return lowestFinish();
    const auto bound = m_solver->minimise(*m_model.form(goal));
    if (!bound || !std::isfinite(*bound))
        return std::nullopt;
    const std::int64_t rounded = std::max<std::int64_t>(0, roundedUp(*bound));
    m_isSolved = true;
    return std::max(rounded, m_solver->exactBound().value_or(0));
}

std::vector<bool> Bounds::columnsAbove(std::int64_t value) const
{
    return m_isSolved ? m_solver->columnsAbove(value) : std::vector<bool>();
}

std::optional<std::int64_t> Bounds::tightened(Goal goal, std::int64_t value)
{
    const auto bound = goal == Goal::Finish || value == 0 ? std::nullopt : m_solver->tighten();
    if (!bound || !std::isfinite(*bound))
        return std::nullopt;
    return std::clamp<std::int64_t>(roundedUp(*bound), 0, value);
}

/// The first day after which the better goals need nobody to arrive, by halving.
std::optional<std::int64_t> Bounds::lowestFinish()
{
    std::int64_t low = m_model.fixedFinish();
    std::int64_t high = std::max(low, m_lastDay.value());
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        const auto late = m_solver->minimise(m_model.arrivingAfter(Day(middle)));
        if (!late)
            return std::nullopt;
        if (roundedUp(*late) > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void Bounds::hold(Goal goal, std::int64_t value)
{
    m_held.push_back(m_model.held(goal, value));
    m_solver->addRow(m_held.back().form, -kInfinity, m_held.back().most);
}

} // namespace planner
