// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/space_chart.h"

#include "tests/ui/qt_printers.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

FacilitySpace space(double area, std::int64_t most, std::int64_t limit)
{
    return {{0}, area, Day(3), People(most), People(most), People(limit)};
}

TEST(SpaceChartTest, SaysWhereThereIsTooLittle)
{
    SpaceChart chart;
    chart.setSpaces({space(500, 100, 150), space(380, 100, 150)}, {QStringLiteral("A"), QStringLiteral("B")}, {});
    EXPECT_EQ(chart.summary(), QStringLiteral("Less than 4 m² for each person on the fullest day at 1 site"));
    EXPECT_FALSE(chart.isAlarming()) << "above 3.4";
    chart.setSpaces({space(330, 100, 150)}, {QStringLiteral("A")}, {});
    EXPECT_TRUE(chart.isAlarming());
    chart.setSpaces({space(400, 100, 150)}, {QStringLiteral("A")}, {});
    EXPECT_EQ(chart.summary(), QStringLiteral("On its fullest day every site gives 4 m² or more"));
}

TEST(SpaceChartTest, NamesTheLimitThatBinds)
{
    SpaceChart chart;
    chart.setSpaces({space(500, 100, 110), space(500, 100, 150)}, {QStringLiteral("A"), QStringLiteral("B")}, {});
    const ChartTable table = chart.table();
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0].last(), QStringLiteral("Its own limit of 110 binds"));
    EXPECT_EQ(table.rows[1].last(), QStringLiteral("CPT binds: 125 people"));
    EXPECT_EQ(table.rows[1][3], QStringLiteral("5.00 m²"));
    EXPECT_EQ(table.columns[6], QStringLiteral("ICRC, shared room: 3.4 m²"));
    EXPECT_EQ(table.columns[9], QStringLiteral("CPT, single room: 6.0 m²"));
}

TEST(SpaceChartTest, NeverShowsAStandardThatIsBroken)
{
    SpaceChart chart;
    chart.setSpaces({space(397, 100, 110), space(399.996, 100, 150)}, {QStringLiteral("A"), QStringLiteral("B")}, {});
    EXPECT_EQ(chart.summary(), QStringLiteral("Less than 4 m² for each person on the fullest day at 2 sites"));
    EXPECT_EQ(chart.table().rows[0][3], QStringLiteral("3.97 m²")) << "not 4.0";
    EXPECT_EQ(chart.table().rows[1][3], QStringLiteral("3.99 m²"));
    EXPECT_EQ(chart.table().rows[1][1], QStringLiteral("399.99 m²"));
    EXPECT_EQ(chart.table().rows[0][1], QStringLiteral("397.0 m²"));
}

TEST(SpaceChartTest, ReadsASiteByKeyboard)
{
    SpaceChart chart;
    chart.setSpaces({space(500, 100, 150)}, {QStringLiteral("A")}, {});
    chart.setPosition(0);
    EXPECT_EQ(chart.reading().first(), QStringLiteral("A"));
    EXPECT_TRUE(chart.reading().contains(QStringLiteral("CPT, shared room: 4.0 m² admits 125")));
}

TEST(SpaceChartTest, HasNothingToReadWithoutAreas)
{
    SpaceChart chart;
    chart.setSpaces({}, {}, {QStringLiteral("A")});
    EXPECT_EQ(chart.summary(), QStringLiteral("No site has a known area"));
    chart.setPosition(0);
    EXPECT_TRUE(chart.reading().isEmpty());
}

} // namespace
} // namespace planner::ui
