// SPDX-License-Identifier: Apache-2.0
#include "core/figures/site_sums.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

TEST(SiteSumsTest, AreOfTheSitesThatThePlanTouches)
{
    const EvaluatedPlan plan(boardOperation().plan());
    const std::vector<SiteSum> sites = touchedSites(plan.view());
    ASSERT_EQ(sites.size(), 3U) << "A, B and E";
    EXPECT_EQ(sites[0].departures, People(110));
    EXPECT_EQ(sites[0].arrivals, People(0));
    EXPECT_EQ(sites[1].arrivals, People(90));
    EXPECT_EQ(sites[1].tightest.room(), People(310));
    EXPECT_FALSE(sites[1].isOver);
    EXPECT_EQ(tightestOf(sites).facility, FacilityId{1}) << "A has less than E has, but receives nobody";
}

TEST(SiteSumsTest, AreOfAllSitesWhereThePlanMovesNobody)
{
    Plan empty = boardOperation().plan();
    empty.batches.clear();
    EXPECT_EQ(touchedSites(EvaluatedPlan(std::move(empty)).view()).size(), 5U);
}

TEST(SiteSumsTest, ASiteIsOverFromItsFirstArrivalOn)
{
    OperationBuilder builder = boardOperation();
    builder.batch("B-004", {.route = "AD", .day = 2, .parts = {{"K", 25}}});
    const std::vector<SiteSum> sites = touchedSites(EvaluatedPlan(builder.plan()).view());
    EXPECT_TRUE(sites[2].isOver) << "10 and 25 of 30 places";
    EXPECT_EQ(tightestOf(sites).facility, FacilityId{3});
}

} // namespace
} // namespace planner::test
