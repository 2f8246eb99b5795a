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

} // namespace
} // namespace planner::test
