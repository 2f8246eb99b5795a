// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_layout.h"

#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

/// A sends, B sends on and receives, C receives.
class MapLayoutTest : public testing::Test {
protected:
    MapLayoutTest()
    {
        planner::test::OperationBuilder builder;
        builder.facility("A", {.capacity = 10})
            .facility("B", {.capacity = 10})
            .facility("C", {.capacity = 10})
            .route("AB", {.from = "A", .to = "B"})
            .route("BC", {.from = "B", .to = "C"});
        m_operation = builder.operation();
    }
    void place(std::size_t facility, double latitude, double longitude)
    {
        m_operation.facilities[facility].latitude = latitude;
        m_operation.facilities[facility].longitude = longitude;
    }

    Operation m_operation;
};

TEST_F(MapLayoutTest, StandsSitesOnTheRegionWhereTheyAre)
{
    place(0, 36.5, 40.7);
    place(1, 33.2, 44.2);
    place(2, 31.0, 46.2);
    const MapLayout layout = layOutMap(m_operation);
    EXPECT_EQ(layout.ground, MapGround::Region);
    EXPECT_LT(layout.sites[0].x(), layout.sites[1].x()) << "east is right";
    EXPECT_LT(layout.sites[0].y(), layout.sites[1].y()) << "north is up";
    EXPECT_FALSE(layout.hasGuesses());
    EXPECT_TRUE(layout.bounds.contains(layout.sites[2]));
}

TEST_F(MapLayoutTest, TakesTheWorldWhereASiteLiesOutsideTheRegion)
{
    place(0, 36.5, 40.7);
    place(1, -1.3, 36.8);
    place(2, 31.0, 46.2);
    EXPECT_EQ(layOutMap(m_operation).ground, MapGround::World);
}

TEST_F(MapLayoutTest, StandsSitesWithoutCoordinatesBelow)
{
    place(0, 36.5, 40.7);
    place(1, 33.2, 44.2);
    const MapLayout layout = layOutMap(m_operation);
    EXPECT_TRUE(layout.isGuessed[2]);
    EXPECT_FALSE(layout.isGuessed[0]);
    EXPECT_GT(layout.sites[2].y(), layout.sites[1].y());
}

TEST_F(MapLayoutTest, LeadsFromSendersToReceiversWithoutAnyCoordinates)
{
    const MapLayout layout = layOutMap(m_operation);
    EXPECT_EQ(layout.ground, MapGround::Schematic);
    EXPECT_LT(layout.sites[0].x(), layout.sites[1].x());
    EXPECT_LT(layout.sites[1].x(), layout.sites[2].x());
    m_operation.facilities[1].latitude = 33; // half a place is none
    EXPECT_EQ(layOutMap(m_operation).ground, MapGround::Schematic);
}

TEST_F(MapLayoutTest, HasBoundsAlsoForOneSiteAndForNone)
{
    Operation none;
    EXPECT_FALSE(layOutMap(none).bounds.isEmpty());
    m_operation.facilities.resize(1);
    m_operation.routes.clear();
    place(0, 10, 10);
    EXPECT_FALSE(layOutMap(m_operation).bounds.isEmpty());
}

TEST(ProjectionTest, IsTrueAtTheMiddleLatitude)
{
    const Projection projection(60);
    EXPECT_NEAR(projection.project(60, 11).x() - projection.project(60, 10).x(), 50, 0.01);
    EXPECT_DOUBLE_EQ(projection.project(61, 10).y() - projection.project(60, 10).y(), -100);
}

} // namespace
} // namespace planner::ui
