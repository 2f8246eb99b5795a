// SPDX-License-Identifier: Apache-2.0
#include "core/journal/journal_state.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// Chains an entry onto the state, whether that adds it or not.
bool add(JournalState& state, JournalKind kind, std::int64_t undoes = 0)
{
    ChainedEntry entry;
    entry.line.kind = kind;
    entry.line.undoes = undoes;
    entry.line.author = "A";
    chain(entry, state);
    return state.add(entry);
}

TEST(JournalStateTest, BeginsWithAnImport)
{
    for (const JournalKind kind :
         {JournalKind::Edit, JournalKind::Split, JournalKind::Undo, JournalKind::Redo, JournalKind::Migrate}) {
        JournalState state;
        EXPECT_FALSE(add(state, kind));
    }
    JournalState state;
    EXPECT_TRUE(add(state, JournalKind::Import));
    EXPECT_FALSE(state.lastUndoable());
}

TEST(JournalStateTest, FollowsUndoAndRedo)
{
    JournalState state;
    ASSERT_TRUE(add(state, JournalKind::Import));
    ASSERT_TRUE(add(state, JournalKind::Edit));
    ASSERT_TRUE(add(state, JournalKind::Split));
    ASSERT_TRUE(add(state, JournalKind::Import));
    EXPECT_EQ(state.lastUndoable(), 4);
    EXPECT_FALSE(add(state, JournalKind::Undo, 3));
    EXPECT_FALSE(add(state, JournalKind::Redo, 4));
    ASSERT_TRUE(add(state, JournalKind::Undo, 4));
    ASSERT_TRUE(add(state, JournalKind::Undo, 3));
    EXPECT_EQ(state.lastUndoable(), 2);
    EXPECT_EQ(state.lastRedoable(), 3);
    EXPECT_FALSE(add(state, JournalKind::Redo, 4));
    ASSERT_TRUE(add(state, JournalKind::Redo, 3));
    EXPECT_EQ(state.lastRedoable(), 4);
    ASSERT_TRUE(add(state, JournalKind::Edit));
    EXPECT_FALSE(state.lastRedoable());
    EXPECT_EQ(state.lastUndoable(), 8);
    EXPECT_FALSE(add(state, JournalKind::Edit, 2));
    EXPECT_EQ(state.sequence(), 8);
}

TEST(JournalStateTest, TakesOnlyWhatIsChained)
{
    JournalState state;
    ASSERT_TRUE(add(state, JournalKind::Import));
    ChainedEntry entry;
    chain(entry, state);
    ChainedEntry other = entry;
    other.line.sequence = 3;
    EXPECT_FALSE(state.isFollowedBy(other));
    other = entry;
    other.previous[0] ^= 1U;
    other.hash = hashOf(other);
    EXPECT_FALSE(state.isFollowedBy(other));
    other = entry;
    other.line.reason = "other";
    EXPECT_FALSE(state.isFollowedBy(other));
    EXPECT_TRUE(state.isFollowedBy(entry));
}

} // namespace
} // namespace planner
