// SPDX-License-Identifier: Apache-2.0
#include "core/rules/batch_people.h"
#include "tests/support/operation_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace planner::test {
namespace {

/// Categories in the order a, b; cohorts A1, A2 of a and B1 of b.
OperationBuilder twoCategories()
{
    OperationBuilder builder;
    builder.facility("HAS", {}).facility("KAR", {}).route("ROAD", {.from = "HAS", .to = "KAR"});
    builder.category("a", {.peoplePerEscort = 4}).category("b", {});
    builder.cohort("B1", {.at = "HAS", .people = 9, .category = "b"});
    builder.cohort("A1", {.at = "HAS", .people = 9, .category = "a"});
    builder.cohort("A2", {.at = "HAS", .people = 9, .category = "a"});
    return builder;
}

TEST(BatchPeopleTest, AddsUpTheCohortsOfACategoryInTheOrderOfTheCategories)
{
    auto builder = twoCategories();
    builder.batch("X", {.route = "ROAD", .parts = {{"B1", 1}, {"A1", 2}, {"A2", 3}}});
    const Batch& batch = builder.plan().batches.at({"X"});
    EXPECT_THAT(peopleByCategory(builder.operation(), batch),
                testing::ElementsAre(CategoryPeople{builder.categoryId("a"), People(5)},
                                     CategoryPeople{builder.categoryId("b"), People(1)}));
}

TEST(BatchPeopleTest, LeavesOutCategoriesOfWhichNobodyIsAboard)
{
    auto builder = twoCategories().batch("X", {.route = "ROAD", .parts = {{"B1", 0}, {"A1", 2}}});
    EXPECT_THAT(peopleByCategory(builder.operation(), builder.plan().batches.at({"X"})), testing::SizeIs(1));
}

TEST(BatchPeopleTest, RoundsEscortsUpOnceForEachCategory)
{
    auto builder = twoCategories();
    const auto escortsFor = [&](std::int64_t first, std::int64_t second, std::int64_t other) {
        builder.batch("X", {.route = "ROAD", .parts = {{"B1", other}, {"A1", first}, {"A2", second}}});
        return escortsNeeded(builder.operation(), builder.plan().batches.at({"X"}).parts);
    };
    EXPECT_EQ(escortsFor(0, 0, 9), Escorts(0));
    EXPECT_EQ(escortsFor(1, 0, 0), Escorts(1));
    EXPECT_EQ(escortsFor(2, 2, 0), Escorts(1));
    EXPECT_EQ(escortsFor(2, 3, 9), Escorts(2));
}

} // namespace
} // namespace planner::test
