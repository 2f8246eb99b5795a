// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/card_signs.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <functional>

namespace planner::ui {
namespace {

/// Parts of the upper and lower half, or of the left and right, of a sign that are painted.
struct Halves {
    double first = 0;
    double second = 0;
};

Halves painted(const std::function<void(QPainter&, const QRectF&)>& paint, bool isAcross)
{
    constexpr int kSide = 40;
    QImage image(kSide, kSide, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, QRectF(0, 0, kSide, kSide));
    painter.end();
    Halves halves;
    for (int x = 0; x < kSide; ++x)
        for (int y = 0; y < kSide; ++y)
            if (image.pixelColor(x, y) != QColor(Qt::white))
                ((isAcross ? x : y) < kSide / 2 ? halves.first : halves.second) += 2.0 / (kSide * kSide);
    return halves;
}

Halves stepOf(Status status)
{
    return painted([status](QPainter& painter, const QRectF& box) { paintStep(painter, box, status); }, false);
}

TEST(CardSignsTest, StepsDifferInTheirFormAndNotOnlyInColour)
{
    const Halves draft = stepOf(Status::Draft);
    const Halves proposed = stepOf(Status::Proposed);
    const Halves approved = stepOf(Status::Approved);
    EXPECT_LT(draft.first, 0.25);
    EXPECT_LT(draft.second, 0.25);
    EXPECT_LT(proposed.first, 0.25);
    EXPECT_GT(proposed.second, 0.6);
    EXPECT_GT(approved.first, 0.6);
    EXPECT_GT(approved.second, 0.6);
}

TEST(CardSignsTest, WhatHasHappenedHasOtherSigns)
{
    for (const Status status : {Status::Departed, Status::Arrived, Status::Cancelled})
        EXPECT_EQ(stepOf(status).first + stepOf(status).second, 0);
}

TEST(CardSignsTest, APlaneFliesInTheReadingDirection)
{
    const auto plane = [](Qt::LayoutDirection direction) {
        return painted(
            [direction](QPainter& painter, const QRectF& box) { paintPlane(painter, box, Qt::black, direction); },
            true);
    };
    // The wings go back from the nose.
    EXPECT_GT(plane(Qt::LeftToRight).first, plane(Qt::LeftToRight).second);
    EXPECT_LT(plane(Qt::RightToLeft).first, plane(Qt::RightToLeft).second);
}

TEST(CardSignsTest, KnowsWhatFlies)
{
    for (const char* mode : {"air", "plane", "flight", "helicopter"})
        EXPECT_TRUE(isByAir(mode)) << mode;
    for (const char* mode : {"road", "road convoy", "rail", ""})
        EXPECT_FALSE(isByAir(mode)) << mode;
}

} // namespace
} // namespace planner::ui
