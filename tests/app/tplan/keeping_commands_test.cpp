// SPDX-License-Identifier: Apache-2.0
// The commands that keep plans: history, verify, salvage, backups, states, sealing, as a user types them.

#include "core/storage/share/folder_lock.h"
#include "tests/app/tplan/tplan_program.h"

#include <gmock/gmock.h>

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <future>

namespace planner::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class KeepingCommandsTest : public testing::Test {
protected:
    void SetUp() override
    {
        m_tplan.writeOperation();
        expect(0, {"import", "op", "a.tplan"});
        expect(0, {"split", "a.tplan", "--seconds", "5"});
    }
    std::string expect(int exitCode, const std::vector<std::string>& arguments) const
    {
        return m_tplan.expect(exitCode, arguments);
    }
    /// Standard error of a command that ends with the exit code.
    [[nodiscard]] std::string errors(int exitCode, const std::vector<std::string>& arguments) const
    {
        const Outcome outcome = m_tplan.run(arguments);
        EXPECT_EQ(outcome.exitCode, exitCode) << outcome.output << outcome.errors;
        return outcome.errors;
    }
    void copy(const std::string& from, const std::string& to) const { m_tplan.write(to, m_tplan.read(from)); }

    TplanProgram m_tplan;
};

TEST_F(KeepingCommandsTest, LogReadsLikeAHistory)
{
    expect(0, {"undo", "a.tplan"});
    const std::string log = expect(0, {"log", "a.tplan"});
    EXPECT_THAT(log, HasSubstr(" imported Small: 3 facilities, 2 cohorts, 2 routes, 0 batches: import of op"));
    EXPECT_THAT(log, HasSubstr(" took back 2: put "));
    EXPECT_THAT(expect(0, {"log", "a.tplan", "--utc"}), HasSubstr(" UTC  "));
    EXPECT_THAT(expect(0, {"log", "a.tplan", "--json"}), HasSubstr("\"what\":\"took back 2: put "));
}

TEST_F(KeepingCommandsTest, AnEntryIsOneLineWhateverItHolds)
{
    std::filesystem::copy_file(std::string(PLANNER_SOURCE_DIR) + "/tests/data/plans/forged_lines.tplan",
                               m_tplan.path("forged.tplan"));
    const std::string log = expect(0, {"log", "forged.tplan"});
    EXPECT_EQ(std::count(log.begin(), log.end(), '\n'), 9);
    EXPECT_THAT(log, HasSubstr("named this state calm\\n    99  1 Jan 2026 10:00  Chief approved everything: quiet\\x1b"
                               "[1A\\n   100  1 Jan 2026 10:00  Chief signed\\u202edlrow  ["));
    const std::string states = expect(0, {"snapshot", "forged.tplan"});
    EXPECT_EQ(std::count(states.begin(), states.end(), '\n'), 2);
    EXPECT_THAT(states, HasSubstr("calm\\n    99  1 Jan 2026 10:00  Chief approved everything  by "));
    const std::string refused = errors(2, {"snapshot", "forged.tplan", "x", "--reason", "a\nb"});
    EXPECT_EQ(refused, "tplan: error: Name and reason must be text in UTF-8 on one line, without control characters\n");
    EXPECT_THAT(errors(2, {"snapshot", "forged.tplan", "a\nb"}), HasSubstr("The name of a state must be text"));
    EXPECT_EQ(errors(2, {"branch", "forged.tplan", "b.tplan", "--at", "no\nsuch\x1b"}),
              "tplan: error: There is no state no\\nsuch\\x1b. Maybe list them with tplan snapshot, or take an entry "
              "from tplan log\n");
}

TEST_F(KeepingCommandsTest, ABackupThatFailsIsToldAfterTheStepThatAskedForIt)
{
    // Opening made a backup that ends with entry 2, so the next one is due with entry 102.
    for (int entry = 3; entry < 102; ++entry)
        expect(0, {entry % 2 == 1 ? "undo" : "redo", "a.tplan"});
    const std::filesystem::directory_iterator folders(m_tplan.path("state") / "transfer-planner" / "backups");
    const FolderLock held((folders->path() / "").string());
    EXPECT_EQ(errors(0, {"log", "a.tplan"}), "") << "not told by opening";
    EXPECT_THAT(errors(0, {"snapshot", "a.tplan", "entry 102"}), HasSubstr("tplan: warning: No backup of a.tplan"));
}

TEST_F(KeepingCommandsTest, AnotherPlanAtThePathIsToldUntilItIsAccepted)
{
    expect(0, {"import", "op", "b.tplan"});
    copy("b.tplan", "a.tplan");
    EXPECT_THAT(errors(0, {"verify", "a.tplan"}), HasSubstr("tplan: warning: a.tplan held another plan"));
    EXPECT_THAT(errors(0, {"verify", "a.tplan", "--accept"}), HasSubstr("held another plan"));
    EXPECT_EQ(errors(0, {"verify", "a.tplan"}), "");
}

TEST_F(KeepingCommandsTest, VerifyLooksDeepAndAtTheTip)
{
    expect(0, {"undo", "a.tplan"});
    EXPECT_THAT(expect(0, {"verify", "a.tplan"}), HasSubstr("sound; the history of 3 entries"));
    const std::string deep = expect(0, {"verify", "--deep", "a.tplan"});
    EXPECT_THAT(deep, HasSubstr("every entry leads to the state that it recorded"));
    const std::string tip = deep.substr(deep.find("tip ") + 4, 16);
    expect(0, {"verify", "a.tplan", "--tip", tip});
    EXPECT_THAT(errors(3, {"verify", "a.tplan", "--tip", "0123456789abcdef"}), HasSubstr("no entry of its history"));
}

TEST_F(KeepingCommandsTest, VerifyFindsAShorterHistoryUntilItIsAccepted)
{
    copy("a.tplan", "early");
    expect(0, {"undo", "a.tplan"});
    copy("early", "a.tplan");
    EXPECT_THAT(errors(3, {"verify", "a.tplan"}), HasSubstr("tplan: error: a.tplan: its history is not the one"));
    EXPECT_THAT(errors(0, {"log", "a.tplan"}), HasSubstr("tplan: warning: a.tplan ends with entry 2"));
    expect(0, {"verify", "a.tplan", "--accept"});
    EXPECT_EQ(errors(0, {"verify", "a.tplan"}), "");
}

TEST_F(KeepingCommandsTest, ChangesAPlanOfAnEarlierVersionOnlyWhereItIsWorkedOn)
{
    std::filesystem::copy_file(std::string(PLANNER_SOURCE_DIR) + "/tests/data/plans/version_1.tplan",
                               m_tplan.path("old.tplan"));
    const std::string before = m_tplan.read("old.tplan");
    for (const char* command : {"check", "log", "verify", "snapshot"}) {
        const auto outcome = m_tplan.run({command, "old.tplan"});
        EXPECT_EQ(outcome.errors.find("version"), std::string::npos) << command << ": " << outcome.errors;
        EXPECT_TRUE(m_tplan.read("old.tplan") == before) << command;
    }
    m_tplan.expect(0, {"verify", "old.tplan", "--deep"});
    EXPECT_TRUE(m_tplan.read("old.tplan") == before);
    m_tplan.expect(0, {"undo", "old.tplan"});
    EXPECT_NE(m_tplan.expect(0, {"log", "old.tplan"}).find("newer version of the program"), std::string::npos);
}

TEST_F(KeepingCommandsTest, DamageIsToldAndSavedIntoANewFile)
{
    std::string bytes = m_tplan.read("a.tplan");
    bytes.replace(0, 4096, 4096, '\xff');
    m_tplan.write("a.tplan", bytes);
    EXPECT_THAT(errors(3, {"verify", "a.tplan"}), HasSubstr("entries 1 to 2 of 2 of the history are sound"));
    EXPECT_THAT(errors(3, {"check", "a.tplan"}), HasSubstr("tplan: error: "));
    EXPECT_THAT(expect(0, {"salvage", "a.tplan", "b.tplan"}), HasSubstr("with the whole history"));
    EXPECT_TRUE(m_tplan.read("a.tplan") == bytes);
    expect(0, {"verify", "--deep", "b.tplan"});
    expect(2, {"salvage", "a.tplan", "b.tplan"});
    expect(0, {"check", "b.tplan"});
}

/// Runs a split of the example while `other` goes on; gives the split's outcome and how often that ran.
std::pair<Outcome, int> splitMeanwhile(const TplanProgram& tplan, const std::function<void(int)>& other)
{
    tplan.expect(0, {"example", "prepared-2026", "long.tplan"});
    auto split = std::async(std::launch::async, [&] { return tplan.run({"split", "long.tplan", "--seconds", "2"}); });
    int count = 0;
    while (split.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready)
        other(++count);
    return {split.get(), count};
}

TEST_F(KeepingCommandsTest, KeepsASplitWhereOthersOnlyNamedStates)
{
    // A program of its own, because each has one file for its output.
    const TplanProgram other;
    const std::string plan = m_tplan.path("long.tplan").string();
    int named = 0;
    // One may be refused itself, where the split comes in between.
    const auto [outcome, count] = splitMeanwhile(m_tplan, [&](int i) {
        named += other.run({"snapshot", plan, "state " + std::to_string(i)}).exitCode == 0 ? 1 : 0;
    });
    ASSERT_GT(named, 1) << "of " << count;
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_THAT(expect(0, {"log", "long.tplan"}), HasSubstr(" people in place: split"));
    expect(0, {"verify", "--deep", "long.tplan"});
}

TEST_F(KeepingCommandsTest, RefusesASplitOfAPlanThatOthersChanged)
{
    const TplanProgram other;
    const std::string plan = m_tplan.path("long.tplan").string();
    bool isChanged = false;
    const auto [outcome, count] = splitMeanwhile(m_tplan, [&](int i) {
        if (i < 10 || isChanged)
            return;
        // 1 where somebody waits: the plan is another one then too.
        isChanged = other.run({"split", plan, "--seconds", "0.1"}).exitCode <= 1;
    });
    ASSERT_TRUE(isChanged) << count;
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("long.tplan was changed by another program while it was split"));
}

TEST_F(KeepingCommandsTest, SaysWhichFileCannotBeSaved)
{
    m_tplan.write("empty.tplan", "");
    EXPECT_THAT(errors(3, {"salvage", "empty.tplan", "b.tplan"}), HasSubstr("Nothing of empty.tplan can be saved"));
    m_tplan.write("notes.tplan", std::string(5000, 'x'));
    EXPECT_THAT(errors(3, {"salvage", "notes.tplan", "b.tplan"}), HasSubstr("Nothing of notes.tplan can be saved"));
    EXPECT_THAT(errors(3, {"salvage", "gone.tplan", "b.tplan"}), HasSubstr("no file gone.tplan"));
    m_tplan.write("word", "correct horse\n");
    expect(0, {"seal", "a.tplan", "a.sealed", "--passphrase-file", "word"});
    EXPECT_THAT(errors(3, {"salvage", "a.sealed", "b.tplan"}), HasSubstr("a.sealed is sealed"));
    EXPECT_EQ(m_tplan.read("b.tplan"), "");
}

TEST_F(KeepingCommandsTest, OffersSalvageWhereTheFirstEntryIsDamaged)
{
    std::string bytes = m_tplan.read("a.tplan");
    const std::size_t at = bytes.rfind("replace_plan");
    ASSERT_NE(at, std::string::npos);
    bytes[at] = 'R';
    m_tplan.write("a.tplan", bytes);
    EXPECT_THAT(errors(3, {"verify", "a.tplan"}), HasSubstr("Maybe save what is left with tplan salvage"));
    EXPECT_THAT(expect(0, {"salvage", "a.tplan", "b.tplan"}), HasSubstr("b.tplan: its history begins anew"));
    expect(0, {"verify", "b.tplan"});
}

TEST_F(KeepingCommandsTest, SaysThatThereAreNoBackupsAndHowToMakeOne)
{
    for (const char* command : {"restore", "backup"}) {
        const Outcome outcome = m_tplan.run({command, "a.tplan", "--list"});
        EXPECT_EQ(outcome.exitCode, 0);
        EXPECT_EQ(outcome.output, "");
        EXPECT_EQ(outcome.errors, "There are no backups of a.tplan. Maybe make one with tplan backup a.tplan\n");
    }
    expect(0, {"backup", "a.tplan"});
    EXPECT_EQ(errors(0, {"restore", "a.tplan", "--list"}), "");
}

TEST_F(KeepingCommandsTest, RestoresTheNewestBackupOrACopy)
{
    expect(0, {"backup", "a.tplan"});
    expect(0, {"backup", "a.tplan", "copy.tplan"});
    expect(2, {"backup", "a.tplan", "copy.tplan"});
    EXPECT_THAT(expect(0, {"backup", "a.tplan", "--list"}), HasSubstr("entry 2 "));
    expect(0, {"undo", "a.tplan"});
    EXPECT_THAT(expect(0, {"restore", "a.tplan"}), HasSubstr("before-restore"));
    EXPECT_EQ(errors(0, {"verify", "a.tplan"}), "");
    EXPECT_THAT(expect(0, {"log", "a.tplan"}), Not(HasSubstr("took back")));
    expect(0, {"restore", "gone.tplan", "--from", "copy.tplan"});
    expect(0, {"verify", "gone.tplan"});
    expect(2, {"restore", "a.tplan", "77"});
    m_tplan.write("copy.tplan", "no plan");
    expect(3, {"restore", "a.tplan", "--from", "copy.tplan"});
    expect(0, {"verify", "a.tplan"});
}

TEST_F(KeepingCommandsTest, RestoresTheBackupsOfThePlanThatIsThere)
{
    expect(0, {"backup", "a.tplan"});
    m_tplan.remove("a.tplan");
    EXPECT_THAT(expect(0, {"restore", "a.tplan"}), HasSubstr("entry 2\n")) << "also where the file is gone";
    copy("a.tplan", "mine.tplan");
    m_tplan.remove("a.tplan");
    expect(0, {"import", "op", "a.tplan"});
    // Only the other plan has backups.
    EXPECT_THAT(errors(2, {"restore", "a.tplan"}), HasSubstr("is a copy of another plan than the one in a.tplan"));
    expect(0, {"backup", "a.tplan"});
    expect(0, {"snapshot", "a.tplan", "x"});
    EXPECT_THAT(expect(0, {"restore", "a.tplan"}), HasSubstr("entry 1\n"));
    EXPECT_THAT(expect(0, {"restore", "a.tplan", "--list"}), HasSubstr("plan "));
    EXPECT_THAT(errors(2, {"restore", "a.tplan", "1"}), HasSubstr("tplan restore NEW.tplan --from "));
    EXPECT_THAT(errors(2, {"restore", "a.tplan", "--from", "mine.tplan"}), HasSubstr("another plan"));
    expect(0, {"restore", "new.tplan", "--from", "mine.tplan"});
}

TEST_F(KeepingCommandsTest, ComparesBranchesAndReturns)
{
    expect(0, {"snapshot", "a.tplan", "first try"});
    EXPECT_THAT(expect(0, {"snapshot", "a.tplan"}), HasSubstr("3  first try"));
    expect(2, {"snapshot", "a.tplan", "first try"});
    expect(0, {"undo", "a.tplan"});
    const std::string difference = expect(1, {"diff", "a.tplan@first try", "a.tplan"});
    for (const char* line : {"- B-001", "people placed", "people waiting", "site KAR", "day 2026-01-2", "goal waiting"})
        EXPECT_THAT(difference, HasSubstr(line));
    expect(0, {"branch", "a.tplan", "b.tplan", "--at", "first try"});
    expect(0, {"diff", "a.tplan@first try", "b.tplan"});
    EXPECT_THAT(expect(0, {"log", "b.tplan"}), HasSubstr("branch of a.tplan at entry 3"));
    expect(0, {"return", "a.tplan", "first try"});
    expect(0, {"diff", "a.tplan", "b.tplan"});
    expect(0, {"undo", "a.tplan"});
    expect(1, {"diff", "a.tplan", "b.tplan"});
    expect(0, {"diff", "a.tplan", "a.tplan@1"});
    expect(2, {"return", "a.tplan", "second try"});
    expect(2, {"snapshot", "a.tplan", ""});
    expect(0, {"snapshot", "a.tplan", "at@noon"});
    expect(0, {"diff", "a.tplan@at@noon", "a.tplan"});
    expect(2, {"diff", "a.tplan@99", "b.tplan"});
}

/// Types the answers, each where its question stands, on the terminal of a command; gives its exit code and what it
/// said.
std::pair<int, std::string> answer(const TplanProgram& tplan, const std::vector<std::string>& arguments,
                                   const std::vector<std::pair<std::string, std::string>>& answers)
{
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0)
        tplan.become(arguments);
    std::string said;
    std::size_t asked = 0;
    std::size_t from = 0;
    char bytes[512];
    for (ssize_t size = 0; (size = ::read(terminal, bytes, sizeof bytes)) > 0;) {
        said.append(bytes, static_cast<std::size_t>(size));
        const std::size_t at = asked < answers.size() ? said.find(answers[asked].first, from) : std::string::npos;
        if (at == std::string::npos)
            continue;
        from = at + answers[asked].first.size();
        const std::string& line = answers[asked++].second;
        EXPECT_EQ(::write(terminal, line.data(), line.size()), static_cast<ssize_t>(line.size()));
    }
    ::close(terminal);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(asked, answers.size()) << said;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, said};
}

TEST_F(KeepingCommandsTest, AsksForANewPassphraseTwice)
{
    const std::string first = "Passphrase of a.sealed: ";
    const auto differing =
        answer(m_tplan, {"seal", "a.tplan", "a.sealed"}, {{first, "right\n"}, {"The same again: ", "rigth\n"}});
    EXPECT_EQ(differing.first, 2) << differing.second;
    EXPECT_THAT(differing.second, HasSubstr("the two passphrases are not the same"));
    EXPECT_THAT(differing.second, Not(HasSubstr("right")));
    EXPECT_EQ(m_tplan.read("a.sealed"), "");
    const auto same =
        answer(m_tplan, {"seal", "a.tplan", "a.sealed"}, {{first, "right\n"}, {"The same again: ", "right\n"}});
    EXPECT_EQ(same.first, 0) << same.second;
    EXPECT_EQ(answer(m_tplan, {"check", "a.sealed"}, {{first, "right\n"}}).first, 0);
}

TEST_F(KeepingCommandsTest, ReadsAPassphraseFileOfAnySystem)
{
    m_tplan.write("word", "correct horse\n");
    m_tplan.write("windows", "correct horse\r\n");
    expect(0, {"seal", "a.tplan", "a.sealed", "--passphrase-file", "windows"});
    expect(0, {"unseal", "a.sealed", "b.tplan", "--passphrase-file", "word"});
}

TEST_F(KeepingCommandsTest, SealsAndWorksOnTheSealedPlan)
{
    m_tplan.write("word", "correct horse\n");
    m_tplan.write("other", "wrong horse\n");
    expect(0, {"seal", "a.tplan", "a.sealed", "--passphrase-file", "word"});
    expect(2, {"seal", "a.tplan", "a.sealed", "--passphrase-file", "word"});
    EXPECT_THAT(m_tplan.read("a.sealed"), Not(HasSubstr("Hasakah")));
    EXPECT_THAT(errors(2, {"unseal", "a.sealed", "b.tplan", "--passphrase-file", "other"}),
                HasSubstr("The passphrase is another one"));
    setenv("TPLAN_PASSPHRASE_FILE", "word", 1);
    expect(0, {"undo", "a.sealed"});
    EXPECT_THAT(expect(0, {"log", "a.sealed"}), HasSubstr("took back 2"));
    expect(0, {"branch", "a.sealed", "branch.sealed"});
    EXPECT_THAT(m_tplan.read("branch.sealed"), Not(HasSubstr("Hasakah"))) << "nothing of a sealed plan lies open";
    expect(0, {"diff", "a.sealed", "branch.sealed"});
    expect(0, {"backup", "a.sealed"});
    expect(0, {"redo", "a.sealed"});
    EXPECT_THAT(expect(0, {"restore", "a.sealed"}), HasSubstr("the file that was there before"));
    EXPECT_THAT(expect(0, {"log", "a.sealed"}), Not(HasSubstr("brought back")));
    expect(0, {"verify", "a.sealed"});
    unsetenv("TPLAN_PASSPHRASE_FILE");
    expect(0, {"unseal", "a.sealed", "b.tplan", "--passphrase-file", "word"});
    expect(0, {"verify", "--deep", "b.tplan"});
    expect(1, {"diff", "a.tplan", "b.tplan"});
}

TEST_F(KeepingCommandsTest, CommandsAtTheSameTimeAllTakeTheirStep)
{
    const auto nameThree = [this](int planner) {
        for (const char* step : {"a", "b", "c"})
            expect(0, {"snapshot", "a.tplan", step + std::to_string(planner)});
    };
    std::vector<std::future<void>> planners;
    for (int planner = 0; planner < 6; ++planner)
        planners.push_back(std::async(std::launch::async, nameThree, planner));
    for (std::future<void>& planner : planners)
        planner.get();
    const std::string states = expect(0, {"snapshot", "a.tplan"});
    EXPECT_EQ(std::count(states.begin(), states.end(), '\n'), 18) << states;
    expect(0, {"verify", "--deep", "a.tplan"});
}

} // namespace
} // namespace planner::test
