// SPDX-License-Identifier: Apache-2.0
#include "core/figures/nationals.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"

#include <gmock/gmock.h>

namespace planner::test {
namespace {

using testing::ElementsAre;

/// Forty of Aland and ninety of Beland at A; thirty of Aland go home by way of B, which is a place of custody.
OperationBuilder journeyHome()
{
    OperationBuilder builder(5);
    builder.facility("A", {.capacity = 300, .population = 200})
        .facility("B", {.capacity = 90})
        .facility("HOME", {.kind = FacilityKind::Outside})
        .cohort("A1", {.at = "A", .people = 30, .country = "Aland"})
        .cohort("A2", {.at = "A", .people = 10, .movement = Movement::Stay, .country = "Aland"})
        .cohort("B1", {.at = "A", .people = 90, .country = "Beland"})
        .cohort("N", {.at = "A", .people = 50})
        .route("AB", {.from = "A", .to = "B", .seats = 90})
        .route("AH", {.from = "A", .to = "HOME", .seats = 90, .arrivalOffset = 1})
        .batch("B-1", {.route = "AB", .day = 1, .parts = {{"B1", 20}}})
        .batch("B-2", {.route = "AH", .day = 2, .parts = {{"A1", 30}, {"N", 5}}})
        .batch("B-3", {.route = "AH", .day = 4, .parts = {{"B1", 12}}});
    return builder;
}

std::vector<NationalsCurve> nationals(const Plan& plan) { return nationalsOf(EvaluatedPlan(plan).view()); }

TEST(NationalsTest, CustodyEndsOnTheDayOfArrivalOutsideAndNotAtAnotherSite)
{
    const auto curves = nationals(journeyHome().plan());
    ASSERT_EQ(curves.size(), 2U) << "people without a country are in no curve";
    EXPECT_EQ(curves[0].country, "Beland") << "the most people first";
    EXPECT_THAT(curves[0].held, ElementsAre(People(90), People(90), People(90), People(90), People(90), People(78)));
    EXPECT_EQ(curves[1].country, "Aland");
    EXPECT_EQ(curves[1].people, People(40)) << "those who stay are held as well";
    EXPECT_THAT(curves[1].held, ElementsAre(People(40), People(40), People(40), People(10), People(10), People(10)));
    EXPECT_EQ(curves[1].ended(), People(30));
}

TEST(NationalsTest, WhatIsRecordedCountsInsteadOfThePlan)
{
    const OperationBuilder builder = journeyHome();
    Plan plan = builder.plan();
    Batch& batch = plan.batches.at({"B-2"});
    batch.status = Status::Arrived;
    batch.happened.departedOn = Day(2);
    batch.happened.departed = {{builder.cohortId("A1"), People(25)}};
    batch.happened.arrivedOn = Day(4);
    batch.happened.arrived = {{builder.cohortId("A1"), People(20)}};
    batch.happened.accounts = {{builder.cohortId("A1"), Fate::Returned, People(2)},
                               {builder.cohortId("A1"), Fate::Released, People(1)}};
    const auto curves = nationals(plan);
    // Twenty came home and one was released on the way; two are back, two are missing, five never left.
    EXPECT_THAT(curves[1].held, ElementsAre(People(40), People(40), People(40), People(40), People(19), People(19)));
}

TEST(NationalsTest, WhoIsOutsideFromTheBeginningIsNotHeld)
{
    OperationBuilder builder = journeyHome();
    builder.cohort("OUT", {.at = "HOME", .people = 7, .country = "Cland"});
    const auto curves = nationals(builder.plan());
    ASSERT_EQ(curves.size(), 3U);
    EXPECT_EQ(curves[2].ended(), People(7));
    EXPECT_EQ(curves[2].held.front(), People(0));
}

TEST(NationalsTest, WithoutCountriesThereIsNothing)
{
    OperationBuilder builder(3);
    builder.facility("A", {.capacity = 9, .population = 9}).cohort("N", {.at = "A", .people = 5});
    EXPECT_TRUE(nationals(builder.plan()).empty());
}

/// All of one country: whoever is not held has arrived outside or left on the way.
TEST(NationalsTest, AgreesWithWhereEverybodyIsAtTheEnd)
{
    std::int64_t ended = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Plan plan = randomPlan(seed);
        for (Cohort& cohort : plan.operation.cohorts)
            cohort.country = "Aland";
        const EvaluatedPlan evaluated(plan);
        const auto curves = nationalsOf(evaluated.view());
        ASSERT_LE(curves.size(), 1U);
        for (const NationalsCurve& curve : curves) {
            ended += curve.ended().value();
            for (const People held : curve.held)
                ASSERT_LE(held, curve.people) << "seed " << seed;
        }
    }
    EXPECT_GT(ended, 0) << "some must leave";
}

} // namespace
} // namespace planner::test
