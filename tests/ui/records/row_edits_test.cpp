// SPDX-License-Identifier: Apache-2.0
#include "ui/records/row_edits.h"

#include "core/base/message_id.h"
#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

class RowEditsTest : public testing::Test {
protected:
    [[nodiscard]] RowEdits edits(OperationTable table, const std::vector<CellEdit>& changes)
    {
        RowMaker maker(m_plan.operation);
        return editsOf(m_plan.operation, maker, table, changes);
    }

    Plan m_plan = test::sampleBuilder().plan();
};

TEST_F(RowEditsTest, OneCellIsOneEditOfItsRow)
{
    const RowEdits made = edits(OperationTable::Facilities, {{1, "capacity", "90"}});
    ASSERT_TRUE(made.step);
    ASSERT_TRUE(apply(m_plan, *made.step));
    EXPECT_EQ(m_plan.operation.facilities[1].capacity, People(90));
}

TEST_F(RowEditsTest, CellsThatStayAsTheyAreAreNoEdit)
{
    const RowEdits made = edits(OperationTable::Facilities, {{1, "capacity", "60"}});
    EXPECT_FALSE(made.step);
    EXPECT_FALSE(made.problem);
}

TEST_F(RowEditsTest, AWrongCellOfManyGivesNothingAndItsPlace)
{
    const RowEdits made =
        edits(OperationTable::Facilities, {{0, "capacity", "310"}, {2, "daily_intake", "few"}, {2, "note", "x"}});
    EXPECT_FALSE(made.step);
    ASSERT_TRUE(made.problem);
    EXPECT_EQ(made.problem->position, 2U);
    EXPECT_EQ(made.problem->field, "daily_intake");
}

TEST_F(RowEditsTest, NewRowsWithoutACodeGetFreeOnes)
{
    const RowEdits made = edits(OperationTable::Categories, {{2, "name", "Minors"}, {3, "name", "Elderly"}});
    ASSERT_TRUE(made.step);
    ASSERT_TRUE(apply(m_plan, *made.step));
    ASSERT_EQ(m_plan.operation.categories.size(), 4U);
    EXPECT_NE(m_plan.operation.categories[2].code, m_plan.operation.categories[3].code);
    EXPECT_EQ(m_plan.operation.categories[3].name, "Elderly");
}

TEST_F(RowEditsTest, AMadeCodeSaysWhatTheRowIsAbout)
{
    const RowEdits sites = edits(OperationTable::Facilities, {{3, "name", "East camp"},
                                                              {3, "capacity", "10"},
                                                              {3, "population", "0"},
                                                              {4, "name", "East camp"},
                                                              {4, "capacity", "10"},
                                                              {4, "population", "0"},
                                                              {5, "name", "السجن"},
                                                              {5, "capacity", "10"},
                                                              {5, "population", "0"}});
    ASSERT_TRUE(sites.step);
    ASSERT_TRUE(apply(m_plan, *sites.step));
    EXPECT_EQ(m_plan.operation.facilities[3].code, "EAST-CAMP");
    EXPECT_EQ(m_plan.operation.facilities[4].code, "EAST-CAMP-2");
    EXPECT_EQ(m_plan.operation.facilities[5].code, "S4") << "a name without Latin letters gives a number";
    const RowEdits ways =
        edits(OperationTable::Routes, {{2, "from", "B"}, {2, "to", "C"}, {2, "mode", "road"}, {2, "km", "10"}});
    ASSERT_TRUE(ways.step);
    ASSERT_TRUE(apply(m_plan, *ways.step));
    EXPECT_EQ(m_plan.operation.routes[2].code, "B-C");
}

TEST_F(RowEditsTest, AMadeCodeIsNeverOneThatAnotherRowHas)
{
    m_plan.operation.facilities[0].code = "EAST-CAMP";
    const RowEdits made =
        edits(OperationTable::Facilities, {{3, "name", "East camp"}, {3, "capacity", "10"}, {3, "population", "0"}});
    ASSERT_TRUE(made.step);
    ASSERT_TRUE(apply(m_plan, *made.step));
    EXPECT_EQ(m_plan.operation.facilities[3].code, "EAST-CAMP-2");
}

TEST_F(RowEditsTest, ACodeThatIsThereTwiceIsAProblemOfItsCell)
{
    const RowEdits known = edits(OperationTable::Categories, {{2, "code", "men"}, {2, "name", "Others"}});
    ASSERT_TRUE(known.problem);
    EXPECT_EQ(known.problem->field, "code");
    const RowEdits twice =
        edits(OperationTable::Categories, {{2, "code", "x"}, {2, "name", "One"}, {3, "code", "x"}, {3, "name", "Two"}});
    ASSERT_TRUE(twice.problem);
    EXPECT_EQ(twice.problem->position, 3U);
}

TEST_F(RowEditsTest, CellsThatDependOnEachOtherChangeTogether)
{
    m_plan.operation.calendar = {{CalendarKind::Facility, 1, CalendarField::DailyIntake,
                                  m_plan.operation.settings.start, m_plan.operation.settings.start, 0, ""}};
    const RowEdits alone = edits(OperationTable::Calendar, {{0, "kind", "route"}});
    EXPECT_TRUE(alone.problem);
    const RowEdits together =
        edits(OperationTable::Calendar, {{0, "field", "departures_per_day"}, {0, "code", "A-C"}, {0, "kind", "route"}});
    ASSERT_TRUE(together.step);
    ASSERT_TRUE(apply(m_plan, *together.step));
    EXPECT_EQ(m_plan.operation.calendar[0].kind, CalendarKind::Route);
    EXPECT_EQ(m_plan.operation.calendar[0].position, 1U);
}

TEST_F(RowEditsTest, ACellOfANewRowIsLookedAtWhateverElseTheRowLacks)
{
    RowMaker maker(m_plan.operation);
    const auto problem = [&](const std::vector<CellEdit>& texts, const char* field) {
        return problemInNewRow(maker, OperationTable::Routes, texts, field);
    };
    EXPECT_FALSE(problem({{2, "from", "A"}}, "from"));
    EXPECT_TRUE(problem({{2, "from", "X"}}, "from"));
    EXPECT_FALSE(problem({{2, "from", "X"}, {2, "to", "B"}}, "to"));
}

TEST_F(RowEditsTest, WhatACalendarRowIsAboutFollowsItsKind)
{
    const RowField& code = *findField(OperationTable::Calendar, "code");
    EXPECT_EQ(referredTable(OperationTable::Calendar, code, "route"), OperationTable::Routes);
    EXPECT_EQ(referredTable(OperationTable::Calendar, code, "fleet"), OperationTable::Fleets);
    EXPECT_EQ(referredTable(OperationTable::Calendar, code, "escorts"), std::nullopt);
    EXPECT_EQ(referredTable(OperationTable::Calendar, code, ""), std::nullopt);
}

} // namespace
} // namespace planner::ui
