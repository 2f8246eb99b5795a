// SPDX-License-Identifier: Apache-2.0
// Steps that are signed, by processes that are killed at any moment, and by two at once: an entry has its signature or
// is not there.

#include "tests/faults/child.h"
#include "tests/faults/fault_fixture.h"

#include <random>

namespace planner::faults {
namespace {

SigningKey keyOf(char seed) { return *SigningKey::fromSeed(std::string(SigningKey::kSeedSize, seed)); }
Signer signerOf(char seed) { return {keyOf(seed).publicKey(), keyOf(seed)}; }
Person personOf(const char* name, char seed) { return {name, toHex(keyOf(seed).publicKey()), Role::Approver}; }

/// Proposes the batch, or takes it back, again and again, each time with the key; tells the number of every entry.
void signWithoutEnd(const std::string& path, int pipe, char seed, std::int64_t most)
{
    auto store = PlanStore::open(path);
    if (!store)
        ::_exit(1);
    store.value().setSigner(signerOf(seed));
    for (std::int64_t i = 0; i < most; ++i) {
        const bool isProposed = store.value().plan().batches.at(kDraft).status == Status::Proposed;
        const Edit edit = SetStatus{kDraft, isProposed ? Status::Draft : Status::Proposed, {}};
        if (store.value().push(edit, {"child", 1, ""}))
            tell(pipe, store.value().tip().sequence);
        else if (!store.value().reload())
            ::_exit(1);
    }
}

class SigningTest : public FaultTest {
protected:
    void makePlan() const
    {
        std::filesystem::remove(path());
        std::filesystem::remove(path() + "-journal");
        Plan plan = samplePlan();
        plan.operation.settings.approvedBy = ApprovedBy::Two;
        auto store = PlanStore::create(path(), plan, author());
        ASSERT_TRUE(store);
        store.value().setSigner(signerOf('a'));
        ASSERT_TRUE(store.value().push(SetPeople{{personOf("A. Maker", 'a'), personOf("B. Officer", 'b')}}, author()));
    }
    /// Entries that are not signed as they have to be; -1 where the file is damaged.
    [[nodiscard]] long unsoundEntries() const
    {
        const auto store = PlanStore::open(path());
        if (!store || !store.value().verify())
            return -1;
        const auto signatures = store.value().signatures();
        EXPECT_TRUE(signatures);
        long unsound = 0;
        for (const EntrySignature& entry : signatures.value())
            unsound += entry.sequence > 1 && entry.state != SignatureState::Signed ? 1 : 0;
        return unsound;
    }
};

TEST_F(SigningTest, KillsLeaveNoEntryWithoutItsSignature)
{
    std::mt19937 random(7);
    const Deadline deadline(3);
    long kills = 0;
    long acknowledged = 0;
    makePlan();
    while (!deadline.isOver()) {
        std::int64_t last = 0;
        {
            Child child([&](int pipe) { signWithoutEnd(path(), pipe, 'a', 1'000'000); });
            for (auto left = random() % 5; left > 0 && child.read(last); --left)
                ++acknowledged;
            ::usleep(random() % 2000);
            child.kill();
            while (child.read(last))
                ++acknowledged;
        }
        ++kills;
        ASSERT_EQ(unsoundEntries(), 0);
        ASSERT_GE(PlanStore::open(path()).value().tip().sequence, last);
        if (kills % 10 == 0)
            makePlan();
    }
    std::printf("kills of signed steps: %ld in %.1f s, %ld acknowledged\n", kills, deadline.elapsed(), acknowledged);
    EXPECT_GT(kills, 3);
    EXPECT_GT(acknowledged, 3);
    ASSERT_TRUE(runSqlOn(path(), "DELETE FROM signatures WHERE seq = (SELECT max(seq) FROM signatures)"));
    EXPECT_EQ(unsoundEntries(), 1) << "the control: a signature that was written apart";
}

TEST_F(SigningTest, TwoProgramsSignEachTheirOwnSteps)
{
    makePlan();
    std::int64_t last = 2;
    {
        Child first([&](int pipe) { signWithoutEnd(path(), pipe, 'a', 200); });
        Child second([&](int pipe) { signWithoutEnd(path(), pipe, 'b', 200); });
        for (const Child* child : {&first, &second})
            for (std::int64_t number = 0; child->read(number);)
                last = std::max(last, number);
    }
    EXPECT_EQ(unsoundEntries(), 0);
    const auto store = PlanStore::open(path());
    ASSERT_TRUE(store);
    EXPECT_EQ(store.value().tip().sequence, last);
    std::map<std::string, int> steps;
    const auto history = store.value().history();
    for (const JournalEntry& entry : history.value())
        ++steps[entry.author];
    EXPECT_GT(steps["A. Maker"], 1);
    EXPECT_GT(steps["B. Officer"], 1);
}

} // namespace
} // namespace planner::faults
