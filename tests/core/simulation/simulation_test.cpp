// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/simulation.h"

#include "core/goals/goals.h"
#include "tests/core/simulation/certain_world.h"
#include "tests/support/evaluated_plan.h"
#include "tests/support/random_plan.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace planner::test {
namespace {

const BatchRisk& riskOf(const SimulationResult& result, const std::string& code)
{
    return *std::find_if(result.batches.begin(), result.batches.end(),
                         [&code](const BatchRisk& risk) { return risk.code.text == code; });
}

OperationBuilder busyPlan()
{
    OperationBuilder builder(12);
    builder.facility("A", {.capacity = 2000, .population = 1000})
        .facility("B", {.capacity = 300})
        .facility("D", {.capacity = 200, .population = 50})
        .cohort("C", {.at = "A", .people = 1000})
        .fleet("F", {.vehicles = 2, .cycleDays = 2})
        .route("R", {.from = "A", .to = "B", .departuresPerDay = 1, .arrivalOffset = 1, .fleet = "F"})
        .route("S", {.from = "A", .to = "D", .fleet = "F"});
    for (int day = 1; day <= 6; ++day)
        builder.batch("B" + std::to_string(day), {.route = day % 2 == 0 ? "S" : "R", .day = day, .parts = {{"C", 70}}});
    return builder;
}

/// Where every run is over the limit on a day of the operation, in the order of findings.
std::vector<std::string> alwaysOver(const SimulationResult& result, const Plan& plan)
{
    std::vector<std::string> over;
    for (std::int64_t day = 1; day <= plan.operation.lastDay().value(); ++day)
        for (const SiteRisk& site : result.sites)
            if (site.runsOverByDay.at(static_cast<std::size_t>(day - 1)) == result.runs)
                over.push_back(plan.operation.facility(site.facility).code + " day " + std::to_string(day));
    return over;
}

/// The findings of R01 without their excess.
std::vector<std::string> overInPlan(const Plan& plan)
{
    std::vector<std::string> over = findingsOf(Rule::R01Overcrowding, plan);
    for (std::string& text : over)
        text.erase(text.find(':'));
    return over;
}

bool bringsAnybody(const Batch& batch)
{
    const auto people = peopleByEnd(batch);
    return std::any_of(people.begin(), people.end(), [](const BatchPeople& row) { return !row.arrive.isZero(); });
}

TEST(SimulationTest, WithoutChancesItIsThePlanItself)
{
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        SCOPED_TRACE(seed);
        Plan plan = randomPlan(seed, TravelDays::Inside);
        std::erase_if(plan.batches, [](const auto& row) { return !bringsAnybody(row.second); }); // they do not travel
        const EvaluatedPlan evaluated(plan);
        // Only plans that can be carried out as they are.
        const auto isKept = [&](Rule rule) { return findingsOf(rule, plan).empty(); };
        if (plan.batches.empty() || !isKept(Rule::R06RouteDepartures) || !isKept(Rule::R07RouteClosed)
            || !isKept(Rule::R08Fleet))
            continue;
        ++compared;
        const SimulationResult result = simulated(plan, nothingHappens(), 3);
        EXPECT_EQ(alwaysOver(result, plan), overInPlan(plan));
        EXPECT_EQ(result.finish.quantile(0.01, 3).value_or(-1), finishValue(evaluated.view()));
    }
    EXPECT_GT(compared, 60);
}

TEST(SimulationTest, TheNumberOfThreadsDoesNotShow)
{
    const Plan plan = busyPlan().plan();
    SimulationOptions options{.runs = 3000, .seed = 5, .threads = 1, .assumptions = {}};
    const SimulationResult one = simulate(plan, options);
    for (const int threads : {2, 3, 7}) {
        options.threads = threads;
        EXPECT_EQ(simulate(plan, options), one) << threads;
    }
    options.seed = 6;
    EXPECT_NE(simulate(plan, options), one);
    EXPECT_EQ(one.runs, 3000);
}

TEST(SimulationTest, ABatchThatCannotLeaveTakesAVehicleFromThoseDueLater)
{
    // One vehicle, away for two days; the route of the batch of day 1 opens on day 2, so the batch of day 3 waits.
    OperationBuilder builder(10);
    builder.facility("A", {.capacity = 1000, .population = 400})
        .facility("B", {.capacity = 100})
        .cohort("C", {.at = "A", .people = 400})
        .fleet("F", {.vehicles = 1, .cycleDays = 2})
        .route("R", {.from = "A", .to = "B", .openFrom = 2, .fleet = "F"})
        .route("S", {.from = "A", .to = "B", .fleet = "F"})
        .batch("B1", {.route = "R", .day = 1, .parts = {{"C", 10}}})
        .batch("B2", {.route = "S", .day = 3, .parts = {{"C", 10}}});
    const SimulationResult result = simulated(builder.plan(), nothingHappens(), 10);
    EXPECT_EQ(riskOf(result, "B1").daysLate, 10);
    EXPECT_EQ(riskOf(result, "B2").daysLate, 10);
    EXPECT_EQ(finishedBy(result, 3), 0);
    EXPECT_EQ(finishedBy(result, 4), 10);
}

TEST(SimulationTest, WithoutARouteOrAVehicleNobodyArrives)
{
    OperationBuilder builder = twoSites();
    builder.batch("B1", {.route = "R", .day = 2, .parts = {{"C", 10}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.closureChance = HundredthsPercent(10'000);
    const SimulationResult result = simulated(builder.plan(), assumptions, 10);
    EXPECT_EQ(result.unfinished, 10);
    EXPECT_EQ(result.moved.quantile(1, 10), 0);
    EXPECT_EQ(riskOf(result, "B1").afterEnd, 10);
}

TEST(SimulationTest, WhoLeavesOnTheDayMakesRoomOnlyWhereTheOperationSaysSo)
{
    OperationBuilder builder = twoSites();
    builder.facility("B", {.capacity = 100, .population = 100})
        .cohort("D", {.at = "B", .people = 60})
        .route("S", {.from = "B", .to = "A"})
        .batch("OUT", {.route = "S", .day = 2, .parts = {{"D", 60}}})
        .batch("IN", {.route = "R", .day = 2, .parts = {{"C", 60}}});
    EXPECT_EQ(riskOf(simulated(builder.plan(), nothingHappens(), 5), "IN").over, 5);
    builder.settings().hasSameDayTurnover = true;
    EXPECT_EQ(riskOf(simulated(builder.plan(), nothingHappens(), 5), "IN").over, 0);
}

TEST(SimulationTest, ABatchThatOftenGoesWrongComesBeforeOneThatIsLateForLong)
{
    // CROWD is always over the limit; LONG misses its only days where it is late, and then never leaves.
    OperationBuilder builder = twoSites();
    builder.facility("D", {.capacity = 100})
        .route("SHORT", {.from = "A", .to = "D", .openTo = 2})
        .batch("CROWD", {.route = "R", .day = 2, .parts = {{"C", 150}}})
        .batch("LONG", {.route = "SHORT", .day = 2, .parts = {{"C", 10}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.lateChance = HundredthsPercent(5000);
    const SimulationResult result = simulated(builder.plan(), assumptions, 200);
    EXPECT_GT(riskOf(result, "LONG").daysLate, riskOf(result, "CROWD").daysLate);
    EXPECT_EQ(riskOf(result, "CROWD").fragile, 200);
    EXPECT_EQ(result.batches.front().code.text, "CROWD");
}

TEST(SimulationTest, OneDepartureADayHoldsTheOthersBack)
{
    OperationBuilder builder = twoSites();
    builder.route("ONE", {.from = "A", .to = "B", .departuresPerDay = 1});
    for (const char* code : {"B1", "B2", "B3"})
        builder.batch(code, {.route = "ONE", .day = 2, .parts = {{"C", 10}}});
    const SimulationResult result = simulated(builder.plan(), nothingHappens(), 4);
    EXPECT_EQ(riskOf(result, "B1").late, 0);
    EXPECT_EQ(riskOf(result, "B2").daysLate, 4);
    EXPECT_EQ(riskOf(result, "B3").daysLate, 8);
    EXPECT_EQ(result.batches.front().code.text, "B3") << "the most fragile first";
}

TEST(SimulationTest, DepartedBatchesAreCertainAndAreThoseWhoLeft)
{
    OperationBuilder builder = twoSites();
    builder
        .batch("GONE",
               {.route = "R", .day = 2, .parts = {{"C", 90}}, .status = Status::Departed, .departed = {{{"C", 80}}}})
        .batch("NEXT", {.route = "R", .day = 3, .parts = {{"C", 20}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.lateChance = HundredthsPercent(10'000);
    const SimulationResult result = simulated(builder.plan(), assumptions, 50);
    ASSERT_EQ(result.batches.size(), 1U);
    EXPECT_EQ(result.batches.front().code.text, "NEXT");
    EXPECT_EQ(result.batches.front().late, 50);
    EXPECT_EQ(result.sites.at(0).runsOver, 0) << "80 and 20 are 100";
    EXPECT_EQ(result.moved.quantile(1, 50), 100);
}

TEST(SimulationTest, CancelledBatchesCountNowhereAndNobodyTravelsWhoStays)
{
    OperationBuilder builder = twoSites();
    builder.batch("OFF", {.route = "R", .day = 2, .parts = {{"C", 90}}, .status = Status::Cancelled})
        .batch("B1", {.route = "R", .day = 3, .parts = {{"C", 20}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.noShowChance = HundredthsPercent(10'000);
    const SimulationResult result = simulated(builder.plan(), assumptions, 10);
    EXPECT_EQ(result.batches.size(), 1U);
    EXPECT_EQ(result.moved.quantile(1, 10), 0);
    EXPECT_EQ(result.unfinished, 0);
}

TEST(SimulationTest, RunsAfterTheEndAreLate)
{
    OperationBuilder builder = twoSites(); // ten days
    builder.batch("B1", {.route = "R", .day = 10, .parts = {{"C", 20}}});
    SimulationAssumptions assumptions = nothingHappens();
    EXPECT_EQ(simulated(builder.plan(), assumptions, 10).runsLate, 0);
    assumptions.lateChance = HundredthsPercent(10'000);
    SimulationResult result = simulated(builder.plan(), assumptions, 10);
    EXPECT_EQ(result.runsLate, 10);
    EXPECT_EQ(result.batches.front().afterEnd, 10);
    EXPECT_EQ(result.finish.quantile(0.5, 10), 11);
    assumptions.daysAfterEnd = Days(0);
    result = simulated(builder.plan(), assumptions, 10);
    EXPECT_EQ(result.unfinished, 10);
    EXPECT_EQ(result.finish.total(), 0);
}

TEST(SimulationTest, CancellingKeepsTheRunsSoFar)
{
    CancelFlag flag;
    const ProgressSink stop = [&flag](const Progress& progress) {
        if (progress.fraction > 0)
            flag.cancel();
    };
    const SimulationResult result = simulate(busyPlan().plan(), {.runs = kMostRuns}, &flag, stop);
    EXPECT_TRUE(result.isStopped);
    EXPECT_GT(result.runs, 0);
    EXPECT_LT(result.runs, kMostRuns);
    EXPECT_EQ(result.finish.total() + result.unfinished, result.runs);
}

TEST(SimulationTest, AnEmptyPlanAndFiguresOutOfRangeAreNoTrouble)
{
    SimulationAssumptions wild{.lateChance = HundredthsPercent(99'999),
                               .meanDaysLate = -3,
                               .noShowChance = HundredthsPercent(-5),
                               .repairDays = Days(-1),
                               .closureDays = Days(0),
                               .capacitySpread = Percent(500),
                               .daysAfterEnd = Days(-4)};
    EXPECT_EQ(simulated(Plan{}, wild, 5).runs, 5);
    const SimulationResult result = simulated(busyPlan().plan(), wild, 5);
    EXPECT_EQ(result.runs, 5);
    EXPECT_EQ(riskOf(result, "B1").late, 5);
}

TEST(DescribeMethodTest, NamesEveryAssumptionWithItsFigure)
{
    std::string text;
    for (const Message& sentence : describeMethod({.lateChance = HundredthsPercent(1234), .daysAfterEnd = Days(9)}))
        text += toEnglish(sentence) + "\n";
    EXPECT_THAT(text, testing::HasSubstr("12.34 per cent"));
    EXPECT_THAT(text, testing::HasSubstr("Monte-Carlo"));
    EXPECT_THAT(text, testing::Not(testing::ContainsRegex("\\{[0-9]\\}"))) << "an argument is missing";
}

} // namespace
} // namespace planner::test
