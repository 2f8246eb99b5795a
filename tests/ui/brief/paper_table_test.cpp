// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/paper_table.h"

#include <QImage>

#include <gtest/gtest.h>

#include <cmath>

namespace planner::ui {
namespace {

constexpr int kScale = 10; ///< units of paper in a pixel
constexpr int kWidth = 400;

/// The middle of the dark pixels in each third of the first row; -1 where there is none.
std::vector<int> inkByThird(const TableBlock& table, Qt::LayoutDirection direction)
{
    const PaperStyle style(direction);
    QImage image(kWidth, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(1.0 / kScale, 1.0 / kScale);
    const QRectF area(0, 0, kWidth * kScale, 100 * kScale);
    table.paint(painter, style, area, 0, 1);
    const double lead = table.leadHeight(style, area.width());
    const int top = static_cast<int>(lead / kScale) + 2;
    const int bottom = static_cast<int>((lead + table.rowHeight(style, area.width(), 0)) / kScale) - 1;
    std::vector<int> thirds;
    for (int third = 0; third < 3; ++third) {
        double sum = 0;
        int count = 0;
        for (int x = third * kWidth / 3; x < (third + 1) * kWidth / 3; ++x)
            for (int y = top; y < bottom; ++y)
                if (qGray(image.pixel(x, y)) < 128) {
                    sum += x;
                    ++count;
                }
        thirds.push_back(count == 0 ? -1 : static_cast<int>(std::lround(sum / count)));
    }
    return thirds;
}

TableBlock wordAndNumber()
{
    return TableBlock(
        {{QStringLiteral("Site"), 1}, {QStringLiteral("Between"), 1}, {QStringLiteral("People"), 1, true}},
        {{{QStringLiteral("Karkh"), QString(), QStringLiteral("1,234")}}});
}

TEST(PaperTableTest, WordsLeadAndNumbersTrail)
{
    const std::vector<int> ink = inkByThird(wordAndNumber(), Qt::LeftToRight);
    EXPECT_LT(ink[0], 30) << "words at the left of the first column";
    EXPECT_EQ(ink[1], -1);
    EXPECT_GT(ink[2], kWidth - 30) << "numbers at the right of the last";
}

TEST(PaperTableTest, ColumnsAreMirroredFromRightToLeft)
{
    const TableBlock table({{QStringLiteral("Site"), 1}, {QStringLiteral("Between"), 1}, {QStringLiteral("Then"), 1}},
                           {{{QStringLiteral("Karkh"), QString(), QString()}}});
    EXPECT_EQ(inkByThird(table, Qt::LeftToRight)[2], -1);
    const std::vector<int> ink = inkByThird(table, Qt::RightToLeft);
    EXPECT_EQ(ink[0], -1);
    EXPECT_GT(ink[2], kWidth - 30) << "words at the right of the first column";
    EXPECT_LT(inkByThird(wordAndNumber(), Qt::RightToLeft)[0], 30) << "numbers at the left of the last";
}

TEST(PaperTableTest, LongWordsMakeTheirRowHigher)
{
    const PaperStyle style(Qt::LeftToRight);
    const QString words = QStringLiteral("a long sentence ").repeated(20);
    const TableBlock table({{QStringLiteral("A"), 1}, {QStringLiteral("B"), 1}},
                           {{{QStringLiteral("x"), QStringLiteral("y")}}, {{QStringLiteral("x"), words}}});
    EXPECT_GT(table.rowHeight(style, 4000, 1), 2 * table.rowHeight(style, 4000, 0));
    EXPECT_LT(table.rowHeight(style, 40'000, 1), table.rowHeight(style, 4000, 1));
}

TEST(PaperTableTest, HeadingsAreKeptWithTheNextRow)
{
    const TableBlock table({{QStringLiteral("A"), 1}},
                           {{{QStringLiteral("21 January")}, true}, {{QStringLiteral("B-001")}}});
    EXPECT_TRUE(table.keepsWithNext(0));
    EXPECT_FALSE(table.keepsWithNext(1));
}

} // namespace
} // namespace planner::ui
