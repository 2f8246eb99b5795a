// SPDX-License-Identifier: Apache-2.0
#include "ui/map/label_placement.h"

#include <gtest/gtest.h>

#include <cmath>

namespace planner::ui {
namespace {

const QRectF kWindow(0, 0, 400, 300);

/// A ring of radius 10 with a name of 60 by 30, or 40 by 15 without numbers.
LabelWish wishAt(double x, double y, double rank = 0)
{
    return {QRectF(x - 10, y - 10, 20, 20), QSizeF(60, 30), QSizeF(40, 15), rank, 0, false};
}

std::vector<LabelPlace> places(const std::vector<LabelWish>& wishes, const std::vector<QPointF>& points = {})
{
    return placesOfLabels(wishes, points, kWindow);
}

QRectF boxOf(const LabelWish& wish, const LabelPlace& place)
{
    return labelBox(wish.ring, place.form == LabelForm::Full ? wish.full : wish.name, place.side);
}

TEST(LabelPlacementTest, ANameAloneStandsAtTheRightInFull)
{
    EXPECT_EQ(places({wishAt(200, 150)}), (std::vector<LabelPlace>{{LabelForm::Full, LabelSide::Right}}));
}

TEST(LabelPlacementTest, ABoxTouchesItsRingOnEachSide)
{
    const QRectF ring(100, 100, 20, 20);
    EXPECT_EQ(labelBox(ring, {60, 30}, LabelSide::Right), QRectF(120, 95, 60, 30));
    EXPECT_EQ(labelBox(ring, {60, 30}, LabelSide::Left), QRectF(40, 95, 60, 30));
    EXPECT_EQ(labelBox(ring, {60, 30}, LabelSide::Below), QRectF(80, 120, 60, 30));
    EXPECT_EQ(labelBox(ring, {60, 30}, LabelSide::Above), QRectF(80, 70, 60, 30));
}

TEST(LabelPlacementTest, AtTheEdgeItTurnsInwards)
{
    EXPECT_EQ(places({wishAt(380, 150)})[0].side, LabelSide::Left);
    EXPECT_EQ(places({wishAt(15, 150)})[0].side, LabelSide::Right);
}

TEST(LabelPlacementTest, GoesTheOtherWayThanItsFlows)
{
    LabelWish wish = wishAt(200, 150);
    wish.pull = 5;
    EXPECT_EQ(places({wish})[0].side, LabelSide::Left);
    wish.pull = -5;
    EXPECT_EQ(places({wish})[0].side, LabelSide::Right);
}

TEST(LabelPlacementTest, TakesTheSideWithTheFewestPointsOfFlows)
{
    EXPECT_EQ(places({wishAt(200, 150)}, {{230, 150}, {240, 150}, {170, 150}})[0].side, LabelSide::Below);
    EXPECT_EQ(places({wishAt(200, 150)}, {{230, 150}, {240, 150}, {170, 150}, {200, 170}, {200, 175}})[0].side,
              LabelSide::Above);
    EXPECT_EQ(places({wishAt(200, 150)},
                     {{230, 150}, {240, 150}, {170, 150}, {200, 170}, {200, 175}, {200, 130}, {200, 125}})[0]
                  .side,
              LabelSide::Left);
}

TEST(LabelPlacementTest, TheHigherRankChoosesFirst)
{
    // The two stand in each other's way at the right and left.
    const std::vector<LabelWish> wishes{wishAt(150, 150, 1), wishAt(230, 150, 2)};
    const auto found = places(wishes);
    EXPECT_EQ(found[1].side, LabelSide::Right);
    EXPECT_FALSE(boxOf(wishes[0], found[0]).intersects(wishes[1].ring));
    EXPECT_FALSE(boxOf(wishes[0], found[0]).intersects(boxOf(wishes[1], found[1])));
}

/// A wall of rings around a site, so near that a full name has no room.
std::vector<LabelWish> walledIn(double gap)
{
    std::vector<LabelWish> wishes{wishAt(200, 150, 1)};
    for (const auto& [dx, dy] : {std::pair{1., 0.}, {-1., 0.}, {0., 1.}, {0., -1.}})
        wishes.push_back(wishAt(200 + dx * gap, 150 + dy * gap, 2));
    return wishes;
}

TEST(LabelPlacementTest, WithoutRoomForItsNumbersTheNameStandsAlone)
{
    const auto found = places(walledIn(40));
    EXPECT_EQ(found[0].form, LabelForm::Name);
}

TEST(LabelPlacementTest, WithoutRoomForTheNameItIsNotShown)
{
    EXPECT_EQ(places(walledIn(25))[0].form, LabelForm::None);
}

TEST(LabelPlacementTest, WhatIsNeededIsShownInFullAndFirst)
{
    auto wishes = walledIn(25);
    wishes[0].isNeeded = true;
    const auto found = places(wishes);
    EXPECT_EQ(found[0].form, LabelForm::Full);
    for (std::size_t i = 1; i < wishes.size(); ++i)
        if (found[i].form != LabelForm::None) {
            EXPECT_FALSE(boxOf(wishes[i], found[i]).intersects(boxOf(wishes[0], found[0]))) << i;
        }
}

TEST(LabelPlacementTest, RingsOutsideTheWindowTakeNoRoomForTheirNames)
{
    const std::vector<LabelWish> wishes{wishAt(-40, 150, 9), wishAt(30, 150, 1)};
    EXPECT_EQ(places(wishes)[1].form, LabelForm::Full);
}

TEST(LabelPlacementTest, OfACrowdNoNameCoversAnotherOrARing)
{
    std::vector<LabelWish> wishes;
    for (int i = 0; i < 65; ++i) // scattered as the sunflower's seeds are
        wishes.push_back(
            wishAt(200 + 16 * std::sqrt(i) * std::cos(2.4 * i), 150 + 15 * std::sqrt(i) * std::sin(2.4 * i), i));
    const auto found = places(wishes);
    int shown = 0;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (found[i].form == LabelForm::None)
            continue;
        ++shown;
        const QRectF box = boxOf(wishes[i], found[i]);
        EXPECT_TRUE(kWindow.contains(box)) << i;
        for (std::size_t j = 0; j < wishes.size(); ++j) {
            if (i == j)
                continue;
            EXPECT_FALSE(box.intersects(wishes[j].ring)) << i << " over the ring of " << j;
            if (found[j].form != LabelForm::None) {
                EXPECT_FALSE(box.intersects(boxOf(wishes[j], found[j]))) << i << " over " << j;
            }
        }
    }
    EXPECT_GE(shown, 12);
    EXPECT_NE(found[64].form, LabelForm::None) << "the highest rank";
}

TEST(LabelPlacementTest, TheSameWishesGiveTheSamePlaces)
{
    const auto wishes = walledIn(60);
    EXPECT_EQ(places(wishes), places(wishes));
    EXPECT_TRUE(places({}).empty());
}

} // namespace
} // namespace planner::ui
