// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/schedule_cell.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

constexpr int kLine = 16;

TEST(ScheduleCellTest, FindsTheCardUnderThePointerInBothDirections)
{
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const ScheduleCell cell(QRect(100, 50, 90, 120), 2, kLine, direction);
        ASSERT_EQ(cell.shownCards(), 2U);
        EXPECT_EQ(cell.cardAt(cell.card(0).center()), 0U);
        EXPECT_EQ(cell.cardAt(cell.card(1).center()), 1U);
        EXPECT_EQ(cell.cardAt(cell.figureLine(0).center()), std::nullopt);
        EXPECT_TRUE(QRect(100, 50, 90, 120).contains(cell.card(1)));
    }
}

TEST(ScheduleCellTest, SumsUpTheCardsThatDoNotFit)
{
    const int height = ScheduleCell::heightFor(9, kLine);
    const ScheduleCell cell(QRect(0, 0, 90, height), 9, kLine, Qt::LeftToRight);
    EXPECT_EQ(cell.shownCards(), 4U);
    EXPECT_LE(cell.moreLine().bottom(), height);
}

TEST(ScheduleCellTest, ShowsEveryCardInTheHeightThatItAsksFor)
{
    for (std::size_t batches = 0; batches <= 4; ++batches) {
        const ScheduleCell cell(QRect(0, 0, 90, ScheduleCell::heightFor(batches, kLine)), batches, kLine,
                                Qt::LeftToRight);
        EXPECT_EQ(cell.shownCards(), batches);
    }
}

TEST(ScheduleCellTest, AsksForRoomForAllWhereItMayHaveIt)
{
    EXPECT_EQ(ScheduleCell::heightForAll(3, kLine), ScheduleCell::heightFor(3, kLine));
    const ScheduleCell cell(QRect(0, 0, 90, ScheduleCell::heightForAll(9, kLine)), 9, kLine, Qt::LeftToRight);
    EXPECT_EQ(cell.shownCards(), 9U);
    EXPECT_LT(ScheduleCell::heightFor(0, kLine), ScheduleCell::heightFor(1, kLine)) << "no room for no batches";
}

TEST(ScheduleCellTest, AHatchStrikesNoFigureThrough)
{
    for (const std::size_t batches : {0, 1, 4}) {
        const QRect place(10, 20, 90, ScheduleCell::heightFor(batches, kLine));
        const ScheduleCell cell(place, batches, kLine, Qt::LeftToRight);
        EXPECT_FALSE(cell.hatch().intersects(cell.figureLine(0)));
        EXPECT_FALSE(cell.hatch().intersects(cell.figureLine(1)));
        EXPECT_TRUE(place.contains(cell.hatch()));
        EXPECT_GE(cell.hatch().height(), 5) << "it is seen";
    }
}

TEST(ScheduleCellTest, NarrowCellsHaveNumbersAsLongAsTheyFit)
{
    const auto cell = [](int width) { return ScheduleCell(QRect(0, 0, width, 60), 1, kLine, Qt::LeftToRight); };
    EXPECT_TRUE(cell(68).isWide());
    EXPECT_FALSE(cell(67).isWide());
    EXPECT_TRUE(cell(40).hasNumbers());
    EXPECT_FALSE(cell(20).hasNumbers());
}

TEST(ScheduleCellTest, ShowsNoCardsWhereDaysAreNarrow)
{
    const ScheduleCell cell(QRect(0, 0, 40, 120), 2, kLine, Qt::LeftToRight);
    EXPECT_FALSE(cell.isWide());
    EXPECT_EQ(cell.shownCards(), 0U);
}

} // namespace
} // namespace planner::ui
