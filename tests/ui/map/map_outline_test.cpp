// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_outline.h"

#include <QFile>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(MapOutlineTest, ReadsCountriesLakesAndRivers)
{
    const QByteArray json = R"({"features":[
        {"properties":{"kind":"country"},"geometry":{"coordinates":[[[[0,0],[10,0],[10,10],[0,0]]]]}},
        {"properties":{"kind":"lake"},"geometry":{"coordinates":[[[[2,1],[3,1],[3,2],[2,1]]]]}},
        {"properties":{"kind":"river"},"geometry":{"coordinates":[[[0,0],[5,5]]]}},
        {"properties":{"kind":"city"},"geometry":{"coordinates":[[[[90,0],[91,0],[91,1]]]]}}]})";
    const MapOutline outline = readOutline(json, Projection(0));
    EXPECT_EQ(outline.land.boundingRect(), QRectF(0, -1000, 1000, 1000));
    EXPECT_EQ(outline.lakes.boundingRect(), QRectF(200, -200, 100, 100));
    EXPECT_EQ(outline.rivers.boundingRect(), QRectF(0, -500, 500, 500));
}

TEST(MapOutlineTest, TakesNothingFromSomethingElse)
{
    EXPECT_TRUE(readOutline("no json", Projection(0)).land.isEmpty());
    EXPECT_TRUE(readOutline(R"({"features":[{"properties":{"kind":"country"}}]})", Projection(0)).land.isEmpty());
    EXPECT_TRUE(outlineOf(MapGround::Schematic, Projection(0)).land.isEmpty());
}

TEST(MapOutlineTest, HasTheRegionAndTheWorldBundled)
{
    const Projection projection(0);
    const MapOutline region = outlineOf(MapGround::Region, projection);
    EXPECT_EQ(region.land.boundingRect().toAlignedRect(), QRect(3500, -3900, 1500, 1100));
    EXPECT_FALSE(region.rivers.isEmpty());
    EXPECT_FALSE(region.lakes.isEmpty());
    const QRectF world = outlineOf(MapGround::World, projection).land.boundingRect();
    EXPECT_NEAR(world.width(), 36'000, 10);
}

TEST(MapOutlineTest, NamesNoCountry)
{
    for (const char* name : {":/map/region.geojson", ":/map/world.geojson"}) {
        QFile file(QString::fromLatin1(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains("\"name\""));
    }
}

} // namespace
} // namespace planner::ui
