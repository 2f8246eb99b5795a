// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/improvement.h"

namespace planner {
namespace {

constexpr int kPatience = 4;          ///< rounds without a better plan after which the search ends
constexpr int kPatienceOfAGoal = 2;   ///< and after which the next goal has its turn
constexpr double kShareOfAGoal = 0.5; ///< of the time left, at most
constexpr double kMostRows =
    25'000;                      ///< of a model that is solved for the goals as one: that takes longer than for each
constexpr double kCutting = 2.5; ///< effort that raising a bound takes, about
constexpr double kIterationsARow = 0.15; ///< of the model: how long solving for the goals as one takes, about

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
        rounds(kPatience, 1, [] { return true; });
}

void Improvement::improveGoal(std::size_t goal, Relaxation& relaxation)
{
    relaxation.solve(m_goals[goal], valueOf(goal));
    if (relaxation.isOpen(goal, m_crew.key())) {
        m_tell();
        m_crew.follow(relaxation);
        followJoint(goal, relaxation);
        const double share = m_clock.searchFraction();
        const auto isFar = [&] { return !relaxation.isClose(goal, m_crew.key()); };
        rounds(kPatienceOfAGoal, share + kShareOfAGoal * (1 - share), isFar);
    }
    relaxation.hold(valueOf(goal));
}

void Improvement::followJoint(std::size_t goal, Relaxation& relaxation)
{
    const auto rows = static_cast<double>(relaxation.model().program().rows().size());
    if (rows > kMostRows)
        return;
    const ScoreKey key = m_crew.key();
    const auto task = [&] {
        relaxation.solveJointly(m_goals, key, goal);
        relaxation.tighten(key[goal + 1]);
    };
    const bool isCut = relaxation.model().program().columns().size() <= LinearSolver::kMostColumnsToCut;
    m_crew.besides(task, kIterationsARow * rows * rows / 1e6 + (isCut ? kCutting : 0));
    const bool hasGuide = relaxation.takeOver();
    m_tell();
    if (hasGuide)
        m_crew.follow(relaxation);
}

void Improvement::rounds(int patience, double share, const std::function<bool()>& isFar)
{
    for (int idle = 0; idle < patience && !m_clock.isSearchOver() && m_clock.searchFraction() < share && isFar();
         ++idle) {
        if (m_crew.round())
            idle = -1;
        m_tell();
    }
}

} // namespace planner
