// SPDX-License-Identifier: Apache-2.0
#include "core/rules/live_presence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(LivePresenceTest, TakesPeaksByBothConventions)
{
    LivePresence presence(People(10), Day(4));
    presence.depart(Day(2), People(3));
    presence.arrive(Day(2), People(5));
    presence.depart(Day(4), People(12));
    EXPECT_THAT(presence.peaks(false), testing::ElementsAre(People(10), People(15), People(12), People(12)));
    EXPECT_THAT(presence.peaks(true), testing::ElementsAre(People(10), People(12), People(12), People(0)));
}

TEST(LivePresenceTest, KnowsTheFirstArrivalWhateverTheOrder)
{
    LivePresence presence(People(5), Day(4));
    EXPECT_EQ(presence.firstArrival(), Day(5));
    presence.depart(Day(1), People(3));
    EXPECT_EQ(presence.firstArrival(), Day(5));
    presence.arrive(Day(4), People(1));
    presence.arrive(Day(2), People(1));
    presence.arrive(Day(3), People(1));
    EXPECT_EQ(presence.firstArrival(), Day(2));
    presence.arrive(Day(2), People(-1));
    EXPECT_EQ(presence.firstArrival(), Day(3));
}

TEST(LivePresenceTest, PeopleWhoCameBackAreThereButNoArrivalOfThePlan)
{
    LivePresence presence(People(9), Day(3));
    presence.depart(Day(1), People(2));
    presence.comeBack(Day(3), People(2));
    EXPECT_EQ(presence.firstArrival(), Day(4));
    EXPECT_THAT(presence.peaks(false), testing::ElementsAre(People(9), People(7), People(9)));
}

TEST(LivePresenceTest, LeavesOutDaysOutsideTheOperation)
{
    LivePresence presence(People(9), Day(2));
    presence.arrive(Day(0), People(1));
    presence.arrive(Day(3), People(1));
    presence.depart(Day(-1), People(1));
    EXPECT_THAT(presence.peaks(false), testing::ElementsAre(People(9), People(9)));
}

} // namespace
} // namespace planner
