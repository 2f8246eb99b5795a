// SPDX-License-Identifier: Apache-2.0
// Movement orders, receiving sheets, situation reports; what is today; who may approve.
#include "tests/app/tplan/tplan_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace planner::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class PapersTest : public testing::Test {
protected:
    PapersTest()
    {
        m_tplan.writeOperation();
        m_tplan.write("op/batches.csv", "batch,route,depart,cohorts\nB-001,H-K,2026-01-21,M:100\n"
                                        "B-002,H-N,2026-01-21,R:40\nB-003,H-K,2026-01-22,M:90\n");
        m_tplan.expect(0, {"import", "op", "a.tplan"});
    }
    /// The sentence of what must be refused; nothing is written.
    [[nodiscard]] std::string refused(const std::vector<std::string>& arguments, int exitCode = 2) const
    {
        const Outcome outcome = m_tplan.run(arguments);
        EXPECT_EQ(outcome.exitCode, exitCode) << outcome.errors;
        EXPECT_EQ(outcome.output, "");
        EXPECT_FALSE(std::filesystem::exists(m_tplan.path("new.pdf")));
        return outcome.errors;
    }
    void depart(const std::string& batch, const std::string& count) const
    {
        for (const char* kind : {"legal", "individual", "fit", "notified", "site"})
            m_tplan.expect(0, {"clear", "a.tplan", batch, kind});
        for (const char* status : {"proposed", "approved"})
            m_tplan.expect(0, {"status", "a.tplan", batch, status});
        m_tplan.expect(0, {"status", "a.tplan", batch, "departed", "--count", count});
    }

    TplanProgram m_tplan;
};

TEST_F(PapersTest, EveryPaperIsAPdfFileInBothDirections)
{
    const std::vector<std::vector<std::string>> papers{{"order", "a.tplan", "B-001", "B-003"},
                                                       {"receiving", "a.tplan", "KAR", "--on", "2026-01-21"},
                                                       {"report", "a.tplan", "--daily", "2026-01-21"}};
    for (std::vector<std::string> paper : papers) {
        paper.insert(paper.end(), {"--pdf", "new.pdf"});
        const Outcome outcome = m_tplan.run(paper);
        EXPECT_EQ(outcome.exitCode, 0) << paper[0];
        EXPECT_EQ(outcome.output + outcome.errors, "");
        EXPECT_TRUE(isWholePdf(m_tplan.read("new.pdf"))) << paper[0];
        m_tplan.remove("new.pdf");
        paper.insert(paper.end(), {"--right-to-left", "--paper", "letter"});
        m_tplan.expect(0, paper);
        EXPECT_TRUE(isWholePdf(m_tplan.read("new.pdf"))) << paper[0];
        m_tplan.remove("new.pdf");
    }
    EXPECT_TRUE(isWholePdf(m_tplan.expect(0, {"order", "a.tplan", "B-002", "--pdf", "-"})));
}

TEST_F(PapersTest, WhatIsNotThereIsNamedAndNothingIsWritten)
{
    EXPECT_THAT(refused({"order", "a.tplan", "B-001", "B-009", "--pdf", "new.pdf"}),
                HasSubstr("the plan has no batch B-009 that is not cancelled"));
    m_tplan.expect(0, {"status", "a.tplan", "B-003", "cancelled"});
    EXPECT_THAT(refused({"order", "a.tplan", "B-003", "--pdf", "new.pdf"}), HasSubstr("no batch B-003"));
    EXPECT_THAT(refused({"receiving", "a.tplan", "KRK", "--on", "2026-01-21", "--pdf", "new.pdf"}),
                HasSubstr("There is no facility KRK"));
    EXPECT_THAT(refused({"receiving", "a.tplan", "KRK", "--on", "2026-01-26", "--pdf", "new.pdf"}),
                HasSubstr("There is no facility KRK"))
        << "whatever the day";
    EXPECT_THAT(refused({"order", "a.tplan", "B-001", "B-002", "B-001", "--pdf", "new.pdf"}),
                HasSubstr("batch B-001 is named twice"));
    EXPECT_THAT(refused({"receiving", "a.tplan", "KAR", "--on", "2026-01-26", "--pdf", "new.pdf"}),
                HasSubstr("--on 2026-01-26 is not in the operation. Maybe a date from 2026-01-21 to 2026-01-25"));
    EXPECT_THAT(refused({"report", "a.tplan", "--daily", "2026-01-20", "--pdf", "new.pdf"}),
                HasSubstr("--daily 2026-01-20 is not in the operation"));
    EXPECT_THAT(refused({"report", "a.tplan", "--daily", "today", "--pdf", "new.pdf"}),
                HasSubstr("--daily today is no date"));
    for (const auto& arguments : std::vector<std::vector<std::string>>{{"order", "a.tplan", "--pdf", "new.pdf"},
                                                                       {"order", "a.tplan", "B-001"},
                                                                       {"receiving", "a.tplan", "--pdf", "new.pdf"}})
        EXPECT_THAT(refused(arguments), StartsWith("tplan: error: "));
}

TEST_F(PapersTest, AReportNeedsSomethingToWriteAndADayForItsFigures)
{
    EXPECT_THAT(refused({"report", "a.tplan"}), HasSubstr("report needs a file to write"));
    EXPECT_THAT(refused({"report", "a.tplan", "--csv", "-"}), HasSubstr("Maybe add --daily DATE"));
    EXPECT_THAT(refused({"report", "a.tplan", "--daily", "2026-01-21", "--csv", "-", "--pdf", "-"}),
                HasSubstr("cannot both be standard output"));
    EXPECT_THAT(refused({"report", "a.tplan", "--daily", "2026-01-21", "--csv", "a.tplan"}), HasSubstr("a.tplan"));
}

TEST_F(PapersTest, TheFiguresOfADayAreRowsOfCsv)
{
    depart("B-001", "M:97");
    const std::string day = m_tplan.expect(0, {"report", "a.tplan", "--daily", "2026-01-21", "--csv", "-"});
    EXPECT_EQ(day, "date,figure,people,batches\r\n"
                   "2026-01-21,people,300,\r\n2026-01-21,waiting,73,\r\n2026-01-21,planned,130,\r\n"
                   "2026-01-21,on_the_road,97,\r\n2026-01-21,arrived,0,\r\n2026-01-21,left,0,\r\n"
                   "2026-01-21,missing,0,\r\n"
                   "2026-01-21,planned_departures,140,2\r\n2026-01-21,departures,97,1\r\n"
                   "2026-01-21,planned_arrivals,100,1\r\n2026-01-21,arrivals,0,0\r\n"
                   "2026-01-21,planned_departures_so_far,140,2\r\n2026-01-21,departures_so_far,97,1\r\n"
                   "2026-01-21,planned_arrivals_so_far,100,1\r\n2026-01-21,arrivals_so_far,0,0\r\n"
                   "2026-01-21,planned_releases,0,0\r\n2026-01-21,releases,0,0\r\n"
                   "2026-01-21,planned_releases_so_far,0,0\r\n2026-01-21,releases_so_far,0,0\r\n"
                   "2026-01-21,late,0,0\r\n2026-01-21,still_to_leave,40,1\r\n2026-01-21,still_to_arrive,97,1\r\n"
                   "2026-01-21,not_ready_next_days,90,1\r\n");
    m_tplan.expect(0, {"report", "a.tplan", "--daily", "2026-01-21", "--csv", "day.csv", "--pdf", "day.pdf"});
    EXPECT_EQ(m_tplan.read("day.csv"), day);
    EXPECT_TRUE(isWholePdf(m_tplan.read("day.pdf")));
    m_tplan.expect(0, {"status", "a.tplan", "B-001", "arrived", "--count", "M:95", "--accounted", "M:hospital:1"});
    const std::string after = m_tplan.expect(0, {"report", "a.tplan", "--daily", "2026-01-21", "--csv", "-"});
    for (const char* row : {"arrived,95,", "left,1,", "missing,1,", "on_the_road,1,", "arrivals,95,1"})
        EXPECT_THAT(after, HasSubstr("2026-01-21," + std::string(row) + "\r\n"));
}

TEST_F(PapersTest, TodayIsTheDateOfTheOperationsTimeZone)
{
    const auto dateIn = [&](const std::string& zone) {
        m_tplan.expect(0, {"set", "a.tplan", "settings", "time_zone=" + zone});
        return nlohmann::json::parse(m_tplan.expect(0, {"today", "a.tplan", "--json"}))["date"].get<std::string>();
    };
    EXPECT_LT(dateIn("Pacific/Niue"), dateIn("Pacific/Kiritimati")) << "25 hours apart: never the same date";
    const auto now = [&] { return m_tplan.runInShell("TZ=Asia/Baghdad date +%F").output.substr(0, 10); };
    const std::string before = now();
    const std::string date = dateIn("Asia/Baghdad");
    EXPECT_TRUE(date == before || date == now()) << date;
    EXPECT_THAT(refused({"set", "a.tplan", "settings", "time_zone=Asia/Bagdad"}),
                HasSubstr("is no time zone that this computer knows, such as Asia/Baghdad, \"Asia/Bagdad\""));
}

TEST_F(PapersTest, WhereTwoPersonsApproveOneIsNotEnough)
{
    m_tplan.expect(0, {"set", "a.tplan", "settings", "approval=two"});
    for (const char* kind : {"legal", "individual", "fit", "notified", "site"})
        m_tplan.expect(0, {"clear", "a.tplan", "B-001", kind});
    m_tplan.expect(0, {"status", "a.tplan", "B-001", "proposed"});
    EXPECT_THAT(refused({"status", "a.tplan", "B-001", "approved"}),
                HasSubstr("and this operation wants two persons. Maybe ask another person to approve it"));
    EXPECT_THAT(m_tplan.expect(0, {"export", "a.tplan", "--schedule", "-"}), HasSubstr("B-001,proposed,"));
    EXPECT_EQ(m_tplan.run({"set", "a.tplan", "settings", "approval=one"}).exitCode, 2) << "needs a reason";
    m_tplan.expect(0, {"set", "a.tplan", "settings", "approval=one", "--reason", "nobody else is here"});
    m_tplan.expect(0, {"status", "a.tplan", "B-001", "approved"});
    m_tplan.expect(0, {"verify", "a.tplan"});
}

TEST_F(PapersTest, FurtherSettingsGoThroughAFolderByteForByte)
{
    m_tplan.expect(0, {"set", "a.tplan", "settings", "smallest_load=35", "time_zone=Asia/Baghdad", "approval=two",
                       "goals=waiting light"});
    m_tplan.expect(0, {"export", "a.tplan", "--operation", "one"});
    EXPECT_THAT(m_tplan.read("one/operation.csv"),
                HasSubstr("escorts_per_day,60\r\nsmallest_load,35\r\ntime_zone,Asia/Baghdad\r\napproval,two\r\n"
                          "goals,waiting light\r\n"));
    m_tplan.expect(0, {"import", "one", "b.tplan"});
    m_tplan.expect(0, {"export", "b.tplan", "--operation", "two"});
    EXPECT_EQ(m_tplan.read("one/operation.csv"), m_tplan.read("two/operation.csv"));
    m_tplan.expect(0, {"undo", "a.tplan", "--reason", "back"});
    m_tplan.expect(0, {"export", "a.tplan", "--operation", "three"});
    EXPECT_THAT(m_tplan.read("three/operation.csv"), HasSubstr("smallest_load,\r\ntime_zone,\r\napproval,one\r\n"));
    m_tplan.expect(0, {"verify", "a.tplan"});
}

TEST_F(PapersTest, TheGoalLightIsSplitForAndExportedAsAModel)
{
    m_tplan.expect(0, {"set", "a.tplan", "settings", "smallest_load=50", "goals=waiting light"});
    const auto split = nlohmann::json::parse(
        m_tplan.run({"split", "a.tplan", "--goals", "waiting light", "--threads", "1", "--json"}).output);
    EXPECT_EQ(split["goals"][1]["name"], "light");
    EXPECT_EQ(split["goals"][1]["value"], 10) << "40 people travel alone";
    EXPECT_EQ(split["goals"][1]["bound"], 10);
    m_tplan.expect(0, {"export", "a.tplan", "--model", "light.mps", "--goal", "light"});
    EXPECT_THAT(m_tplan.read("light.mps"), HasSubstr("ROWS"));
    EXPECT_THAT(refused({"split", "a.tplan", "--goals", "lite"}), HasSubstr("batches light change"));
}

} // namespace
} // namespace planner::test
