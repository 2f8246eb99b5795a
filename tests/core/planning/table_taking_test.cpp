// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/exchange/sheet/grid_reader.h"
#include "core/planning/table_taking.h"
#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

class TableTakingTest : public testing::Test {
protected:
    void read(std::string_view csv, DraftWishes wishes = {})
    {
        auto grid = readGridText(csv, "table");
        ASSERT_TRUE(grid.isOk()) << toEnglish(grid.error().message);
        m_draft.emplace(std::make_shared<const Grid>(std::move(grid).value()), m_plan.operation, wishes);
    }
    void take() { m_taking = takingOf(m_plan, *m_draft); }
    void take(std::string_view csv, DraftWishes wishes = {})
    {
        read(csv, wishes);
        take();
    }
    /// "2 added B, 3 wrong": the rows in their order.
    [[nodiscard]] std::string rows() const
    {
        constexpr std::array kWords{"added", "changed", "same", "left out", "wrong"};
        std::string text;
        for (const RowTaking& row : m_taking.rows)
            text += (text.empty() ? "" : ", ") + std::to_string(row.number) + " "
                    + kWords.at(static_cast<std::size_t>(row.outcome)) + (row.code.empty() ? "" : " " + row.code);
        return text;
    }
    [[nodiscard]] std::string cells(std::size_t row) const
    {
        std::string text;
        for (const CellChange& cell : m_taking.rows.at(row).cells)
            text += (text.empty() ? "" : ", ") + cell.field + " " + cell.before + ">" + cell.after;
        return text;
    }
    [[nodiscard]] std::string faults(std::size_t row) const
    {
        std::string text;
        for (const CellFault& fault : m_taking.rows.at(row).faults)
            text += (text.empty() ? "" : "; ") + fault.field + (fault.column ? " " + columnName(*fault.column) : "")
                    + ": " + toEnglish(fault.why);
        return text;
    }

    Plan m_plan = test::smallPlan();
    std::optional<TableDraft> m_draft;
    TableTaking m_taking;
};

TEST_F(TableTakingTest, SaysOfEachRowWhatBecomesOfIt)
{
    read("code,name,capacity,population\nA,A,120,60\nB,B,50,0\nC,Rye,30,5\nTotal,,200,65\n");
    ASSERT_TRUE(m_draft->say("name=name").isOk());
    take();
    EXPECT_EQ(rows(), "2 changed A, 3 same B, 4 added C, 5 left out");
    EXPECT_EQ(cells(0), "capacity 100>120");
    EXPECT_EQ(cells(2).substr(0, 25), "code >C, name >Rye, capac");
    EXPECT_EQ(m_taking.count(RowOutcome::Changed), 1U);
    EXPECT_EQ(m_taking.count(RowOutcome::LeftOut), 1U);
    EXPECT_TRUE(m_taking.isReady);
    ASSERT_TRUE(m_taking.edit.has_value());
    Plan after = m_plan;
    ASSERT_TRUE(apply(after, *m_taking.edit).isOk());
    EXPECT_EQ(after.operation.facilities[0].capacity, People(120));
    EXPECT_EQ(after.operation.facilities.back().code, "C");
}

TEST_F(TableTakingTest, WhatThePlanHasAlreadyIsNoStep)
{
    take("code,name,capacity,population\nA,A,100,60\nB,B,50,0\n");
    EXPECT_EQ(rows(), "2 same A, 3 same B");
    EXPECT_TRUE(m_taking.isReady);
    EXPECT_FALSE(m_taking.edit.has_value());
    EXPECT_TRUE(m_taking.changes.empty());
}

TEST_F(TableTakingTest, ABlankFigureIsAFaultWithItsColumnAndStopsAll)
{
    take("code,name,capacity,population\nA,A,120,60\nC,Rye,,5\nD,Deal,n/a,6\n");
    EXPECT_EQ(rows(), "2 changed A, 3 wrong C, 4 wrong D");
    EXPECT_EQ(faults(1), "capacity C: its capacity is not given");
    EXPECT_FALSE(m_taking.isReady);
    EXPECT_FALSE(m_taking.edit.has_value());
    m_draft->setDropsIncomplete(true);
    take();
    EXPECT_EQ(rows(), "2 changed A, 3 left out, 4 left out");
    EXPECT_TRUE(m_taking.edit.has_value());
}

TEST_F(TableTakingTest, ACellThatCannotBeReadIsAFaultAndToldOnce)
{
    read("code,name,capacity,population\nA,A,120,60\nC,Rye,many,5\nD,Deal,40,-6\nE,Eel,40,6\nF,Fen,50,7\nG,Goy,20,1\n");
    take();
    EXPECT_EQ(rows(), "2 changed A, 3 wrong C, 4 wrong D, 5 added E, 6 added F, 7 added G");
    EXPECT_EQ(faults(1).substr(0, 62), "capacity C: \"many\" is no number: capacity is left blank; capac");
    EXPECT_EQ(faults(2).substr(0, 13), "population D:");
    EXPECT_FALSE(m_taking.isReady);
    m_draft->takeRow(3, false);
    m_draft->takeRow(4, false);
    take();
    EXPECT_EQ(m_taking.count(RowOutcome::Faulty), 0U);
    EXPECT_TRUE(m_taking.isReady);
}

TEST_F(TableTakingTest, AColumnThatWaitsForAPersonStopsAll)
{
    read("code,name,capacity,population,Daily intake\nA,A,120,60,5\nB,B,50,0,6\n");
    take();
    EXPECT_FALSE(m_taking.isReady);
    m_draft->leaveOut(4);
    take();
    EXPECT_TRUE(m_taking.isReady);
    m_draft->say(4, TableField::DailyIntake);
    take();
    ASSERT_TRUE(m_taking.edit.has_value());
    EXPECT_EQ(cells(0), "capacity 100>120, daily_intake >5");
}

TEST_F(TableTakingTest, PeopleNeedAKnownCategoryOrAPersonsWordForANewOne)
{
    read("facility,category,people,move\nA,women,7,stay\nB,women,8,stay\n", {{}, {}, TableKind::Cohorts});
    ASSERT_TRUE(m_draft->say("facility=facility,category=category,move=move").isOk());
    take();
    ASSERT_EQ(m_taking.questions.size(), 1U);
    EXPECT_EQ(m_taking.questions[0].id, MessageId::CategoryIsNotThere);
    EXPECT_FALSE(m_taking.isReady);
    m_draft->setAddsCategories(true);
    take();
    EXPECT_TRUE(m_taking.questions.empty());
    EXPECT_EQ(m_taking.count(RowOutcome::Faulty), 0U) << faults(0);
}

TEST_F(TableTakingTest, WhatThePlanRefusesIsToldAndNotTaken)
{
    // 60 people are of A's population; 7 more would be more than are there.
    read("facility,category,people,move\nA,all,7,stay\nA,all,8,stay\n", {{}, {}, TableKind::Cohorts});
    ASSERT_TRUE(m_draft->say("facility=facility,category=category,move=move").isOk());
    m_draft->setAddsCategories(true);
    take();
    EXPECT_TRUE(m_taking.isReady);
    EXPECT_FALSE(m_taking.edit.has_value());
    ASSERT_TRUE(m_taking.refusal.has_value());
}

TEST_F(TableTakingTest, OneCodeInTwoRowsIsAskedAndWrong)
{
    read("code,name,capacity,population\nC,Rye,30,5\nC,Deal,40,6\n");
    ASSERT_TRUE(m_draft->say("code=code").isOk());
    take();
    EXPECT_EQ(m_taking.questions.at(0).id, MessageId::CodeIsInTwoRows);
    EXPECT_FALSE(m_taking.isReady);
    EXPECT_EQ(rows(), "2 added C, 3 wrong C");
}

TEST_F(TableTakingTest, MovesOfPeopleAreLookedAtAndNeverTaken)
{
    take("From,To,Transfer Date\nA,B,2024-01-02\nA,B,2024-01-03\nB,A,2024-01-03\n", {{}, {}, TableKind::Batches});
    EXPECT_FALSE(m_taking.isReady);
    EXPECT_TRUE(m_taking.rows.empty());
    EXPECT_FALSE(m_taking.edit.has_value());
}

TEST_F(TableTakingTest, RoutesFindTheirSitesByNameAndTellTheOnesThatAreNotThere)
{
    read("From,To,km\nA,B,12\nB,Rye,30\n", {{}, {}, TableKind::Routes});
    m_draft->setConstant(TableField::Mode, "road");
    take();
    EXPECT_EQ(rows().substr(0, 7), "2 added");
    EXPECT_EQ(m_taking.rows[1].outcome, RowOutcome::Faulty);
    EXPECT_EQ(faults(1).substr(0, 5), "to B:");
}

} // namespace
} // namespace planner
