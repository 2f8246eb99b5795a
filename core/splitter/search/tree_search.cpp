// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/tree_search.h"

#include <algorithm>
#include <cmath>

namespace planner {

std::optional<std::int64_t> boundOf(const std::vector<std::optional<std::int64_t>>& searches)
{
    std::optional<std::int64_t> least = searches.front();
    for (const auto& bound : searches)
        if (bound && least)
            least = std::min(*least, *bound);
    return least;
}

TreeSearch::TreeSearch(const Relaxation& relaxation, WorkingPlan& plan, const ConstructionHeuristic& construction,
                       Random& random, std::size_t number, std::size_t count)
    : m_relaxation(relaxation), m_model(relaxation.model()), m_plan(plan), m_construction(construction),
      m_random(random), m_number(number)
{
    if (number % 2 == 0 && !relaxation.isSmall())
        m_radii.push_back(Days(0));
    if (number % 2 == 1 || count == 1)
        m_radii.push_back(Days(1));
    m_radii.push_back(relaxation.isSmall() ? std::nullopt : Radius(2));
}

void TreeSearch::run(Incumbent& plan, double effort, const std::function<bool()>& isStopped)
{
    if (m_goal != m_relaxation.solved()) {
        m_goal = m_relaxation.solved();
        m_next = 0;
        m_tree.reset();
        m_bound.reset();
    }
    const Goal name = m_plan.score().goals()[goal()];
    const auto value = [&] { return objectiveOf(m_model, name, plan.key[goal() + 1]).value; };
    const auto onPoint = [&](const std::vector<double>& point) {
        applyPoint(m_plan, m_relaxation.points(), point, m_construction, m_random, isStopped);
        if (m_plan.key() < plan.key)
            plan = m_plan.incumbent();
        // Another last day asks for another objective: the tree ends.
        return name == Goal::Finish ? 0 : value();
    };
    if (isDone() || !m_relaxation.isOpen(goal(), plan.key))
        return;
    if (!m_tree || m_tree->isDone())
        makeTree(plan, isStopped);
    if (m_isNew && m_isProof && m_number > 0)
        m_tree->beginWithoutNodes(); // the first search has its nodes
    else
        m_tree->run(effort, value(), onPoint);
    m_isNew = false;
    updateBound();
}

void TreeSearch::stealNodes(TreeSearch& other)
{
    if (isDone() && isAtProof() && other.isAtProof())
        m_tree->stealNodes(*other.m_tree);
}

void TreeSearch::makeTree(const Incumbent& plan, const std::function<bool()>& isStopped)
{
    const auto& goals = m_plan.score().goals();
    const Radius radius = m_radii[m_next++];
    m_isProof = !radius && goals[goal()] != Goal::Finish;
    const auto ranges =
        radius ? rangesNear(m_model, m_relaxation.guide(), m_relaxation.points().pointOf(plan.batches), *radius)
               : m_model.program().columns();
    m_isNew = true;
    m_tree = std::make_unique<PlanTree>(m_model, ranges, heldRows(m_model, goals, goal(), m_relaxation.held()),
                                        objectiveOf(m_model, goals[goal()], plan.key[goal() + 1]).form, isStopped,
                                        radius ? BranchAndBound::Mode::Quick : BranchAndBound::Mode::Thorough);
}

void TreeSearch::updateBound()
{
    const auto bound = m_isProof ? m_tree->bound() : std::nullopt;
    if (bound && std::isfinite(*bound))
        m_bound = std::max<std::int64_t>(0, roundedUp(*bound));
}

} // namespace planner
