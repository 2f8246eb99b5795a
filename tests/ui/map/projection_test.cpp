// SPDX-License-Identifier: Apache-2.0
#include "ui/map/projection.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(ProjectionTest, NorthIsUpAndEastToTheRight)
{
    const Projection projection(35);
    const QPointF here = projection.project(35, 40);
    EXPECT_LT(projection.project(36, 40).y(), here.y());
    EXPECT_GT(projection.project(35, 41).x(), here.x());
    EXPECT_EQ(projection.project(0, 0), QPointF(0, 0));
}

TEST(ProjectionTest, ADegreeOfLongitudeIsShorterByTheCosineOfTheMiddle)
{
    EXPECT_DOUBLE_EQ(Projection(0).project(0, 1).x(), 100);
    EXPECT_NEAR(Projection(60).project(0, 1).x(), 50, 1e-9);
    EXPECT_DOUBLE_EQ(Projection(60).project(1, 0).y(), -100);
}

TEST(ProjectionTest, NearThePolesNothingShrinksAway)
{
    EXPECT_DOUBLE_EQ(Projection(90).project(0, 1).x(), Projection(65).project(0, 1).x());
    EXPECT_DOUBLE_EQ(Projection(-90).project(0, 1).x(), Projection(65).project(0, 1).x());
    EXPECT_GT(Projection(90).project(0, 1).x(), 40);
}

} // namespace
} // namespace planner::ui
