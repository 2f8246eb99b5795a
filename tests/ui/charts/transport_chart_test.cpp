// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/transport_chart.h"

#include "tests/ui/qt_printers.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TransportUse use(std::vector<TransportDay> days)
{
    TransportUse made{TransportKind::Fleet, 0, std::move(days), 0, 0};
    for (const TransportDay& day : made.days) {
        made.daysOver += day.excess() > 0 ? 1 : 0;
        made.most = std::max(made.most, day.used);
    }
    return made;
}

TEST(TransportChartTest, SaysHowMuchIsInUse)
{
    TransportChart chart;
    chart.setUse(QStringLiteral("Buses"), use({{1, 2}, {2, 2}, {0, 2}, {1, 2}, {0, 2}}), Date(20'474));
    EXPECT_EQ(chart.summary(),
              QStringLiteral("2 in use on the busiest day, 50.0 % used from the first to the last day of use"));
    chart.setUse(QStringLiteral("Buses"), use({{3, {}}}), Date(20'474));
    EXPECT_EQ(chart.summary(), QStringLiteral("3 in use on the busiest day"));
}

TEST(TransportChartTest, SaysOnHowManyDaysSomeAreMissing)
{
    TransportChart chart;
    chart.setUse(QStringLiteral("Buses"), use({{3, 2}, {2, 2}}), Date(20'474));
    EXPECT_TRUE(chart.isAlarming());
    EXPECT_EQ(chart.summary(), QStringLiteral("More needed than there are on 1 day"));
    EXPECT_EQ(chart.table().rows[0],
              (QStringList{QStringLiteral("21 Jan"), QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1")}));
    EXPECT_EQ(chart.table().rows[1].last(), QString());
    chart.setPosition(0);
    EXPECT_TRUE(chart.reading().contains(QStringLiteral("1 missing")));
}

} // namespace
} // namespace planner::ui
