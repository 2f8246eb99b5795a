// SPDX-License-Identifier: Apache-2.0
#include "core/figures/people_split.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"

#include <gmock/gmock.h>

namespace planner::test {
namespace {

using testing::ElementsAre;

OperationBuilder mixed()
{
    OperationBuilder builder(4);
    builder.facility("A", {.capacity = 200, .population = 130})
        .facility("B", {.capacity = 90})
        .category("men", {})
        .category("women", {})
        .cohort("M", {.at = "A", .people = 80, .category = "men"})
        .cohort("W", {.at = "A", .people = 40, .category = "women"})
        .route("AB", {.from = "A", .to = "B", .seats = 90, .arrivalOffset = 1})
        .batch("B-1", {.route = "AB", .day = 2, .parts = {{"M", 30}, {"W", 20}}});
    return builder;
}

TEST(PeopleSplitTest, GivesTheStateBeforeThePlan)
{
    const EvaluatedPlan plan(mixed().plan());
    const PeopleSplit split = peopleSplit(plan.view(), Day(0));
    EXPECT_THAT(split.facilities[0].categories, ElementsAre(People(80), People(40)));
    EXPECT_EQ(split.facilities[0].others, People(10));
    EXPECT_EQ(split.facilities[0].limit, People(200));
    EXPECT_THAT(split.facilities[1].categories, ElementsAre(People(0), People(0)));
    EXPECT_EQ(split.highest(), People(200));
}

TEST(PeopleSplitTest, HasThoseUnderWayOnTheRoad)
{
    const EvaluatedPlan plan(mixed().plan());
    const PeopleSplit split = peopleSplit(plan.view(), Day(2));
    EXPECT_THAT(split.onTheRoad, ElementsAre(People(30), People(20)));
    EXPECT_THAT(split.facilities[0].categories, ElementsAre(People(50), People(20)));
    EXPECT_EQ(split.facilities[0].others, People(10));
    EXPECT_EQ(split.facilities[1].known(), People(0));
}

TEST(PeopleSplitTest, WhoLeftTheOperationIsNotOnTheRoad)
{
    const OperationBuilder builder = mixed();
    Plan made = builder.plan();
    Batch& batch = made.batches.at({"B-1"});
    batch.status = Status::Arrived;
    batch.happened.departed = batch.parts;
    batch.happened.arrived = {{builder.cohortId("M"), People(27)}, {builder.cohortId("W"), People(20)}};
    batch.happened.accounts = {{builder.cohortId("M"), Fate::Hospital, People(2)}};
    const EvaluatedPlan plan(made);
    const PeopleSplit split = peopleSplit(plan.view(), Day(4));
    EXPECT_THAT(split.left, ElementsAre(People(2), People(0)));
    EXPECT_THAT(split.onTheRoad, ElementsAre(People(1), People(0))) << "one is not accounted for";
    EXPECT_EQ(split.all({0}), People(80));
    EXPECT_THAT(peopleSplit(plan.view(), Day(2)).left, ElementsAre(People(0), People(0)));
}

TEST(PeopleSplitTest, GivesThemToTheSiteWhereTheyArrived)
{
    const EvaluatedPlan plan(mixed().plan());
    const PeopleSplit split = peopleSplit(plan.view(), Day(3));
    EXPECT_THAT(split.onTheRoad, ElementsAre(People(0), People(0)));
    EXPECT_THAT(split.facilities[1].categories, ElementsAre(People(30), People(20)));
    EXPECT_EQ(split.facilities[1].others, People(0));
}

TEST(PeopleSplitTest, LosesAndMakesNobody)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const EvaluatedPlan plan(randomPlan(seed));
        const PeopleSplit first = peopleSplit(plan.view(), Day(0));
        const PeopleSplit last = peopleSplit(plan.view(), plan.ledger().lastDay());
        for (std::uint32_t i = 0; i < plan.plan().operation.categories.size(); ++i)
            ASSERT_EQ(first.all({i}), last.all({i})) << "seed " << seed;
    }
}

} // namespace
} // namespace planner::test
