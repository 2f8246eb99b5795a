// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/cohort_groups.h"

#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// P and Q are alike; R may only move; S and T are alike but kept apart.
test::OperationBuilder fiveCohorts()
{
    test::OperationBuilder builder(4);
    builder.facility("A", {.capacity = 50, .population = 50})
        .facility("B", {.capacity = 50})
        .cohort("P", {.at = "A", .people = 10})
        .cohort("Q", {.at = "A", .people = 5})
        .cohort("R", {.at = "A", .people = 5, .movement = Movement::May})
        .cohort("S", {.at = "A", .people = 5})
        .cohort("T", {.at = "A", .people = 5})
        .keepApart("S", "T", ApartScope::Batch)
        .route("ROAD", {.from = "A", .to = "B", .seats = 20});
    return builder;
}

Batch batchOf(const test::OperationBuilder& builder, std::vector<Part> parts)
{
    Batch batch;
    batch.route = builder.routeId("ROAD");
    batch.departure = Day(1);
    batch.parts = std::move(parts);
    return batch;
}

TEST(CohortGroupsTest, JoinCohortsThatNoRuleTellsApart)
{
    const CohortGroups groups(fiveCohorts().operation(), {});
    std::vector<std::int64_t> sizes;
    for (const Cohort& cohort : groups.reduced().cohorts)
        sizes.push_back(cohort.people.value());
    EXPECT_EQ(sizes, (std::vector<std::int64_t>{15, 5, 5, 5})) << "P with Q, then R, S and T alone";
}

TEST(CohortGroupsTest, SumUpPartsAndSplitThemAgainInOrder)
{
    const test::OperationBuilder builder = fiveCohorts();
    const CohortGroups groups(builder.operation(), {});
    const Batch batch = batchOf(builder, {{builder.cohortId("P"), People(3)}, {builder.cohortId("Q"), People(4)}});
    const Batch grouped = groups.toGroups(batch);
    ASSERT_EQ(grouped.parts.size(), 1U);
    EXPECT_EQ(grouped.parts.front().people, People(7));
    EXPECT_EQ(groups.toCohorts({grouped}, {}).front().parts, (std::vector<Part>{{builder.cohortId("P"), People(7)}}))
        << "P comes first";
}

TEST(CohortGroupsTest, KeepPeopleOnTheJourneyThatTheyHad)
{
    const test::OperationBuilder builder = fiveCohorts();
    const CohortGroups groups(builder.operation(), {});
    const Batch batch = batchOf(builder, {{builder.cohortId("P"), People(3)}, {builder.cohortId("Q"), People(4)}});
    const Batches before{{{"B-1"}, batch}};
    EXPECT_EQ(groups.toCohorts({groups.toGroups(batch)}, before).front().parts, batch.parts);
}

TEST(CohortGroupsTest, LeaveACohortAloneThatFixedBatchesOverfill)
{
    const test::OperationBuilder builder = fiveCohorts();
    const CohortGroups groups(builder.operation(), {batchOf(builder, {{builder.cohortId("Q"), People(6)}})});
    EXPECT_EQ(groups.reduced().cohorts.size(), 5U);
}

} // namespace
} // namespace planner
