// SPDX-License-Identifier: Apache-2.0
#include "core/whatif/sweep.h"

#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

/// 150 people for 100 places; one batch of 30 a day for 10 days.
Plan tightPlan(std::int64_t target = 50)
{
    OperationBuilder builder(10);
    builder.settings().batchSize = People(30);
    builder.facility("A", {.capacity = 500, .population = 150})
        .facility("B", {.capacity = 100, .target = target})
        .cohort("C", {.at = "A", .people = 150})
        .route("R", {.from = "A", .to = "B", .departuresPerDay = 1});
    return builder.plan();
}

SweepPoint point(std::int64_t value, std::int64_t waiting, std::int64_t finish = 0)
{
    return {value, People(waiting), finish};
}

TEST(SweepTest, MorePlacesLeaveFewerWaitingUntilNobodyDoes)
{
    const SweepOptions options{.figure = SweptFigure::LimitPoints, .values = {-50, 0, 25, 50, 75}, .seconds = 5};
    std::size_t heard = 0;
    const auto points = sweep(tightPlan(), {}, options, nullptr, [&heard](const SweepPoint&) { ++heard; });
    ASSERT_EQ(points.size(), 5U);
    EXPECT_EQ(heard, 5U);
    const std::vector<std::int64_t> waiting{100, 50, 25, 0, 0};
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_EQ(points[i].value, options.values[i]);
        EXPECT_EQ(points[i].waiting, People(waiting[i])) << i;
    }
    EXPECT_EQ(points[0].crowding, 0) << "at most 50, which is the target";
    EXPECT_GT(points[3].crowding, 0);
    EXPECT_EQ(kneeOf(points), 3U) << "beyond 50 points nothing is gained";
}

TEST(SweepTest, TheOtherFiguresCountToo)
{
    const Plan plan = tightPlan(1000); // nobody is crowded, so nobody is sent late for that
    const WhatIf room{.limitPoints = Percent(50)};
    const auto ends = sweep(plan, room, {.figure = SweptFigure::End, .values = {-8, -6, 0}, .seconds = 5});
    ASSERT_EQ(ends.size(), 3U);
    EXPECT_EQ(ends[0].waiting, People(90)) << "two days, two batches";
    EXPECT_EQ(ends[1].waiting, People(30));
    EXPECT_EQ(ends[2].waiting, People(0));
    const auto more = sweep(plan, room, {.figure = SweptFigure::Departures, .values = {-1, 0, 4}, .seconds = 5});
    ASSERT_EQ(more.size(), 3U);
    EXPECT_EQ(more[0].finish, 0);
    EXPECT_EQ(more[0].waiting, People(150));
    EXPECT_EQ(more[1].finish, 5);
    EXPECT_EQ(more[2].finish, 1);
}

TEST(SweepTest, ACancelEndsIt)
{
    CancelFlag flag;
    const auto points = sweep(tightPlan(), {}, {.values = {0, 10, 20, 30}, .seconds = 5}, &flag,
                              [&flag](const SweepPoint&) { flag.cancel(); });
    EXPECT_EQ(points.size(), 1U);
}

TEST(KneeTest, IsWhereMoreBringsLittle)
{
    EXPECT_EQ(kneeOf({point(0, 100), point(1, 60), point(2, 20), point(3, 15), point(4, 10)}), 2U);
    EXPECT_EQ(kneeOf({point(0, 100), point(10, 0), point(20, 0)}), 1U);
}

TEST(KneeTest, IsNotWhereMoreStartsToHelp)
{
    // A flat start, then each step brings 320: as announced-2026 answers to more departures.
    EXPECT_EQ(kneeOf({point(0, 6000), point(1, 6000), point(2, 6000), point(3, 6000), point(4, 6000), point(5, 5680),
                      point(6, 5360), point(7, 5040)}),
              std::nullopt);
    EXPECT_EQ(kneeOf({point(0, 100), point(1, 100), point(2, 0)}), std::nullopt);
    EXPECT_EQ(kneeOf({point(0, 100), point(1, 90), point(2, 10)}), std::nullopt);
}

TEST(KneeTest, IsWhereMoreStopsHelpingAlsoAfterAFlatStart)
{
    EXPECT_EQ(kneeOf({point(0, 100), point(1, 100), point(2, 50), point(3, 0), point(4, 0), point(5, 0)}), 3U);
    EXPECT_EQ(
        kneeOf({point(0, 100), point(1, 100), point(2, 100), point(3, 100), point(4, 100), point(5, 0), point(6, 0)}),
        5U)
        << "the corner where it begins is farther from the line";
}

TEST(KneeTest, IsNotWhereMoreHelpsAgainLater)
{
    EXPECT_EQ(kneeOf({point(0, 100), point(1, 60), point(2, 60), point(3, 60), point(4, 0)}), std::nullopt);
    EXPECT_EQ(kneeOf({point(0, 100), point(1, 60), point(2, 30), point(3, 0)}), std::nullopt)
        << "three quarters of a step is not little";
}

TEST(KneeTest, NeedsRisingValues)
{
    EXPECT_EQ(kneeOf({point(0, 100), point(1, 0), point(1, 0)}), std::nullopt);
    EXPECT_EQ(kneeOf({point(2, 0), point(1, 0), point(0, 100)}), std::nullopt);
}

TEST(KneeTest, AStraightOrFlatOrShortCurveHasNone)
{
    EXPECT_EQ(kneeOf({point(0, 100), point(1, 50), point(2, 0)}), std::nullopt);
    EXPECT_EQ(kneeOf({point(0, 100), point(1, 51), point(2, 0)}), std::nullopt) << "within a twentieth";
    EXPECT_EQ(kneeOf({point(0, 7), point(1, 7), point(2, 7)}), std::nullopt);
    EXPECT_EQ(kneeOf({point(0, 100), point(1, 0)}), std::nullopt);
    EXPECT_EQ(kneeOf({}), std::nullopt);
}

TEST(KneeTest, WhereAsManyWaitEverywhereTheFinishDecides)
{
    EXPECT_EQ(kneeOf({point(0, 0, 30), point(1, 0, 15), point(2, 0, 14), point(3, 0, 13)}), 1U);
}

} // namespace
} // namespace planner::test
