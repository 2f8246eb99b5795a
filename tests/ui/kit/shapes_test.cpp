// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/shapes.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace planner::ui {
namespace {

constexpr QRectF kBox(4, 4, 12, 12);

QImage painted(const std::function<void(QPainter&)>& paint)
{
    QImage image(20, 20, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(QPen(Qt::green, 3));
    paint(painter);
    EXPECT_EQ(painter.pen().color(), QColor(Qt::green)) << "the painter is as it was";
    EXPECT_FALSE(painter.testRenderHint(QPainter::Antialiasing));
    return image;
}

bool isRed(const QImage& image, int x, int y) { return image.pixelColor(x, y).green() < 128; }

TEST(ShapesTest, AWarningPointsUp)
{
    const QImage image = painted([](QPainter& painter) { paintWarning(painter, kBox, Qt::red); });
    EXPECT_TRUE(isRed(image, 10, 12));
    EXPECT_TRUE(isRed(image, 6, 15));
    EXPECT_FALSE(isRed(image, 5, 5)) << "it is narrow at its top";
}

TEST(ShapesTest, AnArrowPointsWhereTheReaderGoes)
{
    const auto arrow = [](Qt::LayoutDirection direction) {
        return painted([direction](QPainter& painter) { paintArrow(painter, kBox, Qt::red, direction); });
    };
    const QImage leftToRight = arrow(Qt::LeftToRight);
    EXPECT_TRUE(isRed(leftToRight, 14, 8)) << "its head is at the right";
    EXPECT_FALSE(isRed(leftToRight, 6, 8));
    EXPECT_TRUE(isRed(arrow(Qt::RightToLeft), 6, 8)) << "its head is at the left";
    EXPECT_FALSE(isRed(arrow(Qt::RightToLeft), 14, 8));
}

TEST(ShapesTest, EverySignIsAnotherOneAndStaysInItsBox)
{
    const QImage pictures[] = {painted([](QPainter& painter) { paintWarning(painter, kBox, Qt::red); }),
                               painted([](QPainter& painter) { paintTick(painter, kBox, Qt::red); }),
                               painted([](QPainter& painter) { paintForbidden(painter, kBox, Qt::red); }),
                               painted([](QPainter& painter) { paintLock(painter, kBox, Qt::red); })};
    for (const QImage& picture : pictures) {
        EXPECT_EQ(std::count(std::begin(pictures), std::end(pictures), picture), 1);
        for (int i = 0; i < 20; ++i)
            for (const QPoint edge : {QPoint(i, 1), QPoint(i, 18), QPoint(1, i), QPoint(18, i)})
                EXPECT_EQ(picture.pixelColor(edge), QColor(Qt::white)) << edge.x() << ", " << edge.y();
    }
}

} // namespace
} // namespace planner::ui
