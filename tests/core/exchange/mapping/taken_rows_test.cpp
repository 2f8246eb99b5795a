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
    std::optional<Operation> take(std::vector<RowCells> rows)
    {
        m_report = {};
        return withTakenRows(m_operation, TableKind::Facilities, tableOfRows(std::move(rows)), "sites.csv", m_report);
    }

    Operation m_operation;
    FolderReport m_report;
};

TEST_F(TakenRowsTest, AKnownCodeGetsTheCellsOfTheTableAndKeepsItsOthers)
{
    const auto taken = take({{{"code", "KAR"}, {"capacity", "950"}}});
    ASSERT_TRUE(taken);
    ASSERT_EQ(taken->facilities.size(), 1U);
    EXPECT_EQ(taken->facilities[0].capacity, People(950));
    EXPECT_EQ(taken->facilities[0].population, People(40));
    EXPECT_EQ(taken->facilities[0].note, "kept");
}

TEST_F(TakenRowsTest, ANewCodeComesBehindTheOthers)
{
    const auto taken =
        take({{{"code", "BAS"}, {"name", "Basra"}, {"capacity", "1200"}, {"population", "0"}}, {{"code", "KAR"}}});
    ASSERT_TRUE(taken);
    ASSERT_EQ(taken->facilities.size(), 2U);
    EXPECT_EQ(taken->facilities[0], m_operation.facilities[0]);
    EXPECT_EQ(taken->facilities[1].code, "BAS");
    EXPECT_EQ(taken->facilities[1].capacity, People(1'200));
}

TEST_F(TakenRowsTest, WhatIsWrongIsToldWithFileRowAndFieldAndNothingIsTaken)
{
    EXPECT_FALSE(take({{{"code", "KAR"}, {"capacity", "950"}},
                       {{"code", "BAS"}, {"name", "Basra"}, {"capacity", "many"}, {"population", "0"}}}));
    ASSERT_EQ(m_report.errors.size(), 1U);
    EXPECT_EQ(m_report.errors[0].place, "sites.csv:3");
    EXPECT_EQ(m_report.errors[0].column, "capacity");
}

TEST_F(TakenRowsTest, EveryWrongRowIsListedNotTheFirstAlone)
{
    EXPECT_FALSE(take({{{"code", "A B"}, {"name", "x"}, {"capacity", "1"}, {"population", "0"}},
                       {{"code", "BAS"}, {"name", "Basra"}, {"capacity", "1"}, {"population", "-1"}}}));
    EXPECT_EQ(m_report.errorCount, 2U);
}

TEST_F(TakenRowsTest, ACodeInTwoRowsIsRefused)
{
    EXPECT_FALSE(take({{{"code", "KAR"}, {"capacity", "950"}}, {{"code", "KAR"}, {"capacity", "960"}}}));
    ASSERT_EQ(m_report.errors.size(), 1U);
    EXPECT_EQ(m_report.errors[0].message.id, MessageId::CodeIsInTwoRows);
    EXPECT_EQ(m_report.errors[0].place, "sites.csv:3");
}

TEST_F(TakenRowsTest, NoRowsLeaveTheOperationAsItIs) { EXPECT_EQ(take({}), m_operation); }

} // namespace
} // namespace planner
