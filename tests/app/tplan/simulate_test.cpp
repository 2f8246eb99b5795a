// SPDX-License-Identifier: Apache-2.0
// How a plan holds, from the command line.
#include "tests/app/tplan/tplan_program.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace planner::test {
namespace {

/// `a.tplan`, filled.
void makeSplitPlan(const TplanProgram& tplan)
{
    tplan.writeOperation();
    tplan.expect(0, {"import", "op", "a.tplan"});
    tplan.expect(0, {"split", "a.tplan", "--threads", "1", "--seconds", "5"});
}

nlohmann::json simulated(const TplanProgram& tplan, std::vector<std::string> options)
{
    std::vector<std::string> arguments{"simulate", "a.tplan", "--json", "--runs", "2000"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return nlohmann::json::parse(tplan.expect(0, arguments));
}

const std::vector<std::string> kNothingHappens{"--late",    "0", "--no-show",         "0", "--failure", "0",
                                               "--closure", "0", "--capacity-spread", "0"};

TEST(SimulateTest, RepeatsItselfForASeedOnAnyNumberOfThreads)
{
    const TplanProgram tplan;
    makeSplitPlan(tplan);
    const auto one = simulated(tplan, {"--seed", "7", "--threads", "1"});
    EXPECT_EQ(simulated(tplan, {"--seed", "7", "--threads", "3"}), one);
    EXPECT_NE(simulated(tplan, {"--seed", "8", "--threads", "1"}).at("finish"), one.at("finish"));
    EXPECT_EQ(one.at("runs"), 2000);
}

TEST(SimulateTest, WithoutChancesNothingIsAtRisk)
{
    const TplanProgram tplan;
    makeSplitPlan(tplan);
    const auto result = simulated(tplan, kNothingHappens);
    ASSERT_FALSE(result.at("sites").empty());
    for (const auto& site : result.at("sites"))
        EXPECT_EQ(site.at("over_runs"), 0);
    EXPECT_EQ(result.at("moved").at("p50"), 300);
    EXPECT_EQ(result.at("finish").at("p5"), result.at("finish").at("p95"));
    EXPECT_EQ(result.at("finish").at("late_runs"), 0);
    for (const auto& batch : result.at("batches"))
        EXPECT_EQ(batch.at("fragile_runs"), 0);
}

TEST(SimulateTest, EveryChanceShowsInTheResult)
{
    const TplanProgram tplan;
    makeSplitPlan(tplan);
    const auto with = [&tplan](const std::vector<std::string>& changes) {
        std::vector<std::string> options = kNothingHappens;
        for (std::size_t i = 0; i < changes.size(); i += 2) {
            const auto found = std::find(options.begin(), options.end(), changes[i]);
            if (found == options.end())
                options.insert(options.end(), changes.begin() + static_cast<std::ptrdiff_t>(i),
                               changes.begin() + static_cast<std::ptrdiff_t>(i) + 2);
            else
                *(found + 1) = changes[i + 1];
        }
        return simulated(tplan, options);
    };
    const auto calm = with({});
    EXPECT_EQ(with({"--late", "100", "--late-days", "1"}).at("batches").at(0).at("late_runs"), 2000);
    EXPECT_LT(with({"--no-show", "50"}).at("moved").at("p50"), 200);
    EXPECT_EQ(with({"--closure", "100", "--days-after-end", "5"}).at("finish").at("unfinished_runs"), 2000);
    EXPECT_NE(with({"--closure", "20", "--closure-days", "2"}).at("finish"), calm.at("finish"));
    EXPECT_NE(with({"--capacity-spread", "60"}).at("sites"), calm.at("sites"));
}

TEST(SimulateTest, TellsPeopleTheSitesTheFinishAndTheMethod)
{
    const TplanProgram tplan;
    makeSplitPlan(tplan);
    const std::string text = tplan.expect(0, {"simulate", "a.tplan", "--runs", "500", "--most", "1"});
    for (const char* words : {"over its limit in", "Last arrival: half of the runs by day", "Most fragile batches",
                              "Monte-Carlo", "stays behind with a chance of 2 per cent", "Done: 500 runs"})
        EXPECT_NE(text.find(words), std::string::npos) << words << "\n" << text;
}

TEST(SimulateTest, APlanWithoutBatchesIsSaidToBeEmpty)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    tplan.expect(0, {"import", "op", "a.tplan"});
    EXPECT_NE(tplan.expect(0, {"simulate", "a.tplan"}).find("no batch that travels"), std::string::npos);
    EXPECT_TRUE(simulated(tplan, {}).at("sites").empty());
}

} // namespace
} // namespace planner::test
