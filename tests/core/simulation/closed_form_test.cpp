// SPDX-License-Identifier: Apache-2.0
// Simulations whose exact probabilities are known, each with a wrong probability that the same check must refuse.
#include "tests/core/simulation/certain_world.h"
#include "tests/core/simulation/statistics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace planner::test {
namespace {

/// The check itself, and its control: a probability that is off by a twentieth of itself must not agree.
void expectProbability(std::int64_t hits, double probability)
{
    EXPECT_TRUE(agrees(hits, kManyRuns, probability)) << hits << " of " << kManyRuns << " against " << probability;
    EXPECT_FALSE(agrees(hits, kManyRuns, probability * 0.95)) << "the check cannot tell";
}

TEST(ClosedFormTest, NoShowsAreBinomial)
{
    // 106 people for 100 places: over while fewer than 6 stay behind.
    OperationBuilder builder = twoSites();
    builder.batch("B1", {.route = "R", .day = 2, .parts = {{"C", 106}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.noShowChance = HundredthsPercent(500);
    const SimulationResult result = simulated(builder.plan(), assumptions);
    expectProbability(result.sites.at(0).runsOver, atMost(5, 106, 0.05));
    expectProbability(result.batches.at(0).over, atMost(5, 106, 0.05));
    EXPECT_EQ(result.batches.at(0).late, 0);
    EXPECT_NEAR(result.moved.mean(), 106 * 0.95, 0.06);
}

TEST(ClosedFormTest, IndependentDelaysMakeTheFinishThePowerOfOne)
{
    // Late with 30 per cent, then geometric with mean 2: P(at most k days late) = 0.7 + 0.3 (1 - 0.5^k).
    OperationBuilder builder = twoSites();
    for (const char* code : {"B1", "B2", "B3"})
        builder.batch(code, {.route = "R", .day = 4, .parts = {{"C", 20}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.lateChance = HundredthsPercent(3000);
    assumptions.meanDaysLate = 2;
    const SimulationResult result = simulated(builder.plan(), assumptions);
    for (int days = 0; days < 4; ++days) {
        const double one = 0.7 + 0.3 * (1 - std::pow(0.5, days));
        expectProbability(finishedBy(result, 4 + days), one * one * one);
    }
    expectProbability(result.batches.at(1).late, 0.3);
    EXPECT_NEAR(static_cast<double>(result.batches.at(1).daysLate) / kManyRuns, 0.6, 0.03);
}

TEST(ClosedFormTest, VehiclesFailEachForItself)
{
    // Two batches need both vehicles of the day: both in service with 0.5 x 0.5.
    OperationBuilder builder(10);
    builder.facility("A", {.capacity = 1000, .population = 400})
        .facility("B", {.capacity = 100})
        .cohort("C", {.at = "A", .people = 400})
        .fleet("F", {.vehicles = 2})
        .route("R", {.from = "A", .to = "B", .fleet = "F"})
        .batch("B1", {.route = "R", .day = 3, .parts = {{"C", 40}}})
        .batch("B2", {.route = "R", .day = 3, .parts = {{"C", 40}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.vehicleFailureChance = HundredthsPercent(5000);
    const SimulationResult result = simulated(builder.plan(), assumptions);
    expectProbability(finishedBy(result, 3), 0.25);
    // The first due leaves while one of the two is in service.
    for (const BatchRisk& batch : result.batches)
        expectProbability(batch.late, batch.code.text == "B1" ? 0.25 : 0.75);
}

/// The chance that a vehicle is in repair on a day, if it was in order before `first`: by a chain over the days, it
/// fails on day d with `chance` unless it failed in the `repair` - 1 days before.
double chanceInRepair(double chance, int repair, int day, int first = 1)
{
    std::vector<double> fails(static_cast<std::size_t>(day) + 1);
    const auto sumOver = [&](int from, int to) {
        double sum = 0;
        for (int d = std::max(first, from); d <= to; ++d)
            sum += fails[static_cast<std::size_t>(d)];
        return sum;
    };
    for (int d = first; d <= day; ++d)
        fails[static_cast<std::size_t>(d)] = chance * (1 - sumOver(d - repair + 1, d - 1));
    return sumOver(day - repair + 1, day);
}

TEST(ClosedFormTest, RepairsTakeTheirDays)
{
    // One vehicle, one batch on day 3, two days of repair: in service when it failed neither on day 2, which it can
    // only do where it did not on day 1, nor on day 3.
    EXPECT_NEAR(chanceInRepair(0.2, 2, 3), 0.2 * 0.8 + 0.2 * (1 - 0.2 * 0.8), 1e-12);
    OperationBuilder builder(10);
    builder.facility("A", {.capacity = 1000, .population = 400})
        .facility("B", {.capacity = 100})
        .cohort("C", {.at = "A", .people = 400})
        .fleet("F", {.vehicles = 1})
        .route("R", {.from = "A", .to = "B", .fleet = "F"})
        .batch("B1", {.route = "R", .day = 3, .parts = {{"C", 40}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.vehicleFailureChance = HundredthsPercent(2000);
    assumptions.repairDays = Days(2);
    expectProbability(finishedBy(simulated(builder.plan(), assumptions), 3), 1 - chanceInRepair(0.2, 2, 3));
}

/// A fleet on the one route, and a batch of 40 people on each of the days; 20 days.
SimulationResult withFleet(std::int64_t vehicles, std::int64_t cycle, const std::vector<std::int64_t>& days,
                           std::int64_t failure, std::int64_t repair)
{
    OperationBuilder builder(20);
    builder.facility("A", {.capacity = 1000, .population = 400})
        .facility("B", {.capacity = 100})
        .cohort("C", {.at = "A", .people = 400})
        .fleet("F", {.vehicles = vehicles, .cycleDays = cycle})
        .route("R", {.from = "A", .to = "B", .fleet = "F"});
    for (std::size_t i = 0; i < days.size(); ++i)
        builder.batch("B" + std::to_string(i + 1), {.route = "R", .day = days[i], .parts = {{"C", 40}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.vehicleFailureChance = HundredthsPercent(failure);
    assumptions.repairDays = Days(repair);
    return simulated(builder.plan(), assumptions);
}

TEST(ClosedFormTest, AVehicleThatIsOutDoesNotFailAgain)
{
    // shared/cases/failing_fleet: 10 per cent, repairs of ten days, one batch on the last of 20 days.
    EXPECT_NEAR(chanceInRepair(0.1, 10, 20), 0.530, 0.0005);
    for (const std::int64_t vehicles : {1, 2, 5}) {
        const SimulationResult result = withFleet(vehicles, 1, {20}, 1000, 10);
        const double none = std::pow(chanceInRepair(0.1, 10, 20), static_cast<double>(vehicles));
        EXPECT_TRUE(agrees(result.batches.at(0).late, kManyRuns, none)) << vehicles << " vehicles";
        EXPECT_FALSE(agrees(result.batches.at(0).late, kManyRuns, none * 1.2)) << "the check cannot tell";
    }
}

TEST(ClosedFormTest, AVehicleUnderWayThatFailsIsCountedOnce)
{
    // Two vehicles, away for ten days. B2 leaves on day 3 where both were in order on day 1 and the other one stayed so
    // on days 2 and 3: what becomes of the one under way takes nothing from it.
    expectProbability(finishedBy(withFleet(2, 10, {1, 3}, 2000, 10), 3), std::pow(0.8, 4));
}

TEST(ClosedFormTest, AVehicleFailsUnderWayToo)
{
    // One vehicle, away on days 1 to 3 and needed on day 4: in order on all four.
    expectProbability(finishedBy(withFleet(1, 3, {1, 4}, 2000, 5), 4), std::pow(0.8, 4));
}

TEST(ClosedFormTest, AVehicleRepairedUnderWayMayFailAgain)
{
    // One vehicle, away on days 1 to 6, repairs of two days, needed on day 7.
    expectProbability(finishedBy(withFleet(1, 6, {1, 7}, 3000, 2), 7), 0.7 * (1 - chanceInRepair(0.3, 2, 7, 2)));
}

TEST(ClosedFormTest, ADepartedBatchHasItsVehicleWhichMayFailUnderWay)
{
    // One vehicle, away with a departed batch on days 1 to 3, needed on day 4: in order on days 2 to 4.
    OperationBuilder builder = twoSites();
    builder.fleet("F", {.vehicles = 1, .cycleDays = 3})
        .route("S", {.from = "A", .to = "B", .fleet = "F"})
        .batch("B1", {.route = "S", .day = 1, .parts = {{"C", 40}}, .status = Status::Departed})
        .batch("B2", {.route = "S", .day = 4, .parts = {{"C", 40}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.vehicleFailureChance = HundredthsPercent(2000);
    assumptions.repairDays = Days(9);
    expectProbability(finishedBy(simulated(builder.plan(), assumptions), 4), std::pow(0.8, 3));
}

TEST(ClosedFormTest, ADepartedBatchKeepsItsVehicleUntilItIsBack)
{
    // One vehicle, away with a departed batch on days 1 to 3: who needs it on day 2 leaves on day 4.
    OperationBuilder builder = twoSites();
    builder.fleet("F", {.vehicles = 1, .cycleDays = 3})
        .route("S", {.from = "A", .to = "B", .fleet = "F"})
        .batch("B1", {.route = "S", .day = 1, .parts = {{"C", 40}}, .status = Status::Departed})
        .batch("B2", {.route = "S", .day = 2, .parts = {{"C", 40}}});
    const SimulationResult result = simulated(builder.plan(), nothingHappens(), 10);
    EXPECT_EQ(result.finish.counts(), (std::map<std::int64_t, std::int64_t>{{4, 10}}));
}

TEST(ClosedFormTest, ClosuresOfADayMakeGeometricWaiting)
{
    OperationBuilder builder = twoSites();
    builder.batch("B1", {.route = "R", .day = 5, .parts = {{"C", 50}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.closureChance = HundredthsPercent(2500);
    const SimulationResult result = simulated(builder.plan(), assumptions);
    for (int days = 0; days < 4; ++days)
        expectProbability(finishedBy(result, 5 + days), 1 - std::pow(0.25, days + 1));
}

TEST(ClosedFormTest, AClosureLastsItsDays)
{
    // Three days long, chance 0.1 on each open day: on day 3 open only if none began on days 1, 2 and 3.
    OperationBuilder builder = twoSites();
    builder.batch("B1", {.route = "R", .day = 3, .parts = {{"C", 50}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.closureChance = HundredthsPercent(1000);
    assumptions.closureDays = Days(3);
    expectProbability(finishedBy(simulated(builder.plan(), assumptions), 3), 0.729);
}

TEST(ClosedFormTest, AnUncertainCapacityFollowsItsTriangle)
{
    // Between 80 and 120 around 100; 94 people: over where the capacity is 93 or less (rounded), in the lower half
    // (93.5 - 80)^2 / (40 x 20).
    OperationBuilder builder = twoSites();
    builder.batch("B1", {.route = "R", .day = 1, .parts = {{"C", 94}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.capacitySpread = Percent(20);
    expectProbability(simulated(builder.plan(), assumptions).sites.at(0).runsOver, 13.5 * 13.5 / 800);
}

TEST(ClosedFormTest, ALateDepartureLeavesNoRoom)
{
    // B is full and sends 60 to A on day 2; 60 come on day 3. Over where the ones leaving are late past day 2 and the
    // others are not later: with days late X, Y and P(X > k) = 0.4 x 0.5^k, the sum of P(Y = k) P(X > k) over k = 0 and
    // on. Arrivals count before departures, so B must be left the day before: X >= 1 + Y.
    OperationBuilder builder(10);
    builder.facility("A", {.capacity = 1000, .population = 400})
        .facility("B", {.capacity = 100, .population = 100})
        .cohort("C", {.at = "A", .people = 400})
        .cohort("D", {.at = "B", .people = 100})
        .route("R", {.from = "A", .to = "B"})
        .route("S", {.from = "B", .to = "A"})
        .batch("OUT", {.route = "S", .day = 2, .parts = {{"D", 60}}})
        .batch("IN", {.route = "R", .day = 3, .parts = {{"C", 60}}});
    SimulationAssumptions assumptions = nothingHappens();
    assumptions.lateChance = HundredthsPercent(4000);
    assumptions.meanDaysLate = 2;
    double over = 0.6 * 0.4;
    for (int k = 1; k < 15; ++k)
        over += 0.4 * std::pow(0.5, k) * 0.4 * std::pow(0.5, k);
    const SimulationResult result = simulated(builder.plan(), assumptions);
    for (const SiteRisk& site : result.sites)
        if (site.facility == builder.facilityId("B"))
            expectProbability(site.runsOver, over);
}

} // namespace
} // namespace planner::test
