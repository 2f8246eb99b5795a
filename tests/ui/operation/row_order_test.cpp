// SPDX-License-Identifier: Apache-2.0
#include "ui/operation/row_order.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

using Rows = std::vector<std::uint32_t>;

Rows sorted(const std::vector<std::string>& cells, bool isByValue, Qt::SortOrder order = Qt::AscendingOrder)
{
    Rows rows;
    for (std::uint32_t i = 0; i < cells.size(); ++i)
        rows.push_back(i);
    sortRows(rows, isByValue, order, [&](std::uint32_t position) {
        return CellTexts(cells[position], QString::fromStdString(cells[position]));
    });
    return rows;
}

TEST(RowOrderTest, NumbersAndDatesAreSortedByWhatTheyAre)
{
    EXPECT_EQ(sorted({"100", "9", "-12.5", "20.25"}, true), (Rows{2, 1, 3, 0}));
    EXPECT_EQ(sorted({"2026-02-01", "2025-12-31", "2026-01-15"}, true), (Rows{1, 2, 0}));
}

TEST(RowOrderTest, TextsAreSortedAsPeopleDoAndBlankOnesComeLast)
{
    EXPECT_EQ(sorted({"S10", "s2", "", "S1"}, false), (Rows{3, 1, 0, 2}));
    EXPECT_EQ(sorted({"S10", "s2", "", "S1"}, false, Qt::DescendingOrder), (Rows{0, 1, 3, 2}));
}

TEST(RowOrderTest, EqualCellsStayInTheirOrder)
{
    EXPECT_EQ(sorted({"b", "a", "b", "a"}, false, Qt::DescendingOrder), (Rows{0, 2, 1, 3}));
}

TEST(RowOrderTest, EveryWordOfAFilterIsLookedForInEveryCell)
{
    const std::vector<std::vector<const char*>> table{{"NORTH", "North prison"}, {"SOUTH", "South camp"}};
    const auto shown = [&](const QStringList& filter) {
        return arrangedRows(table.size(), 2, filter, [&](std::uint32_t position, int column) {
            const char* text = table[position][static_cast<std::size_t>(column)];
            return CellTexts(text, QString::fromLatin1(text));
        });
    };
    EXPECT_EQ(shown({}), (Rows{0, 1}));
    EXPECT_EQ(shown({QStringLiteral("PRISON"), QStringLiteral("nor")}), Rows{0});
    EXPECT_TRUE(shown({QStringLiteral("prison"), QStringLiteral("south")}).empty());
}

} // namespace
} // namespace planner::ui
