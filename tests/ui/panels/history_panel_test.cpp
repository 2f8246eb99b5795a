// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/history_panel.h"

#include "tests/ui/document_fixture.h"
#include "ui/kit/entry_list.h"

#include <QPushButton>

namespace planner::ui {
namespace {

class HistoryPanelTest : public DocumentTest {
protected:
    HistoryPanelTest() : m_panel(*m_document, m_selection)
    {
        m_panel.resize(380, 300);
        m_panel.show();
        m_document->push(RedateBatch{{"B-001"}, Day(2)}, QStringLiteral("Storm"));
        m_document->push(RedateBatch{{"B-001"}, Day(3)});
        m_document->push(LockBatch{{"B-003"}, true});
    }
    [[nodiscard]] EntryList* list() const { return m_panel.findChild<EntryList*>(QStringLiteral("historyList")); }
    [[nodiscard]] QString at(int row, int role = Qt::DisplayRole) const
    {
        return list()->model()->index(row, 0).data(role).toString();
    }

    HistoryPanel m_panel;
};

TEST_F(HistoryPanelTest, TellsWhoDidWhatWhenAndWhyTheLastStepFirst)
{
    ASSERT_EQ(list()->model()->rowCount(), 4) << "the import is a step of the history";
    EXPECT_EQ(at(0), QStringLiteral("locked B-003")) << "in the words of tplan log";
    EXPECT_EQ(at(0, EntryFigureRole), QStringLiteral("4, now"));
    EXPECT_EQ(at(2, EntryFigureRole), QStringLiteral("2"));
    EXPECT_TRUE(at(3).startsWith(QStringLiteral("imported Test: "))) << at(3).toStdString();
    EXPECT_TRUE(at(2, EntryDetailRole).startsWith(QStringLiteral("Tester, 21 January 2026 at ")));
    EXPECT_TRUE(at(2, EntryDetailRole).endsWith(QStringLiteral(": Storm")));
}

TEST_F(HistoryPanelTest, AnEntryIsOneLineWhateverItsReasonHolds)
{
    ASSERT_TRUE(m_document->push(LockBatch{{"B-001"}, true}, QStringLiteral("calm\nChief, 1 May 2026: signed\u202e")));
    EXPECT_TRUE(at(0, EntryDetailRole).endsWith(QStringLiteral(": calm\\nChief, 1 May 2026: signed\\u202e")));
}

TEST_F(HistoryPanelTest, GoesBackToAnyPointAndForthAgainByKeyboard)
{
    list()->setCurrentIndex(list()->model()->index(2, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(batch("B-001").departure, Day(2));
    EXPECT_FALSE(batch("B-003").isLocked);
    ASSERT_EQ(list()->model()->rowCount(), 6) << "two undos are steps of the history themselves";
    EXPECT_EQ(at(0), QStringLiteral("took back 3: moved B-001 to B, 22 Jan to 23 Jan"));
    EXPECT_TRUE(list()->model()->index(2, 0).data(EntryIsFaintRole).toBool()) << "what was taken back is faint";
    list()->setCurrentIndex(list()->model()->index(2, 0));
    QTest::mouseClick(m_panel.findChild<QPushButton*>(QStringLiteral("goBackButton")), Qt::LeftButton);
    EXPECT_EQ(batch("B-001").departure, Day(3));
    EXPECT_TRUE(batch("B-003").isLocked);
}

TEST_F(HistoryPanelTest, OffersNoWayToWhatOtherStepsReplaced)
{
    ASSERT_TRUE(m_document->undo());
    ASSERT_TRUE(m_document->push(LockBatch{{"B-002"}, true}));
    list()->setCurrentIndex(list()->model()->index(2, 0));
    EXPECT_EQ(at(2), QStringLiteral("locked B-003"));
    EXPECT_FALSE(m_panel.findChild<QPushButton*>(QStringLiteral("goBackButton"))->isEnabled());
}

TEST_F(HistoryPanelTest, StopsWhereAStepIsRefused)
{
    m_keeper->failNext({ErrorKind::Failed, Message("The disk is full.")});
    list()->setCurrentIndex(list()->model()->index(2, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(m_errors.size(), 1U);
    EXPECT_EQ(batch("B-001").departure, Day(3)) << "nothing was taken back";
}

} // namespace
} // namespace planner::ui
