// SPDX-License-Identifier: Apache-2.0
#include "core/planning/batch_edits.h"

#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

class BatchEditsTest : public testing::Test {
protected:
    [[nodiscard]] Batch& batch(const char* code) { return m_plan.batches.at({code}); }

    Plan m_plan = test::sampleBuilder().plan();
};

TEST_F(BatchEditsTest, AShrinkingBatchLosesPeopleOfItsLastPartFirst)
{
    EXPECT_EQ(resizedParts(m_plan, batch("B-002"), People(25)), (std::vector<Part>{{CohortId{0}, People(25)}}));
}

TEST_F(BatchEditsTest, AGrowingBatchTakesPeopleWhoWaitAndNoMore)
{
    // 50 of M and 35 of W wait.
    EXPECT_EQ(resizedParts(m_plan, batch("B-002"), People(110)),
              (std::vector<Part>{{CohortId{0}, People(80)}, {CohortId{1}, People(30)}}));
    EXPECT_FALSE(apply(m_plan, ResizeBatch{{"B-002"}, resizedParts(m_plan, batch("B-002"), People(500))}))
        << "people that are not there are refused";
}

TEST_F(BatchEditsTest, OnlyApprovedAndDepartedBatchesHaveANextStepThatIsRecorded)
{
    const Operation& operation = m_plan.operation;
    EXPECT_EQ(nextAsPlanned(operation, batch("B-002")), std::nullopt) << "it is a draft";
    batch("B-002").status = Status::Approved;
    const auto departure = nextAsPlanned(operation, batch("B-002"));
    ASSERT_TRUE(departure);
    EXPECT_EQ(departure->status, Status::Departed);
    EXPECT_EQ(departure->happened.departedOn, Day(2));
    EXPECT_EQ(departure->happened.departed, batch("B-002").parts);

    batch("B-002").status = Status::Departed;
    batch("B-002").happened.departedOn = Day(3);
    batch("B-002").happened.departed = std::vector<Part>{{CohortId{0}, People(30)}, {CohortId{1}, People(18)}};
    batch("B-002").happened.accounts = {{CohortId{0}, Fate::Hospital, People(1)}};
    const auto arrival = nextAsPlanned(operation, batch("B-002"));
    ASSERT_TRUE(arrival);
    EXPECT_EQ(arrival->status, Status::Arrived);
    EXPECT_EQ(arrival->happened.arrivedOn, Day(4));
    EXPECT_EQ(arrival->happened.arrived, (std::vector<Part>{{CohortId{0}, People(29)}, {CohortId{1}, People(18)}}));
    batch("B-002").status = Status::Arrived;
    EXPECT_EQ(nextAsPlanned(operation, batch("B-002")), std::nullopt);
}

TEST_F(BatchEditsTest, ABatchIsLateOnTheDayAfterItShouldHaveArrived)
{
    batch("B-002").status = Status::Departed;
    EXPECT_FALSE(isLate(m_plan.operation, batch("B-002"), Day(3)));
    EXPECT_TRUE(isLate(m_plan.operation, batch("B-002"), Day(4)));
    batch("B-002").status = Status::Arrived;
    EXPECT_FALSE(isLate(m_plan.operation, batch("B-002"), Day(4)));
}

TEST_F(BatchEditsTest, ABatchIsOverdueOnTheDayAfterItShouldHaveLeftUntilItLeaves)
{
    EXPECT_FALSE(isOverdue(batch("B-002"), Day(2)));
    EXPECT_TRUE(isOverdue(batch("B-002"), Day(3)));
    batch("B-002").status = Status::Cancelled;
    EXPECT_FALSE(isOverdue(batch("B-002"), Day(3)));
    batch("B-002").status = Status::Departed;
    EXPECT_FALSE(isOverdue(batch("B-002"), Day(3)));
}

TEST_F(BatchEditsTest, ABatchThatTurnedBackBringsEverybodyHomeWhoIsNotAccountedFor)
{
    batch("B-002").status = Status::Departed;
    batch("B-002").happened.departedOn = Day(2);
    batch("B-002").happened.departed = std::vector<Part>{{CohortId{0}, People(30)}, {CohortId{1}, People(18)}};
    batch("B-002").happened.accounts = {{CohortId{0}, Fate::Returned, People(2)},
                                        {CohortId{1}, Fate::Hospital, People(18)}};
    const RecordCounts back = turnedBack(m_plan.operation, batch("B-002"));
    EXPECT_EQ(back.status, Status::Arrived);
    EXPECT_EQ(back.happened.arrived, std::vector<Part>{});
    EXPECT_EQ(back.happened.accounts, (std::vector<Account>{{CohortId{0}, Fate::Returned, People(30)},
                                                            {CohortId{1}, Fate::Hospital, People(18)}}));
    ASSERT_TRUE(apply(m_plan, back));
    People onTheRoad;
    for (const BatchPeople& people : peopleByEnd(batch("B-002")))
        onTheRoad += people.onTheRoad + people.arrive;
    EXPECT_TRUE(onTheRoad.isZero());
}

TEST_F(BatchEditsTest, AClearanceEndsOnTheDayAfterItsLast)
{
    ClearanceRecord record;
    record.validUntil = Date(100);
    batch("B-002").clearances.record(Clearance::Fit, record);
    batch("B-002").clearances.record(Clearance::Legal, {});
    EXPECT_EQ(endedBefore(batch("B-002"), Date(100)), std::vector<Clearance>{});
    EXPECT_EQ(endedBefore(batch("B-002"), Date(101)), std::vector<Clearance>{Clearance::Fit});
}

} // namespace
} // namespace planner
