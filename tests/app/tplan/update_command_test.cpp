// SPDX-License-Identifier: Apache-2.0
// Somebody edited an operation folder: what is different goes into the plan.
#include "tests/app/tplan/tplan_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace planner::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class UpdateCommandTest : public testing::Test {
protected:
    void SetUp() override
    {
        tplan.writeOperation();
        tplan.expect(0, {"import", "op", "a.tplan"});
        tplan.expect(0, {"split", "a.tplan", "--threads", "1"});
        tplan.expect(0, {"export", "a.tplan", "--operation", "out"});
    }
    void replace(const std::string& file, const std::string& from, const std::string& to) const
    {
        std::string text = tplan.read("out/" + file);
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos) << text;
        tplan.write("out/" + file, text.replace(at, from.size(), to));
    }
    [[nodiscard]] std::string refused() const
    {
        const std::string before = tplan.read("a.tplan");
        const Outcome outcome = tplan.run({"update", "a.tplan", "out"});
        EXPECT_EQ(outcome.exitCode, 2) << outcome.errors;
        EXPECT_EQ(tplan.read("a.tplan"), before);
        EXPECT_EQ(outcome.output, "");
        return outcome.errors;
    }
    TplanProgram tplan;
};

TEST_F(UpdateCommandTest, ChangesNothingWhereNothingDiffers)
{
    EXPECT_EQ(tplan.expect(0, {"update", "a.tplan", "out"}), "Nothing differs\n");
    EXPECT_EQ(tplan.expect(0, {"log", "a.tplan", "--json"}).find("\"entry\":3"), std::string::npos);
}

TEST_F(UpdateCommandTest, ListsWhatDiffersBeforeItIsTaken)
{
    const std::string before = tplan.read("a.tplan");
    replace("facilities.csv", "Karkh", "Karkh prison");
    tplan.write("out/fleets.csv", "code,vehicles\nBUS,4\n");
    const std::string changes = "~ facilities KAR: name Karkh -> Karkh prison\n"
                                "+ fleets BUS: code BUS, vehicles 4, cycle_days 1\n";
    EXPECT_EQ(tplan.expect(0, {"update", "a.tplan", "out", "--dry-run"}), changes + "Nothing is written: --dry-run\n");
    EXPECT_EQ(tplan.read("a.tplan"), before);
    EXPECT_EQ(tplan.expect(0, {"update", "a.tplan", "out"}), changes + "It is one step; tplan undo takes it back\n");
    EXPECT_EQ(tplan.expect(0, {"update", "a.tplan", "out"}), "Nothing differs\n");
}

TEST_F(UpdateCommandTest, RefusesFewerPeopleThanTravel)
{
    replace("cohorts.csv", "R,HAS,risk,40", "R,HAS,risk,39");
    EXPECT_EQ(refused().find("tplan: error: Cohort R has 39 people; the batches would hold 40"), 0U);
}

TEST_F(UpdateCommandTest, KeepsWhatAFileHasNoColumnFor)
{
    tplan.expect(0, {"set", "a.tplan", "facilities", "KAR", "overcrowding_limit_pct=110", "note=old wing"});
    tplan.write("some/facilities.csv",
                "code,name,capacity,population\nHAS,Hasakah,400,300\nKAR,Karkh,205,0\nNAS,Nasiriyah,200,0\n");
    tplan.write("some/operation.csv", "key,value\nstart,2026-01-21\nend,2026-01-26\n");
    const std::string changes = tplan.expect(0, {"update", "a.tplan", "some"});
    EXPECT_EQ(changes, "~ settings: end 2026-01-25 -> 2026-01-26\n~ facilities KAR: capacity 200 -> 205\n"
                       "It is one step; tplan undo takes it back\n");
}

TEST_F(UpdateCommandTest, MakesTheExportsThoseOfTheFolder)
{
    tplan.expect(0, {"import", "op", "b.tplan"});
    tplan.expect(0, {"set", "b.tplan", "facilities", "NAS", "code=NSR", "capacity=260", "note=moved"});
    tplan.expect(0, {"add", "b.tplan", "keep_apart", "a=R", "b=M", "scope=batch"});
    tplan.expect(0, {"split", "b.tplan", "--threads", "1", "--seed", "9"});
    tplan.expect(0, {"export", "b.tplan", "--operation", "theirs"});
    const std::string log = tplan.expect(0, {"log", "a.tplan"});
    tplan.expect(0, {"update", "a.tplan", "theirs", "--reason", "from the ministry"});
    tplan.expect(0, {"export", "a.tplan", "--operation", "mine"});
    for (const char* file : {"operation.csv", "categories.csv", "facilities.csv", "cohorts.csv", "routes.csv",
                             "keep_apart.csv", "batches.csv"})
        EXPECT_EQ(tplan.read(std::string("mine/") + file), tplan.read(std::string("theirs/") + file)) << file;
    EXPECT_EQ(tplan.expect(0, {"log", "a.tplan"}).find(log), 0U) << "the history is kept";
    tplan.expect(0, {"undo", "a.tplan"});
    tplan.expect(0, {"export", "a.tplan", "--operation", "back"});
    for (const char* file : {"operation.csv", "facilities.csv", "cohorts.csv", "routes.csv", "batches.csv"})
        EXPECT_EQ(tplan.read(std::string("back/") + file), tplan.read(std::string("out/") + file)) << file;
    tplan.expect(0, {"verify", "--deep", "a.tplan"});
}

TEST_F(UpdateCommandTest, ReadsAFolderWithSomeOfTheFilesOnly)
{
    tplan.expect(0, {"add", "a.tplan", "places", "facility=NAS", "category=men", "places=7"});
    tplan.write("some/facilities.csv",
                "code,name,capacity,population,daily_intake\nHAS,Hasakah,400,300,\nKAR,Karkh,210,0,100\n"
                "NAS,Nasiriyah,200,0,\n");
    const Outcome outcome = tplan.run({"update", "a.tplan", "some"});
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_THAT(outcome.errors,
                HasSubstr("tplan: warning: places.csv: is not in the folder, so the plan keeps its rows"));
    EXPECT_EQ(outcome.output, "~ facilities KAR: capacity 200 -> 210\nIt is one step; tplan undo takes it back\n");
    tplan.write("some/places.csv", "facility,category,places\n");
    EXPECT_THAT(tplan.expect(0, {"update", "a.tplan", "some"}), HasSubstr("- places NAS/men"));
}

TEST_F(UpdateCommandTest, RefusesContradictionsWithTheirPlace)
{
    replace("cohorts.csv", "R,HAS,risk,40", "R,HAS,rsk,40");
    EXPECT_EQ(refused(), "tplan: error: cohorts.csv:2:7 category: there is no such category, \"rsk\". Maybe risk\n");
    replace("cohorts.csv", "R,HAS,rsk,40", "R,HAS,risk,many");
    EXPECT_THAT(refused(), HasSubstr("cohorts.csv:2:12 people: must be a whole number"));
    tplan.write("some/facilities.csv", "code,name,capacity,population\nHAS,Hasakah,400,300\nKAR,Karkh,210,0\n");
    const Outcome outcome = tplan.run({"update", "a.tplan", "some"});
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("the plan's routes.csv:3:9 to: there is no such facility, \"NAS\""));
    const Outcome empty = tplan.run({"update", "a.tplan", "."});
    EXPECT_EQ(empty.exitCode, 2);
    EXPECT_THAT(empty.errors, HasSubstr("has none of the files of an operation"));
    EXPECT_EQ(tplan.run({"update", "a.tplan", "nowhere"}).exitCode, 2);
}

TEST_F(UpdateCommandTest, LeavesFactsAndNamesThem)
{
    const auto json = nlohmann::json::parse(tplan.expect(0, {"check", "a.tplan", "--json"}));
    ASSERT_GT(json["batches"], 0);
    const std::string schedule = tplan.read("out/batches.csv");
    const std::string code =
        schedule.substr(schedule.find('\n') + 1, schedule.find(',', schedule.find('\n')) - schedule.find('\n') - 1);
    const std::string row = schedule.substr(schedule.find('\n') + 1 + code.size() + 1);
    const std::string status = row.substr(0, row.find(','));
    replace("batches.csv", "\r\n" + code + "," + status, "\r\n" + code + ",departed");
    const Outcome outcome = tplan.run({"update", "a.tplan", "out", "--json"});
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_THAT(outcome.errors, HasSubstr("Batch " + code + " is departed there and not in the plan"));
    EXPECT_EQ(nlohmann::json::parse(outcome.output)["kept"].size(), 1U);
    EXPECT_TRUE(nlohmann::json::parse(outcome.output)["changes"].empty());
}

} // namespace
} // namespace planner::test
