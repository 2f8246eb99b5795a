// SPDX-License-Identifier: Apache-2.0
// Blocks of cells that are pasted into pages of the operation and copied from there.
#include "tests/ui/operation/page_fixture.h"

#include <QPushButton>

namespace planner::ui {
namespace {

class PasteTest : public PageTest {
protected:
    PasteTest() : PageTest(OperationTable::Facilities) {}
};

TEST_F(PasteTest, ABlockIsPastedAndRowsBeyondTheEndAreAdded)
{
    paste(2, "code", QStringLiteral("C\tCharlie\t500\t10\nD\tDelta\t50\t0\nE\tEcho\t60\t0\n"));
    ASSERT_EQ(operation().facilities.size(), 5U) << m_told.toStdString();
    EXPECT_EQ(operation().facilities[2].capacity, People(500));
    EXPECT_EQ(operation().facilities[4].name, "Echo");
    EXPECT_EQ(m_changes, 1) << "one step";
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(operation().facilities.size(), 3U);
    EXPECT_EQ(operation().facilities[2].name, "C");
    EXPECT_EQ(rows(), 4);
}

TEST_F(PasteTest, APasteWithAWrongCellTakesNothing)
{
    paste(2, "code", QStringLiteral("C\tCharlie\t500\t10\nD\tDelta\tfew\t0\n"));
    EXPECT_EQ(m_changes, 0);
    EXPECT_EQ(operation().facilities[2].name, "C");
    EXPECT_TRUE(m_told.contains(QStringLiteral("Row 2"))) << m_told.toStdString();
    EXPECT_TRUE(m_told.contains(QStringLiteral("Capacity")));
    EXPECT_TRUE(m_told.contains(QStringLiteral("few")));
}

TEST_F(PasteTest, ATableWithAHeaderFindsItsColumnsAndRows)
{
    paste(0, "note",
          QStringLiteral("daily_intake\tCode\tcapacity\tname\tpopulation\n7\tB\t61\tB\t0\n\tD\t50\tDelta\t0\n"));
    ASSERT_EQ(operation().facilities.size(), 4U) << m_told.toStdString();
    EXPECT_EQ(operation().facilities[1].dailyIntake, People(7));
    EXPECT_EQ(operation().facilities[1].capacity, People(61));
    EXPECT_EQ(operation().facilities[3].code, "D");
    EXPECT_EQ(m_changes, 1);
    paste(0, "code", QStringLiteral("code\tbeds\nB\t4\n"));
    EXPECT_EQ(m_changes, 1) << "no column gets lost";
    EXPECT_TRUE(m_told.contains(QStringLiteral("beds")));
}

TEST_F(PasteTest, ABlockThatIsTooWideIsRefused)
{
    paste(0, "note", QStringLiteral("a\tb\n"));
    EXPECT_EQ(m_changes, 0);
    EXPECT_TRUE(m_told.contains(QStringLiteral("2 columns"))) << m_told.toStdString();
}

TEST_F(PasteTest, CopiedRowsCarryTheirHeaderAndComeBack)
{
    m_table->selectRow(1);
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(QStringLiteral("code\tname\tcapacity"))) << copied.toStdString();
    QApplication::clipboard()->setText(copied.replace(QStringLiteral("\t60\t"), QStringLiteral("\t65\t")));
    QTest::keyClick(m_table, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(operation().facilities[1].capacity, People(65)) << m_told.toStdString();
    select(0, "capacity", 1, "population");
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("300\t200\n65\t0\n")) << "cells alone have none";
}

TEST_F(PasteTest, OneCopiedCellFillsTheSelectedOnes)
{
    QApplication::clipboard()->setText(QStringLiteral("Ministry\n"));
    select(0, "source", 2, "source");
    QTest::keyClick(m_table, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(operation().facilities[2].source, "Ministry");
    EXPECT_EQ(m_changes, 1);
}

class PasteRoutesTest : public PageTest {
protected:
    PasteRoutesTest() : PageTest(OperationTable::Routes) {}
};

TEST_F(PasteRoutesTest, APasteThatNamesNoSiteSaysWhich)
{
    paste(2, "from", QStringLiteral("B\tNOWHERE\troad\t120\n"));
    EXPECT_EQ(m_changes, 0);
    EXPECT_TRUE(m_told.contains(QStringLiteral("NOWHERE"))) << m_told.toStdString();
}

class PasteFleetsTest : public PageTest {
protected:
    PasteFleetsTest() : PageTest(OperationTable::Fleets) {}
};

TEST_F(PasteFleetsTest, RowsArePastedIntoAnEmptyPage)
{
    QApplication::clipboard()->setText(QStringLiteral("code\tvehicles\nbuses\t4\nplanes\t1\n"));
    QTest::mouseClick(m_page.findChild<QPushButton*>(QStringLiteral("pasteFirstRowsButton")), Qt::LeftButton);
    ASSERT_EQ(operation().fleets.size(), 2U) << m_told.toStdString();
    EXPECT_EQ(m_changes, 1);
    EXPECT_TRUE(m_table->isVisible());
}

} // namespace
} // namespace planner::ui
