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
}

/// Mostly all of them; sometimes fewer, or more where nobody says how many there were to be.
std::vector<Part> someOf(const std::vector<Part>& parts, std::int64_t most, RandomSource& random)
{
    std::vector<Part> some;
    for (const Part& part : parts) {
        const std::int64_t change = random.happens(50) ? 0 : random.between(-3, most);
        const People people = std::max(People(0), part.people + People(change));
        if (!people.isZero())
            some.push_back({part.cohort, people});
    }
    return some;
}

/// Who did not arrive, no more than departed.
void randomiseAccounts(Batch& batch, RandomSource& random)
{
    for (const Part& part : batch.travellers()) {
        std::int64_t left = part.people.value();
        for (const Fate fate : {Fate::Returned, Fate::Hospital, Fate::Other})
            if (left > 0 && random.happens(15)) {
                const std::int64_t people = random.between(1, std::min<std::int64_t>(left, 3));
                batch.happened.accounts.push_back({part.cohort, fate, People(people)});
                left -= people;
            }
    }
}

/// What the accounts leave of those who departed.
std::vector<Part> comingOf(const Batch& batch)
{
    std::vector<Part> coming = batch.travellers();
    for (Part& part : coming)
        for (const Account& account : batch.happened.accounts)
            if (account.cohort == part.cohort)
                part.people -= account.people;
    return coming;
}

/// Counts and days of a batch that has departed, most of them given; days from 1 to the last for TravelDays::Inside.
void randomiseHappened(Batch& batch, Days offset, Day last, TravelDays days, RandomSource& random)
{
    Happened& happened = batch.happened;
    happened.note = random.happens(50) ? "one fell ill" : "one went elsewhere";
    if (random.happens(10))
        happened.total = std::max(People(0), batch.people() + People(random.between(-1, 1)));
    else if (random.happens(80))
        happened.departed = someOf(batch.parts, 2, random);
    if (random.happens(40)) {
        const Day day = batch.departure + Days(random.between(-1, 2));
        happened.departedOn = days == TravelDays::Inside ? std::clamp(day, Day(1), last - offset) : day;
    }
    if (random.happens(40))
        randomiseAccounts(batch, random);
    if (batch.status != Status::Arrived)
        return;
    if (random.happens(80))
        happened.arrived = someOf(comingOf(batch), 0, random);
    if (random.happens(40)) {
        const Day day = batch.departureDay() + Days(random.between(0, 3));
        happened.arrivedOn = days == TravelDays::Inside ? std::min(day, last) : day;
    }
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
        if (batch.hasDeparted())
            randomiseHappened(batch, route.arrivalOffset, operation.lastDay(), days, random);
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
                                  Day(random.between(0, plan.operation.lastDay().value())),
                                  "A. Director",
                                  "agreed",
                                  {},
                                  random.between(0, 60),
                                  0});
    return plan;
}

} // namespace planner::test
