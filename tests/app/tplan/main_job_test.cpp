// SPDX-License-Identifier: Apache-2.0
// The main job as a person does it: read an operation, split it, check it, keep it, export the schedule.
#include "tests/app/tplan/tplan_program.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace planner::test {
namespace {

class MainJobTest : public testing::Test {
protected:
    void SetUp() override
    {
        tplan.writeOperation();
        tplan.expect(0, {"import", "op", "a.tplan"});
    }
    TplanProgram tplan;
};

TEST_F(MainJobTest, PlacesEverybodyAndBreaksNoRule)
{
    const auto split = nlohmann::json::parse(tplan.expect(0, {"split", "a.tplan", "--json", "--threads", "1"}));
    EXPECT_EQ(split["hard"], 0);
    EXPECT_EQ(split["people"], 300);
    EXPECT_EQ(split["placed"], 300);
    EXPECT_EQ(split["waiting"], 0);
    EXPECT_EQ(split["findings"].size(), 0U);
    EXPECT_EQ(split["goals"].size(), 5U);
    EXPECT_EQ(split["goals"][0]["name"], "waiting");
    EXPECT_EQ(split["goals"][0]["bound"], 0);
    EXPECT_TRUE(split.contains("seconds"));
    EXPECT_TRUE(split.contains("proven"));
    const auto check = nlohmann::json::parse(tplan.expect(0, {"check", "a.tplan", "--json"}));
    EXPECT_EQ(check["batches"], split["batches"]);
    EXPECT_TRUE(check["goals"][0]["bound"].is_null());
    EXPECT_FALSE(check.contains("proven"));
}

TEST_F(MainJobTest, ExportsTheSameBytesAfterExportAndImport)
{
    tplan.expect(0, {"split", "a.tplan", "--threads", "1"});
    tplan.expect(0, {"export", "a.tplan", "--schedule", "a.csv", "--ledger", "l.csv", "--operation", "out"});
    tplan.expect(0, {"import", "out", "b.tplan"});
    tplan.expect(0, {"export", "b.tplan", "--schedule", "b.csv", "--ledger", "m.csv", "--operation", "again"});
    EXPECT_EQ(tplan.read("a.csv"), tplan.read("b.csv"));
    EXPECT_EQ(tplan.read("l.csv"), tplan.read("m.csv"));
    EXPECT_EQ(tplan.read("out/batches.csv"), tplan.read("again/batches.csv"));
    EXPECT_EQ(tplan.read("a.csv").find("batch,status,locked,depart,arrive,from,to,route,"), 0U);
}

TEST_F(MainJobTest, SplitsTheSameForTheSameSeedAndThreads)
{
    tplan.expect(0, {"import", "op", "b.tplan"});
    for (const char* plan : {"a.tplan", "b.tplan"})
        tplan.expect(0, {"split", plan, "--seed", "5", "--threads", "2"});
    EXPECT_EQ(tplan.expect(0, {"export", "a.tplan", "--schedule", "-"}),
              tplan.expect(0, {"export", "b.tplan", "--schedule", "-"}));
}

TEST_F(MainJobTest, TakesStepsBackAndForthAcrossRuns)
{
    tplan.expect(0, {"split", "a.tplan", "--threads", "1"});
    const std::string schedule = tplan.expect(0, {"export", "a.tplan", "--schedule", "-"});
    tplan.expect(0, {"undo", "a.tplan"});
    EXPECT_NE(tplan.expect(0, {"export", "a.tplan", "--schedule", "-"}), schedule);
    tplan.expect(0, {"redo", "a.tplan", "1"});
    EXPECT_EQ(tplan.expect(0, {"export", "a.tplan", "--schedule", "-"}), schedule);
    EXPECT_NE(tplan.expect(0, {"log", "a.tplan"}).find("\n     4  "), std::string::npos);
    tplan.expect(0, {"verify", "a.tplan"});
}

TEST_F(MainJobTest, RefusesToUndoTheImport)
{
    const Outcome outcome = tplan.run({"undo", "a.tplan"});
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_EQ(outcome.errors.find("tplan: error: "), 0U);
}

TEST_F(MainJobTest, SaysWhoWaitsAndWhyAndExitsWithOne)
{
    tplan.write("op/facilities.csv",
                "code,name,capacity,population\nHAS,Hasakah,400,300\nKAR,Karkh,50,0\nNAS,Nasiriyah,0,0\n");
    tplan.expect(0, {"import", "op", "full.tplan"});
    const auto split = nlohmann::json::parse(tplan.expect(1, {"split", "full.tplan", "--json", "--threads", "1"}));
    EXPECT_EQ(split["placed"], 50);
    EXPECT_EQ(split["waiting"], 250);
    EXPECT_EQ(split["hard"], 0);
    const std::string explained = tplan.expect(0, {"explain", "full.tplan"});
    EXPECT_NE(explained.find("250 people wait."), std::string::npos) << explained;
    EXPECT_NE(explained.find("250 more places"), std::string::npos) << explained;
}

TEST_F(MainJobTest, TellsFindingsAndExitsWithOne)
{
    tplan.write("op/batches.csv", "batch,depart,route,cohorts\nB1,2026-01-21,H-K,M:101\n");
    tplan.expect(0, {"import", "op", "over.tplan"});
    const auto check = nlohmann::json::parse(tplan.expect(1, {"check", "over.tplan", "--json"}));
    ASSERT_EQ(check["findings"].size(), 2U) << check;
    EXPECT_EQ(check["hard"], 2);
    EXPECT_EQ(check["findings"][0]["rule"], "R04");
    EXPECT_EQ(check["findings"][0]["subject"], "KAR");
    EXPECT_EQ(check["findings"][0]["day"], 1);
    EXPECT_EQ(check["findings"][0]["excess"], 1);
    EXPECT_EQ(check["findings"][1]["rule"], "R10");
    tplan.expect(0, {"export", "over.tplan", "--findings", "f.csv", "--schedule", "s.csv"});
    EXPECT_EQ(tplan.read("f.csv").find("rule,subject,day,excess,approved,message\r\nR04,KAR,1,1,no,"), 0U);
    EXPECT_NE(tplan.read("s.csv").find(",R04 R10,"), std::string::npos);
}

TEST_F(MainJobTest, KeepsLockedAndApprovedBatches)
{
    tplan.write(
        "op/batches.csv",
        "batch,status,locked,depart,route,cohorts,clearances\nKEEP,draft,yes,2026-01-23,H-N,M:10,\n"
        "FREE,draft,no,2026-01-23,H-N,M:10,\nSURE,approved,no,2026-01-22,H-K,R:5,legal individual fit notified site\n");
    tplan.expect(0, {"import", "op", "kept.tplan"});
    tplan.expect(0, {"split", "kept.tplan", "--threads", "1"});
    const std::string schedule = tplan.expect(0, {"export", "kept.tplan", "--schedule", "-"});
    EXPECT_NE(schedule.find("\r\nKEEP,draft,yes,2026-01-23,2026-01-24,HAS,NAS,H-N,road,,10,M:10,"), std::string::npos);
    EXPECT_NE(schedule.find("\r\nSURE,approved,no,2026-01-22,"), std::string::npos);
    EXPECT_EQ(schedule.find("\r\nFREE,"), std::string::npos);
}

TEST(ExamplesTest, CanAllBeSplit)
{
    const TplanProgram tplan;
    const std::vector<std::pair<std::string, int>> examples{
        {"prepared-2026", 0}, {"announced-2026", 1}, {"carried-out-2026", 0}, {"repatriation-2026", 0}};
    const std::string names = tplan.expect(0, {"example"});
    for (const auto& [name, exitCode] : examples) {
        EXPECT_NE(names.find(name), std::string::npos);
        tplan.expect(0, {"example", name, name + ".tplan"});
        tplan.expect(exitCode, {"split", name + ".tplan", "--seconds", "5"});
    }
}

TEST(ExamplesTest, PlacesOutsideAreNoFreePlaces)
{
    const TplanProgram tplan;
    tplan.expect(0, {"example", "repatriation-2026", "r.tplan"});
    const auto json = nlohmann::json::parse(tplan.expect(0, {"explain", "r.tplan", "--json", "--seconds", "0.1"}));
    EXPECT_EQ(json["free_places"], 3500 + 3000 + 900);
}

} // namespace
} // namespace planner::test
