// SPDX-License-Identifier: Apache-2.0
#include "core/figures/space_per_person.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

/// B of the given square metres, where 100 people arrive on day 2 of 4; its limit is 150.
FacilitySpace spaceOf(double area, std::int64_t capacity = 150)
{
    OperationBuilder builder(4);
    builder.facility("A", {.capacity = 300, .population = 200})
        .facility("B", {.capacity = capacity})
        .cohort("K", {.at = "A", .people = 200})
        .route("AB", {.from = "A", .to = "B", .seats = 200})
        .batch("B-1", {.route = "AB", .day = 2, .parts = {{"K", 100}}});
    Plan plan = builder.plan();
    plan.operation.facilities[1].accommodationArea = area;
    const EvaluatedPlan evaluated(plan);
    const auto spaces = spacePerPerson(evaluated.view());
    EXPECT_EQ(spaces.size(), 1U) << "sites without an area are left out";
    return spaces.at(0);
}

TEST(SpacePerPersonTest, DividesTheAreaByThePeopleOfTheFullestDay)
{
    const FacilitySpace space = spaceOf(500);
    EXPECT_EQ(space.fullestDay, Day(2));
    EXPECT_EQ(space.most, People(100));
    EXPECT_EQ(space.hundredthsAtMost(), 500);
    EXPECT_EQ(space.hundredthsAtEnd(), 500);
}

TEST(SpacePerPersonTest, AdmitsWholePeopleOnly)
{
    EXPECT_EQ(spaceOf(340).admitted(SpaceStandard::IcrcShared), People(100));
    EXPECT_EQ(spaceOf(339.99).admitted(SpaceStandard::IcrcShared), People(99));
    EXPECT_EQ(spaceOf(400).admitted(SpaceStandard::CptShared), People(100));
    EXPECT_EQ(spaceOf(540).admitted(SpaceStandard::IcrcSingle), People(100));
    EXPECT_EQ(spaceOf(600).admitted(SpaceStandard::CptSingle), People(100));
}

TEST(SpacePerPersonTest, IsNeverRoundedUpAcrossAStandard)
{
    EXPECT_EQ(spaceOf(397).hundredthsAtMost(), 397) << "not 4.0";
    EXPECT_EQ(spaceOf(399.999).hundredthsAtMost(), 399);
    EXPECT_EQ(spaceOf(399.999).admitted(SpaceStandard::CptShared), People(99)) << "the area is not rounded up either";
    EXPECT_EQ(spaceOf(400).hundredthsAtMost(), 400);
    for (int tenths = 3'000; tenths < 7'000; ++tenths) {
        const FacilitySpace space = spaceOf(tenths / 10.0);
        EXPECT_EQ(space.hundredthsAtMost(), tenths / 10) << tenths;
        for (const SpaceStandard standard : kSpaceStandards)
            EXPECT_EQ(space.hundredthsAtMost() >= hundredthsNeeded(standard), space.above(standard).isZero()) << tenths;
    }
}

TEST(SpacePerPersonTest, TakesTheLimitOfTheDayOfLeastRoom)
{
    // 100 people from day 2 on; the capacity falls from 150 to 70 on day 4.
    OperationBuilder builder(4);
    builder.facility("A", {.capacity = 300, .population = 200})
        .facility("B", {.capacity = 150})
        .cohort("K", {.at = "A", .people = 200})
        .route("AB", {.from = "A", .to = "B", .seats = 200})
        .batch("B-1", {.route = "AB", .day = 2, .parts = {{"K", 100}}})
        .calendar({.field = CalendarField::Capacity, .code = "B", .from = 4, .to = 4, .value = 70});
    Plan plan = builder.plan();
    plan.operation.facilities[1].accommodationArea = 500;
    const EvaluatedPlan evaluated(plan);
    const FacilitySpace space = spacePerPerson(evaluated.view()).at(0);
    EXPECT_EQ(space.limit, People(70));
    EXPECT_EQ(space.binding(), SpaceBound::Limit);
}

TEST(SpacePerPersonTest, CountsThePeopleAboveAStandard)
{
    const FacilitySpace space = spaceOf(380);
    EXPECT_EQ(space.above(SpaceStandard::IcrcShared), People(0));
    EXPECT_EQ(space.above(SpaceStandard::CptShared), People(5));
}

TEST(SpacePerPersonTest, SaysWhichLimitAllowsTheFewest)
{
    EXPECT_EQ(spaceOf(1000, 150).binding(), SpaceBound::Limit);
    EXPECT_EQ(spaceOf(600, 150).binding(), SpaceBound::Limit) << "as many as CPT: the limit is named";
    EXPECT_EQ(spaceOf(500, 150).binding(), SpaceBound::CptShared);
}

TEST(SpacePerPersonTest, HasNoFigureForNobody)
{
    FacilitySpace space = spaceOf(500);
    space.atEnd = People(0);
    EXPECT_FALSE(space.hundredthsAtEnd());
}

} // namespace
} // namespace planner::test
