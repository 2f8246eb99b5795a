// SPDX-License-Identifier: Apache-2.0
#include "core/model/ledger.h"
#include "core/model/limits.h"
#include "tests/support/naive_ledger.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

constexpr std::uint64_t kPlans = 10'000;

People sumOfPopulations(const Operation& operation, const Ledger& ledger, Day day)
{
    People sum;
    for (std::uint32_t i = 0; i < operation.facilities.size(); ++i)
        sum += ledger.at({i}, day).population;
    return sum;
}

TEST(RandomLedgerTest, ConservesPeopleOnEveryDayOfThousandsOfPlans)
{
    for (std::uint64_t seed = 0; seed < kPlans; ++seed)
        for (const TravelDays days : {TravelDays::Inside, TravelDays::Anywhere}) {
            const Plan plan = randomPlan(seed, days);
            const Ledger ledger(plan.operation, plan.batches);
            People openings;
            for (const Facility& facility : plan.operation.facilities)
                openings += facility.population;
            for (Day day(1); day <= ledger.lastDay(); day += Day(1))
                ASSERT_EQ(sumOfPopulations(plan.operation, ledger, day) + ledger.onTheRoad(day) + ledger.left(day),
                          openings)
                    << "seed " << seed << ", day " << day.value();
        }
}

TEST(RandomLedgerTest, HasThoseOnlyOnTheRoadAtTheEndWhoAreNotAccountedFor)
{
    int lostCount = 0;
    for (std::uint64_t seed = 0; seed < kPlans; ++seed) {
        const Plan plan = randomPlan(seed, TravelDays::Inside);
        const Ledger ledger(plan.operation, plan.batches);
        for (Day day(1); day <= ledger.lastDay(); day += Day(1))
            ASSERT_GE(ledger.onTheRoad(day), People(0)) << "seed " << seed;
        People lost;
        for (const NaiveBatch& batch : naiveBatches(plan.operation, plan.batches))
            for (const NaivePart& part : batch.parts)
                lost += People(part.lost);
        ASSERT_EQ(ledger.onTheRoad(ledger.lastDay()), lost) << "seed " << seed;
        lostCount += lost.isZero() ? 0 : 1;
    }
    EXPECT_GT(lostCount, 1000);
}

/// Every figure of one facility and day in both ledgers.
void expectSameDay(const Ledger& ledger, const Conditions& conditions, const NaiveLedger& naive, FacilityId id, Day day)
{
    const LedgerDay& row = ledger.at(id, day);
    const std::int64_t number = day.value();
    ASSERT_EQ(row.arrivals.value(), naive.arrivals(id, number));
    ASSERT_EQ(row.departures.value(), naive.departures(id, number));
    ASSERT_EQ(row.population.value(), naive.population(id, number));
    ASSERT_EQ(row.peak.value(), naive.peak(id, number));
    ASSERT_EQ(ledger.openingOf(id, day).value(), naive.population(id, number - 1));
    ASSERT_EQ(conditions.capacity(id, day).value(), naive.capacity(id, number));
    if (conditions.limit(id, day) >= People(limits::kCapacity))
        return; // outside, where there is none
    ASSERT_EQ(conditions.limit(id, day).value(), naive.limit(id, number));
    ASSERT_EQ(conditions.target(id, day).value(), naive.target(id, number));
}

TEST(RandomLedgerTest, AgreesWithTheNaiveLedger)
{
    for (std::uint64_t seed = 0; seed < kPlans; ++seed) {
        SCOPED_TRACE(seed);
        const Plan plan = randomPlan(seed);
        const Ledger ledger(plan.operation, plan.batches);
        const Conditions conditions(plan.operation);
        const NaiveLedger naive(plan);
        for (std::uint32_t f = 0; f < plan.operation.facilities.size(); ++f) {
            const auto first = naive.firstArrival({f});
            ASSERT_EQ(ledger.firstArrival({f}), first ? std::optional(Day(*first)) : std::nullopt);
            for (Day day(1); day <= ledger.lastDay(); day += Day(1))
                ASSERT_NO_FATAL_FAILURE(expectSameDay(ledger, conditions, naive, {f}, day));
        }
    }
}

TEST(RandomLedgerTest, HasThePeopleOnTheRoadWhoDepartedAndDidNotArriveYet)
{
    for (std::uint64_t seed = 0; seed < kPlans; ++seed) {
        const Plan plan = randomPlan(seed, TravelDays::Inside);
        const Ledger ledger(plan.operation, plan.batches);
        const NaiveLedger naive(plan);
        for (Day day(1); day <= ledger.lastDay(); day += Day(1)) {
            ASSERT_EQ(ledger.onTheRoad(day).value(), naive.onTheRoad(day.value())) << "seed " << seed;
            ASSERT_EQ(ledger.left(day).value(), naive.left(day.value())) << "seed " << seed;
        }
    }
}

} // namespace
} // namespace planner::test
