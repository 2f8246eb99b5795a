// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/vehicle_pool.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

constexpr std::int64_t kDays = 10;

/// A fleet of which no vehicle, or every one that is in order, fails on each day.
class Fleet {
public:
    explicit Fleet(double failures, std::int64_t repairDays = 2) : m_pool(kDays, repairDays), m_failures(failures) {}

    std::int64_t idleOn(std::int64_t day, std::int64_t vehicles, const std::vector<std::int64_t>& certain = {})
    {
        m_pool.open(day, vehicles, certain, m_failures, m_random);
        return m_pool.idle();
    }
    VehiclePool& pool() { return m_pool; }

private:
    VehiclePool m_pool;
    BinomialTables m_failures;
    Random m_random{1};
};

TEST(VehiclePoolTest, AVehicleIsAwayUntilTheDayOfItsReturn)
{
    Fleet fleet(0);
    EXPECT_EQ(fleet.idleOn(1, 3), 3);
    fleet.pool().dispatch(3);
    EXPECT_EQ(fleet.pool().idle(), 2);
    EXPECT_EQ(fleet.idleOn(2, 3), 2);
    EXPECT_EQ(fleet.idleOn(3, 3), 3);
}

TEST(VehiclePoolTest, CertainBatchesTakeTheirVehiclesFirst)
{
    Fleet fleet(0);
    EXPECT_EQ(fleet.idleOn(1, 3, {2, 4}), 1);
    EXPECT_EQ(fleet.idleOn(2, 3), 2);
    EXPECT_EQ(fleet.idleOn(3, 3), 2);
    EXPECT_EQ(fleet.idleOn(4, 3), 3);
}

TEST(VehiclePoolTest, WhatTheCalendarTakesAwayStands)
{
    Fleet fleet(0);
    EXPECT_EQ(fleet.idleOn(1, 3), 3);
    fleet.pool().dispatch(9);
    EXPECT_EQ(fleet.idleOn(2, 1), 0);
    EXPECT_EQ(fleet.idleOn(3, 0), 0);
    EXPECT_EQ(fleet.idleOn(4, 3), 2);
}

TEST(VehiclePoolTest, AFailedVehicleIsMissingForTheDaysOfItsRepair)
{
    Fleet fleet(1, 2);
    EXPECT_EQ(fleet.idleOn(1, 3), 0);
    EXPECT_EQ(fleet.idleOn(2, 3), 0) << "all are in repair, and nobody else can fail";
    Fleet sound(0, 2);
    EXPECT_EQ(sound.idleOn(1, 3), 3);
}

TEST(VehiclePoolTest, OneThatFailedUnderWayIsBackWhenItIsThereAndRepaired)
{
    BinomialTables never(0);
    BinomialTables always(1);
    Random random(1);
    for (const auto& [returnDay, repairDays, back] : {std::tuple(6, 2, 6), std::tuple(3, 4, 6)}) {
        VehiclePool pool(kDays, repairDays);
        pool.open(1, 1, {}, never, random);
        pool.dispatch(returnDay);
        pool.open(2, 1, {}, always, random); // the one under way fails
        for (std::int64_t day = 3; day <= kDays; ++day) {
            pool.open(day, 1, {}, never, random);
            EXPECT_EQ(pool.idle(), day < back ? 0 : 1) << "day " << day << ", return on " << returnDay;
        }
    }
}

TEST(VehiclePoolTest, AResetPoolHasForgottenEverything)
{
    Fleet fleet(0);
    EXPECT_EQ(fleet.idleOn(1, 2, {9, 9}), 0);
    fleet.pool().reset();
    EXPECT_EQ(fleet.idleOn(1, 2), 2);
}

TEST(BinomialTablesTest, NothingAndEverythingAreDrawnForCertain)
{
    Random random(7);
    BinomialTables never(0);
    BinomialTables always(1);
    EXPECT_EQ(never.draw(random, 50), 0);
    EXPECT_EQ(always.draw(random, 50), 50);
    EXPECT_EQ(always.draw(random, 0), 0);
}

} // namespace
} // namespace planner
