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
    EXPECT_DOUBLE_EQ(space.perPersonAtMost().value(), 5.0);
    EXPECT_DOUBLE_EQ(space.perPersonAtEnd().value(), 5.0);
}

TEST(SpacePerPersonTest, AdmitsWholePeopleOnly)
{
    EXPECT_EQ(spaceOf(340).admitted(SpaceStandard::IcrcShared), People(100));
    EXPECT_EQ(spaceOf(339.99).admitted(SpaceStandard::IcrcShared), People(99));
    EXPECT_EQ(spaceOf(400).admitted(SpaceStandard::CptShared), People(100));
    EXPECT_EQ(spaceOf(540).admitted(SpaceStandard::IcrcSingle), People(100));
    EXPECT_EQ(spaceOf(600).admitted(SpaceStandard::CptSingle), People(100));
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
    EXPECT_FALSE(space.perPersonAtEnd());
}

} // namespace
} // namespace planner::test
