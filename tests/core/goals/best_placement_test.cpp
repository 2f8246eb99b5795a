// SPDX-License-Identifier: Apache-2.0
#include "core/goals/best_placement.h"

#include "tests/core/goals/placed_batches.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// A plan whose batch B-1, at C on day 3, is wanted elsewhere.
class BestPlacementTest : public testing::Test {
protected:
    BestPlacementTest() : m_builder(6)
    {
        m_builder.facility("A", {.capacity = 500, .population = 300})
            .facility("B", {.capacity = 100, .population = 0})
            .facility("C", {.capacity = 200, .population = 0})
            .cohort("K", {.at = "A", .people = 300})
            .route("AB-long", {.from = "A", .to = "B", .metres = 9000})
            .route("AB", {.from = "A", .to = "B", .metres = 1000, .seats = 60, .arrivalOffset = 1})
            .route("AC", {.from = "A", .to = "C"})
            .batch("B-1", {.route = "AC", .day = 3, .parts = {{"K", 50}}});
    }
    std::optional<BestPlacement> best(const PlacementWish& wish)
    {
        LiveScore live(m_builder.operation(), {Goal::Waiting, Goal::Delay, Goal::Travel});
        test::addBatches(live, m_builder.plan());
        const ScoreKey before = live.key();
        const Batch& now = m_builder.plan().batches.at({"B-1"});
        auto result =
            bestPlacement(live, &now, now, m_builder.facilityId("A"), wish, [&](RouteId) { return now.parts; });
        EXPECT_EQ(live.key(), before);
        return result;
    }
    [[nodiscard]] PlacementWish keepingTheDay() const { return {m_builder.facilityId("B"), Day(3), std::nullopt}; }

    test::OperationBuilder m_builder;
};

TEST_F(BestPlacementTest, KeepsTheDayAndTakesTheBestRouteOfIt)
{
    const auto found = best(keepingTheDay());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->batch.route, m_builder.routeId("AB"));
    EXPECT_EQ(found->batch.departure, Day(3));
    EXPECT_EQ(found->verdict, Verdict::Clean);
}

TEST_F(BestPlacementTest, TakesTheBestCleanDayWhereTheWishedOneBreaksARule)
{
    m_builder.calendar({CalendarField::DailyIntake, "B", 3, 4, 0});
    const auto found = best(keepingTheDay());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->batch.departure, Day(1));
    EXPECT_EQ(found->verdict, Verdict::Clean);
}

TEST_F(BestPlacementTest, KeepsTheDayWhereEveryDayGoesOverALimit)
{
    m_builder.facility("B", {.capacity = 10, .population = 0});
    const auto found = best(keepingTheDay());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->batch.departure, Day(3));
    EXPECT_EQ(found->verdict, Verdict::Over);
}

TEST_F(BestPlacementTest, PrefersADayOverALimitToAForbiddenOne)
{
    m_builder.facility("B", {.capacity = 10, .population = 0});
    m_builder.cohort("K2", {.at = "A", .people = 0, .readyFrom = 4});
    m_builder.batch("B-1", {.route = "AC", .day = 5, .parts = {{"K", 50}, {"K2", 1}}});
    const auto found = best(keepingTheDay());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->verdict, Verdict::Over);
    EXPECT_GE(found->batch.departure, Day(4));
}

TEST_F(BestPlacementTest, TellsThatEveryPlacementIsForbidden)
{
    m_builder.facility("B", {.capacity = 100, .accepts = {"women"}});
    const auto found = best(keepingTheDay());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->verdict, Verdict::Forbidden);
    EXPECT_EQ(found->batch.departure, Day(3));
}

TEST_F(BestPlacementTest, FindsNothingWhereNoRouteLeads)
{
    EXPECT_FALSE(best({m_builder.facilityId("A"), Day(3), std::nullopt}));
}

TEST_F(BestPlacementTest, KeepsAnArrivalDayWhateverItBreaks)
{
    m_builder.calendar({CalendarField::DailyIntake, "B", 5, 5, 0});
    const auto found = best({m_builder.facilityId("B"), std::nullopt, Day(5)});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->verdict, Verdict::Over);
    EXPECT_EQ(found->batch.departure + m_builder.operation().route(found->batch.route).arrivalOffset, Day(5));
}

TEST_F(BestPlacementTest, FillsANewBatchByTheRouteAndSkipsRoutesThatTakeNobody)
{
    LiveScore live(m_builder.operation(), {Goal::Waiting, Goal::Delay, Goal::Travel});
    test::addBatches(live, m_builder.plan());
    Batch draft;
    draft.code = {"B-2"};
    const CohortId cohort = m_builder.cohortId("K");
    const auto found = bestPlacement(live, nullptr, draft, m_builder.facilityId("A"),
                                     {m_builder.facilityId("B"), std::nullopt, std::nullopt}, [&](RouteId route) {
                                         if (route == m_builder.routeId("AB-long"))
                                             return std::vector<Part>{};
                                         return std::vector<Part>{{cohort, People(60)}};
                                     });
    ASSERT_TRUE(found);
    EXPECT_EQ(found->batch.route, m_builder.routeId("AB"));
    EXPECT_EQ(found->batch.departure, Day(1));
    EXPECT_EQ(found->batch.people(), People(60));
}

} // namespace
} // namespace planner
