// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/improvement.h"

#include <algorithm>

namespace planner {
namespace {

constexpr int kPatience = 10;             ///< rounds without a better plan after which the search ends
constexpr int kPatienceOfAGoal = 2;       ///< and after which the next goal has its turn
constexpr double kShareOfAGoal = 0.5;     ///< of the time left, at most
constexpr std::size_t kMostRows = 25'000; ///< of a model that is solved for several goals as one: it takes longer
constexpr double kLatestJoint = 0.3;      ///< of the time: later there is none left to follow that

} // namespace

void Improvement::run()
{
    rounds(kPatience, 1, [] { return true; });
}

void Improvement::run(Relaxation& relaxation)
{
    m_crew.lead(relaxation);
    bool isOpen = false;
    for (std::size_t goal = 0; goal < m_goals.size() && !m_clock.isSearchOver(); ++goal) {
        improveGoal(goal, relaxation);
        isOpen = isOpen || relaxation.isOpen(goal, m_crew.key());
    }
    if (isOpen)
        rounds(
            kPatience, 1, [] { return true; }, afterBetter(m_goals.size() - 1));
}

Improvement::AfterBetter Improvement::afterBetter(std::size_t goal)
{
    return [this, goal](const ScoreKey& before) {
        // What made a goal before better has left this one behind.
        const auto end = before.begin() + static_cast<std::ptrdiff_t>(goal) + 1;
        if (!std::equal(before.begin(), end, m_crew.key().begin()))
            m_crew.dive();
    };
}

void Improvement::improveGoal(std::size_t goal, Relaxation& relaxation)
{
    relaxation.solve(m_goals[goal], valueOf(goal), m_crew.batches());
    if (relaxation.isOpen(goal, m_crew.key())) {
        m_tell();
        solveJointly(goal, relaxation);
        m_crew.dive();
        const double share = m_clock.searchFraction();
        const auto isFar = [&] { return !relaxation.isClose(goal, m_crew.key()); };
        rounds(kPatienceOfAGoal, share + kShareOfAGoal * (1 - share), isFar, afterBetter(goal));
    }
    relaxation.hold(valueOf(goal));
}

void Improvement::solveJointly(std::size_t goal, Relaxation& relaxation)
{
    if (relaxation.model().program().rows().size() > kMostRows || m_clock.searchFraction() > kLatestJoint)
        return;
    m_crew.sideBySide([&] { relaxation.solveJointly(m_goals, m_crew.key(), goal, m_crew.batches()); },
                      [&] { relaxation.tighten(valueOf(goal)); });
    relaxation.takeOver();
    m_tell();
}

void Improvement::rounds(int patience, double share, const std::function<bool()>& isFar, const AfterBetter& afterBetter)
{
    for (int idle = 0; idle < patience && !m_clock.isSearchOver() && m_clock.searchFraction() < share && isFar();
         ++idle) {
        const ScoreKey before = m_crew.key();
        if (m_crew.round()) {
            idle = -1;
            if (afterBetter)
                afterBetter(before);
        }
        m_tell();
    }
}

} // namespace planner
