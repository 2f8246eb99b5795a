// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/board/board_fixture.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace planner::ui::test {
namespace {

class BoardKeysTest : public BoardFixture {
protected:
    /// Gives the column the focus with the row as its current card.
    void stand(ColumnView& view, int row)
    {
        view.setFocus();
        view.setCurrentIndex(view.model()->index(row, 0));
    }
};

TEST_F(BoardKeysTest, LeftAndRightGoBetweenColumns)
{
    show();
    stand(column("B"), 0);
    QTest::keyClick(&column("B"), Qt::Key_Right);
    EXPECT_TRUE(column("C").hasFocus());
    QTest::keyClick(&column("C"), Qt::Key_Left);
    EXPECT_TRUE(column("B").hasFocus());
}

TEST_F(BoardKeysTest, LeftAndRightSwapInRightToLeft)
{
    show(Qt::RightToLeft);
    stand(column("B"), 0);
    QTest::keyClick(&column("B"), Qt::Key_Left);
    EXPECT_TRUE(column("C").hasFocus());
}

TEST_F(BoardKeysTest, ColumnsAreWiderWithLargerText)
{
    show();
    const int width = m_board->waitingColumn().minimumWidth();
    QFont larger = m_board->font();
    larger.setPointSizeF(2 * larger.pointSizeF());
    m_board->setFont(larger);
    EXPECT_EQ(m_board->waitingColumn().minimumWidth(), 2 * width);
    EXPECT_EQ(m_board->column(site("B")).minimumWidth(), 2 * width);
}

TEST_F(BoardKeysTest, TheKeyboardStaysWhereItWasWhenThePlanIsReadAgain)
{
    show();
    stand(column("B"), 1);
    const auto selected = m_selection.batches();
    ChangeSet everything;
    everything.hasEverything = true;
    emit m_document->changed(everything);
    EXPECT_TRUE(column("B").hasFocus());
    EXPECT_EQ(column("B").currentIndex().row(), 1);
    EXPECT_EQ(m_selection.batches(), selected);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    EXPECT_TRUE(column("C").hasFocus());
}

TEST_F(BoardKeysTest, DownSelectsTheNextCardAlone)
{
    show();
    stand(column("B"), 0);
    EXPECT_THAT(m_selection.batches(), testing::ElementsAre(BatchCode{"B-001"}));
    QTest::keyClick(&column("B"), Qt::Key_Down);
    EXPECT_THAT(m_selection.batches(), testing::ElementsAre(BatchCode{"B-002"}));
}

TEST_F(BoardKeysTest, AltRightMovesTheBatchToTheNextSite)
{
    show();
    stand(column("B"), 0);
    m_document->push(SetFacility{[&] {
        Facility facility = m_document->operation().facility(site("C"));
        facility.accepts.clear();
        return facility;
    }()});
    QTest::keyClick(&column("B"), Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(placeOf("B-001"), "C");
    EXPECT_TRUE(column("C").hasFocus());
    EXPECT_THAT(m_selection.batches(), testing::ElementsAre(BatchCode{"B-001"}));
}

TEST_F(BoardKeysTest, AltRightOntoAForbiddenSiteTellsWhy)
{
    show();
    stand(column("B"), 0);
    QTest::keyClick(&column("B"), Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(placeOf("B-001"), "B");
    EXPECT_EQ(m_notes.size(), 1);
}

TEST_F(BoardKeysTest, AltDownMovesTheBatchADayLaterAndAltUpBack)
{
    show();
    stand(column("B"), 0);
    QTest::keyClick(&column("B"), Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(batch("B-001").departure, Day(3));
    EXPECT_THAT(m_selection.batches(), testing::ElementsAre(BatchCode{"B-001"}));
    QTest::keyClick(&column("B"), Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(batch("B-001").departure, Day(2));
}

TEST_F(BoardKeysTest, AltDownPastTheEndIsForbiddenAndTold)
{
    show();
    stand(column("B"), 0);
    ASSERT_TRUE(m_document->push(RedateBatch{{"B-001"}, Day(6)}));
    m_selection.selectBatches({{"B-001"}});
    QTest::keyClick(&column("B"), Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(batch("B-001").departure, Day(6));
    EXPECT_EQ(m_notes.size(), 1);
}

TEST_F(BoardKeysTest, DeleteTakesTheSelectedBatchesBackToWaiting)
{
    show();
    stand(column("B"), 0);
    m_selection.selectBatches({{"B-001"}, {"B-003"}});
    QTest::keyClick(&column("B"), Qt::Key_Delete);
    EXPECT_EQ(m_document->batch({"B-001"}), nullptr);
    EXPECT_EQ(m_document->batch({"B-003"}), nullptr);
    EXPECT_EQ(m_changes, 1);
}

TEST_F(BoardKeysTest, MAsksWhereTheBatchCouldGo)
{
    show();
    stand(column("B"), 0);
    QSignalSpy asked(m_board.get(), &BoardView::moveToRequested);
    QTest::keyClick(&column("B"), Qt::Key_M);
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(BoardKeysTest, AClickSelectsOneCardAndControlAddsOneOfAnotherColumn)
{
    show();
    QTest::mouseClick(column("B").viewport(), Qt::LeftButton, {}, cardAt(column("B"), 0));
    EXPECT_THAT(m_selection.batches(), testing::ElementsAre(BatchCode{"B-001"}));
    QTest::mouseClick(column("E").viewport(), Qt::LeftButton, Qt::ControlModifier, cardAt(column("E"), 0));
    EXPECT_THAT(m_selection.batches(), testing::ElementsAre(BatchCode{"B-001"}, BatchCode{"B-003"}));
    QTest::mouseClick(column("B").viewport(), Qt::LeftButton, {}, cardAt(column("B"), 1));
    EXPECT_THAT(m_selection.batches(), testing::ElementsAre(BatchCode{"B-002"}));
}

TEST_F(BoardKeysTest, ASelectionMadeElsewhereIsShown)
{
    show();
    m_selection.reveal(BatchCode{"B-002"});
    EXPECT_TRUE(column("B").selectionModel()->isRowSelected(1, {}));
    EXPECT_EQ(column("B").currentIndex().row(), 1);
}

} // namespace
} // namespace planner::ui::test
