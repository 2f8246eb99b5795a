// SPDX-License-Identifier: Apache-2.0
#include "core/figures/comparison.h"

#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <map>

namespace planner::test {
namespace {

class ComparisonTest : public testing::Test {
protected:
    ComparisonTest() : m_builder(5)
    {
        m_builder.facility("A", {.capacity = 300, .population = 200})
            .facility("B", {.capacity = 100})
            .facility("C", {.capacity = 100})
            .cohort("K", {.at = "A", .people = 200})
            .route("AB", {.from = "A", .to = "B", .seats = 90})
            .route("AC", {.from = "A", .to = "C", .seats = 90})
            .batch("B-1", {.route = "AB", .day = 1, .parts = {{"K", 40}}})
            .batch("B-2", {.route = "AB", .day = 2, .parts = {{"K", 30}}});
        m_before = m_builder.plan();
    }
    [[nodiscard]] PlanComparison compared() const
    {
        return compare(ComparedPlan(m_before), ComparedPlan(m_builder.plan()));
    }

    OperationBuilder m_builder;
    Plan m_before;
};

TEST_F(ComparisonTest, FindsNothingBetweenEqualPlans)
{
    const PlanComparison comparison = compared();
    EXPECT_EQ(comparison.differences(), 0U);
    EXPECT_TRUE(comparison.batches.empty());
    EXPECT_EQ(comparison.sites.size(), 3U);
    EXPECT_EQ(comparison.days.size(), 2U);
}

TEST_F(ComparisonTest, FindsWhatAMovedBatchChanges)
{
    m_builder.batch("B-2", {.route = "AC", .day = 3, .parts = {{"K", 30}}});
    const PlanComparison comparison = compared();
    ASSERT_EQ(comparison.batches.size(), 1U);
    EXPECT_EQ(comparison.batches[0].key, "B-2");
    EXPECT_EQ(comparison.batches[0].values.a->to, "B");
    EXPECT_EQ(comparison.batches[0].values.b->to, "C");
    EXPECT_EQ(comparison.batches[0].values.b->departure, m_builder.date(3));
    EXPECT_FALSE(comparison.sites[0].values.differs());
    EXPECT_EQ(comparison.sites[1].values.a,
              (ComparedSite{People(70), People(70), People(100), People(70), People(100)}));
    EXPECT_EQ(comparison.sites[1].values.b,
              (ComparedSite{People(40), People(40), People(100), People(40), People(100)}));
    ASSERT_EQ(comparison.days.size(), 3U);
    EXPECT_EQ(comparison.days[1].values, (Compared<People>{People(30), std::nullopt}));
    EXPECT_EQ(comparison.days[2].values, (Compared<People>{std::nullopt, People(30)}));
    EXPECT_EQ(comparison.hard, (Compared<std::int64_t>{0, 0}));
}

TEST_F(ComparisonTest, HasBatchesThatCameAndWent)
{
    m_builder.batch("B-3", {.route = "AC", .day = 3, .parts = {{"K", 5}}});
    const PlanComparison comparison = compared();
    ASSERT_EQ(comparison.batches.size(), 1U);
    EXPECT_FALSE(comparison.batches[0].values.a);
    EXPECT_EQ(comparison.batches[0].values.b->people, People(5));
    EXPECT_EQ(comparison.people.a->placed, People(70));
    EXPECT_EQ(comparison.people.b->placed, People(75));
}

TEST_F(ComparisonTest, ComparesGoalsThatBothOrOneOfThemHas)
{
    m_builder.settings().goals = {Goal::Waiting, Goal::Peak};
    m_builder.batch("B-2", {.route = "AB", .day = 2, .parts = {{"K", 20}}});
    std::map<Goal, Compared<std::int64_t>> goals;
    for (const auto& row : compared().goals)
        goals[row.key] = row.values;
    EXPECT_EQ(goals.at(Goal::Waiting), (Compared<std::int64_t>{130, 140}));
    EXPECT_FALSE(goals.at(Goal::Peak).a);
    EXPECT_FALSE(goals.at(Goal::Delay).b);
}

TEST_F(ComparisonTest, SeesTheSameOfOtherPlansFromBothSides)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const ComparedPlan a(randomPlan(seed));
        const ComparedPlan b(randomPlan(seed + 1));
        ASSERT_EQ(compare(a, b).differences(), compare(b, a).differences()) << "seed " << seed;
        ASSERT_EQ(compare(a, a).differences(), 0U) << "seed " << seed;
    }
}

} // namespace
} // namespace planner::test
