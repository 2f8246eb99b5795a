// SPDX-License-Identifier: Apache-2.0
// What is recorded stays true, from the command line: clearances, departures, arrivals, approved exceptions.
#include "tests/app/tplan/tplan_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <sstream>

namespace planner::test {
namespace {

using testing::HasSubstr;
using testing::Not;

using Row = std::map<std::string, std::string>;

/// The rows of a schedule without quotes in it, by the names of its columns.
std::map<std::string, Row> rowsOf(std::string text)
{
    std::erase(text, '\r');
    std::istringstream lines(text);
    std::vector<std::string> header;
    std::map<std::string, Row> rows;
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> cells;
        std::string cell;
        bool isQuoted = false;
        for (const char letter : line + ",")
            if (letter == '"')
                isQuoted = !isQuoted;
            else if (letter == ',' && !isQuoted)
                cells.push_back(std::exchange(cell, {}));
            else
                cell += letter;
        if (header.empty())
            header = cells;
        else
            for (std::size_t i = 0; i < cells.size(); ++i)
                rows[cells[0]][header[i]] = cells[i];
    }
    return rows;
}

/// Cohorts and people of a cell such as C0:4;C1:4.
std::map<std::string, int> peopleOf(const std::string& cell)
{
    std::map<std::string, int> people;
    std::istringstream pieces(cell);
    for (std::string piece; std::getline(pieces, piece, ';');)
        people[piece.substr(0, piece.find(':'))] = std::stoi(piece.substr(piece.find(':') + 1));
    return people;
}

class TplanRecordsTest : public testing::Test {
protected:
    /// Imports a folder of tests/data/cases.
    void import(const std::string& name) const
    {
        m_tplan.expect(0, {"import", std::string(PLANNER_SOURCE_DIR) + "/tests/data/cases/" + name, "a.tplan"});
    }
    [[nodiscard]] std::map<std::string, Row> schedule() const
    {
        return rowsOf(m_tplan.expect(0, {"export", "a.tplan", "--schedule", "-"}));
    }
    [[nodiscard]] nlohmann::json check() const
    {
        return nlohmann::json::parse(m_tplan.run({"check", "a.tplan", "--json"}).output);
    }
    /// B-001 is cleared and approved.
    void approve() const
    {
        for (const char* kind : {"legal", "individual", "fit", "notified", "site"})
            m_tplan.expect(0, {"clear", "a.tplan", "B-001", kind, "--reference", "no 7", "--authority", "court"});
        m_tplan.expect(0, {"status", "a.tplan", "B-001", "approved"});
    }

    TplanProgram m_tplan;
};

TEST_F(TplanRecordsTest, ASplitClearsNoStrangers)
{
    import("cleared_strangers");
    const auto before = schedule();
    EXPECT_LE(m_tplan.run({"split", "a.tplan", "--threads", "1", "--seed", "1"}).exitCode, 1);
    std::map<std::string, std::map<std::string, int>> cleared; // by journey: the people for whom it was recorded
    for (const auto& [code, row] : before)
        for (const auto& [cohort, people] : peopleOf(row.at("cohorts")))
            cleared[row.at("route") + row.at("depart")][cohort] += people;
    int kept = 0;
    for (const auto& [code, row] : schedule()) {
        if (row.at("clearances").empty())
            continue;
        ++kept;
        for (const auto& [cohort, people] : peopleOf(row.at("cohorts"))) {
            int& left = cleared[row.at("route") + row.at("depart")][cohort];
            EXPECT_LE(people, left) << code << " takes strangers of " << cohort;
            left -= people;
        }
    }
    EXPECT_GT(kept, 0) << "there must be something to keep";
    EXPECT_EQ(m_tplan.run({"verify", "a.tplan"}).exitCode, 0);
}

TEST_F(TplanRecordsTest, ASplitLeavesABatchAsItIs)
{
    import("cleared_wiped");
    const std::string before = m_tplan.expect(0, {"export", "a.tplan", "--schedule", "-"});
    const std::string history = m_tplan.expect(0, {"log", "a.tplan"});
    m_tplan.expect(0, {"split", "a.tplan", "--threads", "1"});
    EXPECT_EQ(m_tplan.expect(0, {"export", "a.tplan", "--schedule", "-"}), before);
    EXPECT_EQ(m_tplan.expect(0, {"log", "a.tplan"}), history);
    EXPECT_EQ(schedule().at("B-001").at("clearances"), "legal individual fit notified site");
}

TEST_F(TplanRecordsTest, AnApprovalIsForOneFindingUpToItsSize)
{
    const std::string folder = std::string(PLANNER_SOURCE_DIR) + "/tests/data/cases/approval_for_one_covers_all";
    const auto approved = [&](const std::string& approvals) {
        EXPECT_EQ(m_tplan.runInShell("rm -rf a.tplan op; cp -r '" + folder + "' op").exitCode, 0);
        m_tplan.write("op/approvals.csv", approvals);
        m_tplan.expect(0, {"import", "op", "a.tplan"});
        std::set<std::string> found;
        const nlohmann::json now = check();
        for (const auto& finding : now["findings"])
            if (finding["approved"] == true)
                found.insert(finding["rule"].get<std::string>() + " " + finding["category"].get<std::string>());
        return found;
    };
    // R04 is 181 over; of men 1 is over the share, of hr 170.
    using Found = std::set<std::string>;
    EXPECT_EQ(approved("rule,subject,category,day,excess,by,reason\nR04,B,,1,1,Dr A,one over\nR14,B,men,,1,Dr A,one\n"),
              Found{"R14 men"});
    EXPECT_EQ(approved("rule,subject,category,day,excess,by,reason\nR04,B,,1,181,Dr A,all\nR14,B,hr,,169,Dr A,some\n"),
              Found{"R04 "});
    // Without a size it is for the finding of the day; of two categories it cannot be told which was meant.
    EXPECT_EQ(approved("rule,subject,day,by,reason\nR04,B,1,Dr A,one person over\nR14,B,,Dr A,one man over\n"),
              Found{"R04 "});
    m_tplan.expect(0, {"export", "a.tplan", "--operation", "out"});
    EXPECT_THAT(m_tplan.read("out/approvals.csv"), HasSubstr("R04,B,,1,181,Dr A,one person over,"));
}

TEST_F(TplanRecordsTest, WhoLeftAndArrivedCounts)
{
    import("cleared_wiped"); // C1 has 30 people, all in B-001
    approve();
    EXPECT_EQ(check()["planned"], 30);
    m_tplan.expect(0, {"status", "a.tplan", "B-001", "departed", "--on", "2026-01-02", "--count", "C1:28", "--note",
                       "two were ill"});
    auto now = check();
    EXPECT_EQ(now["on_the_road"], 28);
    EXPECT_EQ(now["waiting"], 2);
    EXPECT_EQ(schedule().at("B-001").at("from_population_after"), "2");
    m_tplan.expect(
        0, {"status", "a.tplan", "B-001", "arrived", "--count", "C1:24", "--accounted", "C1:returned:1;C1:hospital:2"});
    now = check();
    EXPECT_EQ(now["people"], 30);
    EXPECT_EQ(now["waiting"], 3);
    EXPECT_EQ(now["planned"], 0);
    EXPECT_EQ(now["on_the_road"], 1);
    EXPECT_EQ(now["arrived"], 24);
    EXPECT_EQ(now["left"], 2);
    ASSERT_EQ(now["findings"].size(), 1U) << now["findings"].dump();
    EXPECT_EQ(now["findings"][0]["rule"], "R20");
    EXPECT_EQ(now["findings"][0]["excess"], 1);
    EXPECT_EQ(m_tplan.run({"status", "a.tplan", "B-001", "arrived", "--count", "C1:25"}).exitCode, 2)
        << "a correction needs a reason";
    m_tplan.expect(0, {"status", "a.tplan", "B-001", "arrived", "--count", "C1:25", "--reason", "counted again"});
    EXPECT_EQ(check()["findings"].size(), 0U);
    EXPECT_EQ(m_tplan.run({"verify", "a.tplan"}).exitCode, 0);
}

TEST_F(TplanRecordsTest, TheDayListsWhoLeavesIsOnTheRoadAndMissing)
{
    import("cleared_wiped");
    const auto today = [&](const char* date) {
        return nlohmann::json::parse(m_tplan.expect(0, {"today", "a.tplan", "--on", date, "--json"}));
    };
    auto day = today("2025-12-30");
    EXPECT_EQ(day["not_ready"][0]["batch"], "B-001") << "it is only proposed";
    EXPECT_EQ(day["not_ready"][0]["lacks"].size(), 0U);
    EXPECT_EQ(day["not_ready"][0]["approved"], false);
    approve();
    EXPECT_TRUE(today("2025-12-30")["not_ready"].empty());
    EXPECT_EQ(today("2026-01-01")["leaving"][0]["people"], 30);
    EXPECT_EQ(today("2026-01-02")["late"][0]["departs"], "2026-01-01");

    m_tplan.expect(0, {"status", "a.tplan", "B-001", "departed", "--count", "C1:28"});
    day = today("2026-01-01");
    EXPECT_TRUE(day["leaving"].empty());
    EXPECT_EQ(day["on_the_road"][0]["people"], 28);
    EXPECT_EQ(day["on_the_road"][0]["to"], "B");
    EXPECT_EQ(day["arriving"][0]["batch"], "B-001");
    EXPECT_EQ(day["counts"]["waiting"], 2);

    m_tplan.expect(0, {"status", "a.tplan", "B-001", "arrived", "--count", "C1:25"});
    EXPECT_EQ(today("2026-01-02")["missing"][0]["people"], 3);
    EXPECT_THAT(m_tplan.expect(0, {"today", "a.tplan", "--on", "2026-01-02"}),
                HasSubstr("Missing: arrived short and not accounted for: 3 people in 1 batch"));
    EXPECT_EQ(m_tplan.run({"today", "a.tplan", "--on", "tomorrow"}).exitCode, 2);
}

TEST_F(TplanRecordsTest, ADepartureIsTakenBackWithAReasonOnly)
{
    import("cleared_wiped");
    approve();
    m_tplan.expect(0, {"status", "a.tplan", "B-001", "departed", "--count", "C1:30"});
    EXPECT_EQ(m_tplan.run({"undo", "a.tplan"}).exitCode, 2);
    EXPECT_EQ(m_tplan.run({"undo", "a.tplan", "--reason", " "}).exitCode, 2);
    EXPECT_EQ(schedule().at("B-001").at("status"), "departed");
    m_tplan.expect(0, {"undo", "a.tplan", "--reason", "another batch left"});
    EXPECT_EQ(schedule().at("B-001").at("status"), "approved");
}

TEST_F(TplanRecordsTest, APlanOfVersionTwoIsWorkedOn)
{
    std::filesystem::copy_file(std::string(PLANNER_SOURCE_DIR) + "/tests/data/plans/records_of_version_2.tplan",
                               m_tplan.path("a.tplan"));
    m_tplan.expect(0, {"status", "a.tplan", "B-002", "draft"});
    m_tplan.expect(0, {"verify", "a.tplan"});
    m_tplan.expect(0, {"export", "a.tplan", "--operation", "out"});
    EXPECT_THAT(m_tplan.read("out/approvals.csv"), HasSubstr("R01,KAR,,4,0,A. Officer,extra wing opens,"))
        << "an exception of before has the size of its finding, and there is none";
}

TEST_F(TplanRecordsTest, ClearancesGoThroughAFolderByteForByte)
{
    import("cleared_wiped");
    m_tplan.expect(0, {"clear", "a.tplan", "B-001", "fit", "--reference", "F-12, \"second\"", "--authority", "=Dr. A",
                       "--given", "2026-01-01", "--until", "2026-01-02"});
    m_tplan.expect(0, {"export", "a.tplan", "--operation", "one"});
    EXPECT_THAT(m_tplan.read("one/clearances.csv"),
                HasSubstr("B-001,fit,\"F-12, \"\"second\"\"\",'=Dr. A,2026-01-01,2026-01-02,"));
    m_tplan.expect(0, {"import", "one", "b.tplan"});
    m_tplan.expect(0, {"export", "b.tplan", "--operation", "two"});
    for (const char* file : {"clearances.csv", "batches.csv"})
        EXPECT_EQ(m_tplan.read(std::string("one/") + file), m_tplan.read(std::string("two/") + file)) << file;
}

TEST_F(TplanRecordsTest, OneReferenceClearsManyBatches)
{
    import("cleared_strangers");
    const auto before = schedule();
    ASSERT_GE(before.size(), 2U);
    std::string codes;
    for (const auto& [code, row] : before)
        codes += (codes.empty() ? "" : ",") + code;
    m_tplan.expect(0, {"clear", "a.tplan", codes, "fit", "--reference", "F-7", "--given", "2026-01-01"});
    for (const auto& [code, row] : schedule())
        EXPECT_THAT(row.at("clearances"), HasSubstr("fit")) << code;
    m_tplan.expect(0, {"export", "a.tplan", "--operation", "out"});
    EXPECT_THAT(m_tplan.read("out/clearances.csv"), HasSubstr(before.begin()->first + ",fit,F-7,,2026-01-01,"));
    m_tplan.expect(0, {"undo", "a.tplan"});
    for (const auto& [code, row] : schedule())
        EXPECT_EQ(row.at("clearances"), before.at(code).at("clearances")) << "it was one step";
}

TEST_F(TplanRecordsTest, ManyBatchesAreClearedAllOrNone)
{
    import("cleared_strangers");
    const std::string code = schedule().begin()->first;
    const std::string before = m_tplan.expect(0, {"export", "a.tplan", "--schedule", "-"});
    for (const std::string& codes : {code + ",GONE", code + "," + code, code + ",", std::string(",")})
        EXPECT_EQ(m_tplan.run({"clear", "a.tplan", codes, "site"}).exitCode, 2) << codes;
    EXPECT_THAT(m_tplan.run({"clear", "a.tplan", code + "," + code, "site"}).errors, HasSubstr("is named twice"));
    EXPECT_EQ(m_tplan.expect(0, {"export", "a.tplan", "--schedule", "-"}), before);
}

TEST_F(TplanRecordsTest, ADayThatIsStillToComeIsTakenAndTold)
{
    import("cleared_wiped");
    approve();
    const auto future =
        m_tplan.run({"status", "a.tplan", "B-001", "departed", "--on", "2126-01-02", "--count", "C1:30"});
    EXPECT_EQ(future.exitCode, 0);
    EXPECT_THAT(future.errors, HasSubstr("2126-01-02, which is still to come: today is"));
    EXPECT_THAT(
        m_tplan.run({"status", "a.tplan", "B-001", "departed", "--on", "1999-01-02", "--reason", "typed wrong"}).errors,
        Not(HasSubstr("still to come")));
}

TEST_F(TplanRecordsTest, WhatIsNoCountOfTheBatchIsRefusedAndNothingIsWritten)
{
    import("cleared_wiped");
    approve();
    const auto refused = [this](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"status", "a.tplan", "B-001"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return m_tplan.run(arguments).exitCode;
    };
    EXPECT_EQ(refused({"departed", "--count", "C1:-1"}), 2) << "below zero";
    EXPECT_EQ(refused({"departed", "--count", "GONE:1"}), 2) << "no such cohort";
    EXPECT_EQ(refused({"arrived", "--count", "C1:1"}), 2) << "it has not left";
    EXPECT_EQ(schedule().at("B-001").at("status"), "approved");
    m_tplan.expect(0, {"status", "a.tplan", "B-001", "departed", "--on", "2026-01-02", "--count", "C1:28"});
    EXPECT_EQ(refused({"arrived", "--count", "C1:29"}), 2) << "more than left";
    EXPECT_EQ(refused({"arrived", "--on", "2026-01-01", "--count", "C1:28"}), 2) << "before it left";
    EXPECT_EQ(refused({"departed", "--count", "C1:27"}), 2) << "another count is a correction, which needs a reason";
    EXPECT_EQ(schedule().at("B-001").at("departed"), "C1:28");
}

TEST_F(TplanRecordsTest, TheDayHasWhatWasPlannedAgainstWhatHappened)
{
    import("cleared_wiped");
    approve();
    const auto day = [&] {
        return nlohmann::json::parse(
            m_tplan.expect(0, {"today", "a.tplan", "--on", "2026-01-01", "--json"}))["of_the_day"];
    };
    EXPECT_EQ(day(), (nlohmann::json{{"to_leave", 30},
                                     {"left", 0},
                                     {"to_arrive", 30},
                                     {"arrived", 0},
                                     {"to_leave_custody", 0},
                                     {"left_custody", 0}}));
    m_tplan.expect(0, {"status", "a.tplan", "B-001", "departed", "--count", "C1:28"});
    m_tplan.expect(0, {"status", "a.tplan", "B-001", "arrived", "--count", "C1:27"});
    EXPECT_EQ(day(), (nlohmann::json{{"to_leave", 30},
                                     {"left", 28},
                                     {"to_arrive", 30},
                                     {"arrived", 27},
                                     {"to_leave_custody", 0},
                                     {"left_custody", 0}}));
    EXPECT_THAT(m_tplan.expect(0, {"today", "a.tplan", "--on", "2026-01-01"}),
                HasSubstr("of the day: 28 left (30 planned), 27 arrived (30 planned)"));
}

} // namespace
} // namespace planner::test
