// SPDX-License-Identifier: Apache-2.0
#include "tests/support/naive_evaluation.h"
#include "tests/support/naive_ledger.h"

#include <algorithm>
#include <limits>
#include <set>

namespace planner::test {
namespace {

/// Largest whole number not above 10000 x population / capacity.
std::int64_t hundredthsOfPercent(std::int64_t population, std::int64_t capacity)
{
    std::int64_t value = population * 10'000 / capacity;
    while (value * capacity > population * 10'000)
        --value;
    return value;
}

/// Those who came back are in no batch.
std::int64_t inBatches(const Plan& plan, CohortId cohort)
{
    std::int64_t people = 0;
    for (const NaiveBatch& row : naiveBatches(plan.operation, plan.batches))
        for (const NaivePart& part : row.parts)
            if (part.cohort == cohort)
                people += part.people - part.returned;
    return people;
}

std::int64_t priorityOf(const Operation& operation, const Cohort& cohort)
{
    return operation.categories[cohort.category.position].priority.value();
}

std::int64_t naiveWaiting(const Plan& plan)
{
    std::int64_t sum = 0;
    for (std::uint32_t c = 0; c < plan.operation.cohorts.size(); ++c) {
        const Cohort& cohort = plan.operation.cohorts[c];
        const std::int64_t left = cohort.people.value() - inBatches(plan, {c});
        if (cohort.movement == Movement::Must && left > 0)
            sum += priorityOf(plan.operation, cohort) * left;
    }
    return sum;
}

bool isOutside(const Plan& plan, std::uint32_t facility)
{
    return plan.operation.facilities[facility].kind == FacilityKind::Outside;
}

std::int64_t naiveOvercrowding(const Plan& plan)
{
    const NaiveLedger ledger(plan);
    std::int64_t sum = 0;
    for (std::uint32_t f = 0; f < plan.operation.facilities.size(); ++f)
        for (std::int64_t day = 1; day <= ledger.lastDay() && !isOutside(plan, f); ++day)
            sum += std::max<std::int64_t>(0, ledger.population({f}, day) - ledger.target({f}, day));
    return sum;
}

std::int64_t naivePeak(const Plan& plan)
{
    const NaiveLedger ledger(plan);
    std::vector<std::int64_t> values;
    for (std::uint32_t f = 0; f < plan.operation.facilities.size(); ++f)
        for (std::int64_t day = 1; day <= ledger.lastDay(); ++day) {
            const auto first = ledger.firstArrival({f});
            if (first && day >= *first && ledger.capacity({f}, day) != 0)
                values.push_back(hundredthsOfPercent(ledger.population({f}, day), ledger.capacity({f}, day)));
        }
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

std::int64_t naiveBalance(const Plan& plan)
{
    const NaiveLedger ledger(plan);
    std::multiset<std::int64_t> values;
    for (std::uint32_t f = 0; f < plan.operation.facilities.size(); ++f) {
        const bool isReached = std::any_of(plan.operation.routes.begin(), plan.operation.routes.end(),
                                           [&](const Route& route) { return route.to == FacilityId{f}; });
        if (const std::int64_t capacity = ledger.capacity({f}, ledger.lastDay()); isReached && capacity != 0)
            values.insert(hundredthsOfPercent(ledger.population({f}, ledger.lastDay()), capacity));
    }
    return values.empty() ? 0 : *values.rbegin() - *values.begin();
}

/// delay, finish, travel and batches: sums and the last over batches and parts.
std::int64_t naiveOverBatches(Goal goal, const Plan& plan)
{
    std::int64_t sum = 0;
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    std::int64_t count = 0;
    for (const NaiveBatch& row : naiveBatches(plan.operation, plan.batches)) {
        ++count;
        last = std::max(last, row.arrives);
        for (const NaivePart& part : row.parts) {
            const Cohort& cohort = plan.operation.cohorts[part.cohort.position];
            if (goal == Goal::Travel)
                sum += part.people * plan.operation.routes[row.batch->route.position].length.value();
            else if (cohort.movement == Movement::Must)
                sum += priorityOf(plan.operation, cohort) * part.people * (row.departs - 1);
        }
    }
    if (goal == Goal::Finish)
        return count == 0 ? 0 : last;
    return goal == Goal::Batches ? count : sum;
}

std::int64_t naiveLight(const Plan& plan)
{
    std::int64_t sum = 0;
    for (const NaiveBatch& row : naiveBatches(plan.operation, plan.batches)) {
        std::int64_t lacking = plan.operation.settings.smallestLoad.value_or(People(0)).value();
        for (const NaivePart& part : row.parts)
            lacking -= part.people;
        sum += lacking > 0 ? lacking : 0;
    }
    return sum;
}

std::int64_t peopleOn(const std::vector<NaiveBatch>& batches, CohortId cohort, const NaiveBatch& journey)
{
    std::int64_t people = 0;
    for (const NaiveBatch& row : batches)
        for (const NaivePart& part : row.parts)
            if (part.cohort == cohort && row.batch->route == journey.batch->route && row.departs == journey.departs)
                people += part.people;
    return people;
}

std::int64_t naiveChange(const Plan& plan, const Batches& reference)
{
    const auto now = naiveBatches(plan.operation, plan.batches);
    const auto before = naiveBatches(plan.operation, reference);
    std::set<std::tuple<CohortId, RouteId, std::int64_t>> seen;
    std::int64_t sum = 0;
    for (const NaiveBatch& row : before)
        for (const NaivePart& part : row.parts)
            if (seen.insert({part.cohort, row.batch->route, row.departs}).second)
                sum += std::max<std::int64_t>(0, peopleOn(before, part.cohort, row) - peopleOn(now, part.cohort, row));
    return sum;
}

} // namespace

std::int64_t naiveGoal(Goal goal, const Plan& plan, const Batches& reference)
{
    switch (goal) {
    case Goal::Waiting:
        return naiveWaiting(plan);
    case Goal::Overcrowding:
        return naiveOvercrowding(plan);
    case Goal::Peak:
        return naivePeak(plan);
    case Goal::Balance:
        return naiveBalance(plan);
    case Goal::Light:
        return naiveLight(plan);
    case Goal::Change:
        return naiveChange(plan, reference);
    case Goal::Delay:
    case Goal::Finish:
    case Goal::Travel:
    case Goal::Batches:
        return naiveOverBatches(goal, plan);
    }
    return 0;
}

} // namespace planner::test
