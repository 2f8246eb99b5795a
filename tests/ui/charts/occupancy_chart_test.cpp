// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/occupancy_chart.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"
#include "tests/ui/qt_printers.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QTest>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

/// B holds 50 and gets 40 people on day 2; `more` of them on day 3.
OccupancySteps stepsWith(std::int64_t more)
{
    test::OperationBuilder builder(5);
    builder.facility("A", {.capacity = 200, .population = 100})
        .facility("B", {.capacity = 50, .target = 45})
        .cohort("K", {.at = "A", .people = 100})
        .route("AB", {.from = "A", .to = "B", .seats = 100})
        .batch("B-1", {.route = "AB", .day = 2, .parts = {{"K", 40}}})
        .batch("B-2", {.route = "AB", .day = 3, .parts = {{"K", more}}});
    const test::EvaluatedPlan plan(builder.plan());
    return occupancySteps(plan.view(), builder.facilityId("B"));
}

class OccupancyChartTest : public testing::Test {
protected:
    ~OccupancyChartTest() override { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void show(std::int64_t more)
    {
        m_chart.setSteps(QStringLiteral("B"), stepsWith(more), Date(20'474)); // 21 January 2026
        m_chart.resize(500, 260);
        m_chart.show();
        QCoreApplication::processEvents();
    }
    /// With no button: QTest moves the cursor, which a platform without a screen does not tell of.
    void point(QPoint at)
    {
        QMouseEvent move(QEvent::MouseMove, at, m_chart.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&m_chart, &move);
    }
    /// Pixels of the picture that are red, as what is above the limit is.
    [[nodiscard]] int redPixels()
    {
        const QImage image = m_chart.grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).red() > image.pixelColor(x, y).green() + 60 ? 1 : 0;
        return count;
    }

    OccupancyChart m_chart;
};

TEST_F(OccupancyChartTest, SaysWhereLeastRoomIs)
{
    show(5);
    EXPECT_EQ(m_chart.summary(), QStringLiteral("Least room on 23 Jan: 45 of 50, 5 free"));
    EXPECT_FALSE(m_chart.isAlarming());
}

TEST_F(OccupancyChartTest, SaysHowFarAndHowLongItIsAboveTheLimit)
{
    show(30);
    EXPECT_EQ(m_chart.summary(), QStringLiteral("Above the limit on 3 days, by 20 at most; least room on 23 Jan"));
    EXPECT_TRUE(m_chart.isAlarming());
}

TEST_F(OccupancyChartTest, HatchesWhatIsAboveTheLimit)
{
    show(5);
    const int without = redPixels();
    show(60);
    EXPECT_GT(redPixels(), without + 300);
}

TEST_F(OccupancyChartTest, HasTheFiguresAsATable)
{
    show(30);
    const ChartTable table = m_chart.table();
    ASSERT_EQ(table.rows.size(), 5U);
    EXPECT_EQ(table.rows[2],
              (QStringList{QStringLiteral("23 Jan"), QStringLiteral("70"), QStringLiteral("70"), QStringLiteral("50"),
                           QStringLiteral("45"), QStringLiteral("140.0 %"), QStringLiteral("20")}));
    EXPECT_EQ(table.rows[1].last(), QString());
}

TEST_F(OccupancyChartTest, PaintsNothingBelowItsAxisWhereMoreAreOverThanThere)
{
    // 100 people go from A to B within day 2: over the limit of 10 by 90 at both, and only 100 people.
    test::OperationBuilder builder(3);
    builder.facility("A", {.capacity = 10, .population = 100})
        .facility("B", {.capacity = 10})
        .cohort("K", {.at = "A", .people = 100})
        .route("AB", {.from = "A", .to = "B", .seats = 100})
        .batch("B-1", {.route = "AB", .day = 2, .parts = {{"K", 100}}});
    const test::EvaluatedPlan plan(builder.plan());
    OccupancySteps steps = occupancyOfAll(plan.view());
    ASSERT_GT(steps.at(Day(2)).excess, steps.at(Day(2)).peak);
    m_chart.setSteps(QStringLiteral("All"), steps, Date(20'474));
    EXPECT_EQ(m_chart.summary(),
              QStringLiteral("Sites above their own limits on 2 days, by 90 in all at most, on 22 Jan. "
                             "Sites above their own limits before the plan: by 90 in all at most"));
    EXPECT_EQ(m_chart.table().rows[0].last(), QStringLiteral("90 before the plan"));
    EXPECT_EQ(m_chart.table().rows[1].last(), QStringLiteral("90, and 90 before the plan"));
    m_chart.resize(500, 260);
    m_chart.show();
    const QImage image = m_chart.grab().toImage();
    int redBelow = 0; // of the lowest line of dates, under the axis
    for (int y = image.height() - 14; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            redBelow += image.pixelColor(x, y).red() > image.pixelColor(x, y).green() + 20 ? 1 : 0;
    EXPECT_EQ(redBelow, 0);
}

TEST_F(OccupancyChartTest, OfAllTogetherNothingIsHatchedBelowTheirLimit)
{
    // A is over by 50 while all sites together have room for 300 more.
    test::OperationBuilder builder(3);
    builder.facility("A", {.capacity = 100, .population = 150}).facility("B", {.capacity = 400});
    const test::EvaluatedPlan plan(builder.plan());
    const auto redBelowTheLine = [this](OccupancySteps steps) {
        m_chart.setSteps(QStringLiteral("x"), std::move(steps), Date(20'474));
        m_chart.resize(500, 260);
        m_chart.show();
        const QImage image = m_chart.grab().toImage();
        int red = 0;
        for (int y = image.height() / 2; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                red += image.pixelColor(x, y).red() > image.pixelColor(x, y).green() + 60 ? 1 : 0;
        return red;
    };
    EXPECT_EQ(redBelowTheLine(occupancyOfAll(plan.view())), 0);
}

TEST_F(OccupancyChartTest, EndsWhereItIsToldButNeverAfterItsDays)
{
    show(30);
    m_chart.setEnd(Day(3));
    m_chart.setPosition(100);
    EXPECT_EQ(m_chart.position(), 2);
    EXPECT_EQ(m_chart.table().rows.size(), 5U) << "the table has every day";
    const QImage cut = m_chart.grab().toImage();
    m_chart.setEnd(Day(99));
    EXPECT_NE(m_chart.grab().toImage(), cut);
    m_chart.setPosition(100);
    EXPECT_EQ(m_chart.position(), 4);
}

TEST_F(OccupancyChartTest, HasYearsInATableOverAYearsEnd)
{
    m_chart.setSteps(QStringLiteral("B"), stepsWith(5), Date(20'451)); // 29 December 2025
    EXPECT_EQ(m_chart.table().rows[0].first(), QStringLiteral("29 Dec 2025"));
    EXPECT_EQ(m_chart.table().rows[4].first(), QStringLiteral("2 Jan 2026"));
}

TEST_F(OccupancyChartTest, ReadsTheDayUnderThePointer)
{
    show(30);
    point(QPoint(m_chart.width() / 2, m_chart.height() * 2 / 3));
    ASSERT_FALSE(m_chart.reading().isEmpty());
    EXPECT_EQ(m_chart.reading().first(), QStringLiteral("23 Jan"));
    EXPECT_TRUE(m_chart.reading().contains(QStringLiteral("70 at the close")));
    EXPECT_TRUE(m_chart.reading().contains(QStringLiteral("20 above the limit")));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&m_chart, &leave);
    EXPECT_TRUE(m_chart.reading().isEmpty());
}

TEST_F(OccupancyChartTest, ReadsByTheArrowKeysInTheReadingDirection)
{
    show(5);
    QTest::keyClick(&m_chart, Qt::Key_Home);
    EXPECT_EQ(m_chart.position(), 0);
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_EQ(m_chart.position(), 1);
    QTest::keyClick(&m_chart, Qt::Key_End);
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_EQ(m_chart.position(), 4);
    m_chart.setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_EQ(m_chart.position(), 3);
    QTest::keyClick(&m_chart, Qt::Key_Escape);
    EXPECT_FALSE(m_chart.position());
}

TEST_F(OccupancyChartTest, TellsAScreenReader)
{
    show(5);
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&m_chart);
    ASSERT_NE(accessible, nullptr);
    EXPECT_EQ(accessible->role(), QAccessible::Chart);
    EXPECT_EQ(accessible->text(QAccessible::Name), QStringLiteral("B"));
    EXPECT_EQ(accessible->text(QAccessible::Description), m_chart.summary());
    m_chart.setPosition(1);
    EXPECT_TRUE(accessible->text(QAccessible::Description).startsWith(QStringLiteral("22 Jan, 40 at the close")));
}

TEST_F(OccupancyChartTest, IsMirroredFromRightToLeft)
{
    show(5);
    const QPoint early(m_chart.width() * 5 / 6, m_chart.height() * 2 / 3);
    point(early);
    EXPECT_EQ(m_chart.position(), 4);
    m_chart.setLayoutDirection(Qt::RightToLeft);
    point(early - QPoint(1, 0));
    EXPECT_LE(m_chart.position().value(), 1);
}

} // namespace
} // namespace planner::ui
