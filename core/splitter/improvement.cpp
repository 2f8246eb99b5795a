// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/improvement.h"

namespace planner {
namespace {

constexpr int kPatience = 4;            ///< rounds without a better plan after which the search ends
constexpr int kPatienceOfAGoal = 2;     ///< and after which the next goal has its turn
constexpr double kShareOfAGoal = 0.5;   ///< of the time left, at most
constexpr std::size_t kEntriesATry = 4; ///< of the model: how long solving it takes, in small changes

} // namespace

void Improvement::run() { rounds(kPatience, 1); }

void Improvement::run(Relaxation& relaxation)
{
    m_crew.lead(relaxation);
    bool isOpen = false;
    for (std::size_t goal = 0; goal < m_goals.size(); ++goal) {
        if (!improveGoal(goal, relaxation))
            break;
        isOpen = isOpen || valueOf(goal) > relaxation.optima().back().bound;
    }
    if (isOpen || relaxation.optima().size() < m_goals.size())
        rounds(kPatience, 1);
}

bool Improvement::improveGoal(std::size_t goal, Relaxation& relaxation)
{
    bool isSolved = false;
    const std::int64_t value = valueOf(goal);
    m_crew.besides([&] { isSolved = relaxation.solve(m_goals[goal], value); },
                   value == 0 ? 0 : relaxation.model().program().entries().size() / kEntriesATry);
    if (!isSolved)
        return false;
    if (valueOf(goal) > relaxation.optima().back().bound) {
        m_tell();
        m_crew.follow(relaxation);
        const double share = m_clock.searchFraction();
        rounds(kPatienceOfAGoal, share + kShareOfAGoal * (1 - share));
    }
    relaxation.hold(valueOf(goal));
    return true;
}

void Improvement::rounds(int patience, double share)
{
    for (int idle = 0; idle < patience && !m_clock.isSearchOver() && m_clock.searchFraction() < share; ++idle) {
        if (m_crew.round())
            idle = -1;
        m_tell();
    }
}

} // namespace planner
