// SPDX-License-Identifier: Apache-2.0
// Usage: help, version, wrong arguments.
#include "tests/app/tplan/tplan_program.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <chrono>

namespace planner::test {
namespace {

TEST(CommandsTest, HaveAHelpText)
{
    const TplanProgram tplan;
    const std::string help = tplan.expect(0, {"--help"});
    for (const char* command : {"example", "import", "split", "check", "explain", "simulate", "report", "export",
                                "undo", "redo", "log", "verify"}) {
        EXPECT_NE(help.find(command), std::string::npos) << command;
        EXPECT_FALSE(tplan.expect(0, {command, "--help"}).empty());
    }
    EXPECT_EQ(tplan.expect(0, {"--version"}).find("tplan "), 0U);
}

TEST(CommandsTest, RefuseWrongUsageInOneLine)
{
    const TplanProgram tplan;
    const std::vector<std::vector<std::string>> wrong{{"fly"},
                                                      {"split"},
                                                      {"import", "op"},
                                                      {"undo", "a.tplan", "0"},
                                                      {"undo", "a.tplan", "x"},
                                                      {"check", "--fast", "a.tplan"},
                                                      {"split", "a.tplan", "--seconds", "-1"},
                                                      {"split", "a.tplan", "--threads", "0"},
                                                      {"split", "a.tplan", "--goals", "speed"},
                                                      {"split", "a.tplan", "--goals", "waiting waiting"},
                                                      {"simulate", "a.tplan", "--no-show", "101"},
                                                      {"simulate", "a.tplan", "--runs", "0"},
                                                      {"report", "a.tplan"},
                                                      {"report", "a.tplan", "--pdf", "a.pdf", "--paper", "a9"},
                                                      {"export", "a.tplan"},
                                                      {"example", "nothing-2026", "a.tplan"},
                                                      {}};
    for (const auto& arguments : wrong) {
        const Outcome outcome = tplan.run(arguments);
        EXPECT_EQ(outcome.exitCode, 2) << (arguments.empty() ? "" : arguments.front());
        EXPECT_EQ(outcome.errors.find("tplan: error: "), 0U) << outcome.errors;
        EXPECT_EQ(outcome.errors.find('\n'), outcome.errors.size() - 1) << outcome.errors;
    }
}

TEST(CommandsTest, TakeOnlyNumbersAsNumbers)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    tplan.expect(0, {"import", "op", "a.tplan"});
    const std::vector<std::pair<std::string, std::string>> options{
        {"split", "--seconds"},          {"split", "--seed"},
        {"split", "--threads"},          {"explain", "--seconds"},
        {"simulate", "--late"},          {"simulate", "--late-days"},
        {"simulate", "--no-show"},       {"simulate", "--failure"},
        {"simulate", "--closure"},       {"simulate", "--runs"},
        {"simulate", "--seed"},          {"simulate", "--repair-days"},
        {"simulate", "--threads"},       {"simulate", "--most"},
        {"simulate", "--closure-days"},  {"simulate", "--capacity-spread"},
        {"simulate", "--days-after-end"}};
    const std::vector<std::string> wrong{"nan",
                                         "NaN",
                                         "-nan",
                                         "inf",
                                         "infinity",
                                         "-inf",
                                         "-1",
                                         "1e400",
                                         "-1e400",
                                         "1e99x",
                                         "1,5",
                                         "five",
                                         "99999999999999999999999"};
    for (const auto& [command, option] : options)
        for (const std::string& value : wrong) {
            const Outcome outcome = tplan.run({command, "a.tplan", option + "=" + value});
            EXPECT_EQ(outcome.exitCode, 2) << command << ' ' << option << ' ' << value;
            EXPECT_EQ(outcome.errors.find("tplan: error: "), 0U) << outcome.errors;
            EXPECT_NE(outcome.errors.find(option), std::string::npos) << outcome.errors;
            EXPECT_EQ(outcome.errors.find('\n'), outcome.errors.size() - 1) << outcome.errors;
            EXPECT_LT(outcome.errors.size(), 200U) << outcome.errors;
        }
}

TEST(CommandsTest, RefuseASplitThatItsTimeLimitHasNoRoomFor)
{
    const TplanProgram tplan;
    tplan.write("op/operation.csv", "key,value\nstart,2026-01-21\nend,2026-02-20\nbatch_size,150\n");
    tplan.write("op/facilities.csv", "code,name,capacity,population\nA,Alpha,1000000000,1000000000\n"
                                     "B,Beta,1000000000,0\n");
    tplan.write("op/cohorts.csv", "code,facility,category,people\nM,A,men,1000000000\n");
    tplan.write("op/routes.csv", "code,from,to,mode,km\nAB,A,B,road,100\n");
    tplan.expect(0, {"import", "op", "a.tplan"});
    const std::string before = tplan.read("a.tplan");
    const auto start = std::chrono::steady_clock::now();
    const Outcome outcome = tplan.run({"split", "a.tplan", "--seconds", "60"});
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(66));
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_NE(outcome.errors.find("which cannot be worked out and written in 60 seconds"), std::string::npos)
        << outcome.errors;
    EXPECT_EQ(outcome.errors.find('\n'), outcome.errors.size() - 1) << outcome.errors;
    EXPECT_EQ(tplan.read("a.tplan"), before);
}

TEST(CommandsTest, RefuseASplitThatCannotBeKeptBeforeItsSearch)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    tplan.expect(0, {"import", "op", "a.tplan"});
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(tplan.path("a.tplan").c_str(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    const auto start = std::chrono::steady_clock::now();
    const Outcome outcome = tplan.run({"split", "a.tplan", "--seconds", "100", "--goals", "waiting travel batches"});
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
    EXPECT_EQ(outcome.exitCode, 3);
    EXPECT_NE(outcome.errors.find("is in use by another program"), std::string::npos) << outcome.errors;
    sqlite3_close(other);
}

TEST(CommandsTest, UseTheGoalsThatAreAskedFor)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    tplan.expect(0, {"import", "op", "a.tplan"});
    const std::string table = tplan.expect(1, {"split", "a.tplan", "--goals", "travel waiting", "--threads", "1"});
    EXPECT_NE(table.find("300 people: 0 placed in 0 batches, 300 waiting"), std::string::npos) << table;
}

TEST(CommandsTest, ASplitThatChangesNothingIsNoStepOfTheHistory)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    tplan.expect(0, {"import", "op", "a.tplan"});
    tplan.expect(0, {"split", "a.tplan", "--threads", "1"});
    const std::string history = tplan.expect(0, {"log", "a.tplan"});
    tplan.expect(0, {"split", "a.tplan", "--threads", "1"});
    EXPECT_EQ(tplan.expect(0, {"log", "a.tplan"}), history);
}

TEST(CommandsTest, CheckHasTheMostPeopleAndTheLimitOfTheSameDay)
{
    // A limit that falls midway: 200 of 300 from day 2 on, and of 150 on days 4 and 5.
    const TplanProgram tplan;
    tplan.write("op/operation.csv", "key,value\nstart,2026-01-01\nend,2026-01-08\n");
    tplan.write("op/facilities.csv", "code,name,capacity,population\nA,A,1000,400\nB,B,300,0\n");
    tplan.write("op/cohorts.csv", "code,facility,category,people\nC,A,men,200\n");
    tplan.write("op/routes.csv", "code,from,to,mode,km,seats\nR,A,B,road,10,200\n");
    tplan.write("op/batches.csv", "batch,depart,route,cohorts\nX,2026-01-02,R,C:200\n");
    tplan.write("op/calendar.csv", "kind,code,field,from,to,value\nfacility,B,capacity,2026-01-04,2026-01-05,150\n");
    tplan.expect(0, {"import", "op", "a.tplan"});
    const std::string table = tplan.expect(1, {"check", "a.tplan"});
    EXPECT_NE(table.find("2026-01-04       200        150\n"), std::string::npos) << table;
    EXPECT_EQ(table.find("200        300"), std::string::npos) << table;
}

TEST(CommandsTest, DiffSeesNoDifferenceInTheOrderOfRows)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    tplan.write("op/batches.csv", "batch,depart,route,cohorts\nX,2026-01-22,H-K,M:20\nY,2026-01-22,H-N,M:30\n");
    tplan.expect(0, {"import", "op", "a.tplan"});
    tplan.write("op/cohorts.csv", "code,facility,category,people\nM,HAS,men,260\nR,HAS,risk,40\n");
    tplan.write("op/categories.csv",
                "code,name,priority,people_per_escort,travels_alone\nmen,Men,1,10,no\nrisk,High risk,5,2,yes\n");
    tplan.expect(0, {"import", "op", "b.tplan"});
    EXPECT_NE(tplan.expect(0, {"diff", "a.tplan", "b.tplan"}).find("The plans are the same"), std::string::npos);
    tplan.write("op/cohorts.csv", "code,facility,category,people,label\nM,HAS,men,260,x\nR,HAS,risk,40,\n");
    tplan.expect(0, {"import", "op", "c.tplan"});
    tplan.expect(1, {"diff", "a.tplan", "c.tplan"});
}

} // namespace
} // namespace planner::test
