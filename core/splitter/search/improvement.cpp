// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/improvement.h"

#include <algorithm>
#include <limits>

namespace planner {
namespace {

constexpr int kPatience = 10;             ///< rounds without a better plan after which the search ends
constexpr int kPatienceOfAGoal = 2;       ///< and after which the next goal has its turn
constexpr double kShareOfAGoal = 0.5;     ///< of the time left, at most
constexpr std::size_t kMostRows = 25'000; ///< of a model that is solved for several goals as one: it takes longer
constexpr double kLatestJoint = 0.3;      ///< of the time: later there is none left to follow that

bool always() { return true; }

} // namespace

void Improvement::run() { rounds(kPatience, 1, always); }

void Improvement::run(Relaxation& relaxation)
{
    m_pool.useRelaxation(relaxation);
    bool isNews = turn(relaxation);
    while (isNews && relaxation.isSmall() && !m_clock.isSearchOver()) {
        relaxation.restart(m_pool.batches());
        isNews = turn(relaxation);
    }
    if (m_isOpen)
        rounds(kPatience, 1, always, afterBetter(m_goals.size() - 1));
}

bool Improvement::turn(Relaxation& relaxation)
{
    m_isOpen = false;
    bool isNews = false;
    for (std::size_t goal = 0; goal < m_goals.size() && !m_clock.isSearchOver(); ++goal) {
        isNews = improveGoal(goal, relaxation) || isNews;
        m_isOpen = m_isOpen || relaxation.isOpen(goal, m_pool.key());
    }
    return isNews;
}

Improvement::AfterBetter Improvement::afterBetter(std::size_t goal)
{
    return [this, goal](const ScoreKey& before) {
        const auto end = before.begin() + static_cast<std::ptrdiff_t>(goal) + 1;
        if (!std::equal(before.begin(), end, m_pool.key().begin()))
            m_pool.dive();
    };
}

bool Improvement::improveGoal(std::size_t goal, Relaxation& relaxation)
{
    relaxation.solve(m_goals[goal], valueOf(goal), m_pool.batches());
    const ScoreKey before = m_pool.key();
    const auto bound = relaxation.optima().back().bound;
    if (bound && relaxation.isOpen(goal, before))
        m_pool.applyOptimum();
    if (relaxation.isOpen(goal, m_pool.key())) {
        m_notify();
        relaxation.isSmall() ? growTrees(goal, relaxation) : searchNearOptimum(goal, relaxation);
    }
    relaxation.hold(valueOf(goal));
    return m_pool.key() < before || bound < relaxation.optima().back().bound;
}

void Improvement::growTrees(std::size_t goal, Relaxation& relaxation)
{
    relaxation.solveJointly(m_goals, m_pool.key(), goal, m_pool.batches());
    relaxation.adopt();
    const auto isOpen = [&] {
        relaxation.raise(m_pool.bound());
        return relaxation.isOpen(goal, m_pool.key());
    };
    m_pool.dive();
    const double end = shareOfAGoal();
    rounds(std::numeric_limits<int>::max(), end, [&] { return isOpen() && m_pool.isProving(); });
    rounds(kPatienceOfAGoal, end, isOpen);
}

void Improvement::searchNearOptimum(std::size_t goal, Relaxation& relaxation)
{
    solveJointly(goal, relaxation);
    if (!relaxation.isOpen(goal, m_pool.key()))
        return;
    m_pool.dive();
    const auto isFar = [&] { return !relaxation.isClose(goal, m_pool.key()); };
    rounds(kPatienceOfAGoal, shareOfAGoal(), isFar, afterBetter(goal));
}

double Improvement::shareOfAGoal() const
{
    const double share = m_clock.searchFraction();
    return share + kShareOfAGoal * (1 - share);
}

void Improvement::solveJointly(std::size_t goal, Relaxation& relaxation)
{
    if (relaxation.model().program().rows().size() > kMostRows) {
        relaxation.tighten(valueOf(goal));
        relaxation.adopt();
        return;
    }
    if (m_clock.searchFraction() > kLatestJoint) {
        m_isTimedOut = true;
        return;
    }
    m_pool.runBoth([&] { relaxation.solveJointly(m_goals, m_pool.key(), goal, m_pool.batches()); },
                   [&] { relaxation.tighten(valueOf(goal)); });
    relaxation.adopt();
    m_notify();
}

void Improvement::rounds(int patience, double share, const std::function<bool()>& isFar, const AfterBetter& afterBetter)
{
    for (int idle = 0; idle < patience && !m_clock.isSearchOver() && isFar(); ++idle) {
        if (m_clock.searchFraction() >= share) {
            m_isTimedOut = true;
            return;
        }
        const ScoreKey before = m_pool.key();
        if (m_pool.round()) {
            idle = -1;
            if (afterBetter)
                afterBetter(before);
        }
        m_notify();
    }
}

} // namespace planner
