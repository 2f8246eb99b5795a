// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/guide.h"

#include "core/splitter/bounds.h"
#include "core/splitter/split_ground.h"
#include "tests/core/splitter/tiny_plan.h"
#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <limits>

namespace planner {
namespace {

bool never() { return false; }

/// The draft that the guide makes of the relaxation's best plan. Refers to the ground.
struct Followed {
    Followed(const SplitGround& ground, const std::vector<Goal>& goals, double threshold)
        : draft(ground.operation(), goals, ground.fixed(), &ground.reference())
    {
        const FlowModel model(ground.score());
        Bounds relaxation(model, never);
        for (const Goal goal : goals)
            if (const auto bound = relaxation.lowest(goal, std::numeric_limits<std::int64_t>::max()))
                relaxation.hold(goal, *bound);
        if (!relaxation.values().empty())
            Guide(ground.operation(), model, relaxation.values()).fill(draft, threshold, [](Day) { return false; });
    }
    Draft draft;
};

TEST(GuideTest, TurnsAnOptimumOfWholeBatchesIntoThem)
{
    test::OperationBuilder builder(4);
    builder.facility("A", {.capacity = 30, .population = 30})
        .facility("B", {.capacity = 30})
        .cohort("C", {.at = "A", .people = 30})
        .route("R", {.from = "A", .to = "B", .seats = 10, .departuresPerDay = 1});
    const SplitGround ground(builder.plan());
    const Followed followed(ground, {Goal::Waiting, Goal::Delay}, 0.9);
    const Draft& draft = followed.draft;
    EXPECT_EQ(draft.remaining({0}), People(0));
    EXPECT_EQ(draft.slots().size(), 3U);
    EXPECT_EQ(draft.score().value(Goal::Delay), 10 * 1 + 10 * 2);
}

TEST(GuideTest, CarriesOnWhatDoesNotFillABatchToALaterDay)
{
    test::OperationBuilder builder(5);
    builder.facility("A", {.capacity = 30, .population = 20, .dailyRelease = 4})
        .facility("B", {.capacity = 30})
        .cohort("C", {.at = "A", .people = 20})
        .route("R", {.from = "A", .to = "B", .seats = 10});
    const SplitGround ground(builder.plan());
    const Followed followed(ground, {Goal::Waiting, Goal::Delay}, 0.9);
    const Draft& draft = followed.draft;
    EXPECT_EQ(draft.remaining({0}), People(0));
    EXPECT_EQ(draft.slots().size(), 5U) << "4 a day: that is what a batch can hold";
}

TEST(GuideTest, BreaksNoRuleThatFixedBatchesDoNotBreakAndTakesNobodyTwice)
{
    std::size_t batches = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const Plan plan = seed % 2 == 0 ? test::tinyPlan(seed) : test::randomPlan(seed);
        const SplitGround ground(plan);
        if (ground.score().hard() != 0)
            continue;
        for (const double threshold : {0.2, 0.9}) {
            const Followed followed(ground, plan.operation.settings.goals, threshold);
            const Draft& draft = followed.draft;
            ASSERT_EQ(draft.key().front(), 0) << "seed " << seed;
            for (std::uint32_t c = 0; c < ground.operation().cohorts.size(); ++c)
                ASSERT_GE(draft.remaining({c}), People(0)) << "seed " << seed;
            batches += draft.slots().size();
        }
    }
    EXPECT_GE(batches, 150U);
}

} // namespace
} // namespace planner
