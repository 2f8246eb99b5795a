// SPDX-License-Identifier: Apache-2.0
// The brief without a window.
#include "tests/app/tplan/tplan_program.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace planner::test {
namespace {

void makePlan(const TplanProgram& tplan)
{
    tplan.writeOperation();
    tplan.expect(0, {"import", "op", "a.tplan"});
}

TEST(ReportTest, WritesAPdfFileWithoutAScreenAndSaysNothing)
{
    const TplanProgram tplan;
    makePlan(tplan);
    const Outcome outcome = tplan.run({"report", "a.tplan", "--pdf", "a.pdf"});
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_EQ(outcome.output + outcome.errors, "");
    EXPECT_TRUE(isWholePdf(tplan.read("a.pdf")));
    tplan.expect(0, {"report", "a.tplan", "--pdf", "b.pdf", "--paper", "letter", "--right-to-left"});
    EXPECT_TRUE(isWholePdf(tplan.read("b.pdf")));
    EXPECT_TRUE(isWholePdf(tplan.expect(0, {"report", "a.tplan", "--pdf", "-"})));
}

TEST(ReportTest, AFailureIsOneLineAndLeavesTheOldFile)
{
    const TplanProgram tplan;
    makePlan(tplan);
    tplan.write("old.pdf", "old");
    for (const auto& [arguments, exitCode] : std::vector<std::pair<std::vector<std::string>, int>>{
             {{"report", "missing.tplan", "--pdf", "old.pdf"}, 3},
             {{"report", "old.pdf", "--pdf", "old.pdf"}, 3},
             {{"report", "a.tplan", "--pdf", "missing/new.pdf"}, 3}}) {
        const Outcome outcome = tplan.run(arguments);
        EXPECT_EQ(outcome.exitCode, exitCode) << outcome.errors;
        EXPECT_EQ(outcome.errors.find("tplan: error: "), 0U) << outcome.errors;
        EXPECT_EQ(outcome.errors.find('\n'), outcome.errors.size() - 1) << outcome.errors;
    }
    EXPECT_EQ(tplan.read("old.pdf"), "old");
}

TEST(ReportTest, WithoutItsHelperItSaysWhatIsMissing)
{
    const TplanProgram tplan;
    makePlan(tplan);
    std::filesystem::copy_file(PLANNER_TPLAN, tplan.path("alone"));
    const std::string command = "cd '" + tplan.path("").string() + "' && ./alone report a.tplan --pdf a.pdf 2>errors";
    const int status = std::system(command.c_str());
    EXPECT_EQ(WEXITSTATUS(status), 3);
    const std::string errors = tplan.read("errors");
    EXPECT_EQ(errors.find("tplan: error: report needs the program "), 0U) << errors;
    EXPECT_EQ(errors.find('\n'), errors.size() - 1) << errors;
    EXPECT_FALSE(std::filesystem::exists(tplan.path("a.pdf")));
}

} // namespace
} // namespace planner::test
