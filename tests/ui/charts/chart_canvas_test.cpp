// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart_canvas.h"

#include "ui/charts/day_frame.h"
#include "ui/charts/picture.h"

#include <QImage>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

class ChartCanvasTest : public testing::Test {
protected:
    ChartCanvasTest() : m_image(400, 200, QImage::Format_RGB32), m_painter(&m_image) { m_image.fill(Qt::white); }

    [[nodiscard]] ChartCanvas canvas(Qt::LayoutDirection direction)
    {
        return {m_painter, QRectF(0, 0, 400, 200), QFont(), QPalette(), direction};
    }

    QImage m_image;
    QPainter m_painter;
};

TEST_F(ChartCanvasTest, RoundsStepsUpToOneTwoOrFive)
{
    EXPECT_EQ(roundStep(9'999, 4), 2'000);
    EXPECT_EQ(roundStep(10'000, 4), 5'000);
    EXPECT_EQ(roundStep(20, 20), 1);
    EXPECT_EQ(roundStep(21, 20), 2);
    EXPECT_EQ(roundStep(1, 9), 1);
    EXPECT_EQ(roundStep(0, 9), 1);
    EXPECT_EQ(roundStep(1'000'000'000'000, 1), 1'000'000'000'000);
}

TEST_F(ChartCanvasTest, StandsDaysInTheReadingDirection)
{
    const FrameSpan span{Date(20'000), Day(1), Day(10), 100};
    const ChartCanvas ltr = canvas(Qt::LeftToRight);
    const DayFrame forwards(ltr, ltr.area(), span);
    EXPECT_LT(forwards.x(Day(1)), forwards.x(Day(2)));
    const ChartCanvas rtl = canvas(Qt::RightToLeft);
    const DayFrame backwards(rtl, rtl.area(), span);
    EXPECT_GT(backwards.x(Day(1)), backwards.x(Day(2)));
    EXPECT_DOUBLE_EQ(backwards.x(Day(4)), 400 - forwards.x(Day(4)));
    EXPECT_DOUBLE_EQ(backwards.y(30), forwards.y(30));
}

TEST_F(ChartCanvasTest, FindsTheDayUnderAPoint)
{
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const ChartCanvas used = canvas(direction);
        const DayFrame frame(used, used.area(), {Date(20'000), Day(-2), Day(10), 100});
        for (Day day(-2); day <= Day(10); day += Day(1))
            EXPECT_EQ(frame.dayAt(frame.middle(day)), day);
        EXPECT_EQ(frame.dayAt(direction == Qt::LeftToRight ? -50 : 450), Day(-2));
    }
}

TEST_F(ChartCanvasTest, GivesNumbersTheirHeight)
{
    const ChartCanvas used = canvas(Qt::LeftToRight);
    const DayFrame frame(used, used.area(), {Date(20'000), Day(1), Day(5), 200});
    EXPECT_DOUBLE_EQ(frame.y(0), frame.plot().bottom());
    EXPECT_DOUBLE_EQ(frame.y(200), frame.plot().top());
    EXPECT_DOUBLE_EQ(frame.y(100), frame.plot().center().y());
    EXPECT_DOUBLE_EQ(frame.box(Day(2), Day(3), 50, 150).height(), frame.plot().height() / 2);
}

TEST_F(ChartCanvasTest, HatchesWithinTheRectangleOnly)
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    for (const bool isRising : {true, false}) {
        m_image.fill(Qt::white);
        const QRect rect(50, 40, 37, 60);
        paintHatch(m_painter, rect, Qt::red, isRising);
        int inside = 0;
        for (int y = 0; y < m_image.height(); ++y)
            for (int x = 0; x < m_image.width(); ++x) {
                if (m_image.pixelColor(x, y) == QColor(Qt::white))
                    continue;
                ++inside;
                ASSERT_TRUE(rect.adjusted(-1, -1, 1, 1).contains(x, y)) << x << ' ' << y;
            }
        EXPECT_GT(inside, rect.width() * rect.height() / 10);
        EXPECT_LT(inside, rect.width() * rect.height() / 2);
    }
}

TEST_F(ChartCanvasTest, CutsNoDateHoweverShortTheLastOneIs)
{
    // From 25 November to 4 January: the last date is the narrowest.
    const FrameSpan span{Date(20'782), Day(1), Day(41), 100};
    const Picture picture{QStringLiteral("dates"), QSize(600, 200), [&](QPainter& painter, const QRectF& area) {
                              const ChartCanvas canvas(painter, area, QFont(), QPalette(), Qt::LeftToRight);
                              DayFrame(canvas, area, span).paintAxes();
                          }};
    const QString svg = QString::fromUtf8(toSvg(picture));
    EXPECT_TRUE(svg.contains(QStringLiteral("25 Nov"))) << svg.toStdString();
    EXPECT_FALSE(svg.contains(QChar(0x2026))) << svg.toStdString();
}

} // namespace
} // namespace planner::ui
