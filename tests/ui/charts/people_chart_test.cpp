// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/people_chart.h"

#include "tests/support/evaluated_plan.h"
#include "tests/ui/document_fixture.h"
#include "tests/ui/qt_printers.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

class PeopleChartTest : public testing::Test {
protected:
    PeopleChartTest()
    {
        const test::EvaluatedPlan plan(sampleBuilder().plan());
        const QStringList names{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
        m_chart.setSplit(peopleSplit(plan.view(), Day(0)), peopleSplit(plan.view(), Day(10)),
                         {names, {QStringLiteral("Men"), QStringLiteral("Women")}});
    }
    PeopleChart m_chart;
};

TEST_F(PeopleChartTest, HasARowBeforeAndAfterForEverySite)
{
    const ChartTable table = m_chart.table();
    ASSERT_EQ(table.rows.size(), 6U);
    EXPECT_EQ(table.rows[0],
              (QStringList{QStringLiteral("A"), QStringLiteral("Before"), QStringLiteral("120"), QStringLiteral("80"),
                           QStringLiteral("0"), QStringLiteral("200"), QStringLiteral("300")}));
    EXPECT_EQ(table.rows[5],
              (QStringList{QStringLiteral("C"), QStringLiteral("After"), QStringLiteral("30"), QStringLiteral("45"),
                           QStringLiteral("0"), QStringLiteral("75"), QStringLiteral("400")}));
}

TEST_F(PeopleChartTest, ReadsASiteWithItsCategories)
{
    m_chart.setPosition(2);
    EXPECT_EQ(m_chart.reading(),
              (QStringList{QStringLiteral("C"), QStringLiteral("Men: 0 before, 30 after"),
                           QStringLiteral("Women: 0 before, 45 after"), QStringLiteral("Limit 400")}));
}

TEST_F(PeopleChartTest, GrowsWithTheSites)
{
    EXPECT_EQ(m_chart.minimumHeight(), m_chart.sizeHint().height());
    const int tall = m_chart.sizeHint().height();
    PeopleSplit none;
    m_chart.setSplit(none, none, {});
    EXPECT_LT(m_chart.sizeHint().height(), tall - 100);
}

} // namespace
} // namespace planner::ui
