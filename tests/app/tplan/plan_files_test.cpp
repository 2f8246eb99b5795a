// SPDX-License-Identifier: Apache-2.0
// A plan is the file of its name, and nothing that is written takes its place.
#include "tests/app/tplan/tplan_program.h"

#include <gtest/gtest.h>

#include <iterator>

namespace planner::test {
namespace {

namespace fs = std::filesystem;

class PlanFilesTest : public testing::Test {
protected:
    void SetUp() override
    {
        tplan.writeOperation();
        tplan.write("word", "open sesame\n");
        tplan.expect(0, {"import", "op", "a.tplan"});
    }
    TplanProgram tplan;
};

TEST_F(PlanFilesTest, IsTheFileOfItsNameInEveryCommand)
{
    for (const std::string name : {"file:x", ":memory:", "file::memory:?x", "-x", "--help", "a?b", "a%41b", "a#b",
                                   " a b ", "\xff\xfe", "a\nb", "{}", "[a,b]", "%%", "\"q\"", "a=b"}) {
        SCOPED_TRACE(name);
        tplan.expect(0, {"import", "op", "--", name});
        ASSERT_TRUE(tplan.read(name).starts_with("SQLite format 3"));
        tplan.expect(0, {"split", "--threads", "1", "--", name});
        tplan.expect(0, {"check", "--", name});
        tplan.expect(0, {"verify", "--", name});
        const std::string other = "other" + name;
        tplan.expect(0, {"branch", "--", name, other});
        tplan.expect(0, {"check", "--", other});
        fs::remove(tplan.path(other));
        tplan.expect(0, {"backup", "--", name});
        tplan.expect(0, {"restore", "--", name});
        tplan.expect(0, {"export", "--schedule=out" + name, "--", name});
        EXPECT_TRUE(tplan.read("out" + name).starts_with("batch,status"));
        tplan.expect(0, {"report", "--pdf=pdf" + name, "--", name});
        EXPECT_TRUE(tplan.read("pdf" + name).starts_with("%PDF"));
        if (name.find(':') != std::string::npos) { // what SQLite makes something else of; sealing takes its time
            tplan.expect(0, {"seal", "--passphrase-file", "word", "--", name, other});
            tplan.expect(0, {"unseal", "--passphrase-file", "word", "--", other, "again" + name});
        }
        const std::string before = tplan.read(name);
        EXPECT_EQ(tplan.run({"export", "--schedule=" + name, "--", "a.tplan"}).exitCode, 2);
        EXPECT_EQ(tplan.read(name), before);
    }
}

TEST_F(PlanFilesTest, NothingThatIsWrittenTakesThePlaceOfAPlan)
{
    tplan.expect(0, {"seal", "a.tplan", "b.sealed", "--passphrase-file", "word"});
    tplan.expect(0, {"backup", "a.tplan", "plan.csv"});
    fs::create_symlink("a.tplan", tplan.path("link"));
    fs::create_directory(tplan.path("folder"));
    fs::copy(tplan.path("a.tplan"), tplan.path("folder/batches.csv"));
    const std::vector<std::vector<std::string>> writers{{"export", "a.tplan", "--schedule"},
                                                        {"export", "a.tplan", "--ledger"},
                                                        {"export", "a.tplan", "--findings"},
                                                        {"export", "a.tplan", "--model"},
                                                        {"export", "a.tplan", "--schedule", "first.csv", "--ledger"},
                                                        {"report", "a.tplan", "--pdf"}};
    const auto expectRefused = [this](std::vector<std::string> command, const std::string& target,
                                      const std::string& plan) {
        SCOPED_TRACE(command.front() + " " + command.back() + " " + target);
        command.push_back(target);
        const std::string before = tplan.read(plan);
        ASSERT_FALSE(before.empty());
        const Outcome outcome = tplan.run(command);
        EXPECT_EQ(outcome.exitCode, 2);
        EXPECT_NE(outcome.errors.find("is a plan or another database, and is not replaced"), std::string::npos)
            << outcome.errors;
        EXPECT_EQ(tplan.read(plan), before);
        EXPECT_FALSE(fs::exists(tplan.path("first.csv")));
    };
    for (const auto& writer : writers)
        for (const char* target : {"a.tplan", "b.sealed", "plan.csv", "link"})
            expectRefused(writer, target, target == std::string("link") ? "a.tplan" : target);
    expectRefused({"export", "a.tplan", "--schedule", "first.csv", "--operation"}, "folder", "folder/batches.csv");
    EXPECT_EQ(std::distance(fs::directory_iterator(tplan.path("folder")), fs::directory_iterator()), 1);
    EXPECT_TRUE(fs::is_symlink(tplan.path("link")));
}

TEST_F(PlanFilesTest, ABranchIsNotRestoredOverTheSealedPlanThatItCameFrom)
{
    tplan.expect(0, {"seal", "a.tplan", "a.sealed", "--passphrase-file", "word"});
    const std::string env = "export TPLAN_PASSPHRASE_FILE=word; ";
    ASSERT_EQ(tplan.runInShell(env + "tplan branch a.sealed b.sealed").exitCode, 0);
    const std::string before = tplan.read("a.sealed");
    EXPECT_NE(tplan.read("b.sealed").substr(20, 16), before.substr(20, 16)) << "a salt of its own";
    const Outcome refused = tplan.runInShell(env + "tplan restore a.sealed --from b.sealed");
    EXPECT_EQ(refused.exitCode, 2) << refused.errors;
    EXPECT_NE(refused.errors.find("b.sealed is a copy of another plan than the one in a.sealed"), std::string::npos);
    EXPECT_EQ(tplan.read("a.sealed"), before);
    EXPECT_EQ(tplan.runInShell(env + "tplan restore new.sealed --from b.sealed && tplan check new.sealed").exitCode, 0);
    // The control: a copy of the plan itself is.
    EXPECT_EQ(
        tplan.runInShell(env + "tplan backup a.sealed c.sealed && tplan restore a.sealed --from c.sealed").exitCode, 0);
}

} // namespace
} // namespace planner::test
