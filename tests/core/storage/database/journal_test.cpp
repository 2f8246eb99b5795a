// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/journal.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// Chains an entry onto the state, whether it is taken or not.
bool take(JournalState& state, JournalKind kind, std::int64_t undoes = 0)
{
    JournalRow row;
    row.entry.kind = kind;
    row.entry.undoes = undoes;
    row.entry.author = "A";
    chain(row, state);
    if (!state.isFollowedBy(row))
        return false;
    state.reserveNext();
    state.take(row);
    return true;
}

TEST(JournalStateTest, BeginsWithAnImport)
{
    for (const JournalKind kind :
         {JournalKind::Edit, JournalKind::Split, JournalKind::Undo, JournalKind::Redo, JournalKind::Migrate}) {
        JournalState state;
        EXPECT_FALSE(take(state, kind));
    }
    JournalState state;
    EXPECT_TRUE(take(state, JournalKind::Import));
    EXPECT_FALSE(state.lastUndoable());
}

TEST(JournalStateTest, FollowsUndoAndRedo)
{
    JournalState state;
    ASSERT_TRUE(take(state, JournalKind::Import));
    ASSERT_TRUE(take(state, JournalKind::Edit));
    ASSERT_TRUE(take(state, JournalKind::Split));
    ASSERT_TRUE(take(state, JournalKind::Import));
    EXPECT_EQ(state.lastUndoable(), 4);
    EXPECT_FALSE(take(state, JournalKind::Undo, 3));
    EXPECT_FALSE(take(state, JournalKind::Redo, 4));
    ASSERT_TRUE(take(state, JournalKind::Undo, 4));
    ASSERT_TRUE(take(state, JournalKind::Undo, 3));
    EXPECT_EQ(state.lastUndoable(), 2);
    EXPECT_EQ(state.lastRedoable(), 3);
    EXPECT_FALSE(take(state, JournalKind::Redo, 4));
    ASSERT_TRUE(take(state, JournalKind::Redo, 3));
    EXPECT_EQ(state.lastRedoable(), 4);
    ASSERT_TRUE(take(state, JournalKind::Edit));
    EXPECT_FALSE(state.lastRedoable());
    EXPECT_EQ(state.lastUndoable(), 8);
    EXPECT_FALSE(take(state, JournalKind::Edit, 2));
    EXPECT_EQ(state.sequence(), 8);
}

TEST(JournalStateTest, TakesOnlyWhatIsChained)
{
    JournalState state;
    ASSERT_TRUE(take(state, JournalKind::Import));
    JournalRow row;
    chain(row, state);
    JournalRow other = row;
    other.entry.sequence = 3;
    EXPECT_FALSE(state.isFollowedBy(other));
    other = row;
    other.previous[0] ^= 1U;
    other.hash = hashOf(other);
    EXPECT_FALSE(state.isFollowedBy(other));
    other = row;
    other.entry.reason = "other";
    EXPECT_FALSE(state.isFollowedBy(other));
    EXPECT_TRUE(state.isFollowedBy(row));
}

TEST(JournalTest, HashesEveryField)
{
    JournalRow row;
    chain(row, JournalState());
    const auto changes = [&](auto change) {
        JournalRow other = row;
        change(other);
        return hashOf(other) != hashOf(row);
    };
    EXPECT_TRUE(changes([](JournalRow& r) { r.entry.sequence = 9; }));
    EXPECT_TRUE(changes([](JournalRow& r) { r.entry.utcMilliseconds = 9; }));
    EXPECT_TRUE(changes([](JournalRow& r) { r.entry.author = "other"; }));
    EXPECT_TRUE(changes([](JournalRow& r) { r.entry.reason = "other"; }));
    EXPECT_TRUE(changes([](JournalRow& r) { r.entry.kind = JournalKind::Split; }));
    EXPECT_TRUE(changes([](JournalRow& r) { r.entry.undoes = 9; }));
    EXPECT_TRUE(changes([](JournalRow& r) { r.entry.description = {"other", {}}; }));
    EXPECT_TRUE(changes([](JournalRow& r) { r.entry.description = {"", {"other"}}; }));
    EXPECT_TRUE(changes([](JournalRow& r) { r.redo = "other"; }));
    EXPECT_TRUE(changes([](JournalRow& r) { r.undo = "other"; }));
    EXPECT_TRUE(changes([](JournalRow& r) { r.stateDigest[31] = 1; }));
    EXPECT_TRUE(changes([](JournalRow& r) { r.previous[31] = 1; }));
}

} // namespace
} // namespace planner
