// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/progress_chart.h"

#include "tests/ui/qt_printers.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

const Date kStart(20'474); // 21 January 2026

ProgressCurve curve(std::vector<std::int64_t> arrived)
{
    ProgressCurve made;
    made.start = kStart;
    for (const std::int64_t people : arrived)
        made.arrived.emplace_back(people);
    made.wanted = People(100);
    made.finish = Day(3);
    return made;
}

TEST(ProgressChartTest, SaysHowManyAreMovedAndWhen)
{
    ProgressChart chart;
    chart.setCurve(curve({0, 40, 90, 90}), {});
    EXPECT_EQ(chart.summary(), QStringLiteral("90 of 100 planned, the last on 23 Jan"));
    ProgressCurve nobody = curve({0, 0});
    nobody.finish.reset();
    chart.setCurve(nobody, {});
    EXPECT_EQ(chart.summary(), QStringLiteral("0 of 100 planned"));
}

TEST(ProgressChartTest, ShowsWhoHasArrivedBesideWhatWasPlanned)
{
    ProgressCurve made = curve({0, 40, 90, 90});
    made.actual = {People(0), People(38), People(38), People(38)};
    made.actualLast = Day(3);
    ProgressChart chart;
    chart.setCurve(made, {});
    EXPECT_EQ(chart.summary(), QStringLiteral("90 of 100 planned, the last on 23 Jan; 38 have arrived by 23 Jan"));
    const ChartTable table = chart.table();
    EXPECT_EQ(table.columns,
              (QStringList{QStringLiteral("Day"), QStringLiteral("Planned"), QStringLiteral("Arrived")}));
    EXPECT_EQ(table.rows[1][2], QStringLiteral("38"));
    EXPECT_EQ(table.rows[3][2], QString()) << "nothing is known of the days to come";
}

TEST(ProgressChartTest, ComparesWithWhatWasPublished)
{
    ProgressChart chart;
    ProgressRivals rivals;
    rivals.published = {{dateOf(Day(2), kStart), People(30), true, "paper"},
                        {dateOf(Day(6), kStart), People(120), true, "later"}};
    chart.setCurve(curve({0, 40, 90, 90}), rivals);
    EXPECT_EQ(chart.summary(), QStringLiteral("90 of 100 planned, the last on 23 Jan; behind the published count by 30 "
                                              "at most, on 26 Jan"));
    const ChartTable table = chart.table();
    ASSERT_EQ(table.rows.size(), 6U) << "as far as the counts reach";
    EXPECT_EQ(table.rows[1], (QStringList{QStringLiteral("22 Jan"), QStringLiteral("40"), QStringLiteral("30"),
                                          QStringLiteral("paper")}));
    EXPECT_EQ(table.rows[2][2], QString());
}

TEST(ProgressChartTest, ShowsEveryCountOfADate)
{
    ProgressChart chart;
    ProgressRivals rivals;
    rivals.published = {{dateOf(Day(2), kStart), People(30), true, "paper"},
                        {dateOf(Day(2), kStart), People(35), true, "radio"},
                        {dateOf(Day(2), kStart), People(99), false, "rumour"}};
    chart.setCurve(curve({0, 40, 90}), rivals);
    EXPECT_EQ(chart.table().rows[1],
              (QStringList{QStringLiteral("22 Jan"), QStringLiteral("40"),
                           QStringLiteral("30; 35; 99 (not compared with)"), QStringLiteral("paper; radio; rumour")}));
    chart.setPosition(1);
    for (const char* line : {"Published: 30", "Published: 35", "Published: 99 (not compared with)"})
        EXPECT_TRUE(chart.reading().contains(QLatin1String(line))) << line;
}

TEST(ProgressChartTest, StandsBesideAnotherPlanByDate)
{
    ProgressChart chart;
    ProgressRivals rivals;
    rivals.other = curve({10, 20});
    rivals.other->start = dateOf(Day(0), kStart);
    rivals.otherName = QStringLiteral("Snapshot");
    chart.setCurve(curve({0, 40, 90}), rivals);
    const ChartTable table = chart.table();
    ASSERT_EQ(table.rows.size(), 4U) << "from the day before on";
    EXPECT_EQ(table.columns.last(), QStringLiteral("Snapshot"));
    EXPECT_EQ(table.rows[0], (QStringList{QStringLiteral("20 Jan"), QStringLiteral("0"), QStringLiteral("10")}));
    EXPECT_EQ(table.rows[2], (QStringList{QStringLiteral("22 Jan"), QStringLiteral("40"), QStringLiteral("20")}));
    chart.setPosition(2);
    EXPECT_TRUE(chart.reading().contains(QStringLiteral("Snapshot: 20")));
}

TEST(ProgressChartTest, ShowsTheBoundAndSaysWhereItAddsNothing)
{
    ProgressChart chart;
    chart.resize(500, 300);
    const auto pictureWith = [&chart](std::optional<People> bound) {
        ProgressRivals rivals;
        rivals.mostMovable = bound;
        chart.setCurve(curve({0, 40, 80}), rivals);
        return chart.grab().toImage();
    };
    const QImage without = pictureWith(std::nullopt);
    const QImage atAll = pictureWith(People(100));
    EXPECT_NE(atAll, without) << "in words";
    EXPECT_NE(pictureWith(People(85)), atAll);
    EXPECT_NE(pictureWith(People(85)), pictureWith(People(60)));
    EXPECT_NE(pictureWith(People(98)), pictureWith(People(99))) << "close to all, one name has both numbers";
}

} // namespace
} // namespace planner::ui
