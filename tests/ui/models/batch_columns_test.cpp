// SPDX-License-Identifier: Apache-2.0
#include "ui/models/batch_columns.h"

#include "ui/models/batch_moves.h"
#include "ui/models/finding_place.h"
#include "ui/models/words.h"

#include "tests/ui/document_fixture.h"

#include <QDate>

namespace planner::ui {
namespace {

using BatchColumnsTest = DocumentTest;

TEST_F(BatchColumnsTest, EveryEditableCellMakesTheEditThatGivesItTheValue)
{
    const std::vector<std::pair<BatchColumn, QVariant>> values{
        {BatchColumn::Departs, QDate(2026, 1, 25)},
        {BatchColumn::Route, QStringLiteral("A-B")},
        {BatchColumn::People, 17LL},
        {BatchColumn::Status, static_cast<int>(Status::Proposed)},
        {BatchColumn::Lock, true}};
    for (const auto& [column, value] : values) {
        const auto edit = cellEdit(m_document->plan(), batch("B-002"), column, value);
        ASSERT_TRUE(edit) << static_cast<int>(column);
        ASSERT_TRUE(m_document->push(*edit)) << static_cast<int>(column);
        EXPECT_EQ(cellValue(m_document->operation(), batch("B-002"), column), value);
        EXPECT_FALSE(cellEdit(m_document->plan(), batch("B-002"), column, value)) << "it has the value already";
        ASSERT_TRUE(m_document->undo());
    }
}

TEST_F(BatchColumnsTest, AShrinkingBatchLosesPeopleOfItsLastPartFirst)
{
    const std::vector<Part> parts = resizedParts(m_document->plan(), batch("B-002"), People(25));
    EXPECT_EQ(parts, (std::vector<Part>{{CohortId{0}, People(25)}}));
}

TEST_F(BatchColumnsTest, AGrowingBatchTakesPeopleWhoWaitAndNoMore)
{
    // 50 of M and 35 of W wait.
    const std::vector<Part> parts = resizedParts(m_document->plan(), batch("B-002"), People(110));
    EXPECT_EQ(parts, (std::vector<Part>{{CohortId{0}, People(80)}, {CohortId{1}, People(30)}}));
    EXPECT_FALSE(
        m_document->push(ResizeBatch{{"B-002"}, resizedParts(m_document->plan(), batch("B-002"), People(500))}));
    EXPECT_EQ(m_errors.size(), 1U) << "people that are not there are refused";
}

TEST_F(BatchColumnsTest, CancellingIsAnEditOfTheStatusCell)
{
    const auto edit =
        cellEdit(m_document->plan(), batch("B-001"), BatchColumn::Status, static_cast<int>(Status::Cancelled));
    ASSERT_TRUE(edit);
    EXPECT_TRUE(std::holds_alternative<CancelBatch>(edit->value));
}

TEST_F(BatchColumnsTest, MovesFindTheBestDayAndLeaveTheScoreAsItWas)
{
    const ScoreKey before = m_document->live().key();
    const PlannedMoves moves =
        planMoves(m_document->live(), m_document->plan(), {{"B-002"}, {"B-003"}}, FacilityId{2}, MoveDay::Best, Day(1));
    EXPECT_EQ(m_document->live().key(), before);
    ASSERT_EQ(moves.edits.size(), 2U);
    ASSERT_TRUE(m_document->push(*asOneStep(moves.edits)));
    EXPECT_EQ(m_document->live().key(), moves.after);
    EXPECT_LT(moves.after, moves.before);
    EXPECT_EQ(batch("B-002").departure, Day(1));
}

TEST_F(BatchColumnsTest, MovesTellTheRulesThatTheyBreak)
{
    const PlannedMoves moves =
        planMoves(m_document->live(), m_document->plan(), {{"B-003"}}, FacilityId{1}, MoveDay::Keep, Day(1));
    EXPECT_EQ(moves.excess[Rule::R01Overcrowding], 7 * 5);
    EXPECT_EQ(excessText(moves.excess), QStringLiteral("Overcrowding by 35"));
    EXPECT_EQ(destinationsOf(m_document->plan(), {{"B-003"}}), (std::vector<FacilityId>{{1}, {2}}));
}

TEST_F(BatchColumnsTest, AFindingIsPlacedByItsRuleNotByItsCodeAlone)
{
    Plan plan = m_document->plan();
    Finding finding{Rule::R01Overcrowding, "B", Day(3), 5, false, {}};
    EXPECT_EQ(placeOf(plan, finding).facility, FacilityId{1});
    finding.rule = Rule::R10Seats;
    EXPECT_EQ(placeOf(plan, finding).batches, (std::vector<BatchCode>{{"B"}}));
    EXPECT_EQ(placeOf(plan, finding).facility, std::nullopt);
    finding = {Rule::R06RouteDepartures, "A-C", Day(4), 1, false, {}};
    EXPECT_EQ(placeOf(plan, finding).batches, (std::vector<BatchCode>{{"B-003"}}));
    finding = {Rule::R15Headcount, "W", Day(0), 1, false, {}};
    EXPECT_EQ(placeOf(plan, finding).batches, (std::vector<BatchCode>{{"B-002"}, {"B-003"}}));
}

} // namespace
} // namespace planner::ui
