// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/taken_rows.h"

#include "core/base/message_id.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

MappedTable tableOfRows(std::vector<RowCells> rows)
{
    MappedTable table;
    for (RowCells& cells : rows)
        table.rows.push_back({static_cast<std::uint32_t>(table.rows.size() + 2), std::move(cells)});
    return table;
}

class TakenRowsTest : public testing::Test {
protected:
    void SetUp() override
    {
        Facility karkh;
        karkh.code = "KAR";
        karkh.name = "Karkh";
        karkh.capacity = People(900);
        karkh.population = People(40);
        karkh.note = "kept";
        m_operation.facilities = {karkh};
    }
    TakenRows take(std::vector<RowCells> rows, TableMapping mapping = {}) const
    {
        return takenRows(m_operation, mapping, tableOfRows(std::move(rows)));
    }

    Operation m_operation;
};

TEST_F(TakenRowsTest, AKnownCodeGetsTheCellsOfTheTableAndKeepsItsOthers)
{
    const TakenRows taken = take({{{"code", "KAR"}, {"capacity", "950"}}});
    ASSERT_TRUE(taken.areWhole());
    EXPECT_EQ(taken.rows[0].before, 0U);
    EXPECT_EQ(taken.rows[0].after, 0U);
    const std::vector<Facility>& facilities = taken.operation.facilities;
    ASSERT_EQ(facilities.size(), 1U);
    EXPECT_EQ(facilities[0].capacity, People(950));
    EXPECT_EQ(facilities[0].population, People(40));
    EXPECT_EQ(facilities[0].note, "kept");
}

TEST_F(TakenRowsTest, ANewCodeComesBehindTheOthers)
{
    const TakenRows taken =
        take({{{"code", "BAS"}, {"name", "Basra"}, {"capacity", "1200"}, {"population", "0"}}, {{"code", "KAR"}}});
    ASSERT_TRUE(taken.areWhole());
    EXPECT_EQ(taken.rows[0].before, std::nullopt);
    EXPECT_EQ(taken.rows[0].after, 1U);
    ASSERT_EQ(taken.operation.facilities.size(), 2U);
    EXPECT_EQ(taken.operation.facilities[0], m_operation.facilities[0]);
    EXPECT_EQ(taken.operation.facilities[1].code, "BAS");
    EXPECT_EQ(taken.operation.facilities[1].capacity, People(1'200));
}

TEST_F(TakenRowsTest, WhatIsWrongIsToldWithRowAndFieldAndTheOthersAreMade)
{
    const TakenRows taken = take({{{"code", "KAR"}, {"capacity", "950"}},
                                  {{"code", "BAS"}, {"name", "Basra"}, {"capacity", "many"}, {"population", "0"}}});
    EXPECT_FALSE(taken.areWhole());
    ASSERT_EQ(taken.rows.size(), 2U);
    EXPECT_TRUE(taken.rows[0].problems.empty());
    EXPECT_EQ(taken.rows[1].number, 3U);
    EXPECT_EQ(taken.rows[1].after, std::nullopt);
    ASSERT_EQ(taken.rows[1].problems.size(), 1U);
    EXPECT_EQ(taken.rows[1].problems[0].column, "capacity");
    EXPECT_EQ(taken.operation.facilities[0].capacity, People(950));
    EXPECT_EQ(taken.operation.facilities.size(), 1U);
}

TEST_F(TakenRowsTest, EveryWrongCellIsListedNotTheFirstAlone)
{
    const TakenRows taken = take({{{"code", "A B"}, {"name", "x"}, {"capacity", "1"}, {"population", "-2"}},
                                  {{"code", "BAS"}, {"name", "Basra"}, {"capacity", "1"}, {"population", "-1"}}});
    EXPECT_EQ(taken.rows[0].problems.size(), 2U);
    EXPECT_EQ(taken.rows[1].problems.size(), 1U);
}

TEST_F(TakenRowsTest, ACodeInTwoRowsIsTakenOnceAndToldAtTheSecond)
{
    const TakenRows taken = take({{{"code", "KAR"}, {"capacity", "950"}}, {{"code", "KAR"}, {"capacity", "960"}}});
    EXPECT_EQ(taken.operation.facilities[0].capacity, People(950));
    ASSERT_EQ(taken.rows[1].problems.size(), 1U);
    EXPECT_EQ(toEnglish(taken.rows[1].problems[0].message), "code KAR is in rows 2 and 3: say which of them counts");
}

TEST_F(TakenRowsTest, NoRowsLeaveTheOperationAsItIs) { EXPECT_EQ(take({}).operation, m_operation); }

TEST_F(TakenRowsTest, CategoriesComeIntoThePlanOnlyWhereSomebodySaysSo)
{
    TableMapping mapping;
    mapping.kind = TableKind::Cohorts;
    const std::vector<RowCells> rows{
        {{"code", "K1"}, {"facility", "KAR"}, {"category", "women"}, {"people", "9"}, {"move", "must"}},
        {{"code", "K2"}, {"facility", "KAR"}, {"category", "men"}, {"people", "8"}, {"move", "may"}},
        {{"code", "K3"}, {"facility", "KAR"}, {"category", "women"}, {"people", "1"}, {"move", "stay"}}};
    const TakenRows refused = take(rows, mapping);
    EXPECT_FALSE(refused.areWhole());
    EXPECT_TRUE(refused.operation.categories.empty());
    mapping.addsCategories = true;
    const TakenRows taken = take(rows, mapping);
    ASSERT_TRUE(taken.areWhole());
    ASSERT_EQ(taken.operation.categories.size(), 2U);
    EXPECT_EQ(taken.operation.categories[0].code, "women");
    EXPECT_EQ(taken.operation.categories[1].code, "men");
    EXPECT_EQ(taken.operation.categories[1].peoplePerEscort, std::nullopt);
    EXPECT_EQ(taken.operation.cohorts[2].category, taken.operation.cohorts[0].category);
}

TEST_F(TakenRowsTest, ACategoryThatIsNoCodeIsNotAdded)
{
    TableMapping mapping;
    mapping.kind = TableKind::Cohorts;
    mapping.addsCategories = true;
    const TakenRows taken = take(
        {{{"code", "K1"}, {"facility", "KAR"}, {"category", "women and girls"}, {"people", "9"}, {"move", "must"}}},
        mapping);
    EXPECT_FALSE(taken.areWhole());
    EXPECT_TRUE(taken.operation.categories.empty());
    EXPECT_EQ(taken.rows[0].problems[0].column, "category");
}

TEST_F(TakenRowsTest, EachCategoryThatIsMissingIsAskedForOnce)
{
    Category known;
    known.code = "men";
    m_operation.categories = {known};
    const MappedTable table =
        tableOfRows({{{"category", "women"}}, {{"category", "men"}}, {{"category", "women"}}, {{"category", "boys"}}});
    const std::vector<Message> questions = unknownCategories(m_operation, table);
    ASSERT_EQ(questions.size(), 2U);
    EXPECT_EQ(toEnglish(questions[0]),
              "the plan has no category \"boys\", which rows name: 1. Say that it is added, or "
              "say another one");
    EXPECT_EQ(questions[1].arguments[1], MessageArgument(2));
}

TEST_F(TakenRowsTest, AnUnknownSiteIsToldAtTheRowThatNamesIt)
{
    TableMapping mapping;
    mapping.kind = TableKind::Routes;
    const TakenRows taken =
        take({{{"code", "R1"}, {"from", "KAR"}, {"to", "XXX"}, {"mode", "road"}, {"km", "5"}}}, mapping);
    ASSERT_EQ(taken.rows[0].problems.size(), 1U);
    EXPECT_EQ(taken.rows[0].problems[0].column, "to");
}

} // namespace
} // namespace planner
