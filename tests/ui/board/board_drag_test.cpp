// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/board/board_fixture.h"
#include "tests/ui/support/true_drag.h"
#include "ui/board/column_header.h"
#include "ui/drag/drop_note.h"
#include "ui/kit/text.h"

#include <QItemSelectionModel>
#include <QSpinBox>
#include <QTest>

#include <gmock/gmock.h>

namespace planner::ui::test {
namespace {

using BoardDragTest = BoardFixture;

TEST_F(BoardDragTest, ADropOnAFacilityMovesTheBatchAndKeepsItsDay)
{
    show();
    ASSERT_TRUE(dragCard(column("E"), 0, column("B")));
    EXPECT_EQ(placeOf("B-003"), "B");
    EXPECT_EQ(batch("B-003").departure, Day(5));
    EXPECT_EQ(column("B").model()->rowCount(), 3);
    EXPECT_EQ(m_changes, 1);
    EXPECT_THAT(m_notes, testing::IsEmpty());
    EXPECT_THAT(m_selection.batches(), testing::ElementsAre(BatchCode{"B-003"}));
}

TEST_F(BoardDragTest, ADropWhereTheDayIsNotFreeTakesTheBestDayAndSaysSo)
{
    show();
    ASSERT_TRUE(dragCard(column("B"), 0, column("E")));
    EXPECT_EQ(placeOf("B-001"), "E");
    EXPECT_EQ(batch("B-001").departure, Day(1));
    ASSERT_EQ(m_notes.size(), 1);
    EXPECT_TRUE(m_notes.front().contains(QStringLiteral("B-001"))) << m_notes.front().toStdString();
}

TEST_F(BoardDragTest, AForbiddenDropIsDimmedWithItsReasonAndChangesNothing)
{
    show();
    bool isForbidden = false;
    QString reason;
    ASSERT_TRUE(dragCard(column("B"), 0, column("C"), [&] {
        const DropNote& note = m_board->column(site("C")).note();
        isForbidden = note.isVisible() && note.isForbidden();
        reason = note.texts().value(0);
    }));
    EXPECT_TRUE(isForbidden);
    EXPECT_TRUE(reason.contains(QStringLiteral("does not accept 50"))) << reason.toStdString();
    EXPECT_EQ(placeOf("B-001"), "B");
    EXPECT_EQ(m_changes, 0);
    EXPECT_FALSE(m_board->column(site("C")).note().isVisible());
}

TEST_F(BoardDragTest, ADropOverALimitIsAllowedAndTurnsRedBeforeItIsMade)
{
    show();
    std::optional<FacilityOutlook> outlook;
    QStringList words;
    ASSERT_TRUE(dragCard(column("B"), 0, column("D"), [&] {
        outlook = m_board->column(site("D")).header()->outlook();
        words = m_board->column(site("D")).note().texts();
    }));
    ASSERT_TRUE(outlook);
    EXPECT_EQ(outlook->populationBefore, People(10));
    EXPECT_EQ(outlook->populationAfter, People(60));
    EXPECT_TRUE(outlook->isOver());
    EXPECT_TRUE(words.join(u' ').contains(QStringLiteral("Overcrowding"))) << words.join(u'|').toStdString();
    EXPECT_EQ(placeOf("B-001"), "D");
    EXPECT_GT(m_document->score().hard, 0);
}

TEST_F(BoardDragTest, EveryColumnShowsWhatTheDropWouldDo)
{
    show();
    std::vector<bool> isShown;
    ASSERT_TRUE(dragCard(column("E"), 0, column("B"), [&] {
        for (const char* code : {"B", "C", "D"})
            isShown.push_back(m_board->column(site(code)).note().isVisible());
        isShown.push_back(m_board->waitingColumn().note().isVisible());
    }));
    EXPECT_THAT(isShown, testing::ElementsAre(true, true, true, true));
}

TEST_F(BoardDragTest, EscapeCancelsTheDrag)
{
    show();
    ASSERT_TRUE(drag({column("E").viewport(), cardAt(column("E"), 0), column("B").viewport(), middleOf(column("B")),
                      DragEnd::Escape}));
    EXPECT_EQ(placeOf("B-003"), "E");
    EXPECT_EQ(m_changes, 0);
    EXPECT_FALSE(m_board->session().isActive());
}

TEST_F(BoardDragTest, SelectedBatchesOfSeveralColumnsMoveInOneStep)
{
    show();
    m_selection.selectBatches({{"B-001"}, {"B-002"}, {"B-003"}});
    ASSERT_TRUE(dragCard(column("B"), 0, column("D")));
    EXPECT_EQ(placeOf("B-001"), "D");
    EXPECT_EQ(placeOf("B-002"), "D");
    EXPECT_EQ(placeOf("B-003"), "D");
    EXPECT_EQ(m_changes, 1);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(placeOf("B-002"), "B");
    EXPECT_EQ(column("B").model()->rowCount(), 2);
}

TEST_F(BoardDragTest, WaitingPeopleBecomeABatchThatFillsItsVehicle)
{
    show();
    ASSERT_TRUE(dragCard(waiting(), 0, column("B")));
    ASSERT_NE(m_document->batch({"B-004"}), nullptr);
    EXPECT_EQ(batch("B-004").people(), People(80));
    EXPECT_EQ(placeOf("B-004"), "B");
    EXPECT_EQ(m_document->people().waiting, People(500 - 110 - 80));
    EXPECT_EQ(m_notes.size(), 1);
}

TEST_F(BoardDragTest, WaitingPeopleBecomeABatchOfTheChosenSize)
{
    show();
    m_board->findChild<QSpinBox*>(QStringLiteral("batchSize"))->setValue(25);
    ASSERT_TRUE(dragCard(waiting(), 1, column("B")));
    ASSERT_NE(m_document->batch({"B-004"}), nullptr);
    EXPECT_EQ(batch("B-004").people(), People(25));
    EXPECT_EQ(m_document->operation().cohort(batch("B-004").parts.front().cohort).code, "L");
}

TEST_F(BoardDragTest, ADropOnWaitingTakesTheBatchOutOfThePlan)
{
    show();
    ASSERT_TRUE(dragCard(column("E"), 0, waiting()));
    EXPECT_EQ(m_document->batch({"B-003"}), nullptr);
    EXPECT_EQ(column("E").model()->rowCount(), 0);
}

TEST_F(BoardDragTest, DragsFromRightToLeft)
{
    show(Qt::RightToLeft);
    EXPECT_GT(m_board->column(site("A")).x(), m_board->column(site("E")).x());
    ASSERT_TRUE(dragCard(column("E"), 0, column("B")));
    EXPECT_EQ(placeOf("B-003"), "B");
}

TEST_F(BoardDragTest, AnApprovedBatchMovesOnlyWithAReason)
{
    ASSERT_TRUE(m_document->push(Transaction{{SetStatus{{"B-003"}, Status::Proposed, {}}}}));
    Clearances all;
    for (const Clearance clearance : kAllClearances)
        all.set(clearance, true);
    ASSERT_TRUE(m_document->push(SetClearances{{"B-003"}, all}));
    ASSERT_TRUE(m_document->push(SetStatus{{"B-003"}, Status::Approved, {}}));
    show();
    int asked = 0;
    m_document->setReasonSource([&](const Message& step) -> std::optional<QString> {
        EXPECT_TRUE(toText(step).endsWith(QStringLiteral("B-003 loses legal, notified, site")))
            << toText(step).toStdString();
        ++asked;
        return QStringLiteral("road closed");
    });
    ASSERT_TRUE(dragCard(column("E"), 0, column("B")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return placeOf("B-003") == "B"; }));
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(m_document->history().value().back().reason, "road closed");
}

} // namespace
} // namespace planner::ui::test
