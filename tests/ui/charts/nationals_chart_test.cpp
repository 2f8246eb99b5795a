// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/nationals_chart.h"

#include "tests/ui/qt_printers.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

const Date kStart(20'474); // 21 January 2026

NationalsCurve curve(const char* country, std::vector<std::int64_t> held)
{
    NationalsCurve made{country, People(held.front()), {}};
    for (const std::int64_t people : held)
        made.held.emplace_back(people);
    return made;
}

TEST(NationalsChartTest, SaysHowManyLeaveCustodyAndReadsTheDays)
{
    NationalsChart chart;
    chart.setCurves({curve("Aland", {2000, 1500, 900}), curve("Beland", {30, 30, 20})}, kStart);
    EXPECT_EQ(chart.summary(), QStringLiteral("2 countries: of 2,030 people 1,110 leave custody by the last day"));
    EXPECT_EQ(chart.table().columns,
              (QStringList{QStringLiteral("Day"), QStringLiteral("Aland"), QStringLiteral("Beland")}));
    ASSERT_EQ(chart.table().rows.size(), 2U) << "day 0 is no day of the operation";
    EXPECT_EQ(chart.table().rows[1],
              (QStringList{QStringLiteral("22 Jan"), QStringLiteral("900"), QStringLiteral("20")}));
    chart.setPosition(0);
    EXPECT_EQ(chart.reading(),
              (QStringList{QStringLiteral("21 Jan"), QStringLiteral("Beland: 30"), QStringLiteral("Aland: 1,500")}))
        << "as they stand above each other";
}

TEST(NationalsChartTest, ManyCountriesShareTheLastBandButHaveColumnsOfTheirOwn)
{
    std::vector<NationalsCurve> curves;
    for (int i = 0; i < 12; ++i)
        curves.push_back(curve(("Country " + std::to_string(i)).c_str(), {100 - i, 50}));
    NationalsChart chart;
    chart.setCurves(curves, kStart);
    chart.setPosition(0);
    ASSERT_EQ(chart.reading().size(), 9) << "the day, and eight bands";
    EXPECT_EQ(chart.reading()[1], QStringLiteral("Other countries: 250"));
    EXPECT_EQ(chart.table().columns.size(), 13);
    curves.resize(8);
    chart.setCurves(curves, kStart);
    chart.setPosition(0);
    EXPECT_EQ(chart.reading()[1], QStringLiteral("Country 7: 50")) << "eight need no band for the others";
}

TEST(NationalsChartTest, WithoutCountriesItSaysWhatToDo)
{
    NationalsChart chart;
    chart.setCurves({}, kStart);
    EXPECT_TRUE(chart.summary().contains(QStringLiteral("Maybe fill in the column Country")));
    EXPECT_TRUE(chart.table().rows.empty());
    EXPECT_FALSE(chart.grab().isNull());
    chart.setPosition(0);
    EXPECT_TRUE(chart.reading().isEmpty());
}

} // namespace
} // namespace planner::ui
