// SPDX-License-Identifier: Apache-2.0
// What tplan says of bad input: one line an error, the right exit code, nothing half written.
#include "tests/app/tplan/tplan_program.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <sys/wait.h>

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>

namespace planner::test {
namespace {

namespace fs = std::filesystem;

struct Spoilt {
    const char* name;
    const char* file;
    std::string content;
    const char* says; ///< somewhere in the errors
};

std::vector<Spoilt> spoiltFiles()
{
    const std::string cohorts = "code,facility,category,people\n";
    const std::string routes = "code,from,to,mode,km\n";
    const std::string facilities = "code,name,capacity,population\n";
    return {
        {"a missing column", "op/cohorts.csv", "code,facility,category\nM,HAS,men\n", "cohorts.csv:1:"},
        {"a doubled code", "op/cohorts.csv", cohorts + "M,HAS,men,1\nM,HAS,men,2\n", "cohorts.csv:3:1 code: "},
        {"an unknown facility", "op/cohorts.csv", cohorts + "M,XXX,men,1\n", "cohorts.csv:2:3 facility: "},
        {"a negative number", "op/cohorts.csv", cohorts + "M,HAS,men,-1\n", "cohorts.csv:2:11 people: "},
        {"a number in words", "op/cohorts.csv", cohorts + "M,HAS,men,many\n", "cohorts.csv:2:11 people: "},
        {"a number too large", "op/cohorts.csv", cohorts + "M,HAS,men,99999999999999999999\n",
         "cohorts.csv:2:11 people: "},
        {"cohorts above the population", "op/cohorts.csv", cohorts + "M,HAS,men,301\n", "cohorts.csv:2:"},
        {"a route to itself", "op/routes.csv", routes + "A,HAS,HAS,road,1\n", "routes.csv:2:"},
        {"an impossible date", "op/operation.csv", "key,value\nstart,2026-02-30\nend,2026-03-01\n", "operation.csv:2:"},
        {"an end before the start", "op/operation.csv", "key,value\nstart,2026-02-03\nend,2026-02-01\n",
         "operation.csv:3:"},
        {"an empty table", "op/facilities.csv", facilities, "facilities.csv:"},
        {"UTF-16", "op/cohorts.csv",
         std::string("\xFF\xFE"
                     "c\0o\0",
                     6),
         "UTF-16"},
        {"a NUL byte", "op/cohorts.csv", cohorts + std::string("M,H\0S,men,1\n", 12), "cohorts.csv:2:"},
        {"an unclosed quote", "op/cohorts.csv", cohorts + "\"M,HAS,men,1\n", "cohorts.csv:2:1"},
        {"a ragged row", "op/cohorts.csv", cohorts + "M,HAS,men\n", "cohorts.csv:2:"},
        {"a huge field", "op/cohorts.csv", cohorts + std::string(10'000'000, 'x') + ",HAS,men,1\n", "cohorts.csv:2:1"},
        {"an unknown goal", "op/operation.csv", "key,value\nstart,2026-01-21\nend,2026-01-25\ngoals,speed\n",
         "operation.csv:4:"},
    };
}

/// Every line of the text starts so.
void expectErrorLines(const std::string& text)
{
    EXPECT_FALSE(text.empty());
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        EXPECT_EQ(text.compare(at, 14, "tplan: error: "), 0) << text.substr(at, 200);
}

TEST(BadInputTest, IsToldWithItsPlaceAndNothingIsWritten)
{
    for (const Spoilt& spoilt : spoiltFiles()) {
        SCOPED_TRACE(spoilt.name);
        const TplanProgram tplan;
        tplan.writeOperation();
        tplan.write(spoilt.file, spoilt.content);
        const Outcome outcome = tplan.run({"import", "op", "a.tplan"});
        EXPECT_EQ(outcome.exitCode, 2);
        expectErrorLines(outcome.errors);
        EXPECT_NE(outcome.errors.find(spoilt.says), std::string::npos) << outcome.errors.substr(0, 500);
        EXPECT_FALSE(fs::exists(tplan.path("a.tplan")));
        EXPECT_LT(outcome.errors.size(), 100'000U);
    }
}

TEST(BadInputTest, ListsEveryErrorOfTheFolderUpToAHundred)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    std::string cohorts = "code,facility,category,people\n";
    for (int i = 0; i < 150; ++i)
        cohorts += "M" + std::to_string(i) + ",HAS,men,x\n";
    tplan.write("op/cohorts.csv", cohorts);
    const Outcome outcome = tplan.run({"import", "op", "a.tplan"});
    EXPECT_EQ(outcome.exitCode, 2);
    const auto lines = std::count(outcome.errors.begin(), outcome.errors.end(), '\n');
    EXPECT_GE(lines, 100);
    EXPECT_LE(lines, 101);
}

TEST(BadInputTest, WarnsOfAnUnknownColumnAndGoesOn)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    tplan.write("op/cohorts.csv", "\xEF\xBB\xBF"
                                  "code,facility,category,people,shoe\r\nM,HAS,men,5,44\r\n");
    const Outcome outcome = tplan.run({"import", "op", "a.tplan"});
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_NE(outcome.errors.find("shoe"), std::string::npos);
}

TEST(BadInputTest, RefusesFoldersThatAreNone)
{
    const TplanProgram tplan;
    tplan.write("file", "text");
    tplan.write("empty/readme", "");
    for (const char* folder : {"file", "nowhere", "empty"}) {
        const Outcome outcome = tplan.run({"import", folder, "a.tplan"});
        EXPECT_EQ(outcome.exitCode, 2) << folder;
        expectErrorLines(outcome.errors);
    }
}

TEST(BadInputTest, NeverReplacesAFileByAPlan)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    tplan.write("a.tplan", "dear diary");
    EXPECT_EQ(tplan.run({"import", "op", "a.tplan"}).exitCode, 2);
    EXPECT_EQ(tplan.read("a.tplan"), "dear diary");
}

TEST(BadInputTest, RefusesFilesThatAreNoPlans)
{
    const TplanProgram tplan;
    tplan.write("text.tplan", "dear diary");
    tplan.write("empty.tplan", "");
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(tplan.path("other.tplan").c_str(), &other), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(other, "create table t(x); insert into t values(1)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(other);
    for (const char* name : {"text.tplan", "empty.tplan", "other.tplan", "missing.tplan", "."}) {
        const std::string before = tplan.read(name);
        for (const char* command : {"check", "split", "explain", "log", "verify", "undo"}) {
            const Outcome outcome = tplan.run({command, name});
            EXPECT_EQ(outcome.exitCode, 3) << command << ' ' << name;
            expectErrorLines(outcome.errors);
        }
        EXPECT_EQ(tplan.read(name), before);
    }
}

TEST(BadInputTest, KeepsAnOutputThatCannotBeWrittenAnew)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    tplan.expect(0, {"import", "op", "a.tplan"});
    tplan.write("full/schedule.csv", "old");
    EXPECT_EQ(tplan.run({"export", "a.tplan", "--schedule", "/dev/full"}).exitCode, 3);
    EXPECT_EQ(tplan.run({"export", "a.tplan", "--schedule", "full"}).exitCode, 3);
    EXPECT_EQ(tplan.run({"export", "a.tplan", "--schedule", "nowhere/schedule.csv"}).exitCode, 3);
    EXPECT_EQ(tplan.read("full/schedule.csv"), "old");
    const auto files = std::distance(fs::directory_iterator(tplan.path("full")), fs::directory_iterator());
    EXPECT_EQ(files, 1) << "something was left behind";
}

TEST(BadInputTest, EndsInOrderWhereNobodyCanBeTold)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    tplan.expect(0, {"import", "op", "a.tplan"});
    const auto inShell = [&](const std::string& command) {
        const int status = std::system(
            ("cd '" + tplan.path("").string() + "' && XDG_STATE_HOME=state '" + PLANNER_TPLAN + "' " + command)
                .c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    };
    for (const char* error : {" 2>/dev/full", " 2>&-"}) {
        EXPECT_EQ(inShell(std::string("verify missing.tplan") + error), 3) << error;
        EXPECT_EQ(inShell(std::string("check") + error), 2) << error;
    }
    EXPECT_EQ(inShell("snapshot a.tplan first >/dev/full 2>&1"), 3);
    EXPECT_EQ(inShell("log a.tplan >&-"), 3) << "what nobody gets is not done";
    EXPECT_EQ(inShell("export a.tplan --schedule s.csv <&- >&- 2>&-"), 0);
    EXPECT_NE(tplan.expect(0, {"snapshot", "a.tplan"}).find("first"), std::string::npos) << "the step is in the file";
    tplan.expect(0, {"verify", "--deep", "a.tplan"});
}

TEST(BadInputTest, OfMoreThanAHundredErrorsTheNumberIsTold)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    std::string cohorts = "code,facility,category,people\n";
    for (int i = 0; i < 250; ++i)
        cohorts += "M" + std::to_string(i) + ",HAS,men,x\n";
    tplan.write("op/cohorts.csv", cohorts);
    const Outcome outcome = tplan.run({"import", "op", "a.tplan"});
    EXPECT_EQ(outcome.exitCode, 2);
    expectErrorLines(outcome.errors);
    EXPECT_EQ(std::count(outcome.errors.begin(), outcome.errors.end(), '\n'), 101);
    EXPECT_NE(outcome.errors.find("tplan: error: op: the operation folder has 250 errors, the first 100 are listed. "),
              std::string::npos)
        << outcome.errors.substr(outcome.errors.size() - 200);
    EXPECT_FALSE(fs::exists(tplan.path("a.tplan")));
}

TEST(BadInputTest, DatesAreReadAsSaid)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    tplan.write("op/operation.csv", "key,value\nstart,2/1/2026\nend,6/1/2026\n");
    EXPECT_EQ(tplan.run({"import", "op", "a.tplan"}).exitCode, 2) << "two ways to read them";
    EXPECT_EQ(tplan.run({"import", "op", "a.tplan", "--dates", "dym"}).exitCode, 2);
    EXPECT_FALSE(fs::exists(tplan.path("a.tplan")));
    const Outcome outcome = tplan.run({"import", "op", "a.tplan", "--dates", "dmy"});
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_EQ(outcome.errors, "");
    tplan.expect(0, {"export", "a.tplan", "--operation", "out"});
    EXPECT_NE(tplan.read("out/operation.csv").find("start,2026-01-02\r\nend,2026-01-06\r\n"), std::string::npos);
}

TEST(BadInputTest, UnreadFilesAreNamedAndMisspeltOnesErrors)
{
    const TplanProgram tplan;
    tplan.writeOperation();
    tplan.write("op/notes.txt", "");
    const Outcome warned = tplan.run({"import", "op", "a.tplan"});
    EXPECT_EQ(warned.exitCode, 0);
    EXPECT_EQ(warned.errors, "tplan: warning: notes.txt: the file is not read\n");
    tplan.write("op/Places.csv", "");
    const Outcome refused = tplan.run({"import", "op", "b.tplan"});
    EXPECT_EQ(refused.exitCode, 2);
    EXPECT_NE(
        refused.errors.find("tplan: error: Places.csv: the file is not read, but its name is close to places.csv"),
        std::string::npos);
    EXPECT_FALSE(fs::exists(tplan.path("b.tplan")));
}

} // namespace
} // namespace planner::test
