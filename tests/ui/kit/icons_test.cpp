// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/icons.h"

#include <QGuiApplication>
#include <QPixmap>

#include <gtest/gtest.h>

#include <vector>

namespace planner::ui {
namespace {

QImage imageOf(Icon icon) { return makeIcon(icon).pixmap(20).toImage(); }

int inkOf(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).alpha() > 0 ? 1 : 0;
    return count;
}

TEST(IconsTest, EveryIconIsPaintedAndNoTwoAreAlike)
{
    std::vector<QImage> seen;
    for (int icon = static_cast<int>(Icon::Open); icon <= static_cast<int>(Icon::Close); ++icon) {
        if (static_cast<Icon>(icon) == Icon::Redo)
            continue; // the mirror image of undo
        const QImage image = imageOf(static_cast<Icon>(icon));
        EXPECT_GT(inkOf(image), 20) << icon;
        for (const QImage& other : seen)
            EXPECT_NE(image, other) << icon;
        seen.push_back(image);
    }
    EXPECT_TRUE(makeIcon(Icon::None).isNull());
}

TEST(IconsTest, OnlyTheArrowsOfUndoAndRedoFollowTheReadingDirection)
{
    const QImage undo = imageOf(Icon::Undo);
    const QImage redo = imageOf(Icon::Redo);
    const QImage charts = imageOf(Icon::Charts);
    EXPECT_NE(redo, undo);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    EXPECT_EQ(imageOf(Icon::Redo), undo);
    EXPECT_EQ(imageOf(Icon::Undo), redo);
    EXPECT_EQ(imageOf(Icon::Charts), charts);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST(IconsTest, TheProgramsOwnIsTheFileThatDesktopsShow)
{
    const QIcon icon = programIcon();
    EXPECT_EQ(icon.availableSizes().size(), 6);
    const QImage large = icon.pixmap(QSize(128, 128)).toImage();
    EXPECT_EQ(large.pixelColor(64, 10), QColor(0x2a, 0x6d, 0xb0)) << "its ground";
    EXPECT_EQ(large.pixelColor(32, 32), QColor(Qt::white)) << "a card";
}

} // namespace
} // namespace planner::ui
