// SPDX-License-Identifier: Apache-2.0
#include "core/goals/score.h"

#include <algorithm>

namespace planner {

std::strong_ordering Score::operator<=>(const Score& other) const
{
    if (const auto order = hard <=> other.hard; order != 0)
        return order;
    return std::lexicographical_compare_three_way(
        goals.begin(), goals.end(), other.goals.begin(), other.goals.end(),
        [](const GoalValue& a, const GoalValue& b) { return a.value <=> b.value; });
}

Score scoreOf(const PlanView& view, const Findings& findings, const std::vector<Goal>& goals, const Batches* reference)
{
    Score score{hardScore(findings), {}};
    for (const Goal goal : goals)
        score.goals.push_back({goal, goalValue(goal, view, reference)});
    return score;
}

Score scoreOf(const EvaluatedPlan& plan, const std::vector<Goal>& goals, const Batches* reference)
{
    return scoreOf(plan.view(), plan.findings(), goals, reference);
}

PeopleSummary summarise(const Operation& operation, const Batches& batches)
{
    const std::vector<Whereabouts> cohorts = whereaboutsOf(operation, batches);
    PeopleSummary summary;
    for (std::size_t i = 0; i < cohorts.size(); ++i) {
        const Cohort& cohort = operation.cohorts[i];
        if (cohort.movement == Movement::Must) {
            Whereabouts row = cohorts[i];
            row.planned -= std::max(People(0), row.inBatches() - row.people); // R15: no more than there are
            summary += row;
        } else if (cohort.movement == Movement::May) {
            summary.moved += cohorts[i].inBatches();
        }
    }
    summary.placed = summary.Whereabouts::placed();
    return summary;
}

} // namespace planner
