// SPDX-License-Identifier: Apache-2.0
#include "core/figures/occupancy_steps.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/naive_batch.h"
#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"

#include <gmock/gmock.h>

namespace planner::test {
namespace {

using testing::ElementsAre;

/// 100 people leave A for B, which holds 50, in two batches; B is over from day 3 on.
OperationBuilder crowded()
{
    OperationBuilder builder(4);
    builder.facility("A", {.capacity = 80, .population = 100, .target = 70})
        .facility("B", {.capacity = 50})
        .cohort("K", {.at = "A", .people = 100})
        .route("AB", {.from = "A", .to = "B", .seats = 100})
        .batch("B-1", {.route = "AB", .day = 2, .parts = {{"K", 40}}})
        .batch("B-2", {.route = "AB", .day = 3, .parts = {{"K", 30}}});
    return builder;
}

std::vector<std::int64_t> excesses(const OccupancySteps& steps)
{
    std::vector<std::int64_t> values;
    for (const OccupancyDay& day : steps.days)
        values.push_back(day.excess.value());
    return values;
}

TEST(OccupancyStepsTest, GiveEveryDayWithItsLimitTargetAndExcess)
{
    const OperationBuilder builder = crowded();
    const EvaluatedPlan plan(builder.plan());
    const OccupancySteps steps = occupancySteps(plan.view(), builder.facilityId("B"));
    EXPECT_EQ(steps.days.size(), 4U);
    EXPECT_EQ(steps.at(Day(2)),
              (OccupancyDay{People(40), People(40), People(50), People(50), People(50), People(0), People(0)}));
    EXPECT_THAT(excesses(steps), ElementsAre(0, 0, 20, 20));
    EXPECT_EQ(steps.daysOver, 2);
    EXPECT_EQ(steps.mostExcess, People(20));
    EXPECT_EQ(steps.firstArrival, Day(2));
    EXPECT_EQ(steps.highest(), People(70));
}

TEST(OccupancyStepsTest, BindOnTheFirstOfTheDaysWithLeastRoom)
{
    const OperationBuilder builder = crowded();
    const EvaluatedPlan plan(builder.plan());
    EXPECT_EQ(occupancySteps(plan.view(), builder.facilityId("B")).bindingDay, Day(3));
    EXPECT_EQ(occupancySteps(plan.view(), builder.facilityId("A")).bindingDay, Day(1));
}

TEST(OccupancyStepsTest, SayAfterWhichDayNothingChanges)
{
    OperationBuilder builder = crowded();
    const auto lastOf = [&builder](const char* site) {
        return occupancySteps(EvaluatedPlan(builder.plan()).view(), builder.facilityId(site)).lastChange();
    };
    EXPECT_EQ(lastOf("B"), Day(3));
    builder.facility("C", {.capacity = 10});
    EXPECT_EQ(lastOf("C"), Day(1)) << "nobody is there, ever";
    builder.calendar({CalendarField::Capacity, "C", 4, 4, 20});
    EXPECT_EQ(lastOf("C"), Day(4)) << "a limit is a figure too";
    EXPECT_EQ(OccupancySteps().lastChange(), Day(1));
}

TEST(OccupancyStepsTest, TellWhichSiteNeedsALookFirst)
{
    OperationBuilder builder = crowded();
    builder.facility("C", {.capacity = 100})
        .facility("D", {.capacity = 100, .population = 20})
        .facility("E", {.capacity = 100})
        .facility("Z", {.kind = FacilityKind::Outside})
        .route("AC", {.from = "A", .to = "C", .seats = 100})
        .route("AE", {.from = "A", .to = "E", .seats = 100})
        .batch("B-3", {.route = "AC", .day = 2, .parts = {{"K", 20}}})
        .batch("B-4", {.route = "AE", .day = 2, .parts = {{"K", 10}}});
    const auto need = [&builder](const char* site, bool hasArrivals) {
        return needOf(occupancySteps(EvaluatedPlan(builder.plan()).view(), builder.facilityId(site)), hasArrivals);
    };
    EXPECT_GT(need("B", true), need("C", true)) << "above its limit by the plan";
    EXPECT_GT(need("C", true), need("E", true)) << "fuller";
    EXPECT_GT(need("E", true), need("A", false)) << "where people arrive before what was over before";
    EXPECT_GT(need("A", false), need("D", false));
    EXPECT_GT(need("D", false), need("Z", true)) << "where custody ends";
}

TEST(OccupancyStepsTest, LookForTheBindingDayFromTheFirstArrivalOn)
{
    OperationBuilder builder = crowded();
    builder.calendar({.field = CalendarField::Capacity, .code = "B", .from = 1, .to = 1, .value = 0});
    const EvaluatedPlan plan(builder.plan());
    EXPECT_EQ(occupancySteps(plan.view(), builder.facilityId("B")).bindingDay, Day(3));
}

TEST(OccupancyStepsTest, ShowTheExcessOfASiteThatIsOverBeforeThePlan)
{
    const OperationBuilder builder = crowded();
    const EvaluatedPlan plan(builder.plan());
    const OccupancySteps steps = occupancySteps(plan.view(), builder.facilityId("A"));
    EXPECT_THAT(excesses(steps), ElementsAre(20, 20, 0, 0));
    EXPECT_FALSE(steps.firstArrival);
    EXPECT_EQ(steps.at(Day(1)).target, People(70));
}

TEST(OccupancyStepsTest, SumUpAllWithoutHidingAnExcess)
{
    const EvaluatedPlan plan(crowded().plan());
    const OccupancySteps all = occupancyOfAll(plan.view());
    EXPECT_FALSE(all.facility);
    EXPECT_EQ(all.opening, People(100));
    EXPECT_EQ(all.at(Day(3)),
              (OccupancyDay{People(100), People(100), People(130), People(120), People(130), People(20), People(0)}));
    EXPECT_THAT(excesses(all), ElementsAre(20, 20, 20, 20));
}

TEST(OccupancyStepsTest, CountOnlyWhatThePlanMakesAsThePlans)
{
    // A is over by 20 before the plan on days 1 and 2 and nobody arrives there; B is over by 20 on days 3 and 4.
    const EvaluatedPlan plan(crowded().plan());
    const OccupancySteps all = occupancyOfAll(plan.view());
    EXPECT_EQ(all.at(Day(2)).excessBefore, People(20)) << "B's first arrival says nothing about A";
    EXPECT_EQ(all.at(Day(3)).excessOfPlan(), People(20));
    EXPECT_EQ(all.daysOver, 2);
    EXPECT_EQ(all.mostExcess, People(20));
    EXPECT_EQ(all.mostExcessBefore, People(20));
    EXPECT_EQ(all.bindingDay, Day(3));
}

TEST(OccupancyStepsTest, OfOneSiteLeaveDaysBeforeTheFirstArrivalToTheTimeBeforeThePlan)
{
    OperationBuilder builder = crowded();
    builder.calendar({.field = CalendarField::Capacity, .code = "B", .from = 1, .to = 1, .value = 0});
    builder.facility("B", {.capacity = 50, .population = 10});
    const EvaluatedPlan plan(builder.plan());
    const OccupancySteps steps = occupancySteps(plan.view(), builder.facilityId("B"));
    EXPECT_EQ(steps.at(Day(1)).excessBefore, People(10));
    EXPECT_EQ(steps.daysOver, 2) << "days 3 and 4";
    EXPECT_EQ(steps.mostExcessBefore, People(10));
}

TEST(OccupancyStepsTest, OfAllHaveTheMostDuringTheDayNotBelowTheOpening)
{
    // 1,000 people leave A, which holds 200, on day 1 and are on the road until day 3.
    OperationBuilder builder(4);
    builder.facility("A", {.capacity = 200, .population = 1000})
        .facility("B", {.capacity = 2000})
        .cohort("K", {.at = "A", .people = 1000})
        .route("AB", {.from = "A", .to = "B", .seats = 1000, .arrivalOffset = 2})
        .batch("B-1", {.route = "AB", .day = 1, .parts = {{"K", 1000}}});
    const EvaluatedPlan plan(builder.plan());
    const OccupancySteps all = occupancyOfAll(plan.view());
    std::vector<std::int64_t> peaks;
    for (const OccupancyDay& day : all.days)
        peaks.push_back(day.peak.value());
    EXPECT_THAT(peaks, ElementsAre(1000, 0, 1000, 1000));
    EXPECT_THAT(excesses(all), ElementsAre(800, 0, 0, 0));
    EXPECT_EQ(all.daysOver, 0) << "over before the plan";
}

TEST(OccupancyStepsTest, OfAllCountEverybodyOnceWhoTravelsWithinTheDay)
{
    const EvaluatedPlan plan(crowded().plan());
    for (const OccupancyDay& day : occupancyOfAll(plan.view()).days)
        EXPECT_EQ(day.peak, People(100));
}

TEST(OccupancyStepsTest, OfAllAgreeWithAPersonByPersonCount)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const EvaluatedPlan plan(randomPlan(seed));
        const auto batches = naiveBatches(plan.plan().operation, plan.plan().batches);
        const OccupancySteps all = occupancyOfAll(plan.view());
        People before = all.opening;
        for (std::size_t i = 0; i < all.days.size(); ++i) {
            const Day day(static_cast<std::int64_t>(i) + 1);
            People present = before;
            for (const NaiveBatch& row : batches) {
                if (row.arrives != day.value() || row.departs == day.value())
                    continue;
                const Operation& operation = plan.plan().operation;
                const bool isOutside = operation.facility(operation.route(row.batch->route).to).isOutside();
                for (const NaivePart& part : row.parts)
                    present += People((isOutside ? 0 : part.arriving) + part.returned);
            }
            const bool hasTurnover = plan.plan().operation.settings.hasSameDayTurnover;
            ASSERT_EQ(all.days[i].peak, hasTurnover ? all.days[i].population : present) << "seed " << seed;
            before = all.days[i].population;
        }
    }
}

TEST(OccupancyStepsTest, HaveTheExcessOfEveryFindingOfR01)
{
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const EvaluatedPlan plan(randomPlan(seed));
        std::int64_t expected = 0;
        std::int64_t found = 0;
        for (const Finding& finding : plan.findings())
            expected += finding.rule == Rule::R01Overcrowding ? finding.excess : 0;
        for (std::uint32_t i = 0; i < plan.plan().operation.facilities.size(); ++i) {
            const OccupancySteps steps = occupancySteps(plan.view(), {i});
            if (steps.firstArrival)
                for (Day day = *steps.firstArrival; day <= plan.ledger().lastDay(); day += Day(1))
                    found += steps.at(day).excess.value();
        }
        ASSERT_EQ(found, expected) << "seed " << seed;
    }
}

TEST(OccupancyOutsideTest, HasNoLimitAndIsNotInTheSumOfAllSites)
{
    OperationBuilder builder(3);
    builder.facility("A", {.capacity = 100, .population = 80})
        .facility("HOME", {})
        .cohort("K", {.at = "A", .people = 50})
        .route("AH", {.from = "A", .to = "HOME", .seats = 50})
        .batch("B-1", {.route = "AH", .day = 2, .parts = {{"K", 50}}});
    Plan plan = builder.plan();
    plan.operation.facilities[1].kind = FacilityKind::Outside;
    const EvaluatedPlan evaluated(plan);
    const OccupancySteps home = occupancySteps(evaluated.view(), builder.facilityId("HOME"));
    EXPECT_TRUE(home.isOutside);
    EXPECT_EQ(home.daysOver, 0);
    EXPECT_EQ(home.at(Day(3)), (OccupancyDay{People(50), People(50), {}, {}, {}, {}, {}}));
    EXPECT_EQ(home.highest(), People(50)) << "what the picture has room for";
    const OccupancySteps all = occupancyOfAll(evaluated.view());
    EXPECT_EQ(all.at(Day(3)).population, People(30)) << "they have left custody";
    EXPECT_EQ(all.at(Day(3)).limit, People(100));
    EXPECT_EQ(all.firstArrival, std::nullopt);
}

} // namespace
} // namespace planner::test
