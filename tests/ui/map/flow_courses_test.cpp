// SPDX-License-Identifier: Apache-2.0
#include "ui/map/flow_courses.h"

#include <QLineF>

#include <gtest/gtest.h>

#include <cmath>

namespace planner::ui {
namespace {

double angle(const QPointF& from, const QPointF& to) { return std::atan2(to.y() - from.y(), to.x() - from.x()); }

TEST(FlowCoursesTest, AFlowAloneBendsALittleToItsLeft)
{
    const auto courses = corridorCourses({{{0, 0}, {90, 0}}});
    ASSERT_EQ(courses.size(), 1U);
    EXPECT_LT(courses[0].first.y(), 0);
    EXPECT_DOUBLE_EQ(courses[0].first.y(), courses[0].second.y());
    EXPECT_NEAR(courses[0].first.x(), 30, 1e-9);
    EXPECT_NEAR(courses[0].second.x(), 60, 1e-9);
    EXPECT_TRUE(corridorCourses({}).empty());
}

TEST(FlowCoursesTest, ThereAndBackAreApart)
{
    const auto courses = corridorCourses({{{0, 0}, {90, 0}}, {{90, 0}, {0, 0}}});
    EXPECT_LT(courses[0].first.y(), 0);
    EXPECT_GT(courses[1].first.y(), 0);
}

TEST(FlowCoursesTest, FlowsOfOneCorridorStartInOneDirection)
{
    const auto courses = corridorCourses({{{0, 0}, {100, 8}}, {{0, 0}, {160, -8}}, {{0, 0}, {120, 0}}});
    EXPECT_NEAR(angle({0, 0}, courses[0].first), angle({0, 0}, courses[1].first), 1e-9);
    EXPECT_NEAR(angle({0, 0}, courses[0].first), angle({0, 0}, courses[2].first), 1e-9);
    EXPECT_EQ(courses[0].first, courses[1].first) << "as far as the nearest end allows";
    EXPECT_NE(courses[0].second, courses[1].second);
    for (const FlowCourse& course : courses)
        EXPECT_LT(QLineF({0, 0}, course.first).length(), QLineF({0, 0}, {100, 8}).length());
}

TEST(FlowCoursesTest, TheHeavierFlowDrawsTheCorridorToItsSide)
{
    const std::vector<FlowEnds> even{{{0, 0}, {100, 10}, 1}, {{0, 0}, {100, -10}, 1}};
    std::vector<FlowEnds> uneven = even;
    uneven[0].weight = 9;
    EXPECT_NEAR(corridorCourses(even)[0].first.y(), 0, 1e-9);
    EXPECT_GT(corridorCourses(uneven)[0].first.y(), 0);
}

TEST(FlowCoursesTest, OtherDirectionsAndOtherOriginsAreNoCorridor)
{
    const auto apart = corridorCourses({{{0, 0}, {100, 0}}, {{0, 0}, {0, 100}}});
    EXPECT_EQ(apart[0], corridorCourses({{{0, 0}, {100, 0}}})[0]);
    const auto beside = corridorCourses({{{0, 0}, {100, 0}}, {{0, 5}, {100, 5}}});
    EXPECT_EQ(beside[0], corridorCourses({{{0, 0}, {100, 0}}})[0]);
}

TEST(FlowCoursesTest, AFanIsMoreThanOneCorridor)
{
    // A little further each time: without an end to it a corridor would go round in a circle.
    std::vector<FlowEnds> fan;
    for (int i = 0; i < 12; ++i)
        fan.push_back({{0, 0}, {100 * std::cos(0.15 * i), 100 * std::sin(0.15 * i)}});
    const auto courses = corridorCourses(fan);
    EXPECT_GT(angle({0, 0}, courses[11].first) - angle({0, 0}, courses[0].first), 0.8);
    for (std::size_t i = 0; i < fan.size(); ++i)
        EXPECT_LT(std::abs(angle({0, 0}, courses[i].first) - 0.15 * static_cast<double>(i)), 0.5) << i;
}

TEST(FlowCoursesTest, AFlowToItsOwnPlaceHasNoDirection)
{
    const auto courses = corridorCourses({{{0, 0}, {0, 0}}, {{0, 0}, {10, 0}}});
    for (const FlowCourse& course : courses)
        EXPECT_TRUE(std::isfinite(course.first.x()) && std::isfinite(course.second.y()));
}

} // namespace
} // namespace planner::ui
