// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_plan.h"

#include "tests/support/random_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace planner::test {
namespace {

/// Rarely people from elsewhere or people who stay; sometimes more than there are.
std::vector<Part> randomParts(const Operation& operation, const Route& route, RandomSource& random)
{
    std::vector<Part> parts;
    for (std::uint32_t i = 0; i < operation.cohorts.size(); ++i) {
        const Cohort& cohort = operation.cohorts[i];
        const int likelihood = cohort.facility != route.from ? 3 : cohort.movement == Movement::Stay ? 10 : 50;
        const std::int64_t most = std::clamp<std::int64_t>(cohort.people.value() / 2, 1, 30);
        if (random.happens(likelihood))
            parts.push_back({{i}, People(random.between(1, most))});
    }
    return parts;
}

void randomiseStatus(Batch& batch, RandomSource& random)
{
    batch.status = random.pick(std::vector{Status::Draft, Status::Draft, Status::Proposed, Status::Proposed,
                                           Status::Approved, Status::Departed, Status::Arrived, Status::Cancelled});
    batch.isLocked = random.happens(15);
    const bool isCleared = random.happens(60);
    for (const Clearance clearance : kAllClearances)
        batch.clearances.set(clearance, isCleared || random.happens(70));
    if (batch.status != Status::Departed && batch.status != Status::Arrived)
        return;
    if (random.happens(70))
        batch.actual = std::max(People(0), batch.people() + People(random.between(-2, 2)));
    if (random.happens(30))
        batch.explanation = "one fell ill";
}

} // namespace

Batches randomBatches(const Operation& operation, std::uint64_t seed, TravelDays days)
{
    RandomSource random(seed);
    Batches batches;
    const std::int64_t count = random.between(0, 12);
    for (std::int64_t i = 0; i < count; ++i) {
        Batch batch;
        batch.code = {fmt::format("B{}", i + 1)};
        batch.route = {random.position(operation.routes.size())};
        const Route& route = operation.route(batch.route);
        const std::int64_t lastDeparture = (operation.lastDay() - route.arrivalOffset).value();
        const bool isStray = days == TravelDays::Anywhere && random.happens(10);
        if (!isStray && lastDeparture < 1)
            continue;
        batch.departure = Day(isStray ? random.between(-2, lastDeparture + 3) : random.between(1, lastDeparture));
        batch.parts = randomParts(operation, route, random);
        randomiseStatus(batch, random);
        batches.emplace(batch.code, batch);
    }
    return batches;
}

Plan randomPlan(std::uint64_t seed, TravelDays days)
{
    Plan plan;
    plan.operation = randomOperation(seed);
    plan.batches = randomBatches(plan.operation, seed + 1, days);
    RandomSource random(seed + 2);
    for (std::int64_t count = random.between(0, 3); count > 0; --count)
        plan.approvals.push_back({random.pick(std::vector<std::string>{"R01", "R04", "R05", "R10", "R14"}),
                                  random.pick(plan.operation.facilities).code,
                                  Day(random.between(0, plan.operation.lastDay().value())), "A. Director", "agreed"});
    return plan;
}

} // namespace planner::test
