// SPDX-License-Identifier: Apache-2.0
#include "core/planning/batch_moves.h"

#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

class BatchMovesTest : public testing::Test {
protected:
    BatchMovesTest()
    {
        for (const auto& [code, batch] : m_plan.batches)
            m_score.add(batch);
    }

    Plan m_plan = test::sampleBuilder().plan();
    LiveScore m_score{m_plan.operation, m_plan.operation.settings.goals};
};

TEST_F(BatchMovesTest, FindTheBestDayAndLeaveTheScoreAsItWas)
{
    const ScoreKey before = m_score.key();
    const PlannedMoves moves = planMoves(m_score, m_plan, {{"B-002"}, {"B-003"}}, FacilityId{2}, MoveDay::Best, Day(1));
    EXPECT_EQ(m_score.key(), before);
    ASSERT_EQ(moves.edits.size(), 2U);
    EXPECT_LT(moves.after, moves.before);
    ASSERT_TRUE(apply(m_plan, *asOneStep(moves.edits)));
    EXPECT_EQ(m_plan.batches.at({"B-002"}).departure, Day(1));
    LiveScore after(m_plan.operation, m_plan.operation.settings.goals);
    for (const auto& [code, batch] : m_plan.batches)
        after.add(batch);
    EXPECT_EQ(after.key(), moves.after);
}

TEST_F(BatchMovesTest, TellTheRulesThatTheyBreak)
{
    const PlannedMoves moves = planMoves(m_score, m_plan, {{"B-003"}}, FacilityId{1}, MoveDay::Keep, Day(1));
    EXPECT_EQ(moves.excess[Rule::R01Overcrowding], 7 * 5);
}

TEST_F(BatchMovesTest, TakeOffTheClearancesThatTheEditTakesOff)
{
    for (const Clearance kind : kAllClearances)
        m_plan.batches.at({"B-003"}).clearances.set(kind, true);
    const PlannedMoves moves = planMoves(m_score, m_plan, {{"B-003"}}, FacilityId{1}, MoveDay::Keep, Day(1));
    ASSERT_EQ(moves.edits.size(), 1U);
    EXPECT_EQ(moves.lost.size(), 3U) << "order, notified and site confirmed";
    EXPECT_EQ(moves.lost, recordsLostBy(m_plan, moves.edits.front()));
}

TEST_F(BatchMovesTest, LeadOnlyWhereARouteLeadsFromTheSiteOfEach)
{
    EXPECT_EQ(destinationsOf(m_plan, {{"B-003"}}), (std::vector<FacilityId>{{1}, {2}}));
    const PlannedMoves moves = planMoves(m_score, m_plan, {{"B-003"}}, FacilityId{0}, MoveDay::Best, Day(1));
    EXPECT_TRUE(moves.edits.empty());
    EXPECT_EQ(moves.unreachable, (std::vector<BatchCode>{{"B-003"}}));
}

} // namespace
} // namespace planner
