// SPDX-License-Identifier: Apache-2.0
#include "core/model/whereabouts.h"

#include "tests/support/naive_batch.h"
#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

constexpr std::uint64_t kWhereaboutsPlans = 5'000;

OperationBuilder hundredPeople()
{
    OperationBuilder builder(5);
    builder.facility("HAS", {.population = 100}).facility("KAR", {.capacity = 50});
    builder.facility("HOME", {.kind = FacilityKind::Outside});
    builder.cohort("C1", {.at = "HAS", .people = 100});
    builder.route("ROAD", {.from = "HAS", .to = "KAR"}).route("AIR", {.from = "HAS", .to = "HOME"});
    return builder;
}

Whereabouts whereaboutsOf(const OperationBuilder& builder)
{
    return planner::whereaboutsOf(builder.operation(), builder.plan().batches).at(0);
}

TEST(WhereaboutsTest, EverybodyIsSomewhereOnce)
{
    OperationBuilder builder = hundredPeople();
    builder.batch("OFF", {.route = "ROAD", .parts = {{"C1", 99}}, .status = Status::Cancelled})
        .batch("PLANNED", {.route = "ROAD", .parts = {{"C1", 20}}})
        .batch("ROAD", {.route = "ROAD",
                        .parts = {{"C1", 20}},
                        .status = Status::Departed,
                        .departed = {{{"C1", 18}}},
                        .accounts = {{"C1", Fate::Returned, 3}, {"C1", Fate::Released, 1}}})
        .batch("THERE", {.route = "ROAD",
                         .parts = {{"C1", 30}},
                         .status = Status::Arrived,
                         .departed = {{{"C1", 29}}},
                         .arrived = {{{"C1", 20}}},
                         .accounts = {{"C1", Fate::Returned, 4}, {"C1", Fate::Died, 2}}});
    const Whereabouts found = whereaboutsOf(builder);
    // Of 18 on the road 3 came back and 1 left; of 29 who arrived 4 came back, 2 died, 3 are not accounted for.
    EXPECT_EQ(found, (Whereabouts{People(100), People(100 - 20 - 15 - 25), People(20), People(14 + 3), People(20),
                                  People(1 + 2)}));
    EXPECT_EQ(found.waiting + found.planned + found.onTheRoad + found.arrived + found.left, found.people);
    EXPECT_EQ(found.placed(), People(20 + 17 + 20));
    EXPECT_EQ(found.inBatches(), People(60));
}

TEST(WhereaboutsTest, WhoArrivesOutsideHasArrived)
{
    OperationBuilder builder = hundredPeople();
    builder.batch("HOME",
                  {.route = "AIR", .parts = {{"C1", 30}}, .status = Status::Arrived, .arrived = {{{"C1", 30}}}});
    EXPECT_EQ(whereaboutsOf(builder).arrived, People(30));
    EXPECT_EQ(whereaboutsOf(builder).left, People(0));
}

TEST(WhereaboutsTest, NobodyWaitsBelowZero)
{
    OperationBuilder builder = hundredPeople();
    builder.batch("ALL", {.route = "ROAD", .parts = {{"C1", 130}}});
    EXPECT_EQ(whereaboutsOf(builder).waiting, People(0));
    EXPECT_EQ(whereaboutsOf(builder).inBatches(), People(130));
}

TEST(WhereaboutsTest, HoldWhatTheBatchesOfRandomPlansDo)
{
    for (std::uint64_t seed = 0; seed < kWhereaboutsPlans; ++seed) {
        const Plan plan = randomPlan(seed);
        std::vector<Whereabouts> expected(plan.operation.cohorts.size());
        std::vector<People> held(expected.size());
        for (const NaiveBatch& row : naiveBatches(plan.operation, plan.batches))
            for (const NaivePart& part : row.parts) {
                Whereabouts& there = expected[part.cohort.at()];
                const Status status = row.batch->status;
                (status == Status::Arrived    ? there.arrived
                 : status == Status::Departed ? there.onTheRoad
                                              : there.planned) += People(part.arriving);
                there.onTheRoad += People(part.lost);
                there.left += People(part.left);
                held[part.cohort.at()] += People(part.people - part.returned);
            }
        const auto found = planner::whereaboutsOf(plan.operation, plan.batches);
        EXPECT_EQ(peopleInBatches(plan.operation, plan.batches), held) << "seed " << seed;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            expected[i].people = plan.operation.cohorts[i].people;
            expected[i].waiting = std::max(People(0), expected[i].people - held[i]);
            ASSERT_EQ(found[i], expected[i]) << "seed " << seed;
        }
    }
}

} // namespace
} // namespace planner::test
