// SPDX-License-Identifier: Apache-2.0
#include "core/goals/rank_places.h"

#include "tests/core/goals/placed_batches.h"
#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace planner {
namespace {

/// From A a short and a long way to B and one to C, all in three days; B holds ten.
class RankPlacesTest : public testing::Test {
protected:
    RankPlacesTest()
    {
        m_builder.facility("A", {.capacity = 500, .population = 100})
            .facility("B", {.capacity = 10})
            .facility("C", {.capacity = 500})
            .cohort("K", {.at = "A", .people = 100})
            .route("LONG", {.from = "A", .to = "B", .metres = 9000})
            .route("SHORT", {.from = "A", .to = "B", .metres = 1000, .arrivalOffset = 1})
            .route("AC", {.from = "A", .to = "C", .metres = 5000});
        m_batch.code = {"B-1"};
        m_batch.route = m_builder.routeId("AC");
        m_batch.parts = {{m_builder.cohortId("K"), People(10)}};
    }
    [[nodiscard]] PlaceQuery fromA() const { return {m_builder.facilityId("A"), std::nullopt}; }
    std::vector<std::string> ranked(const PlaceQuery& query)
    {
        LiveScore live(m_builder.operation(), m_goals);
        const ScoreKey before = live.key();
        std::vector<std::string> names;
        for (const RankedPlace& place : rankPlaces(live, m_batch, query))
            names.push_back(
                fmt::format("{} {}", m_builder.operation().route(place.route).code, place.departure.value()));
        EXPECT_EQ(live.key(), before);
        return names;
    }

    test::OperationBuilder m_builder{3};
    std::vector<Goal> m_goals{Goal::Travel};
    Batch m_batch;
};

TEST_F(RankPlacesTest, OrdersByScoreThenDayThenRoute)
{
    EXPECT_THAT(ranked(fromA()),
                testing::ElementsAre("SHORT 1", "SHORT 2", "AC 1", "AC 2", "AC 3", "LONG 1", "LONG 2", "LONG 3"));
    m_goals = {Goal::Batches};
    EXPECT_THAT(ranked(fromA()),
                testing::ElementsAre("LONG 1", "SHORT 1", "AC 1", "LONG 2", "SHORT 2", "AC 2", "LONG 3", "AC 3"));
}

TEST_F(RankPlacesTest, LooksOnlyAtTheSiteAndDayThatAreAskedFor)
{
    PlaceQuery query = fromA();
    query.to = m_builder.facilityId("B");
    query.departure = Day(2);
    EXPECT_THAT(ranked(query), testing::ElementsAre("SHORT 2", "LONG 2"));
    query.arrival = Day(2);
    EXPECT_THAT(ranked(query), testing::ElementsAre("SHORT 1", "LONG 2"));
    query.to = m_builder.facilityId("A");
    EXPECT_THAT(ranked(query), testing::IsEmpty());
}

TEST_F(RankPlacesTest, PutsBrokenRulesBehindEveryGoal)
{
    m_batch.parts.front().people = People(11);
    EXPECT_EQ(ranked(fromA()).front(), "AC 1");
}

TEST_F(RankPlacesTest, PutsTheVerdictAndThePreferredDayBeforeTheScore)
{
    PlaceQuery query = fromA();
    query.judge = [&](const Batch& batch) {
        return batch.route == m_builder.routeId("LONG") ? Verdict::Clean : Verdict::Over;
    };
    query.preferred = Day(2);
    EXPECT_THAT(ranked(query),
                testing::ElementsAre("LONG 2", "LONG 1", "LONG 3", "SHORT 2", "AC 2", "SHORT 1", "AC 1", "AC 3"));
}

TEST_F(RankPlacesTest, SkipsRoutesThatTakeNobody)
{
    PlaceQuery query = fromA();
    query.parts = [&](RouteId route) { return route == m_builder.routeId("AC") ? m_batch.parts : std::vector<Part>(); };
    EXPECT_THAT(ranked(query), testing::ElementsAre("AC 1", "AC 2", "AC 3"));
}

TEST_F(RankPlacesTest, TellsScoreAndExcessOfThePlanWithTheBatchThere)
{
    m_batch.parts.front().people = People(12);
    LiveScore live(m_builder.operation(), m_goals);
    const std::vector<RankedPlace> places = rankPlaces(live, m_batch, fromA());
    const RankedPlace& last = places.back();
    EXPECT_EQ(last.route, m_builder.routeId("LONG"));
    EXPECT_EQ(last.departure, Day(1));
    EXPECT_EQ(last.excess[Rule::R01Overcrowding], 3 * 2);
    Batch there = m_batch;
    there.route = last.route;
    there.departure = last.departure;
    live.add(there);
    EXPECT_EQ(live.key(), last.key);
}

} // namespace
} // namespace planner
