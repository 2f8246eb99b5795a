// SPDX-License-Identifier: Apache-2.0
// Flipped bits, cut files, tampering by somebody who knows the form: found or harmless, all of them.

#include "core/storage/check/plan_checks.h"
#include "core/storage/database/journal_table.h"
#include "core/storage/store/sealing.h"
#include "tests/faults/fault_fixture.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace planner::faults {
namespace {

class DamageTest : public FaultTest {
protected:
    void SetUp() override
    {
        FaultTest::SetUp();
        auto store = PlanStore::create(path(), samplePlan(), author(), options());
        for (std::int64_t day = 3; day < 12; ++day)
            ASSERT_TRUE(store.value().push(RedateBatch{kDraft, Day(day)}, author()));
        ASSERT_TRUE(store.value().undo(author()));
        m_plan = store.value().plan();
        m_tip = store.value().tip();
        m_history = store.value().history().value();
        m_sound = readBytes(path());
    }
    [[nodiscard]] OpenOptions options() const { return {(folder() / "state").string(), author(""), std::nullopt}; }
    /// True where the file is refused, or shows exactly what was there.
    [[nodiscard]] bool isFoundOrHarmless(const std::string& bytes, long& refused) const
    {
        const auto opened = PlanStore::open(path());
        if (!opened) {
            ++refused;
            return readBytes(path()) == bytes;
        }
        const auto history = opened.value().history();
        return opened.value().plan() == m_plan && opened.value().tip() == m_tip && history
               && history.value() == m_history;
    }
    /// The control: a program that trusts SQLite's own check.
    [[nodiscard]] bool isFoundBySqliteAlone() const
    {
        try {
            const Connection connection = Connection::open(path());
            if (connection.texts("PRAGMA integrity_check(1)") != std::vector<std::string>{"ok"})
                return true;
            const LoadedPlan loaded = loadPlan(connection, 1'000'000, kSchemaVersion);
            return loaded.plan == m_plan && readEntries(connection) == m_history;
        } catch (const std::exception&) {
            return true;
        }
    }

    std::string m_sound;
    Plan m_plan;
    JournalTip m_tip;
    std::vector<JournalEntry> m_history;
};

std::string flipped(std::string bytes, std::size_t bit)
{
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

/// A file whose bits are flipped where it lies, and back again.
class SpoiltFile {
public:
    SpoiltFile(const std::string& path, const std::string& sound)
        : m_path(path), m_bytes(sound), m_descriptor(::open(path.c_str(), O_WRONLY | O_CLOEXEC))
    {
    }
    SpoiltFile(const SpoiltFile&) = delete;
    SpoiltFile& operator=(const SpoiltFile&) = delete;
    ~SpoiltFile() { ::close(m_descriptor); }

    /// What the file holds now.
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }
    void flip(std::size_t bit)
    {
        m_bytes[bit / 8] = static_cast<char>(m_bytes[bit / 8] ^ (1 << (bit % 8)));
        const auto at = static_cast<off_t>(bit / 8);
        ASSERT_EQ(::pwrite(m_descriptor, &m_bytes[bit / 8], 1, at), 1) << m_path;
    }
    [[nodiscard]] bool isUntouched() const { return readBytes(m_path) == m_bytes; }

private:
    std::string m_path;
    std::string m_bytes;
    int m_descriptor;
};

TEST_F(DamageTest, EveryFlippedBitIsFoundOrHarmless)
{
    const Deadline deadline(2);
    const std::size_t bits = m_sound.size() * 8;
    // A prime step comes by every bit once; PLANNER_FAULT_FROM is how many steps earlier runs did.
    constexpr std::size_t kStep = 7919;
    const std::size_t from = startOfRun();
    SpoiltFile file(path(), m_sound);
    long refused = 0;
    long missed = 0;
    long missedBySqlite = 0;
    std::size_t step = from;
    for (; step < bits && !deadline.isOver(); ++step) {
        const std::size_t bit = step * kStep % bits;
        file.flip(bit);
        const long before = refused;
        if (!isFoundOrHarmless(file.bytes(), refused)) {
            ++missed;
            ADD_FAILURE() << "bit " << bit;
        }
        if (refused != before && !isFoundBySqliteAlone())
            ++missedBySqlite;
        file.flip(bit);
        ASSERT_TRUE(file.isUntouched()) << "bit " << bit << ": opening the file wrote to it";
    }
    std::printf("flips: steps %zu to %zu of %zu in %.1f s, %ld refused, the others harmless, %ld missed; SQLite's own "
                "check misses %ld of those refused\n",
                from, step, bits, deadline.elapsed(), refused, missed, missedBySqlite);
    EXPECT_GT(refused, 20);
    EXPECT_GT(missedBySqlite, 0) << "the control";
}

TEST_F(DamageTest, EveryCutIsFound)
{
    const std::size_t stride = longSeconds() > 0 ? 1 : 97;
    long refused = 0;
    long tried = 0;
    for (std::size_t size = 0; size < m_sound.size(); size += stride) {
        ++tried;
        const std::string cut = m_sound.substr(0, size);
        writeBytes(path(), cut);
        EXPECT_TRUE(isFoundOrHarmless(cut, refused)) << size;
    }
    std::printf("cuts: %ld lengths, %ld refused\n", tried, refused);
    EXPECT_EQ(refused, tried);
}

TEST_F(DamageTest, EveryFlippedBitOfASealedPlanIsFound)
{
    [[maybe_unused]] const int ready = sodium_init();
    const SealHeader header = freshSealHeader({1, 8});
    const SealKey key = SealKey::make("x", header).value();
    const std::string sealed = seal(m_sound, header, key);
    const Deadline deadline(1);
    const std::size_t bits = sealed.size() * 8;
    constexpr std::size_t kStep = 7919;
    long tried = 0;
    for (std::size_t bit = 0; static_cast<std::size_t>(tried) < bits && !deadline.isOver(); bit += kStep, ++tried)
        ASSERT_FALSE(unseal(flipped(sealed, bit % bits), key)) << bit;
    EXPECT_EQ(unseal(sealed, key).value(), m_sound) << "the control";
    std::printf("sealed flips: %ld of %zu bits in %.1f s, all refused\n", tried, bits, deadline.elapsed());
}

/// Changes an entry and makes all hashes from there on anew, as somebody can who knows the form.
void forge(const std::string& path, std::int64_t sequence)
{
    const Connection connection = Connection::open(path);
    JournalState state;
    std::vector<ChainedEntry> rows = readJournalOn(connection, state, true);
    connection.run("DELETE FROM journal");
    JournalState forged;
    for (ChainedEntry& row : rows) {
        if (row.line.sequence == sequence)
            row.line.author = "Somebody else";
        chain(row, forged);
        writeEntry(connection, row);
        forged.reserveNext();
        forged.append(row);
    }
}

TEST_F(DamageTest, AllEightClassesOfTamperingAreFound)
{
    struct Class {
        const char* name;
        std::function<void()> tamper;
        bool needsPin = false; ///< the file alone cannot tell: the control
    };
    const auto sql = [this](const char* text) { return [this, text] { ASSERT_TRUE(runSqlOn(path(), text)); }; };
    const std::vector<Class> classes{
        {"a reason changed", sql("UPDATE journal SET reason = 'other' WHERE seq = 5")},
        {"the last author changed", sql("UPDATE journal SET actor = 'other' WHERE seq = 11")},
        {"a middle entry removed", sql("DELETE FROM journal WHERE seq = 5")},
        {"a middle entry removed, others renumbered",
         sql("DELETE FROM journal WHERE seq = 5; UPDATE journal SET seq = seq - 1 WHERE seq > 5")},
        {"two entries swapped", sql("UPDATE journal SET seq = 99 WHERE seq = 4; UPDATE journal SET seq = 4 WHERE seq = "
                                    "5; UPDATE journal SET seq = 5 WHERE seq = 99")},
        {"a row changed", sql("UPDATE batches SET day = 33 WHERE code = 'B-001'")},
        {"the end of the history cut, rows put back as they were then",
         [this] {
             auto store = PlanStore::open(path());
             const Plan earlier = store.value().planAt(4).value();
             ASSERT_TRUE(runSqlOn(path(), "DELETE FROM journal WHERE seq > 4; UPDATE batches SET day = "
                                              + std::to_string(earlier.batches.at(kDraft).departure.value())
                                              + ", version = 4 WHERE code = 'B-001'"));
         },
         true},
        {"an entry forged and everything hashed anew", [this] { forge(path(), 5); }, true},
    };
    for (const Class& which : classes) {
        writeBytes(path(), m_sound);
        which.tamper();
        const auto opened = PlanStore::open(path(), options());
        EXPECT_TRUE(!opened || opened.value().isHistoryShorter()) << which.name;
        EXPECT_EQ(PlanStore::open(path()).isOk(), which.needsPin) << which.name;
    }
    writeBytes(path(), m_sound);
    EXPECT_FALSE(PlanStore::open(path(), options()).value().isHistoryShorter());
}

} // namespace
} // namespace planner::faults
