// SPDX-License-Identifier: Apache-2.0
#include "ui/map/site_gathering.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace planner::ui {
namespace {

using testing::ElementsAre;

TEST(SiteGatheringTest, SitesWithRoomStandForThemselves)
{
    EXPECT_THAT(gatheredSites({{{0, 0}, 10}, {{30, 0}, 10}, {{0, 16}, 10}}), ElementsAre(0, 1, 2));
    EXPECT_TRUE(gatheredSites({}).empty());
}

TEST(SiteGatheringTest, TheLargestStandsForThoseBesideIt)
{
    EXPECT_THAT(gatheredSites({{{0, 0}, 8}, {{5, 0}, 12}, {{6, 3}, 8}, {{60, 0}, 8}}), ElementsAre(1, 1, 1, 3));
}

TEST(SiteGatheringTest, OfEqualOnesTheFirstStandsForTheOthers)
{
    EXPECT_THAT(gatheredSites({{{0, 0}, 10}, {{0, 0}, 10}, {{1, 1}, 10}}), ElementsAre(0, 0, 0));
}

TEST(SiteGatheringTest, ASelectedSiteStandsAloneAndTakesNobodyIn)
{
    EXPECT_THAT(gatheredSites({{{0, 0}, 10, true}, {{2, 0}, 10}, {{3, 0}, 8}}), ElementsAre(0, 1, 1));
}

TEST(SiteGatheringTest, AChainIsNotOneSite)
{
    // Each is near the next only: every second one stands for its neighbours.
    EXPECT_THAT(gatheredSites({{{0, 0}, 10}, {{12, 0}, 10}, {{24, 0}, 10}, {{36, 0}, 10}}), ElementsAre(0, 0, 2, 2));
}

} // namespace
} // namespace planner::ui
