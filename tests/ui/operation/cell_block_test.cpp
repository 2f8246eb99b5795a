// SPDX-License-Identifier: Apache-2.0
#include "ui/operation/cell_block.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(CellBlockTest, RowsAndCellsAreTakenApart)
{
    const auto block = blockOf(QStringLiteral("a\tb\r\nc\td\r\n"));
    ASSERT_EQ(block.size(), 2U);
    EXPECT_EQ(block[0], (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    EXPECT_EQ(block[1], (QStringList{QStringLiteral("c"), QStringLiteral("d")}));
    EXPECT_TRUE(blockOf(QStringLiteral("\n\t\n")).empty());
    EXPECT_EQ(blockOf(QStringLiteral("a\n\nb")).size(), 3U) << "a blank row between others keeps its place";
}

TEST(CellBlockTest, QuotedCellsMayHoldTabsLinesAndQuotes)
{
    const auto block = blockOf(QStringLiteral("\"a\tb\"\t\"two\nlines\"\t\"say \"\"so\"\"\"\n"));
    ASSERT_EQ(block.size(), 1U);
    EXPECT_EQ(block[0],
              (QStringList{QStringLiteral("a\tb"), QStringLiteral("two\nlines"), QStringLiteral("say \"so\"")}));
    EXPECT_EQ(blockOf(QStringLiteral("\"never closed\tx"))[0].size(), 1);
}

TEST(CellBlockTest, WhatIsCopiedComesBackTheSame)
{
    const std::vector<QStringList> rows{{QStringLiteral("=1+1"), QStringLiteral("a\tb")},
                                        {QStringLiteral("-"), QStringLiteral("\"quoted\"")},
                                        {QStringLiteral("two\nlines"), QStringLiteral("x")}};
    EXPECT_TRUE(textOf(rows).startsWith(QStringLiteral("'=1+1"))) << "no spreadsheet runs it";
    EXPECT_EQ(blockOf(textOf(rows)), rows);
}

TEST(CellBlockTest, AHeaderNamesFieldsByNameOrTitle)
{
    const auto columns =
        columnsNamedIn(OperationTable::Facilities,
                       {QStringLiteral("Code"), QStringLiteral("PEOPLE ON DAY 1"), QStringLiteral("beds")});
    ASSERT_TRUE(columns);
    EXPECT_EQ((*columns)[0], 0);
    EXPECT_EQ((*columns)[1], 3);
    EXPECT_EQ((*columns)[2], -1);
    EXPECT_FALSE(columnsNamedIn(OperationTable::Facilities, {QStringLiteral("NORTH"), QStringLiteral("North prison")}));
    const auto twice = columnsNamedIn(OperationTable::Facilities, {QStringLiteral("code"), QStringLiteral("code")});
    ASSERT_TRUE(twice);
    EXPECT_EQ((*twice)[1], -1) << "one of them would be lost";
}

} // namespace
} // namespace planner::ui
