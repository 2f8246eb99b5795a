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

std::int64_t inBatches(const Batches& batches, CohortId cohort)
{
    std::int64_t people = 0;
    for (const auto& [code, batch] : batches)
        for (const Part& part : batch.parts)
            if (batch.status != Status::Cancelled && part.cohort == cohort)
                people += part.people.value();
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
        const std::int64_t left = cohort.people.value() - inBatches(plan.batches, {c});
        if (cohort.movement == Movement::Must && left > 0)
            sum += priorityOf(plan.operation, cohort) * left;
    }
    return sum;
}

std::int64_t naiveOvercrowding(const Plan& plan)
{
    const NaiveLedger ledger(plan);
    std::int64_t sum = 0;
    for (std::uint32_t f = 0; f < plan.operation.facilities.size(); ++f)
        for (std::int64_t day = 1; day <= ledger.lastDay(); ++day)
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
    for (const auto& [code, batch] : plan.batches) {
        if (batch.status == Status::Cancelled)
            continue;
        const Route& route = plan.operation.routes[batch.route.position];
        ++count;
        last = std::max(last, batch.departure.value() + route.arrivalOffset.value());
        for (const Part& part : batch.parts) {
            const Cohort& cohort = plan.operation.cohorts[part.cohort.position];
            if (goal == Goal::Travel)
                sum += part.people.value() * route.length.value();
            else if (cohort.movement == Movement::Must)
                sum += priorityOf(plan.operation, cohort) * part.people.value() * (batch.departure.value() - 1);
        }
    }
    if (goal == Goal::Finish)
        return count == 0 ? 0 : last;
    return goal == Goal::Batches ? count : sum;
}

std::int64_t peopleOn(const Batches& batches, CohortId cohort, const Batch& journey)
{
    std::int64_t people = 0;
    for (const auto& [code, batch] : batches)
        for (const Part& part : batch.parts)
            if (batch.status != Status::Cancelled && part.cohort == cohort && batch.route == journey.route
                && batch.departure == journey.departure)
                people += part.people.value();
    return people;
}

std::int64_t naiveChange(const Plan& plan, const Batches& reference)
{
    std::set<std::tuple<CohortId, RouteId, Day>> seen;
    std::int64_t sum = 0;
    for (const auto& [code, batch] : reference)
        for (const Part& part : batch.parts)
            if (batch.status != Status::Cancelled && seen.insert({part.cohort, batch.route, batch.departure}).second)
                sum += std::max<std::int64_t>(0, peopleOn(reference, part.cohort, batch)
                                                     - peopleOn(plan.batches, part.cohort, batch));
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
