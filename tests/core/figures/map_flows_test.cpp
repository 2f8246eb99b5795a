// SPDX-License-Identifier: Apache-2.0
#include "core/figures/map_flows.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/naive_batch.h"
#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"

#include <gmock/gmock.h>

namespace planner::test {
namespace {

using testing::ElementsAre;

class MapFlowsTest : public testing::Test {
protected:
    MapFlowsTest() : m_builder(6)
    {
        m_builder.facility("A", {.capacity = 300, .population = 200})
            .facility("B", {.capacity = 300})
            .cohort("K", {.at = "A", .people = 200})
            .route("AB-1", {.from = "A", .to = "B", .seats = 90, .arrivalOffset = 1})
            .route("AB-2", {.from = "A", .to = "B", .seats = 90})
            .route("AB-AIR", {.from = "A", .to = "B", .seats = 90})
            .batch("B-1", {.route = "AB-1", .day = 3, .parts = {{"K", 40}}})
            .batch("B-2", {.route = "AB-2", .day = 2, .parts = {{"K", 30}}})
            .batch("B-3", {.route = "AB-AIR", .day = 2, .parts = {{"K", 10}}})
            .batch("B-4", {.route = "AB-1", .day = 2, .parts = {{"K", 5}}, .status = Status::Cancelled});
        m_plan = m_builder.plan();
        m_plan.operation.routes[2].mode = "air";
    }
    [[nodiscard]] std::vector<MapFlow> flows() const { return mapFlows(EvaluatedPlan(m_plan).view()); }

    OperationBuilder m_builder;
    Plan m_plan;
};

TEST_F(MapFlowsTest, AreOneForEachPairAndMode)
{
    const auto all = flows();
    ASSERT_EQ(all.size(), 2U);
    const MapFlow& road = all[0].mode == "air" ? all[1] : all[0];
    EXPECT_EQ(road.people, People(70));
    EXPECT_THAT(road.movements, ElementsAre(FlowMovement{{"B-2"}, Day(2), Day(2), People(30)},
                                            FlowMovement{{"B-1"}, Day(3), Day(4), People(40)}));
}

TEST_F(MapFlowsTest, HavePeopleOnTheRoadFromDepartureToArrival)
{
    const auto all = flows();
    const MapFlow& road = all[0].mode == "air" ? all[1] : all[0];
    EXPECT_EQ(road.peopleOn(Day(1)), People(0));
    EXPECT_EQ(road.peopleOn(Day(2)), People(30));
    EXPECT_EQ(road.peopleOn(Day(3)), People(40));
    EXPECT_EQ(road.peopleOn(Day(4)), People(40));
    EXPECT_EQ(road.peopleOn(Day(5)), People(0));
    EXPECT_EQ(road.departedBy(Day(2)), People(30));
    EXPECT_EQ(road.departedBy(Day(3)), People(70));
}

TEST_F(MapFlowsTest, MoveAlongFromTheStartOfTheDayToTheCloseOfTheLast)
{
    const FlowMovement movement{{"B-1"}, Day(3), Day(4), People(40)};
    EXPECT_DOUBLE_EQ(movement.progress(2.5), 0);
    EXPECT_DOUBLE_EQ(movement.progress(3), 0);
    EXPECT_DOUBLE_EQ(movement.progress(4), 0.5);
    EXPECT_DOUBLE_EQ(movement.progress(4.5), 0.75);
    EXPECT_DOUBLE_EQ(movement.progress(9), 1);
}

TEST_F(MapFlowsTest, SitesHoldWhoIsThereAtTheCloseOfTheDay)
{
    const EvaluatedPlan plan(m_plan);
    const auto at = [&](const char* facility, std::int64_t day) {
        return presentAtClose(plan.view(), m_builder.facilityId(facility), Day(day));
    };
    EXPECT_EQ(at("A", 0), People(200));
    EXPECT_EQ(at("A", 1), People(200));
    EXPECT_EQ(at("A", 2), People(160));
    EXPECT_EQ(at("B", 2), People(40)) << "who arrives on day 2 is there at its close";
    EXPECT_EQ(at("A", 3), People(120));
    EXPECT_EQ(at("B", 3), People(40));
    EXPECT_EQ(at("B", 4), People(80));
    EXPECT_EQ(at("B", 99), People(80));
}

/// People of batches that have arrived by the day who left the operation on the way or are not accounted for: no arc
/// and no place has them any more.
std::int64_t goneBy(const Plan& plan, Day day)
{
    std::int64_t gone = 0;
    for (const NaiveBatch& batch : naiveBatches(plan.operation, plan.batches))
        if (batch.arrives <= day.value())
            for (const NaivePart& part : batch.parts)
                gone += part.left + part.lost;
    return gone;
}

TEST(PresentAtCloseTest, LosesNobodyOnAnyDay)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const EvaluatedPlan plan(randomPlan(seed, TravelDays::Inside));
        const auto flows = mapFlows(plan.view());
        const auto countAt = [&](Day day) {
            std::int64_t sum = 0;
            for (std::uint32_t i = 0; i < plan.plan().operation.facilities.size(); ++i)
                sum += presentAtClose(plan.view(), {i}, day).value();
            for (const MapFlow& flow : flows)
                for (const FlowMovement& movement : flow.movements)
                    sum += movement.departure <= day && day < movement.arrival ? movement.people.value() : 0;
            return sum + goneBy(plan.plan(), day);
        };
        for (Day day(0); day <= plan.ledger().lastDay() + Days(1); day += Day(1))
            ASSERT_EQ(countAt(day), countAt(Day(0))) << "seed " << seed << " on day " << day.value();
    }
}

} // namespace
} // namespace planner::test
