// SPDX-License-Identifier: Apache-2.0
// Usage: help, version, wrong arguments.
#include "tests/app/tplan/tplan_program.h"

#include <gtest/gtest.h>

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
