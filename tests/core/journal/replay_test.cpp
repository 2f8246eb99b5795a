// SPDX-License-Identifier: Apache-2.0
#include "core/journal/replay.h"

#include "core/edit/edit_json.h"
#include "core/journal/journal_state.h"
#include "tests/core/edit/sample_plan.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// A journal in memory, which replays itself.
class ReplayTest : public testing::Test {
protected:
    ReplayTest() { add(JournalKind::Import, 0, ReplacePlan{m_plan}); }

    void add(JournalKind kind, std::int64_t undoes, const Edit& edit)
    {
        Plan before = m_plan;
        ChainedEntry entry;
        entry.line.kind = kind;
        entry.line.undoes = undoes;
        if (kind == JournalKind::Continue) {
            ASSERT_TRUE(replay(before, inverseOf(undoes)));
        }
        Plan after = before;
        const auto applied = apply(after, edit);
        ASSERT_TRUE(applied);
        entry.redo = toJson(after.operation, applied.value().written.value_or(edit));
        entry.undo = toJson(after.operation, applied.value().inverse);
        keep(std::move(entry), std::move(after));
    }
    /// An undo or redo of an entry.
    void name(JournalKind kind, std::int64_t named)
    {
        ChainedEntry entry;
        entry.line.kind = kind;
        entry.line.undoes = named;
        const auto index = static_cast<std::size_t>(named);
        keep(std::move(entry), m_states.at(kind == JournalKind::Undo ? index - 2 : index - 1));
    }
    [[nodiscard]] Replay at(std::size_t sequence) const
    {
        return Replay([this](std::int64_t number) { return m_entries.at(static_cast<std::size_t>(number - 1)); },
                      m_states.at(sequence - 1));
    }
    [[nodiscard]] static Edit capacity(std::int64_t people)
    {
        Facility facility = samplePlan().operation.facilities[1];
        facility.capacity = People(people);
        return SetFacility{facility};
    }

    std::vector<ChainedEntry> m_entries;
    std::vector<Plan> m_states; ///< after each entry

private:
    [[nodiscard]] Edit inverseOf(std::int64_t sequence) const
    {
        const CodeIndex codes(m_plan.operation);
        return editFromJson(codes, m_entries.at(static_cast<std::size_t>(sequence - 1)).undo).value();
    }
    void keep(ChainedEntry entry, Plan after)
    {
        chain(entry, m_journal);
        ASSERT_TRUE(m_journal.add(entry));
        m_entries.push_back(std::move(entry));
        m_plan = std::move(after);
        m_states.push_back(m_plan);
    }

    Plan m_plan = samplePlan();
    JournalState m_journal;
};

TEST_F(ReplayTest, LeadsBackAndForwardThroughEntriesOfAllKinds)
{
    add(JournalKind::Edit, 0, capacity(11));
    add(JournalKind::Continue, 2, capacity(12));
    add(JournalKind::Split, 0, capacity(13));
    name(JournalKind::Undo, 4);
    name(JournalKind::Redo, 4);
    add(JournalKind::Return, 0, ReplacePlan{m_states[0]});
    ASSERT_EQ(m_entries.size(), 7U);
    for (std::size_t sequence = 2; sequence <= m_entries.size(); ++sequence) {
        Replay back = at(sequence);
        ASSERT_TRUE(back.takeBack(m_entries[sequence - 1])) << sequence;
        EXPECT_EQ(back.plan(), m_states[sequence - 2]) << sequence;
        Replay forward = at(sequence - 1);
        ASSERT_TRUE(forward.makeAgain(m_entries[sequence - 1])) << sequence;
        EXPECT_EQ(std::move(forward).takePlan(), m_states[sequence - 1]) << sequence;
    }
}

TEST_F(ReplayTest, TellsWhatChanged)
{
    add(JournalKind::Edit, 0, capacity(11));
    Replay replay = at(1);
    const auto changes = replay.makeAgain(m_entries[1]);
    ASSERT_TRUE(changes);
    EXPECT_EQ(changes->in(OperationTable::Facilities).size(), 1U);
    EXPECT_FALSE(changes->hasEverything);
}

TEST_F(ReplayTest, TextsThatAreNoEditsLeadNowhere)
{
    ChainedEntry entry;
    entry.redo = "no edit";
    EXPECT_FALSE(at(1).makeAgain(entry));
    EXPECT_FALSE(at(1).takeBack(entry));
}

} // namespace
} // namespace planner
