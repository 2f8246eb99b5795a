// SPDX-License-Identifier: Apache-2.0
// Plans with a list of people: which steps are signed, what is refused without the key, and what is found in files that
// somebody wrote past the program.
#include "core/storage/check/signature_walk.h"

#include "tests/core/storage/keeping_fixture.h"

namespace planner {
namespace {

SigningKey keyOf(char seed) { return *SigningKey::fromSeed(std::string(SigningKey::kSeedSize, seed)); }
Signer signerOf(char seed) { return {keyOf(seed).publicKey(), keyOf(seed)}; }
Person personOf(const char* name, char seed, Role role) { return {name, toHex(keyOf(seed).publicKey()), role}; }

const Person kMaker = personOf("A. Maker", 'a', Role::Approver);
const Person kPlanner = personOf("B. Planner", 'b', Role::Planner);
const Person kOfficer = personOf("C. Officer", 'c', Role::Approver);
const Edit kPropose = SetStatus{kDraft, Status::Proposed, {}};
const Edit kApprove = SetStatus{kDraft, Status::Approved, {}};

class SignatureWalkTest : public KeepingTest {
protected:
    /// A plan that two persons approve, with the three people in its list: entries 1 and 2.
    [[nodiscard]] PlanStore makeSigned() const
    {
        Plan plan = samplePlan();
        plan.operation.settings.approvedBy = ApprovedBy::Two;
        for (const Clearance clearance : kAllClearances)
            plan.batches.at(kDraft).clearances.set(clearance, true);
        PlanStore store = make(plan);
        take(store, 'a', SetPeople{{kMaker, kPlanner, kOfficer}});
        return store;
    }
    static Author typed(const char* name = "typed") { return {name, 1'769'000'000'000, "because"}; }
    static void take(PlanStore& store, char seed, const Edit& edit)
    {
        store.setSigner(signerOf(seed));
        const auto taken = store.push(edit, typed());
        EXPECT_TRUE(taken) << sentence(taken.error());
    }
    static std::string refused(PlanStore& store, const std::optional<Signer>& signer, const Edit& edit,
                               const char* name = "typed")
    {
        store.setSigner(signer);
        const Plan before = store.plan();
        const JournalTip tip = store.tip();
        const auto taken = store.push(edit, typed(name));
        EXPECT_EQ(store.plan(), before);
        EXPECT_EQ(store.tip(), tip);
        EXPECT_TRUE(store.verify()) << "the file is as it was";
        return taken ? "was not refused" : sentence(taken.error());
    }
    /// One letter an entry: `u`nsigned, `s`igned, `M`issing, `F`orged, a `S`tranger's, `L`ow role, `O`ther name.
    static std::string statesOf(const PlanStore& store)
    {
        constexpr std::string_view kLetters = "usMFSLO";
        const auto signatures = store.signatures();
        EXPECT_TRUE(signatures) << sentence(signatures.error());
        std::string states;
        for (const EntrySignature& entry : signatures.value()) {
            EXPECT_EQ(entry.sequence, static_cast<std::int64_t>(states.size()) + 1);
            EXPECT_EQ(complaintOf(entry).has_value(), !entry.isSound());
            states += kLetters.at(static_cast<std::size_t>(entry.state));
        }
        return states;
    }
    [[nodiscard]] std::string statesInFile() const
    {
        const auto store = PlanStore::open(path());
        EXPECT_TRUE(store) << sentence(store.error());
        return store ? statesOf(store.value()) : std::string();
    }
    [[nodiscard]] std::string firstComplaint() const
    {
        const auto store = PlanStore::open(path());
        EXPECT_TRUE(store) << sentence(store.error());
        const auto signatures = store.value().signatures();
        for (const EntrySignature& entry : signatures.value())
            if (const auto wrong = complaintOf(entry))
                return toEnglish(*wrong);
        return {};
    }
    /// Proposed by B, approved by C: entries 3 and 4.
    void makeApproved() const
    {
        PlanStore store = makeSigned();
        take(store, 'b', kPropose);
        take(store, 'c', kApprove);
    }
    /// Changes an entry with SQL and hashes it and those behind it anew, as somebody does who knows how.
    void forgeEntries(const std::string& sql) const
    {
        ASSERT_EQ(runSql(sql), "");
        const Connection connection = Connection::open(path());
        const std::int64_t last = readTip(connection).sequence;
        Hash previous{};
        for (std::int64_t at = 1; at <= last; ++at) {
            ChainedEntry entry = readEntry(connection, at);
            entry.previous = previous;
            previous = hashOf(entry);
            ASSERT_EQ(runSql("UPDATE journal SET prev = x'" + toHex(entry.previous) + "', hash = x'" + toHex(previous)
                             + "' WHERE seq = " + std::to_string(at)),
                      "");
        }
    }
};

TEST_F(SignatureWalkTest, PlansWithoutAListKnowNoKeys)
{
    PlanStore store = make();
    store.setSigner(signerOf('a'));
    ASSERT_TRUE(store.push(SetStatus{kDraft, Status::Proposed, {}}, author()));
    EXPECT_EQ(statesOf(store), "");
    EXPECT_EQ(store.history().value().back().author, "A. Planner");
    EXPECT_EQ(query("SELECT count(*) FROM signatures"), "0");
}

TEST_F(SignatureWalkTest, StepsThatCountAreSignedByTheNameOfTheKey)
{
    PlanStore store = makeSigned();
    take(store, 'b', LockBatch{kDraft, true});
    take(store, 'b', kPropose);
    take(store, 'c', kApprove);
    EXPECT_EQ(statesOf(store), "ususs");
    EXPECT_EQ(store.plan().batches.at(kDraft).proposedBy, "B. Planner");
    EXPECT_EQ(store.history().value()[3].author, "B. Planner") << "whatever was typed";
    EXPECT_EQ(store.history().value()[4].author, "C. Officer");
    EXPECT_EQ(query("SELECT group_concat(seq) FROM signatures"), "2,4,5");
    EXPECT_TRUE(store.verifyHistory());
    EXPECT_EQ(statesInFile(), "ususs");
}

TEST_F(SignatureWalkTest, WhoProposedIsToldByKeyAndNotByName)
{
    PlanStore store = makeSigned();
    take(store, 'c', kPropose);
    EXPECT_EQ(
        refused(store, signerOf('c'), kApprove, "Somebody Else"),
        "Batch B-001 was proposed by C. Officer, and this operation wants two persons. Maybe ask another person to "
        "approve it");
    take(store, 'a', kApprove);
}

TEST_F(SignatureWalkTest, NobodyTakesAStepThatCountsWithoutTheKey)
{
    PlanStore store = makeSigned();
    take(store, 'b', kPropose);
    EXPECT_NE(refused(store, std::nullopt, kApprove, "C. Officer").find("there is no key on this computer"),
              std::string::npos);
    EXPECT_NE(refused(store, signerOf('x'), kApprove, "C. Officer").find("in the list of people with another key"),
              std::string::npos);
    EXPECT_NE(refused(store, signerOf('b'), kApprove, "C. Officer").find("was proposed by B. Planner"),
              std::string::npos);
    EXPECT_NE(refused(store, Signer{keyOf('c').publicKey(), {}}, kApprove).find("is sealed with a passphrase"),
              std::string::npos);
    EXPECT_NE(refused(store, signerOf('b'), SetPeople{{kMaker, kPlanner}}).find("needs one who is approver"),
              std::string::npos);
    EXPECT_EQ(refused(store, signerOf('a'), SetPeople{}),
              "The list of people stays: it can be changed, and not be taken away");
    take(store, 'c', kApprove);
}

TEST_F(SignatureWalkTest, AListBeginsWithItsMaker)
{
    PlanStore store = make();
    EXPECT_NE(refused(store, signerOf('b'), SetPeople{{kMaker, kPlanner}}).find("begins with who makes it"),
              std::string::npos);
    EXPECT_NE(refused(store, std::nullopt, SetPeople{{kMaker}}).find("there is no key"), std::string::npos);
    take(store, 'a', SetPeople{{kMaker}});
    EXPECT_EQ(store.history().value().back().author, "A. Maker");
    EXPECT_EQ(statesOf(store), "us");
}

TEST_F(SignatureWalkTest, UndoOfASignedStepIsSignedToo)
{
    makeApproved();
    auto opened = PlanStore::open(path());
    ASSERT_TRUE(opened);
    PlanStore& store = opened.value();
    store.setSigner(std::nullopt);
    EXPECT_FALSE(store.undo(typed()));
    store.setSigner(signerOf('b'));
    ASSERT_TRUE(store.undo(typed())) << "it approves nothing";
    EXPECT_FALSE(store.redo(typed())) << "which would approve what they proposed";
    store.setSigner(signerOf('c'));
    ASSERT_TRUE(store.redo(typed()));
    EXPECT_EQ(statesOf(store), "usssss");
    EXPECT_EQ(store.history().value()[4].author, "B. Planner");
}

TEST_F(SignatureWalkTest, TheStepThatBeganTheListCannotBeTakenBack)
{
    PlanStore store = makeSigned();
    const auto undone = store.undo(typed());
    ASSERT_FALSE(undone);
    EXPECT_EQ(sentence(undone.error()), "The list of people stays: it can be changed, and not be taken away");
    EXPECT_EQ(store.plan().people.size(), 3U);
}

TEST_F(SignatureWalkTest, GoingBackToAStateKeepsThePeopleAndIsSigned)
{
    makeApproved();
    auto opened = PlanStore::open(path());
    PlanStore& store = opened.value();
    EXPECT_FALSE(store.goBackTo(1, "the beginning", typed()));
    store.setSigner(signerOf('b'));
    const auto gone = store.goBackTo(1, "the beginning", typed());
    ASSERT_TRUE(gone) << sentence(gone.error());
    EXPECT_EQ(store.plan().people.size(), 3U);
    EXPECT_EQ(store.plan().batches.at(kDraft).status, Status::Draft);
    EXPECT_EQ(statesOf(store), "ussss");
    EXPECT_FALSE(store.goBackTo(4, "approved", typed())) << "which would approve it again";
    store.setSigner(signerOf('c'));
    EXPECT_TRUE(store.goBackTo(4, "approved", typed()));
    EXPECT_TRUE(store.verifyHistory()) << sentence(store.verifyHistory().error());
}

TEST_F(SignatureWalkTest, StatesAreCertifiedByApprovers)
{
    PlanStore plain = make();
    EXPECT_EQ(sentence(plain.certifyState("First", typed()).error()),
              "A state is certified by an approver of the plan's list of people, and it has none. Maybe begin it with "
              "tplan people");
    std::filesystem::remove(path());
    PlanStore store = makeSigned();
    store.setSigner(signerOf('b'));
    EXPECT_FALSE(store.certifyState("First", typed()));
    ASSERT_TRUE(store.nameState("Only named", typed()));
    store.setSigner(signerOf('c'));
    ASSERT_TRUE(store.certifyState("First", typed()));
    EXPECT_FALSE(store.certifyState("First", typed())) << "the name is taken";
    const auto certified = store.certifiedStates();
    ASSERT_TRUE(certified);
    ASSERT_EQ(certified.value().size(), 1U);
    EXPECT_EQ(certified.value()[0].state.name, "First");
    EXPECT_EQ(certified.value()[0].state.author, "C. Officer");
    EXPECT_EQ(toHex(certified.value()[0].digest), query("SELECT lower(hex(state_digest)) FROM journal WHERE seq = 4"));
    EXPECT_EQ(certified.value()[0].signature.state, SignatureState::Signed);
    EXPECT_EQ(statesOf(store), "usus");
}

TEST_F(SignatureWalkTest, FindsASignatureThatWasCut)
{
    makeApproved();
    ASSERT_EQ(runSql("DELETE FROM signatures WHERE seq = 4"), "");
    EXPECT_EQ(statesInFile(), "ussM");
    EXPECT_EQ(firstComplaint(),
              "entry 4 by C. Officer is not signed, and it needs a signature: that was cut off, or the "
              "entry was written past the program");
    ASSERT_EQ(runSql("DELETE FROM signatures"), "");
    EXPECT_EQ(statesInFile(), "uMMM");
}

TEST_F(SignatureWalkTest, FindsASignatureOfAnotherEntry)
{
    makeApproved();
    ASSERT_EQ(
        runSql("UPDATE signatures SET signature = (SELECT signature FROM signatures WHERE seq = 3) WHERE seq = 4"), "");
    EXPECT_EQ(statesInFile(), "ussF");
    EXPECT_EQ(firstComplaint(),
              "entry 4 by C. Officer: the signature is not of this entry, so one of the two was forged");
    ASSERT_EQ(
        runSql("UPDATE signatures SET key = (SELECT key FROM signatures WHERE seq = 3), signature = randomblob(64)"),
        "");
    EXPECT_EQ(statesInFile(), "uFFF");
}

TEST_F(SignatureWalkTest, FindsEveryChangedBitOfASignature)
{
    makeApproved();
    const std::string sound = query("SELECT hex(signature) FROM signatures WHERE seq = 4");
    for (std::size_t digit = 0; digit < sound.size(); ++digit) {
        std::string forged = sound;
        forged[digit] = forged[digit] == '0' ? '1' : '0';
        ASSERT_EQ(runSql("UPDATE signatures SET signature = x'" + forged + "' WHERE seq = 4"), "");
        const Connection connection = openPlanFile(path());
        const auto entries = checkSignatures(connection, checkPlanFile(connection, path()));
        ASSERT_EQ(entries.size(), 4U);
        EXPECT_EQ(entries[3].state, SignatureState::Forged) << digit;
    }
}

TEST_F(SignatureWalkTest, FindsAKeyThatIsNotInTheList)
{
    makeApproved();
    const Connection connection = Connection::open(path());
    const Signature strange = keyOf('x').sign(readEntry(connection, 4).hash);
    ASSERT_EQ(runSql("UPDATE signatures SET key = x'" + toHex(strange.key) + "', signature = x'"
                     + signatureText(strange) + "' WHERE seq = 4"),
              "");
    EXPECT_EQ(statesInFile(), "ussS");
    EXPECT_EQ(firstComplaint(), "entry 4 by C. Officer is signed with the key " + fingerprint(strange.key)
                                    + ", which was not in the list of people then");
}

TEST_F(SignatureWalkTest, FindsARoleThatIsTooLowAndAnotherName)
{
    makeApproved();
    const auto signWith = [&](char seed) {
        const Connection connection = Connection::open(path());
        const Signature signature = keyOf(seed).sign(readEntry(connection, 4).hash);
        ASSERT_EQ(runSql("UPDATE signatures SET key = x'" + toHex(signature.key) + "', signature = x'"
                         + signatureText(signature) + "' WHERE seq = 4"),
                  "");
    };
    signWith('b');
    EXPECT_EQ(statesInFile(), "ussL");
    EXPECT_EQ(firstComplaint(),
              "entry 4 is signed by B. Planner, who was planner then, and it needed one who is approver");
    signWith('a');
    EXPECT_EQ(statesInFile(), "ussO");
    EXPECT_EQ(firstComplaint(), "entry 4 says that it is by C. Officer, and it is signed by A. Maker");
}

TEST_F(SignatureWalkTest, FindsAHistoryThatWasWrittenAnew)
{
    makeApproved();
    forgeEntries("UPDATE journal SET actor = 'A. Maker' WHERE seq = 4");
    EXPECT_EQ(statesInFile(), "ussF");
    forgeEntries("UPDATE journal SET reason = 'planted' WHERE seq = 1");
    EXPECT_EQ(statesInFile(), "uFFF") << "the hashes of all that follow are others";
}

TEST_F(SignatureWalkTest, ThoseOfTheirTimeSign)
{
    makeApproved();
    auto opened = PlanStore::open(path());
    PlanStore& store = opened.value();
    take(store, 'c', SetPeople{{kOfficer}});
    EXPECT_EQ(statesOf(store), "ussss") << "those who are gone have signed what they signed";
    EXPECT_NE(refused(store, signerOf('a'), SetPeople{{kOfficer, kMaker}}).find("is not in the plan's list of people"),
              std::string::npos);
}

TEST_F(SignatureWalkTest, AClockThatWentBackIsNoted)
{
    PlanStore store = makeSigned();
    store.setSigner(signerOf('b'));
    Author early = typed();
    early.utcMilliseconds -= 3'600'000;
    ASSERT_TRUE(store.push(kPropose, early));
    const auto signatures = store.signatures();
    ASSERT_EQ(signatures.value().size(), 3U);
    EXPECT_EQ(signatures.value()[1].minutesBack, 0);
    EXPECT_EQ(signatures.value()[2].minutesBack, 60);
    EXPECT_TRUE(signatures.value()[2].isSound()) << "a signature says nothing about the clock";
}

TEST_F(SignatureWalkTest, ABranchKeepsTheListAndBeginsUnsigned)
{
    makeApproved();
    {
        const auto store = PlanStore::open(path());
        ASSERT_TRUE(store.value().branchTo(other(), store.value().plan(), typed()));
    }
    auto branch = PlanStore::open(other());
    ASSERT_TRUE(branch) << sentence(branch.error());
    EXPECT_EQ(branch.value().plan().people.size(), 3U);
    EXPECT_EQ(statesOf(branch.value()), "u");
    EXPECT_FALSE(branch.value().push(CancelBatch{kApproved}, typed())) << "without a key";
    branch.value().setSigner(signerOf('b'));
    EXPECT_TRUE(branch.value().push(CancelBatch{kApproved}, typed()));
    EXPECT_EQ(statesOf(branch.value()), "us");
}

TEST_F(SignatureWalkTest, AnotherProgramsPeopleAndSignaturesAreSeen)
{
    PlanStore store = makeSigned();
    auto theirs = PlanStore::open(path());
    ASSERT_TRUE(theirs);
    take(theirs.value(), 'a', SetPeople{{kMaker, kPlanner}});
    ASSERT_TRUE(store.reload());
    EXPECT_EQ(store.plan().people.size(), 2U);
    EXPECT_EQ(statesOf(store), "uss");
    EXPECT_NE(refused(store, signerOf('c'), kPropose, "C. Officer").find("is not in the plan's list"),
              std::string::npos);
}

} // namespace
} // namespace planner
