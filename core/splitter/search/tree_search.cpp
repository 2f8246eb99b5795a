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

TreeSearch::TreeSearch(const Relaxation& relaxation, WorkingPlan& draft, const ConstructionHeuristic& filler,
                       Random& random, std::size_t number, std::size_t count)
    : m_relaxation(relaxation), m_model(relaxation.model()), m_draft(draft), m_filler(filler), m_random(random),
      m_number(number)
{
    if (number % 2 == 0 && !relaxation.isSmall())
        m_abouts.push_back(Days(0));
    if (number % 2 == 1 || count == 1)
        m_abouts.push_back(Days(1));
    m_abouts.push_back(relaxation.isSmall() ? std::nullopt : About(2));
}

void TreeSearch::run(std::vector<Batch>& batches, ScoreKey& key, double effort, const std::function<bool()>& isStopped)
{
    if (m_goal != m_relaxation.solved()) {
        m_goal = m_relaxation.solved();
        m_next = 0;
        m_tree.reset();
        m_bound.reset();
    }
    const Goal name = m_draft.score().goals()[goal()];
    const auto value = [&] { return objectiveOf(m_model, name, key[goal() + 1]).value; };
    const auto take = [&](const std::vector<double>& point) {
        takeUp(m_draft, m_relaxation.points(), point, m_filler, m_random, isStopped);
        if (m_draft.key() < key) {
            key = m_draft.key();
            batches = m_draft.batches();
        }
        // The last day is another one then, and the tree's objective no longer asked for.
        return name == Goal::Finish ? 0 : value();
    };
    if (isDone() || !m_relaxation.isOpen(goal(), key))
        return;
    if (!m_tree || m_tree->isDone())
        makeTree(batches, key, isStopped);
    if (m_isNew && m_isProof && m_number > 0)
        m_tree->beginForOther(); // the first search has begun it
    else
        m_tree->run(effort, value(), take);
    m_isNew = false;
    learnBound();
}

void TreeSearch::help(TreeSearch& other)
{
    if (isDone() && isAtProof() && other.isAtProof())
        m_tree->takeHalfOf(*other.m_tree);
}

void TreeSearch::makeTree(const std::vector<Batch>& batches, const ScoreKey& key,
                          const std::function<bool()>& isStopped)
{
    const auto& goals = m_draft.score().goals();
    const About about = m_abouts[m_next++];
    m_isProof = !about && goals[goal()] != Goal::Finish;
    const auto ranges = about
                            ? rangesNear(m_model, m_relaxation.guide(), m_relaxation.points().pointOf(batches), *about)
                            : m_model.program().columns();
    m_isNew = true;
    m_tree = std::make_unique<PlanTree>(m_model, ranges, heldRows(m_model, goals, goal(), m_relaxation.held()),
                                        objectiveOf(m_model, goals[goal()], key[goal() + 1]).form, isStopped,
                                        about ? BranchAndBound::Care::Quick : BranchAndBound::Care::Thorough);
}

void TreeSearch::learnBound()
{
    const auto bound = m_isProof ? m_tree->bound() : std::nullopt;
    if (bound && std::isfinite(*bound))
        m_bound = std::max<std::int64_t>(0, roundedUp(*bound));
}

} // namespace planner
