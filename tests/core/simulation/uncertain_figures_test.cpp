// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/uncertain_figures.h"

#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

Operation withFigures(const std::vector<std::pair<FigureField, std::int64_t>>& figures)
{
    OperationBuilder builder;
    builder.facility("A", {.capacity = 4000, .population = 1000}).cohort("C", {.at = "A", .people = 900});
    Operation operation = builder.operation();
    for (const auto& [field, value] : figures)
        operation.figures.push_back({builder.facilityId("A"), field, People(value), "a source", "", false});
    return operation;
}

TEST(UncertainFiguresTest, RivalFiguresGiveTheRange)
{
    const auto operation = withFigures({{FigureField::Capacity, 2000}, {FigureField::Capacity, 4500}});
    const FigureRange expected{People(2000), People(4000), People(4500), true};
    EXPECT_EQ(capacityRanges(operation, {}), std::vector{expected});
}

TEST(UncertainFiguresTest, WithoutRivalFiguresTheSpreadDoes)
{
    const FigureRange expected{People(3600), People(4000), People(4400), false};
    const SimulationAssumptions wide{.capacitySpread = Percent(10)};
    EXPECT_EQ(capacityRanges(withFigures({}), wide), std::vector{expected});
    EXPECT_EQ(capacityRanges(withFigures({{FigureField::Capacity, 4000}}), wide), std::vector{expected});
    SimulationAssumptions without = wide;
    without.usesRivalFigures = false;
    EXPECT_EQ(capacityRanges(withFigures({{FigureField::Capacity, 2000}}), without), std::vector{expected});
}

TEST(UncertainFiguresTest, APopulationIsNeverBelowItsCohorts)
{
    const auto operation = withFigures({{FigureField::Population, 500}, {FigureField::Population, 1200}});
    const FigureRange expected{People(900), People(1000), People(1200), true};
    EXPECT_EQ(populationRanges(operation, {}), std::vector{expected});
}

TEST(UncertainFiguresTest, TheTriangleHasItsQuantilesWhereTheFormulaPutsThem)
{
    const FigureRange range{People(0), People(1000), People(4000), true};
    EXPECT_EQ(range.at(0), People(0));
    EXPECT_EQ(range.at(0.25), People(1000)); // (mode - low) / (high - low) lies below the mode
    EXPECT_EQ(range.at(0.0625), People(500));
    EXPECT_EQ(range.at(0.75), People(2268)); // 4000 - sqrt(0.25 x 4000 x 3000)
    EXPECT_EQ(range.at(1), People(4000));
    const FigureRange certain{People(7), People(7), People(7), false};
    EXPECT_EQ(certain.at(0.3), People(7));
}

TEST(UncertainFiguresTest, AModeAtAnEndIsNoTrouble)
{
    const FigureRange falling{People(100), People(100), People(200), true};
    EXPECT_EQ(falling.at(0), People(100));
    EXPECT_EQ(falling.at(0.75), People(150));
    const FigureRange rising{People(100), People(200), People(200), true};
    EXPECT_EQ(rising.at(0.25), People(150));
    EXPECT_EQ(rising.at(1), People(200));
}

} // namespace
} // namespace planner::test
