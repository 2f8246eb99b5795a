// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/bounds.h"

#include "core/splitter/model/split_problem.h"
#include "tests/core/lp/never.h"
#include "tests/core/splitter/tiny_plan.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

#include <limits>

namespace planner {
namespace {

/// Seven people at A; a boat of 5 seats leaves once a day for B, two days away from today's plan's end.
test::OperationBuilder oneBoat(std::int64_t days)
{
    test::OperationBuilder builder(days);
    builder.facility("A", {.capacity = 10, .population = 7, .target = 4})
        .facility("B", {.capacity = 20})
        .category("standard", {.priority = 3})
        .cohort("C", {.at = "A", .people = 7})
        .route("BOAT", {.from = "A", .to = "B", .metres = 1500, .seats = 5, .departuresPerDay = 1});
    return builder;
}

TEST(BoundsTest, AreExactWhereOnlySeatsAndDaysBind)
{
    const test::OperationBuilder builder = oneBoat(3);
    const LiveScore fixed(builder.operation(), {});
    const FlowModel model(fixed);
    Bounds bounds(model, never);
    EXPECT_EQ(bounds.next(Goal::Waiting, 0), 0);
    EXPECT_EQ(bounds.next(Goal::Delay, 6), 3 * 2 * 1) << "5 on day 1, 2 on day 2, priority 3";
    EXPECT_EQ(bounds.next(Goal::Finish, 2), 2);
    EXPECT_EQ(bounds.next(Goal::Travel, 7 * 1500), 7 * 1500);
    EXPECT_EQ(bounds.next(Goal::Batches, 2), 2);
}

TEST(BoundsTest, AreThereHoweverCrowdedASiteIs)
{
    test::OperationBuilder builder(2);
    builder.facility("A", {.capacity = 1, .population = 2'000'000})
        .facility("B", {.capacity = 100})
        .cohort("C", {.at = "A", .people = 2'000'000})
        .route("OUT", {.from = "A", .to = "B", .metres = 1000, .seats = 60})
        .route("BACK", {.from = "B", .to = "A", .metres = 1000, .seats = 60});
    const LiveScore fixed(builder.operation(), {});
    const FlowModel model(fixed);
    for (const Goal goal : {Goal::Balance, Goal::Peak}) {
        Bounds bounds(model, never);
        EXPECT_EQ(bounds.next(Goal::Waiting, 1'999'900), 1'999'900);
        EXPECT_TRUE(bounds.next(goal, 20'000'000'000)) << "occupancies of 2 x 10^8 per cent";
        EXPECT_EQ(bounds.next(Goal::Travel, 100'000), 100'000);
    }
    Bounds balance(model, never);
    EXPECT_EQ(balance.next(Goal::Balance, 20'000'000'000), (2'000'000 - 100) * 10'000LL - 10'000)
        << "at best 100 people leave A, where the occupancy stays 1,999,900 / 1, and fill B";
}

TEST(BoundsTest, CountWhoMustWait)
{
    const test::OperationBuilder builder = oneBoat(1);
    const LiveScore fixed(builder.operation(), {});
    const FlowModel model(fixed);
    Bounds bounds(model, never);
    EXPECT_EQ(bounds.next(Goal::Waiting, 6), 6);
    EXPECT_EQ(bounds.next(Goal::Overcrowding, 0), 0) << "5 of 7 leave a site for 4";
}

TEST(BoundsTest, HoldTheBetterGoalsAtWhatTheyAre)
{
    const test::OperationBuilder builder = oneBoat(3);
    const LiveScore fixed(builder.operation(), {});
    const FlowModel model(fixed);
    Bounds loose(model, never);
    EXPECT_EQ(loose.next(Goal::Waiting, 21), 0);
    EXPECT_EQ(loose.next(Goal::Travel, 0), 0) << "with everybody waiting nobody need travel";
    Bounds tight(model, never);
    EXPECT_EQ(tight.next(Goal::Waiting, 0), 0);
    EXPECT_EQ(tight.next(Goal::Travel, 7 * 1500), 7 * 1500);
}

TEST(BoundsTest, AreNeverAboveTheValueThatThePlanHas)
{
    const test::OperationBuilder builder = oneBoat(3);
    const LiveScore fixed(builder.operation(), {});
    const FlowModel model(fixed);
    Bounds bounds(model, never);
    EXPECT_EQ(bounds.next(Goal::Travel, 0), 0);
    EXPECT_EQ(bounds.next(Goal::Waiting, 21), 21);
}

TEST(BoundsTest, CountFixedBatches)
{
    test::OperationBuilder builder = oneBoat(3);
    builder.batch("B-1", {.route = "BOAT", .day = 3, .parts = {{"C", 4}}, .isLocked = true});
    LiveScore fixed(builder.operation(), {});
    fixed.add(builder.plan().batches.begin()->second);
    const FlowModel model(fixed);
    Bounds bounds(model, never);
    EXPECT_EQ(bounds.next(Goal::Waiting, 0), 0);
    EXPECT_EQ(bounds.next(Goal::Finish, 3), 3);
    EXPECT_EQ(bounds.next(Goal::Delay, 24), 3 * 4 * 2);
}

TEST(BoundsTest, StartFromThePlansPointAndEndAtTheOptimum)
{
    const test::OperationBuilder builder = oneBoat(3);
    const LiveScore fixed(builder.operation(), {});
    const FlowModel model(fixed);
    EXPECT_TRUE(Bounds(model, never).values().empty());
    // Everybody on the last two days: the optimum needs a flow that the plan does not have.
    std::vector<double> start(model.program().columns().size());
    for (const Flow& flow : model.flows())
        start.at(flow.column) = flow.departure == Day(2) ? 5 : flow.departure == Day(3) ? 2 : 0;
    Bounds bounds(model, never, start);
    EXPECT_EQ(bounds.values(), start);
    EXPECT_EQ(bounds.next(Goal::Waiting, 0), 0) << "no goal is below 0: nothing to solve";
    EXPECT_EQ(bounds.values(), start);
    EXPECT_EQ(bounds.next(Goal::Delay, 100), 6);
    double people = 0;
    for (const Flow& flow : model.flows())
        people += bounds.values().at(flow.column);
    EXPECT_NEAR(people, 7, 1e-6);
}

TEST(BoundsTest, OfALargeProgramStartAfreshWithTheGoalsHeld)
{
    const test::OperationBuilder builder = oneBoat(3000);
    const LiveScore fixed(builder.operation(), {Goal::Waiting, Goal::Delay});
    const FlowModel model(fixed);
    ASSERT_GT(model.program().columns().size(), LinearSolver::kMostColumnsToCut);
    Bounds bounds(model, never);
    EXPECT_EQ(bounds.next(Goal::Waiting, 0), 0);
    std::vector<double> late(model.program().columns().size());
    for (const Flow& flow : model.flows())
        late.at(flow.column) = flow.departure == Day(20) ? 5 : flow.departure == Day(21) ? 2 : 0;
    bounds.startFrom(late);
    EXPECT_EQ(bounds.values(), late);
    EXPECT_EQ(bounds.next(Goal::Delay, 1000), 6) << "nobody may wait for it";
}

/// Calls `look` with 300 tiny plans that break no rule by what cannot be moved, and their models.
template <class Look>
void eachTinyModel(const Look& look)
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const Plan plan = test::tinyPlan(seed);
        const SplitProblem problem(plan);
        if (problem.score().hard() == 0)
            look(seed, plan, FlowModel(problem.score()));
    }
}

/// Sifted bounds are those of the whole program, whatever plan they start from.
TEST(BoundsTest, AreTheSameFromAPlansPointAsFromNone)
{
    int compared = 0;
    eachTinyModel([&](std::uint64_t seed, const Plan& plan, const FlowModel& model) {
        const std::vector<double> nobody(model.program().columns().size());
        Bounds whole(model, never);
        Bounds sifted(model, never, nobody);
        for (const Goal goal : plan.operation.settings.goals) {
            constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::max();
            const auto bound = whole.lowest(goal, kNone);
            ASSERT_EQ(sifted.lowest(goal, kNone), bound) << "seed " << seed << ", " << nameOf(goal);
            if (!bound)
                break;
            whole.hold(goal, *bound);
            sifted.hold(goal, *bound);
            ++compared;
        }
    });
    EXPECT_GT(compared, 300);
}

/// Cuts only raise bounds; that they do not raise them above the truth is what ExhaustiveTest looks at.
TEST(BoundsTest, TightenedAreHigherNowAndThenAndNeverLower)
{
    int raised = 0;
    eachTinyModel([&](std::uint64_t seed, const Plan& plan, const FlowModel& model) {
        for (const Goal goal : plan.operation.settings.goals) {
            Bounds bounds(model, never);
            constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::max();
            const auto bound = bounds.lowest(goal, kNone);
            const auto tightened = bounds.tightened(goal, kNone);
            if (!bound || !tightened)
                continue;
            ASSERT_GE(*tightened, *bound) << "seed " << seed << ", " << nameOf(goal);
            raised += *tightened > *bound ? 1 : 0;
        }
    });
    EXPECT_GT(raised, 0);
}

} // namespace
} // namespace planner
