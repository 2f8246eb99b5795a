// SPDX-License-Identifier: Apache-2.0
#include "core/goals/score.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace planner {
namespace {

std::vector<People> peopleInBatches(const Operation& operation, const Batches& batches)
{
    std::vector<People> people(operation.cohorts.size());
    for (const auto& [code, batch] : batches)
        if (batch.counts())
            for (const Part& part : batch.parts)
                people[part.cohort.at()] += part.people;
    return people;
}

std::int64_t waiting(const PlanView& view)
{
    const auto placed = peopleInBatches(view.operation, view.batches);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const Cohort& cohort = view.operation.cohorts[i];
        if (cohort.movement == Movement::Must)
            sum += view.operation.category(cohort.category).priority.value()
                   * std::max<std::int64_t>(0, (cohort.people - placed[i]).value());
    }
    return sum;
}

std::int64_t overTarget(const PlanView& view)
{
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i)
        for (Day day(1); day <= view.ledger.lastDay(); day += Day(1))
            sum += std::max<std::int64_t>(
                0, (view.ledger.at({i}, day).population - view.conditions.target({i}, day)).value());
    return sum;
}

/// In hundredths of a per cent, rounded down; `capacity` is not 0.
std::int64_t occupancy(People population, People capacity)
{
    return floorDivide(population.value() * 10'000, capacity.value());
}

std::int64_t peakOccupancy(const PlanView& view)
{
    std::int64_t peak = 0;
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i) {
        const auto first = view.ledger.firstArrival({i});
        for (Day day = first.value_or(view.ledger.lastDay() + Days(1)); day <= view.ledger.lastDay(); day += Day(1))
            if (const People capacity = view.conditions.capacity({i}, day); !capacity.isZero())
                peak = std::max(peak, occupancy(view.ledger.at({i}, day).population, capacity));
    }
    return peak;
}

std::int64_t balance(const PlanView& view)
{
    std::vector<bool> isReached(view.operation.facilities.size());
    for (const Route& route : view.operation.routes)
        isReached[route.to.at()] = true;
    const Day last = view.ledger.lastDay();
    std::vector<std::int64_t> values;
    for (std::uint32_t i = 0; i < isReached.size(); ++i)
        if (const People capacity = view.conditions.capacity({i}, last); isReached[i] && !capacity.isZero())
            values.push_back(occupancy(view.ledger.at({i}, last).population, capacity));
    if (values.empty())
        return 0;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return *high - *low;
}

/// Sums `value` over the batches that count.
template <class Value>
std::int64_t sumOverBatches(const PlanView& view, Value value)
{
    std::int64_t sum = 0;
    for (const auto& [code, batch] : view.batches)
        if (batch.counts())
            sum += value(batch);
    return sum;
}

std::int64_t delay(const PlanView& view)
{
    return sumOverBatches(view, [&](const Batch& batch) {
        std::int64_t sum = 0;
        for (const Part& part : batch.parts) {
            const Cohort& cohort = view.operation.cohort(part.cohort);
            if (cohort.movement == Movement::Must)
                sum += view.operation.category(cohort.category).priority.value() * part.people.value()
                       * (batch.departure.value() - 1);
        }
        return sum;
    });
}

std::int64_t finish(const PlanView& view)
{
    std::int64_t last = 0;
    for (const auto& [code, batch] : view.batches)
        if (batch.counts())
            last = std::max(last, (batch.departure + view.operation.route(batch.route).arrivalOffset).value());
    return last;
}

using Places = std::map<std::tuple<CohortId, RouteId, Day>, std::int64_t>;

Places placesOf(const Batches& batches)
{
    Places places;
    for (const auto& [code, batch] : batches)
        if (batch.counts())
            for (const Part& part : batch.parts)
                places[{part.cohort, batch.route, batch.departure}] += part.people.value();
    return places;
}

/// People of the reference who do not travel on the same route and day any more.
std::int64_t change(const Batches& reference, const Batches& batches)
{
    const Places now = placesOf(batches);
    std::int64_t sum = 0;
    for (const auto& [key, people] : placesOf(reference)) {
        const auto found = now.find(key);
        sum += std::max<std::int64_t>(0, people - (found == now.end() ? 0 : found->second));
    }
    return sum;
}

} // namespace

std::strong_ordering Score::operator<=>(const Score& other) const
{
    if (const auto order = hard <=> other.hard; order != 0)
        return order;
    return std::lexicographical_compare_three_way(
        goals.begin(), goals.end(), other.goals.begin(), other.goals.end(),
        [](const GoalValue& a, const GoalValue& b) { return a.value <=> b.value; });
}

std::int64_t goalValue(Goal goal, const PlanView& view, const Batches* reference)
{
    switch (goal) {
    case Goal::Waiting:
        return waiting(view);
    case Goal::Overcrowding:
        return overTarget(view);
    case Goal::Peak:
        return peakOccupancy(view);
    case Goal::Delay:
        return delay(view);
    case Goal::Finish:
        return finish(view);
    case Goal::Travel:
        return sumOverBatches(view, [&](const Batch& batch) {
            return batch.people().value() * view.operation.route(batch.route).length.value();
        });
    case Goal::Balance:
        return balance(view);
    case Goal::Batches:
        return sumOverBatches(view, [](const Batch&) { return 1; });
    case Goal::Change:
        return reference == nullptr ? 0 : change(*reference, view.batches);
    }
    return 0;
}

Score scoreOf(const PlanView& view, const std::vector<Finding>& findings, const std::vector<Goal>& goals,
              const Batches* reference)
{
    Score score{hardScore(findings), {}};
    for (const Goal goal : goals)
        score.goals.push_back({goal, goalValue(goal, view, reference)});
    return score;
}

PeopleSummary summarise(const Operation& operation, const Batches& batches)
{
    const auto placed = peopleInBatches(operation, batches);
    PeopleSummary summary;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const Cohort& cohort = operation.cohorts[i];
        if (cohort.movement == Movement::Must) {
            summary.people += cohort.people;
            summary.placed += std::min(placed[i], cohort.people);
        } else if (cohort.movement == Movement::May) {
            summary.moved += placed[i];
        }
    }
    summary.waiting = summary.people - summary.placed;
    return summary;
}

} // namespace planner
