// SPDX-License-Identifier: Apache-2.0
// Real signals to real processes: what was found is kept, and nothing else keeps the program alive.
#include "tests/app/tplan/running_tplan.h"
#include "tests/app/tplan/tplan_program.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string>

namespace planner::test {
namespace {

using std::chrono::milliseconds;

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};
/// From the signal to the end of the process. The contract says 200; the machine may be busy with other tests.
constexpr milliseconds kLongestStop(2000);

/// True while a handler is installed for the signal, as /proc tells it.
bool isCaught(pid_t process, int signal)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/status");
    const std::string status(std::istreambuf_iterator<char>(file), {});
    const std::size_t at = status.find("SigCgt:");
    if (at == std::string::npos)
        throw std::runtime_error("nothing is known of the process");
    return (std::stoull(status.substr(at + 7), nullptr, 16) >> (signal - 1) & 1U) != 0;
}

class SignalsTest : public testing::Test {
protected:
    /// An operation that is searched for as long as it may.
    void makeLongWork() const
    {
        ASSERT_EQ(tplan.runInShell("'" PLANNER_GENERATOR "' regional 1 long >/dev/null").exitCode, 0);
        tplan.expect(0, {"import", "long", "a.tplan"});
    }
    TplanProgram tplan;
};

TEST_F(SignalsTest, KeepTheBestPlanThatASplitHasFound)
{
    makeLongWork();
    unsigned seed = 20260121;
    for (const int signal : kSignals) {
        for (const char* threads : {"1", "2", "4"}) {
            std::mt19937 random(seed++);
            const std::string plan = std::to_string(signal) + "-" + threads + ".tplan";
            tplan.expect(0, {"import", "long", plan});
            RunningTplan split(tplan, {"split", plan, "--seconds", "60", "--threads", threads, "--json"});
            const auto moment = milliseconds(700 + static_cast<int>(random() % 1500));
            SCOPED_TRACE(testing::Message()
                         << "signal " << signal << ", threads " << threads << ", after " << moment.count() << " ms");
            ASSERT_FALSE(split.endsWithin(moment)) << "it is over before the signal comes";
            split.send(signal);
            ASSERT_TRUE(split.endsWithin(kLongestStop));
            EXPECT_EQ(split.endingSignal(), 0) << split.errors();
            EXPECT_LE(split.exitCode(), 1) << split.errors();
            EXPECT_NE(split.output().find("\"placed\":"), std::string::npos);
            EXPECT_NE(tplan.expect(0, {"log", plan}).find("split"), std::string::npos);
            tplan.expect(0, {"verify", plan});
        }
    }
}

TEST_F(SignalsTest, AreHeardByNoHandlerOfALibraryAtAnyTime)
{
    makeLongWork();
    for (const char* threads : {"1", "2", "4"}) {
        RunningTplan split(tplan, {"split", "a.tplan", "--seconds", "1", "--threads", threads});
        int looks = 0;
        for (; !split.endsWithin(milliseconds(1)); ++looks)
            for (const int signal : kSignals)
                ASSERT_FALSE(isCaught(split.process(), signal)) << signal << " at look " << looks;
        EXPECT_GT(looks, 100);
    }
}

/// The control of the test before it: a handler is seen where there is one.
TEST_F(SignalsTest, HandlersAreSeenWhereThereAreSome)
{
    EXPECT_FALSE(isCaught(getpid(), SIGUSR2));
    const auto before = std::signal(SIGUSR2, [](int) {});
    EXPECT_TRUE(isCaught(getpid(), SIGUSR2));
    std::signal(SIGUSR2, before);
}

TEST_F(SignalsTest, EndAPromptForAPassphraseAndTheTerminalShowsAgainWhatIsTyped)
{
    tplan.write("word", "open sesame\n");
    tplan.expect(0, {"example", "prepared-2026", "a.tplan"});
    tplan.expect(0, {"seal", "a.tplan", "a.sealed", "--passphrase-file", "word"});
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
        SCOPED_TRACE(signal);
        Terminal terminal;
        RunningTplan check(tplan, {"check", "a.sealed"}, terminal);
        ASSERT_TRUE(terminal.shows("Passphrase of a.sealed: "));
        ASSERT_FALSE(terminal.hasEcho());
        if (signal == SIGINT)
            terminal.type("half\x03"); // as a person ends it
        else
            check.send(signal);
        ASSERT_TRUE(check.endsWithin(kLongestStop));
        EXPECT_EQ(check.endingSignal(), signal);
        EXPECT_TRUE(terminal.hasEcho());
    }
    // The control: without a signal it waits, and goes on with what is typed.
    Terminal terminal;
    RunningTplan check(tplan, {"check", "a.sealed"}, terminal);
    ASSERT_TRUE(terminal.shows("Passphrase of a.sealed: "));
    EXPECT_FALSE(check.endsWithin(milliseconds(300)));
    terminal.type("open sesame\n");
    ASSERT_TRUE(check.endsWithin(milliseconds(30'000)));
    EXPECT_EQ(check.endingSignal(), 0);
    EXPECT_LE(check.exitCode(), 1);
    EXPECT_TRUE(terminal.hasEcho());
}

TEST_F(SignalsTest, EndAnExportIntoAPipeThatNobodyReads)
{
    tplan.expect(0, {"example", "carried-out-2026", "a.tplan"});
    ASSERT_EQ(mkfifo(tplan.path("pipe").c_str(), 0600), 0);
    for (const int signal : kSignals) {
        SCOPED_TRACE(signal);
        {
            RunningTplan opening(tplan, {"export", "a.tplan", "--ledger", "pipe"});
            EXPECT_FALSE(opening.endsWithin(milliseconds(500))) << "it waits for a reader";
            opening.send(signal);
            ASSERT_TRUE(opening.endsWithin(kLongestStop));
            EXPECT_EQ(opening.endingSignal(), signal);
        }
        // A reader that opens the pipe and takes nothing.
        const int reader = open(tplan.path("pipe").c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        fcntl(reader, F_SETPIPE_SZ, 4096);
        RunningTplan writing(tplan, {"export", "a.tplan", "--ledger", "pipe"});
        EXPECT_FALSE(writing.endsWithin(milliseconds(500))) << "it waits for the pipe to be read";
        writing.send(signal);
        ASSERT_TRUE(writing.endsWithin(kLongestStop));
        EXPECT_EQ(writing.endingSignal(), signal);
        close(reader);
    }
}

TEST_F(SignalsTest, LeaveNothingHalfWrittenBeside)
{
    tplan.expect(0, {"example", "prepared-2026", "a.tplan"});
    tplan.write("out/ledger.csv", "old");
    ASSERT_EQ(mkfifo(tplan.path("pipe").c_str(), 0600), 0);
    RunningTplan writing(tplan, {"export", "a.tplan", "--model", "pipe", "--schedule", "out/ledger.csv"});
    EXPECT_FALSE(writing.endsWithin(milliseconds(500)));
    writing.send(SIGTERM);
    ASSERT_TRUE(writing.endsWithin(kLongestStop));
    EXPECT_EQ(writing.endingSignal(), SIGTERM);
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(tplan.path("out")))
        ++files;
    EXPECT_EQ(files, 1U);
}

TEST_F(SignalsTest, OfACloseTerminalAreLeftAloneUnderNohup)
{
    makeLongWork();
    RunningTplan split(tplan, {"split", "a.tplan", "--seconds", "3", "--threads", "1"}, Ignores{SIGHUP});
    EXPECT_FALSE(split.endsWithin(milliseconds(700)));
    split.send(SIGHUP);
    EXPECT_FALSE(split.endsWithin(milliseconds(1500)));
    ASSERT_TRUE(split.endsWithin(milliseconds(20'000)));
    EXPECT_EQ(split.endingSignal(), 0);
}

/// What a script runs in the background is to ignore Ctrl-C; a split that is asked by name still stops and keeps.
TEST_F(SignalsTest, StopASplitThatRunsInTheBackground)
{
    makeLongWork();
    RunningTplan split(tplan, {"split", "a.tplan", "--seconds", "60", "--threads", "2"}, Ignores{SIGINT});
    EXPECT_FALSE(split.endsWithin(milliseconds(1500)));
    split.send(SIGINT);
    ASSERT_TRUE(split.endsWithin(kLongestStop));
    EXPECT_EQ(split.endingSignal(), 0);
    EXPECT_NE(split.output().find("Stopped with the best plan so far"), std::string::npos) << split.output();
}

TEST_F(SignalsTest, AreForTheReportAsForAnyOther)
{
    tplan.expect(0, {"example", "prepared-2026", "a.tplan"});
    ASSERT_EQ(mkfifo(tplan.path("pipe").c_str(), 0600), 0);
    for (const int signal : kSignals) {
        SCOPED_TRACE(signal);
        RunningTplan report(tplan, {"report", "a.tplan", "--pdf", "pipe"});
        EXPECT_FALSE(report.endsWithin(milliseconds(1500))) << report.errors();
        report.send(signal);
        ASSERT_TRUE(report.endsWithin(kLongestStop));
        EXPECT_EQ(report.endingSignal(), signal);
    }
}

} // namespace
} // namespace planner::test
