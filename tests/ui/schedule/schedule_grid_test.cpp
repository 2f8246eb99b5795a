// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/schedule_grid.h"

#include "tests/ui/board/board_fixture.h"
#include "ui/schedule/ledger_card.h"
#include "ui/schedule/schedule_model.h"

#include <gmock/gmock.h>

namespace planner::ui::test {
namespace {

TEST(ScheduleGridTest, PutsABatchIntoTheCellOfItsArrival)
{
    auto builder = boardOperation();
    builder.route("AB2", {.from = "A", .to = "B", .arrivalOffset = 2});
    builder.batch("B-004", {.route = "AB2", .day = 2, .parts = {{"K", 10}}});
    const auto document = documentOf(builder.plan());
    const ScheduleGrid grid(*document);
    EXPECT_THAT(grid.batches(builder.facilityId("B"), Day(4)), testing::ElementsAre(BatchCode{"B-004"}));
    EXPECT_THAT(grid.batches(builder.facilityId("B"), Day(2)), testing::ElementsAre(BatchCode{"B-001"}));
    EXPECT_THAT(grid.batches(builder.facilityId("A"), Day(2)), testing::IsEmpty());
    EXPECT_EQ(grid.mostBatches(builder.facilityId("B")), 1U);
}

TEST(ScheduleGridTest, PutsWhatHasArrivedIntoTheCellOfThatDay)
{
    const auto builder = boardOperation();
    Plan plan = builder.plan();
    Batch& batch = plan.batches.at({"B-001"});
    batch.status = Status::Arrived;
    batch.happened = {Day(2), batch.parts, Day(4), batch.parts, {}, {}, {}};
    const auto document = documentOf(plan);
    const ScheduleGrid grid(*document);
    EXPECT_THAT(grid.batches(builder.facilityId("B"), Day(4)), testing::ElementsAre(BatchCode{"B-001"}));
    EXPECT_THAT(grid.batches(builder.facilityId("B"), Day(2)), testing::IsEmpty());
}

TEST(ScheduleGridTest, NothingIsOverOutside)
{
    const auto builder = boardOperation();
    Plan plan = builder.plan();
    Facility& outside = plan.operation.facilities[builder.facilityId("B").at()];
    outside.kind = FacilityKind::Outside;
    outside.capacity = People(0);
    const auto document = documentOf(plan);
    const ScheduleModel model(*document);
    EXPECT_FALSE(model.grid().figures(builder.facilityId("B"), Day(3)).isOver());
    const QString text = model.data(model.indexOf(builder.facilityId("B"), Day(3)), Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(text.startsWith(QStringLiteral("B on 23 January 2026: 90 people have left custody")))
        << text.toStdString();
    const auto line = ledgerLine(*document, builder.facilityId("B"), Day(3));
    EXPECT_EQ(line[5].second, QStringLiteral("-")) << "the limit";
    EXPECT_EQ(line[8].second, QStringLiteral("-")) << "the occupancy";
}

TEST(ScheduleGridTest, CountsFreePlacesAndMovementsOfADay)
{
    const auto builder = boardOperation();
    const auto document = documentOf(builder.plan());
    const ScheduleGrid grid(*document);
    const CellFigures figures = grid.figures(builder.facilityId("B"), Day(3));
    EXPECT_EQ(figures.arrivals, People(40));
    EXPECT_EQ(figures.population, People(90));
    EXPECT_EQ(figures.free(), People(310));
    EXPECT_EQ(grid.figures(builder.facilityId("A"), Day(2)).departures, People(50));
}

TEST(ScheduleGridTest, IsClosedWhereTheCalendarLetsNobodyIn)
{
    const auto builder = boardOperation();
    const auto document = documentOf(builder.plan());
    const ScheduleGrid grid(*document);
    EXPECT_TRUE(grid.figures(builder.facilityId("E"), Day(2)).isClosed);
    EXPECT_FALSE(grid.figures(builder.facilityId("E"), Day(4)).isClosed);
}

TEST(ScheduleGridTest, ReadsACellAloudInOneSentence)
{
    const auto builder = boardOperation();
    const auto document = documentOf(builder.plan());
    const ScheduleModel model(*document);
    const QString text = model.data(model.indexOf(builder.facilityId("B"), Day(3)), Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(text.startsWith(QStringLiteral("B on 23 January 2026: 90 of 400 people"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("batch B-002"))) << text.toStdString();
}

TEST(ScheduleGridTest, ShowsTheLedgerLineBehindACell)
{
    const auto builder = boardOperation();
    const auto document = documentOf(builder.plan());
    const auto line = ledgerLine(*document, builder.facilityId("B"), Day(3));
    ASSERT_GE(line.size(), 9U);
    EXPECT_EQ(line[0].second, QStringLiteral("50"));
    EXPECT_EQ(line[1].second, QStringLiteral("40"));
    EXPECT_EQ(line[3].second, QStringLiteral("90"));
}

} // namespace
} // namespace planner::ui::test
