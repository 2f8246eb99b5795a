// SPDX-License-Identifier: Apache-2.0
#include "core/planning/drop_plan.h"

#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

class DropPlanTest : public testing::Test {
protected:
    [[nodiscard]] DropPlan drop(const DragLoad& load, const std::string& site, std::optional<Day> arrival = {})
    {
        return planDrop(score(), m_plan, load, {m_builder.facilityId(site), arrival});
    }
    [[nodiscard]] DropPlan shift(const std::vector<BatchCode>& codes, Days days)
    {
        return planShift(score(), m_plan, codes, days);
    }
    /// Of the plan as it is now.
    LiveScore& score()
    {
        m_score.emplace(m_plan.operation, m_plan.operation.settings.goals);
        for (const auto& [code, batch] : m_plan.batches)
            m_score->add(batch);
        return *m_score;
    }
    [[nodiscard]] Batch& batch(const char* code) { return m_plan.batches.at({code}); }
    static DragLoad batches(std::vector<BatchCode> codes) { return {std::move(codes), {}, std::nullopt}; }

    test::OperationBuilder m_builder = test::boardOperation();
    Plan m_plan = m_builder.plan();
    std::optional<LiveScore> m_score;
};

TEST_F(DropPlanTest, MovesOneBatchByOneEditAndSeveralByATransaction)
{
    const DropPlan one = drop(batches({{"B-001"}}), "D");
    ASSERT_TRUE(one.edit);
    EXPECT_TRUE(std::holds_alternative<MoveBatch>(one.edit->value));
    const DropPlan two = drop(batches({{"B-001"}, {"B-003"}}), "D");
    ASSERT_TRUE(two.edit);
    EXPECT_TRUE(std::holds_alternative<Transaction>(two.edit->value));
}

TEST_F(DropPlanTest, ChangesNothingWhereTheBatchIsAlready)
{
    const DropPlan same = drop(batches({{"B-001"}}), "B");
    EXPECT_FALSE(same.edit);
    EXPECT_FALSE(same.isForbidden());
    EXPECT_FALSE(same.isAllowed());
}

TEST_F(DropPlanTest, NeverMovesALockedBatch)
{
    batch("B-001").isLocked = true;
    const DropPlan locked = drop(batches({{"B-001"}}), "D");
    EXPECT_TRUE(locked.isForbidden());
    EXPECT_EQ(locked.obstacle->kind, DropObstacle::Kind::Locked);
    EXPECT_EQ(locked.obstacle->code, "B-001");
}

TEST_F(DropPlanTest, NamesTheMissingRoute)
{
    const DropPlan home = drop(batches({{"B-001"}}), "A");
    ASSERT_TRUE(home.obstacle);
    EXPECT_EQ(home.obstacle->kind, DropObstacle::Kind::NoRoute);
}

TEST_F(DropPlanTest, SaysThatABatchIsGone)
{
    const DropPlan gone = drop(batches({{"B-009"}}), "B");
    ASSERT_TRUE(gone.obstacle);
    EXPECT_EQ(gone.obstacle->kind, DropObstacle::Kind::Gone);
}

TEST_F(DropPlanTest, FillsOneBatchWithTwoCohortsOfOneFacility)
{
    const DropPlan filled = drop({{}, {"L", "K"}, People(75)}, "B");
    ASSERT_EQ(filled.moves.size(), 1U);
    EXPECT_EQ(filled.moves.front().after.people(), People(75));
    EXPECT_EQ(filled.moves.front().after.parts.size(), 1U);
    EXPECT_EQ(filled.moves.front().after.code, BatchCode{"B-004"});
}

TEST_F(DropPlanTest, KeepsTheDayOfACellWhateverItBreaks)
{
    const DropPlan cell = drop(batches({{"B-003"}}), "E", Day(2));
    ASSERT_TRUE(cell.edit);
    EXPECT_EQ(std::get<RedateBatch>(cell.edit->value).departure, Day(2));
    EXPECT_EQ(cell.preview.verdict(), Verdict::Over);
    EXPECT_FALSE(cell.isForbidden());
}

TEST_F(DropPlanTest, TakesOffTheClearancesThatItsEditTakesOff)
{
    for (const Clearance kind : kAllClearances)
        for (const char* code : {"B-001", "B-003"})
            batch(code).clearances.set(kind, true);
    const DropPlan elsewhere = drop(batches({{"B-001"}}), "E");
    EXPECT_EQ(elsewhere.lost.size(), 3U) << "order, notified and site confirmed";
    EXPECT_EQ(elsewhere.lost, recordsLostBy(m_plan, *elsewhere.edit));
    const DropPlan later = drop(batches({{"B-003"}}), "E", Day(4));
    EXPECT_EQ(later.lost.size(), 2U) << "notified and site confirmed";
    EXPECT_EQ(later.lost, recordsLostBy(m_plan, *later.edit));
    EXPECT_TRUE(drop(batches({{"B-002"}}), "E").lost.empty()) << "it has none";
    batch("B-003").status = Status::Approved;
    const DropPlan shifted = shift({{"B-003"}}, Days(1));
    ASSERT_EQ(shifted.lost.size(), 2U);
    EXPECT_TRUE(shifted.lost.front().losesApproval);
    EXPECT_EQ(shifted.lost, recordsLostBy(m_plan, *shifted.edit));
}

TEST_F(DropPlanTest, LeavesTheLiveScoreAsItWas)
{
    LiveScore& live = score();
    const ScoreKey before = live.key();
    (void)planDrop(live, m_plan, batches({{"B-001"}, {"B-002"}}), {m_builder.facilityId("E"), {}});
    (void)planDrop(live, m_plan, {{}, {"K"}, std::nullopt}, {m_builder.facilityId("D"), {}});
    (void)planDrop(live, m_plan, batches({{"B-001"}}), {});
    (void)planShift(live, m_plan, {{"B-001"}}, Days(9));
    EXPECT_EQ(live.key(), before);
}

TEST_F(DropPlanTest, PlansForBatchesInARowCountEachOther)
{
    m_plan.operation.calendar = {{CalendarKind::Facility, m_builder.facilityId("E").position,
                                  CalendarField::DailyIntake, m_builder.date(1), m_builder.date(6), 50, "few"}};
    const DropPlan two = drop(batches({{"B-001"}, {"B-002"}}), "E");
    ASSERT_EQ(two.moves.size(), 2U);
    EXPECT_EQ(two.preview.verdict(), Verdict::Clean);
}

} // namespace
} // namespace planner
