// SPDX-License-Identifier: Apache-2.0
#include "core/figures/progress.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gmock/gmock.h>

namespace planner::test {
namespace {

using testing::ElementsAre;

class ProgressTest : public testing::Test {
protected:
    ProgressTest() : m_builder(4)
    {
        m_builder.facility("A", {.capacity = 500, .population = 150})
            .facility("B", {.capacity = 500})
            .category("first", {.priority = 3})
            .category("other", {.priority = 1})
            .cohort("K", {.at = "A", .people = 100, .category = "first"})
            .cohort("L", {.at = "A", .people = 50, .category = "other", .movement = Movement::May})
            .route("AB", {.from = "A", .to = "B", .seats = 100, .arrivalOffset = 1})
            .batch("B-1", {.route = "AB", .day = 1, .parts = {{"K", 40}, {"L", 10}}})
            .batch("B-2", {.route = "AB", .day = 2, .parts = {{"K", 30}}})
            .batch("B-3", {.route = "AB", .day = 4, .parts = {{"K", 5}}})
            .batch("B-4", {.route = "AB", .day = 1, .parts = {{"K", 7}}, .status = Status::Cancelled});
    }
    [[nodiscard]] ProgressCurve curve() const { return progressOf(EvaluatedPlan(m_builder.plan()).view()); }

    OperationBuilder m_builder;
};

TEST_F(ProgressTest, CumulatesThePeopleOfMustCohortsWhoHaveArrived)
{
    const ProgressCurve progress = curve();
    EXPECT_THAT(progress.arrived, ElementsAre(People(0), People(40), People(70), People(70)));
    EXPECT_EQ(progress.wanted, People(100));
    EXPECT_EQ(progress.arrivedInAll(), People(70));
}

TEST_F(ProgressTest, FinishesWithTheLastArrivalWithinTheDays)
{
    EXPECT_EQ(curve().finish, Day(3));
    m_builder.batch("B-1", {.route = "AB", .day = 4, .parts = {{"K", 1}}})
        .batch("B-2", {.route = "AB", .day = 2, .parts = {{"L", 30}}});
    EXPECT_EQ(curve().finish, std::nullopt);
}

TEST_F(ProgressTest, TellsWhoHasArrivedFromWhoIsPlanned)
{
    Plan plan = m_builder.plan();
    const CohortId men = m_builder.cohortId("K");
    Batch& first = plan.batches.at({"B-1"}); // 40 of K on day 1, due on day 2
    first.status = Status::Arrived;
    first.happened.departed = {{men, People(38)}};
    first.happened.arrivedOn = Day(3);
    first.happened.arrived = {{men, People(36)}};
    first.happened.accounts = {{men, Fate::Returned, People(1)}, {men, Fate::Hospital, People(1)}};
    const ProgressCurve progress = progressOf(EvaluatedPlan(plan).view());
    EXPECT_THAT(progress.arrived, ElementsAre(People(0), People(37), People(67), People(67)))
        << "on the planned day; who did not travel or came back is in no batch";
    EXPECT_THAT(progress.actual, ElementsAre(People(0), People(0), People(36), People(36)));
    EXPECT_EQ(progress.actualLast, Day(3));
    EXPECT_EQ(progress.actualBy(m_builder.date(2)), People(0));
    EXPECT_EQ(progress.actualBy(m_builder.date(3)), People(36));
    EXPECT_EQ(progress.actualBy(m_builder.date(4)), std::nullopt) << "nothing is known of it yet";
    EXPECT_EQ(curve().actualLast, std::nullopt) << "nothing has departed";
}

TEST_F(ProgressTest, IsReadByDateAlsoOutsideThePlan)
{
    const ProgressCurve progress = curve();
    EXPECT_EQ(progress.arrivedBy(m_builder.date(0)), People(0));
    EXPECT_EQ(progress.arrivedBy(m_builder.date(2)), People(40));
    EXPECT_EQ(progress.arrivedBy(m_builder.date(99)), People(70));
}

TEST_F(ProgressTest, ComparesWithPublishedCountsInUse)
{
    const std::vector<PublishedCount> published{{m_builder.date(3), People(90), true, "b"},
                                                {m_builder.date(3), People(10), false, "rival"},
                                                {m_builder.date(2), People(30), true, "a"}};
    const std::vector<ProgressGap> gaps = gapsTo(curve(), published);
    ASSERT_EQ(gaps.size(), 2U);
    EXPECT_EQ(gaps[0].published.source, "a");
    EXPECT_EQ(gaps[0].ahead(), People(10));
    EXPECT_EQ(gaps[1].planned, People(70));
    EXPECT_EQ(gaps[1].ahead(), People(-20));
}

TEST_F(ProgressTest, BoundsThePeopleWhoCanBeMovedByTheHighestPriority)
{
    EXPECT_EQ(mostMovable(m_builder.operation(), 0), People(100));
    EXPECT_EQ(mostMovable(m_builder.operation(), 30), People(90));
    EXPECT_EQ(mostMovable(m_builder.operation(), 31), People(89));
    EXPECT_EQ(mostMovable(m_builder.operation(), 10'000), People(0));
}

} // namespace
} // namespace planner::test
