// SPDX-License-Identifier: Apache-2.0
// tplan table: what a table is taken for, and its rows into a plan as one step; nothing that is not sure without a
// person.
#include "core/storage/store/plan_store.h"
#include "tests/app/tplan/tplan_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace planner::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kSites = "Sites of custody\n"
                               "\n"
                               "code,name,capacity,population\n"
                               "KAR,Karkh,900,40\n"
                               "BAS,Basra,\"1,200\",0\n"
                               "Total,,\"2,100\",40\n";

class TableTest : public testing::Test {
protected:
    void SetUp() override
    {
        m_tplan.writeOperation();
        m_tplan.expect(0, {"import", "op", "a.tplan"});
    }
    [[nodiscard]] Plan plan() const { return PlanStore::open(m_tplan.path("a.tplan")).value().plan(); }
    [[nodiscard]] nlohmann::json json(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), "table");
        arguments.emplace_back("--json");
        return nlohmann::json::parse(m_tplan.expect(0, arguments));
    }

    TplanProgram m_tplan;
};

TEST_F(TableTest, SaysWhatTheColumnsAreAndWhatIsLeftOut)
{
    m_tplan.write("sites.csv", kSites);
    const auto table = json({"sites.csv"});
    EXPECT_EQ(table["header_row"], 3);
    EXPECT_EQ(table["rows"], 2);
    ASSERT_EQ(table["mapping"].size(), 4U);
    for (const std::size_t i : {0U, 1U})
        EXPECT_EQ(table["mapping"][i]["trust"], "sure") << table["mapping"][i];
    for (const auto& field : table["mapping"])
        EXPECT_TRUE(field["trust"] == "sure" || field["trust"] == "likely") << field << " is taken as it is";
    EXPECT_EQ(table["mapping"][2]["field"], "capacity");
    EXPECT_EQ(table["mapping"][2]["column"], "C");
    EXPECT_EQ(table["mapping"][2]["header"], "capacity");
    ASSERT_EQ(table["dropped"].size(), 1U);
    EXPECT_EQ(table["dropped"][0]["row"], 6);
    EXPECT_EQ(table["dropped"][0]["why"], "total");
    EXPECT_TRUE(table["missing"].empty());
    EXPECT_THAT(m_tplan.expect(0, {"table", "sites.csv"}),
                testing::AllOf(HasSubstr("2 rows of facilities, header in row 3"),
                               HasSubstr("Left out as total: row 6"), HasSubstr("Sum of capacity: ")));
}

TEST_F(TableTest, RowsComeIntoThePlanAsOneStepThatUndoTakesBack)
{
    m_tplan.write("sites.csv", kSites);
    const Plan before = plan();
    EXPECT_THAT(m_tplan.expect(0, {"table", "sites.csv", "--into", "a.tplan", "--dry-run"}),
                HasSubstr("Nothing is written"));
    EXPECT_EQ(plan(), before);
    m_tplan.expect(0, {"table", "sites.csv", "--into", "a.tplan"});
    const Plan after = plan();
    ASSERT_EQ(after.operation.facilities.size(), before.operation.facilities.size() + 1);
    EXPECT_EQ(after.operation.facilities.back().code, "BAS");
    EXPECT_EQ(after.operation.facilities.back().capacity, People(1'200));
    EXPECT_EQ(json({"sites.csv", "--into", "a.tplan"})["changes"].size(), 0U) << "the same again changes nothing";
    m_tplan.expect(0, {"undo", "a.tplan"});
    EXPECT_EQ(plan(), before);
}

TEST_F(TableTest, ABlankFigureIsNeverZeroButEndsTheImport)
{
    m_tplan.write("sites.csv", "code,name,capacity,population\nBAS,Basra,,10\nDHI,Dhi Qar,300,10\n");
    const Plan before = plan();
    const Outcome outcome = m_tplan.run({"table", "sites.csv", "--into", "a.tplan"});
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("rows without capacity: 1, the first of them row 2"));
    EXPECT_EQ(plan(), before);
    m_tplan.expect(0, {"table", "sites.csv", "--into", "a.tplan", "--drop-incomplete"});
    EXPECT_EQ(plan().operation.facilities.back().code, "DHI");
    EXPECT_EQ(plan().operation.facilities.size(), before.operation.facilities.size() + 1);
}

TEST_F(TableTest, WhatAPersonSaysIsSavedAndUsedAgain)
{
    m_tplan.write("sites.csv", "X,Y,Z,W\nBAS,Basra,300,10\nDHI,Dhi Qar,400,20\n");
    m_tplan.expect(0, {"table", "sites.csv", "--as", "facilities", "--header", "1", "--map",
                       "X=code,Y=name,Z=capacity,W=population", "--save-mapping", "m.json"});
    m_tplan.write("next.csv", "X,Y,Z,W\nBAS,Basra,310,11\n");
    m_tplan.expect(0, {"table", "next.csv", "--mapping", "m.json", "--into", "a.tplan"});
    EXPECT_EQ(plan().operation.facilities.back().capacity, People(310));
    const Outcome wrong = m_tplan.run({"table", "next.csv", "--map", "Q=capacity"});
    EXPECT_EQ(wrong.exitCode, 2);
    EXPECT_THAT(wrong.errors, HasSubstr("there is no column \"Q\""));
}

TEST_F(TableTest, WhatIsWrongInARowIsToldWithItsPlace)
{
    m_tplan.write("sites.csv", "code,name,capacity,population\nBAS,Basra,300,10\nDHI,Dhi Qar,400,-20\n");
    const Plan before = plan();
    const Outcome outcome = m_tplan.run({"table", "sites.csv", "--into", "a.tplan"});
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("sites.csv"));
    EXPECT_THAT(outcome.errors, HasSubstr("population"));
    EXPECT_EQ(plan(), before);
}

TEST_F(TableTest, FilesThatAreNoTablesAreRefused)
{
    m_tplan.write("page.xls", "<html><table></table></html>");
    m_tplan.write("cut.xlsx", "PK\x03\x04");
    for (const char* file : {"page.xls", "cut.xlsx", "none.csv", "a.tplan"}) {
        const Outcome outcome = m_tplan.run({"table", file});
        EXPECT_EQ(outcome.exitCode, 2) << file;
        EXPECT_THAT(outcome.errors, testing::AllOf(HasSubstr(std::string("tplan: error: ") + file), HasSubstr("Maybe")))
            << file;
    }
}

TEST_F(TableTest, AProtectiveColumnOfItsVeryNameNeedsNoWord)
{
    m_tplan.write("sites.csv",
                  "code,name,capacity,population,daily_intake\nBAS,Basra,300,10,5\nDHI,Dhi Qar,400,20,6\n");
    m_tplan.expect(0, {"table", "sites.csv", "--into", "a.tplan"});
    EXPECT_EQ(plan().operation.facilities.back().dailyIntake, People(6));
    m_tplan.write("other.csv", "code,name,capacity,population,Daily intake\nBAS,Basra,300,10,7\n");
    const Outcome outcome = m_tplan.run({"table", "other.csv", "--into", "a.tplan"});
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("column E \"Daily intake\" may be daily_intake"));
    m_tplan.expect(0, {"table", "other.csv", "--into", "a.tplan", "--map", "E=-", "--save-mapping", "m.json"});
    m_tplan.expect(0, {"table", "other.csv", "--into", "a.tplan", "--mapping", "m.json"});
}

TEST_F(TableTest, PeopleComeFromOneColumnForEachCategory)
{
    m_tplan.write("people.csv", "site,Men,Women\nHAS,3,1\nXXX,2,0\n");
    const std::vector<std::string> table{
        "table",   "people.csv", "--as",      "cohorts", "--into",
        "a.tplan", "--same",     "move=stay", "--map",   "site=facility,Men=people:men,Women=people:girls"};
    const Outcome outcome = m_tplan.run(table);
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("the plan has no category \"girls\", which rows name: 1"));
}

} // namespace
} // namespace planner::test
