// SPDX-License-Identifier: Apache-2.0
#include "ui/board/column_figures.h"

#include "tests/ui/board/board_fixture.h"
#include "ui/board/column_header.h"

namespace planner::ui::test {
namespace {

TEST(ColumnFiguresTest, CountsWhoIsThereAtTheStartAndAtTheEnd)
{
    const auto builder = boardOperation();
    const auto document = documentOf(builder.plan());
    const ColumnFigures figures = figuresOf(*document, builder.facilityId("A"));
    EXPECT_EQ(figures.now, People(600));
    EXPECT_EQ(figures.planned, People(600 - 110));
    EXPECT_EQ(figures.limit, People(1000));
    EXPECT_FALSE(figures.isOver);
}

TEST(ColumnFiguresTest, IsOverWhereSomeDayIsAboveTheLimit)
{
    const auto builder = boardOperation();
    const auto document = documentOf(builder.plan());
    ASSERT_TRUE(document->push(MoveBatch{{"B-001"}, builder.routeId("AD"), Day(2)}));
    EXPECT_TRUE(figuresOf(*document, builder.facilityId("D")).isOver);
}

TEST(ColumnFiguresTest, OutsideThereIsNoLimitAndNothingIsOver)
{
    const auto builder = boardOperation();
    Plan plan = builder.plan();
    Facility& outside = plan.operation.facilities[builder.facilityId("D").at()];
    outside.kind = FacilityKind::Outside;
    outside.capacity = People(0);
    outside.population = People(0);
    const auto document = documentOf(plan);
    ASSERT_TRUE(document->push(MoveBatch{{"B-001"}, builder.routeId("AD"), Day(2)}));
    const ColumnFigures figures = figuresOf(*document, builder.facilityId("D"));
    EXPECT_TRUE(figures.isOutside);
    EXPECT_FALSE(figures.isOver);
    EXPECT_EQ(figures.planned, People(50)) << "who has left custody";
    ColumnHeader header;
    header.setFigures(QStringLiteral("Home"), 1, figures);
    EXPECT_EQ(header.accessibleDescription(), QStringLiteral("50 leave custody"));
}

TEST(ColumnFiguresTest, StandsTheLimitAtEightySevenPerCentOfTheBar)
{
    const BarLengths lengths = barLengths({People(50), People(80), People(100), People(90), People(100), false});
    EXPECT_DOUBLE_EQ(lengths.limit, 0.87);
    EXPECT_DOUBLE_EQ(lengths.planned, 0.8 * 0.87);
}

TEST(ColumnFiguresTest, NeverPaintsPastTheEndOfTheBar)
{
    const BarLengths lengths = barLengths({People(50), People(300), People(100), People(90), People(100), true});
    EXPECT_DOUBLE_EQ(lengths.planned, 1.0);
    EXPECT_LT(lengths.limit, 0.5);
    EXPECT_DOUBLE_EQ(barLengths({}).planned, 0.0);
}

} // namespace
} // namespace planner::ui::test
