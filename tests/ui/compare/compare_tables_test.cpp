// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/compare_tables.h"

#include "tests/support/operation_builder.h"
#include "tests/ui/qt_printers.h"
#include "ui/compare/compare_table_model.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

/// B holds 50; the second plan brings `more` people to it.
class CompareTablesTest : public testing::Test {
protected:
    static Plan planWith(std::int64_t more)
    {
        test::OperationBuilder builder(3);
        builder.facility("A", {.capacity = 300, .population = 100})
            .facility("B", {.capacity = 50})
            .cohort("K", {.at = "A", .people = 100})
            .route("AB", {.from = "A", .to = "B", .seats = 90})
            .batch("B-1", {.route = "AB", .day = 2, .parts = {{"K", 40}}});
        builder.settings().goals = {Goal::Waiting};
        if (more > 0)
            builder.batch("B-2", {.route = "AB", .day = 3, .parts = {{"K", more}}});
        return builder.plan();
    }
    explicit CompareTablesTest(std::int64_t more = 20) : m_a(planWith(0)), m_b(planWith(more)) {}

    ComparedPlan m_a;
    ComparedPlan m_b;
    CompareNames m_names{QStringLiteral("before"), QStringLiteral("after")};
};

TEST_F(CompareTablesTest, SaysWhatIsBetterAndWhatIsWorse)
{
    const CompareTable table = summaryTable(compare(m_a, m_b), m_names);
    EXPECT_EQ(table.table.rows[0], (QStringList{QStringLiteral("People placed"), QStringLiteral("40"),
                                                QStringLiteral("60"), QStringLiteral("+20, better")}));
    EXPECT_EQ(table.marks[0].back(), CompareMark::Better);
    EXPECT_EQ(table.table.rows[2].last(), QStringLiteral("+10, worse")) << "the hard score";
    EXPECT_EQ(table.marks[2].back(), CompareMark::Worse);
    EXPECT_EQ(table.table.rows.size(), 2U + 1U + 1U + 4U);
    EXPECT_EQ(table.marks[0].front(), CompareMark::None);
}

TEST_F(CompareTablesTest, MarksTheDaysAndBatchesThatDiffer)
{
    const PlanComparison comparison = compare(m_a, m_b);
    const CompareTable days = daysTable(comparison, m_names);
    ASSERT_EQ(days.table.rows.size(), 2U);
    EXPECT_EQ(days.marks[0].back(), CompareMark::None);
    EXPECT_EQ(days.table.rows[1], (QStringList{QStringLiteral("23 Jan"), QStringLiteral("none"), QStringLiteral("20"),
                                               QStringLiteral("+20")}));
    const CompareTable batches = batchesTable(comparison, m_names);
    ASSERT_EQ(batches.table.rows.size(), 1U);
    EXPECT_EQ(batches.table.rows[0][1], QStringLiteral("none"));
    EXPECT_TRUE(batches.table.rows[0][2].startsWith(QStringLiteral("20 from A to B by AB on 23 Jan")));
}

TEST_F(CompareTablesTest, ShowsTheChangeOfEverySiteByDay)
{
    const CompareTable grid = gridTable(m_a, m_b, m_names);
    ASSERT_EQ(grid.table.columns.size(), 4);
    EXPECT_EQ(grid.table.rows[0], (QStringList{QStringLiteral("A"), {}, {}, QStringLiteral("-20")}));
    EXPECT_EQ(grid.table.rows[1], (QStringList{QStringLiteral("B"), {}, {}, QStringLiteral("+20")}));
    EXPECT_EQ(grid.marks[0].back(), CompareMark::Changed);
    EXPECT_EQ(grid.marks[1].back(), CompareMark::Worse) << "60 of 50";
    EXPECT_EQ(gridTable(m_b, m_a, m_names).marks[1].back(), CompareMark::Better);
}

TEST_F(CompareTablesTest, MarksADayOnWhichTheLimitFallsThoughNobodyMoves)
{
    Plan roof = planWith(0);
    roof.operation.calendar.push_back({CalendarKind::Facility, 1, CalendarField::Capacity, Date(20'476), Date(20'476),
                                       30, "roof"}); // 23 January 2026: 40 are there
    const CompareTable grid = gridTable(m_a, ComparedPlan(roof), m_names);
    EXPECT_EQ(grid.marks[1].back(), CompareMark::Worse);
    EXPECT_EQ(grid.table.rows[1].back(), QStringLiteral("0"));
    EXPECT_EQ(grid.marks[1][2], CompareMark::None);
}

TEST_F(CompareTablesTest, CallsSitesByTheirNames)
{
    Plan named = planWith(20);
    named.operation.facilities[1].name = "New wing";
    const ComparedPlan renamed(named);
    m_names.facilities = facilityNames(m_a, renamed);
    EXPECT_EQ(m_names.facility("B"), QStringLiteral("New wing")) << "the second plan's name";
    EXPECT_EQ(m_names.facility("X"), QStringLiteral("X")) << "of neither plan";
    const PlanComparison comparison = compare(m_a, renamed);
    EXPECT_TRUE(summaryTable(comparison, m_names).table.rows.back().front().startsWith(QStringLiteral("New wing: ")));
    EXPECT_TRUE(batchesTable(comparison, m_names).table.rows[0][2].contains(QStringLiteral("to New wing by AB")));
    EXPECT_EQ(gridTable(m_a, renamed, m_names).table.rows[1].front(), QStringLiteral("New wing"));
}

TEST_F(CompareTablesTest, TintsMarkedCellsOnly)
{
    CompareTableModel model;
    model.setTable(gridTable(m_a, m_b, m_names));
    EXPECT_FALSE(model.index(1, 1).data(Qt::BackgroundRole).isValid());
    EXPECT_TRUE(model.index(1, 3).data(Qt::BackgroundRole).isValid());
    EXPECT_NE(model.index(1, 3).data(Qt::BackgroundRole), model.index(0, 3).data(Qt::BackgroundRole));
    EXPECT_EQ(model.index(1, 3).data().toString(), QStringLiteral("+20"));
}

} // namespace
} // namespace planner::ui
