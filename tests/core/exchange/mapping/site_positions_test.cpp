// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/site_positions.h"

#include <gtest/gtest.h>

#include <limits>

namespace planner {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

Operation sitesAt(const std::vector<std::pair<double, double>>& positions)
{
    Operation operation;
    for (const auto& [latitude, longitude] : positions) {
        Facility facility;
        facility.latitude = latitude;
        facility.longitude = longitude;
        operation.facilities.push_back(facility);
    }
    return operation;
}

const Operation kIraq = sitesAt({{33.3, 44.4}, {36.2, 43.9}, {30.5, 47.8}});

TEST(SitePositions, FitAsTheyAreWhereTheyAreNearTheSitesOfThePlan)
{
    EXPECT_FALSE(fitSwapped({33, 35, 31}, {44, 45, 47}, kIraq));
}

TEST(SitePositions, FitSwappedWhereOnlyThatBringsThemNear)
{
    EXPECT_TRUE(fitSwapped({44, 45, 47}, {33, 35, 31}, kIraq));
}

TEST(SitePositions, OneStrangerAmongManyDoesNotDecide)
{
    EXPECT_TRUE(fitSwapped({44, 45, 47, 43, 44, 46}, {33, 35, 31, 36, 34, 120}, kIraq));
    EXPECT_FALSE(fitSwapped({33, 35, 31, 36, 34, 44}, {44, 45, 47, 43, 44, 33}, kIraq));
}

TEST(SitePositions, OfAnotherCountryAreNotCalledSwapped)
{
    // Italy is far from Iraq both ways, and nearer as it is.
    EXPECT_FALSE(fitSwapped({41.9, 45.4}, {12.5, 9.2}, kIraq));
}

TEST(SitePositions, NearTheDiagonalTellNothing)
{
    EXPECT_FALSE(fitSwapped({36, 37}, {36.5, 37.5}, sitesAt({{36.2, 37.1}})));
}

TEST(SitePositions, SayNothingWhereThePlanHasNone)
{
    EXPECT_FALSE(fitSwapped({44}, {33}, {}));
    EXPECT_FALSE(fitSwapped({44}, {33}, sitesAt({{0, 0}}))) << "0 and 0 stands for not known";
    EXPECT_FALSE(fitSwapped({}, {}, kIraq));
}

TEST(SitePositions, PassOverWhatIsNoNumberAndTheSeaOffAfrica)
{
    EXPECT_TRUE(fitSwapped({kNone, 0, 44}, {33, 0, 33}, kIraq));
    EXPECT_FALSE(fitSwapped({kNone, kNone}, {33, kNone}, kIraq));
}

TEST(SitePositions, BeyondNinetyDegreesAreNoLatitudes)
{
    // Swapped, the first would be a latitude of 120 degrees.
    EXPECT_FALSE(fitSwapped({44}, {120}, kIraq));
}

} // namespace
} // namespace planner
