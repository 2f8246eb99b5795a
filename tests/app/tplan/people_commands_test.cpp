// SPDX-License-Identifier: Apache-2.0
// Keys, the list of people, certified states and what verify says of them, as two persons type it on two computers.

#include "tests/app/tplan/tplan_program.h"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <algorithm>

namespace planner::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// The word behind the name at the begin of a line.
std::string valueOf(const std::string& output, const std::string& name)
{
    std::size_t at = output.starts_with(name + " ") ? 0 : output.find("\n" + name + " ");
    if (at == std::string::npos)
        return {};
    at = output.find(' ', at) + 1;
    return output.substr(at, output.find('\n', at) - at);
}

class PeopleCommandsTest : public testing::Test {
protected:
    void SetUp() override
    {
        m_tplan.writeOperation();
        m_tplan.expect(0, {"import", "op", "a.tplan"});
        m_tplan.expect(0, {"split", "a.tplan", "--seconds", "0.2"});
    }
    /// What the command says on the computer of a person, whose state folder has their name.
    [[nodiscard]] std::string on(const std::string& person, int exitCode, const std::string& line) const
    {
        const Outcome outcome = m_tplan.runInShell("export XDG_STATE_HOME=$PWD/" + person + "; tplan " + line);
        EXPECT_EQ(outcome.exitCode, exitCode) << line << ": " << outcome.errors << outcome.output;
        return exitCode == 0 || exitCode == 1 ? outcome.output : outcome.errors;
    }
    [[nodiscard]] std::string keyOf(const std::string& person) const { return valueOf(on(person, 0, "key"), "key"); }
    /// A plan of two persons: the maker, who is approver, and a planner.
    void makeList() const
    {
        (void)on("maker", 0, "set a.tplan settings approval=two --reason \"two persons\"");
        (void)on("maker", 0, "people a.tplan add 'A. Maker'");
        (void)on("maker", 0, "people a.tplan add 'B. Planner' --key " + keyOf("planner"));
    }
    /// The first batch, proposed by B and cleared.
    [[nodiscard]] std::string proposed() const
    {
        const std::string schedule = m_tplan.expect(0, {"export", "a.tplan", "--schedule", "-"});
        const std::string code = schedule.substr(schedule.find("B-"), 5);
        for (const char* clearance : {"legal", "individual", "fit", "notified", "site"})
            (void)on("planner", 0, "clear a.tplan " + code + " " + clearance);
        (void)on("planner", 0, "status a.tplan " + code + " draft");
        (void)on("planner", 0, "status a.tplan " + code + " proposed");
        return code;
    }
    void runSql(const std::string& sql) const
    {
        sqlite3* handle = nullptr;
        sqlite3_open(m_tplan.path("a.tplan").c_str(), &handle);
        EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sql;
        sqlite3_close(handle);
    }

    TplanProgram m_tplan;
};

TEST_F(PeopleCommandsTest, AKeyIsMadeOnceAndSealedWithAPassphrase)
{
    const std::string shown = on("maker", 0, "key");
    const std::string key = valueOf(shown, "key");
    EXPECT_EQ(key.size(), 64U);
    EXPECT_EQ(valueOf(shown, "fingerprint").size(), 24U);
    EXPECT_EQ(keyOf("maker"), key);
    EXPECT_NE(keyOf("planner"), key);
    m_tplan.write("word", "open sesame\n");
    EXPECT_THAT(on("maker", 0, "key --seal --passphrase-file word"), HasSubstr(", sealed with a passphrase"));
    EXPECT_EQ(keyOf("maker"), key);
    m_tplan.write("other", "open Sesame\n");
    EXPECT_THAT(on("maker", 2, "key --unseal < other"), HasSubstr("This is not the passphrase of the key"));
    EXPECT_THAT(on("maker", 0, "key --unseal < word"), Not(HasSubstr("sealed")));
    EXPECT_EQ(keyOf("maker"), key);
    (void)on("maker", 2, "key --seal --unseal");
    (void)on("maker", 2, "key --passphrase-file word");
}

TEST_F(PeopleCommandsTest, APlanWithoutAListIsUnsigned)
{
    EXPECT_THAT(on("maker", 0, "verify a.tplan"), HasSubstr("unsigned: the plan has no list of people"));
    EXPECT_THAT(on("maker", 0, "log a.tplan"), Not(HasSubstr("signed")));
    EXPECT_THAT(on("maker", 0, "log a.tplan --json"), HasSubstr("\"signature\":\"unsigned\""));
    EXPECT_THAT(on("maker", 0, "people a.tplan"), HasSubstr("a.tplan has no list of people"));
    EXPECT_EQ(on("maker", 0, "people a.tplan --json"), "{\"people\":[]}\n");
    EXPECT_THAT(on("maker", 2, "people a.tplan remove Nobody"),
                HasSubstr("a.tplan has no list of people. Maybe begin"));
    EXPECT_THAT(on("maker", 2, "certify a.tplan --name First"),
                HasSubstr("and it has none. Maybe begin it with tplan"));
    EXPECT_FALSE(std::filesystem::exists(m_tplan.path("planner/transfer-planner/key"))) << "looking makes no key";
}

TEST_F(PeopleCommandsTest, TheListBeginsWithItsMakerAndIsChangedByApprovers)
{
    EXPECT_THAT(on("planner", 2, "people a.tplan add 'A. Maker' --key " + keyOf("maker")),
                HasSubstr("The list of people begins with who makes it"));
    makeList();
    const std::string listed = on("planner", 0, "people a.tplan");
    EXPECT_THAT(listed, StartsWith("approver  "));
    EXPECT_THAT(listed, HasSubstr("  A. Maker\nplanner   "));
    EXPECT_THAT(listed, HasSubstr("  B. Planner  (the key of this computer)\n"));
    EXPECT_THAT(on("planner", 0, "people a.tplan --json"),
                HasSubstr("\"key\":\"" + keyOf("planner") + "\",\"fingerprint\":\""));
    EXPECT_THAT(
        on("planner", 2, "people a.tplan set 'B. Planner' --role approver"),
        HasSubstr("B. Planner is planner in the plan's list of people, and this step needs one who is approver"));
    EXPECT_THAT(on("stranger", 2, "people a.tplan add 'C. Stranger'"),
                HasSubstr("is not in the plan's list of people"));
    EXPECT_THAT(on("maker", 0, "people a.tplan set 'B. Planner' --role viewer"),
                StartsWith("made B. Planner viewer is entry "));
    EXPECT_THAT(on("planner", 2, "set a.tplan settings title=Mine"), HasSubstr("needs one who is planner"));
    EXPECT_THAT(on("maker", 2, "people a.tplan remove 'A. Maker'"), HasSubstr("would have no approver"));
    EXPECT_THAT(on("maker", 2, "people a.tplan remove Nobody"), HasSubstr("Maybe one of: A. Maker, B. Planner"));
    EXPECT_THAT(on("maker", 2, "people a.tplan set 'B. Planner'"), HasSubstr("Maybe add --role or --key"));
    EXPECT_THAT(on("maker", 2, "people a.tplan add"), HasSubstr("people add needs a name"));
    EXPECT_THAT(on("maker", 2, "people a.tplan add 'C. Clerk' --key 12ab"), HasSubstr("is no public key"));
    (void)on("maker", 2, "people a.tplan praise 'B. Planner'");
    (void)on("maker", 0, "people a.tplan remove 'B. Planner'");
    EXPECT_THAT(on("maker", 0, "verify a.tplan"),
                HasSubstr("are signed by people of its list, which A. Maker began ("));
}

TEST_F(PeopleCommandsTest, TwoPersonsApproveByTheirKeys)
{
    makeList();
    const std::string batch = proposed();
    EXPECT_THAT(on("planner", 2, "status a.tplan " + batch + " approved"), HasSubstr("was proposed by B. Planner"));
    EXPECT_THAT(on("stranger", 2, "status a.tplan " + batch + " approved"),
                HasSubstr("there is no key on this computer"));
    (void)on("maker", 0, "status a.tplan " + batch + " approved");
    const std::string log = on("stranger", 0, "log a.tplan");
    EXPECT_THAT(log, HasSubstr("  A. Maker set " + batch + " to approved"));
    EXPECT_THAT(log, HasSubstr("]  signed\n"));
    EXPECT_THAT(log, HasSubstr("]  unsigned\n"));
    (void)on("stranger", 0, "verify a.tplan --deep");
    (void)on("planner", 0, "undo a.tplan");
    EXPECT_THAT(on("planner", 2, "redo a.tplan"), HasSubstr("was proposed by B. Planner"))
        << "which would approve it again";
}

TEST_F(PeopleCommandsTest, ASealedKeyAsksForItsPassphraseWhereAStepIsSigned)
{
    makeList();
    const std::string batch = proposed();
    m_tplan.write("word", "open sesame\n");
    (void)on("maker", 0, "key --seal --passphrase-file word");
    EXPECT_THAT(on("maker", 2, "status a.tplan " + batch + " approved < /dev/null"),
                HasSubstr("is sealed with a passphrase"));
    const std::string approve = "status a.tplan " + batch + " approved";
    m_tplan.write("other", "wrong\n");
    const auto with = [](const std::string& file, const std::string& line) {
        return "people a.tplan > /dev/null; TPLAN_KEY_PASSPHRASE_FILE=" + file + " tplan " + line;
    };
    EXPECT_THAT(on("maker", 2, with("other", approve)), HasSubstr("This is not the passphrase of the key"));
    (void)on("maker", 0, with("word", approve));
}

TEST_F(PeopleCommandsTest, KeysThatCannotBeUsedSignNothing)
{
    makeList();
    const std::string batch = proposed();
    const std::string approve = "status a.tplan " + batch + " approved";
    const auto key = m_tplan.path("maker/transfer-planner/key");
    const std::string sound = m_tplan.read("maker/transfer-planner/key");
    std::filesystem::permissions(key, std::filesystem::perms(0644));
    EXPECT_THAT(on("maker", 2, approve), HasSubstr("can be read or changed by other users"));
    std::filesystem::permissions(key, std::filesystem::perms(0600));
    m_tplan.write("maker/transfer-planner/key", sound.substr(0, 100));
    EXPECT_THAT(on("maker", 2, approve), HasSubstr("is no key, or it was damaged"));
    std::filesystem::remove(key);
    EXPECT_THAT(on("maker", 2, approve), HasSubstr("there is no key on this computer"));
    (void)on("maker", 0, "key");
    EXPECT_THAT(on("maker", 2, approve), HasSubstr("is not in the plan's list of people")) << "the old one is lost";
    m_tplan.write("maker/transfer-planner/key", sound);
    (void)on("maker", 0, approve);
}

TEST_F(PeopleCommandsTest, VerifyNamesWhatWasWrittenPastTheProgram)
{
    makeList();
    const std::string batch = proposed();
    (void)on("maker", 0, "status a.tplan " + batch + " approved");
    runSql("UPDATE signatures SET signature = randomblob(64) WHERE seq = (SELECT max(seq) FROM signatures)");
    EXPECT_THAT(on("planner", 3, "verify a.tplan"),
                HasSubstr(" by A. Maker: the signature is not of this entry, so one of the two was forged"));
    EXPECT_THAT(on("planner", 0, "log a.tplan"), HasSubstr("]  not sound\n"));
    runSql("DELETE FROM signatures WHERE seq = (SELECT max(seq) FROM signatures)");
    EXPECT_THAT(on("planner", 3, "verify a.tplan"), HasSubstr(" is not signed, and it needs a signature"));
}

TEST_F(PeopleCommandsTest, ACertifiedStateIsComparedWithWhatPapersSay)
{
    makeList();
    EXPECT_THAT(on("maker", 2, "certify a.tplan"), HasSubstr("a.tplan has no certified state"));
    EXPECT_THAT(on("planner", 2, "certify a.tplan --name First"), HasSubstr("needs one who is approver"));
    const std::string paper = on("maker", 0, "certify a.tplan --name First");
    EXPECT_THAT(paper, StartsWith("First, entry "));
    const std::string digest = valueOf(paper, "digest");
    EXPECT_EQ(digest.size(), 64U);
    EXPECT_THAT(on("stranger", 0, "certify a.tplan"), HasSubstr("The plan is as it was certified\n"));
    m_tplan.write("paper", paper);
    std::string upper = digest;
    std::transform(upper.begin(), upper.end(), upper.begin(), [](unsigned char c) { return std::toupper(c); });
    for (const std::string& said : {std::string("\"$(cat paper)\""), digest, digest.substr(0, 16), upper})
        EXPECT_THAT(on("stranger", 0, "verify a.tplan --brief " + said),
                    HasSubstr("the brief is of the certified state:\nFirst,"));
    EXPECT_THAT(on("stranger", 2, "verify a.tplan --brief First"), HasSubstr("First is no digest"));
    EXPECT_THAT(on("stranger", 2, "verify a.tplan --brief " + digest.substr(0, 15)), HasSubstr("is no digest"));
    std::string other = digest;
    other[20] = other[20] == '0' ? '1' : '0';
    EXPECT_THAT(on("stranger", 3, "verify a.tplan --brief " + other), HasSubstr("no certified state has the digest"));
    std::string forged = paper;
    forged[forged.size() - 3] = forged[forged.size() - 3] == '0' ? '1' : '0';
    m_tplan.write("paper", forged);
    EXPECT_THAT(on("stranger", 3, "verify a.tplan --brief \"$(cat paper)\""), HasSubstr("and another signature"));
    runSql("DELETE FROM signatures WHERE seq = (SELECT max(seq) FROM signatures)");
    (void)on("stranger", 3, "certify a.tplan");
}

TEST_F(PeopleCommandsTest, LaterStepsAreDeviationsFromWhatWasCertified)
{
    makeList();
    (void)on("maker", 0, "certify a.tplan --name First");
    const std::string schedule = m_tplan.expect(0, {"export", "a.tplan", "--schedule", "-"});
    const std::string batch = schedule.substr(schedule.find("B-"), 5);
    (void)on("planner", 0, "status a.tplan " + batch + " cancelled");
    const std::string told = on("planner", 0, "certify a.tplan");
    EXPECT_THAT(told, HasSubstr("Other than certified: 1 batch with "));
    EXPECT_THAT(told, HasSubstr("list them with: tplan diff a.tplan@"));
    const std::string json = on("planner", 0, "certify a.tplan --json");
    EXPECT_THAT(json, HasSubstr("\"deviation\":{\"people\":"));
    EXPECT_THAT(json, HasSubstr("\"batches\":1,"));
    EXPECT_THAT(json, HasSubstr("\"name\":\"First\",\"by\":\"A. Maker\""));
}

TEST_F(PeopleCommandsTest, ASealedPlanIsSignedAsAnOpenOne)
{
    makeList();
    m_tplan.write("plan-word", "closed\n");
    (void)on("maker", 0, "seal a.tplan a.sealed --passphrase-file plan-word");
    const auto sealed = [](const std::string& line) {
        return "key > /dev/null; TPLAN_PASSPHRASE_FILE=plan-word tplan " + line;
    };
    (void)on("maker", 0, sealed("certify a.sealed --name Sealed"));
    EXPECT_THAT(on("stranger", 0, sealed("verify a.sealed")), HasSubstr("are signed by people of its list"));
    EXPECT_THAT(on("planner", 2, sealed("certify a.sealed --name Mine")), HasSubstr("needs one who is approver"));
}

} // namespace
} // namespace planner::test
