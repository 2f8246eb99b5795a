// SPDX-License-Identifier: Apache-2.0
#include "core/journal/entry.h"

#include "core/journal/journal_state.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(ChainedEntryTest, HashesEveryField)
{
    ChainedEntry entry;
    chain(entry, JournalState());
    const auto changes = [&](auto change) {
        ChainedEntry other = entry;
        change(other);
        return hashOf(other) != hashOf(entry);
    };
    EXPECT_TRUE(changes([](ChainedEntry& r) { r.line.sequence = 9; }));
    EXPECT_TRUE(changes([](ChainedEntry& r) { r.line.utcMilliseconds = 9; }));
    EXPECT_TRUE(changes([](ChainedEntry& r) { r.line.author = "other"; }));
    EXPECT_TRUE(changes([](ChainedEntry& r) { r.line.reason = "other"; }));
    EXPECT_TRUE(changes([](ChainedEntry& r) { r.line.kind = JournalKind::Split; }));
    EXPECT_TRUE(changes([](ChainedEntry& r) { r.line.undoes = 9; }));
    EXPECT_TRUE(changes([](ChainedEntry& r) { r.line.description = Message("other"); }));
    EXPECT_TRUE(changes([](ChainedEntry& r) { r.line.description = Message("", {"other"}); }));
    EXPECT_TRUE(changes([](ChainedEntry& r) { r.redo = "other"; }));
    EXPECT_TRUE(changes([](ChainedEntry& r) { r.undo = "other"; }));
    EXPECT_TRUE(changes([](ChainedEntry& r) { r.stateDigest[31] = 1; }));
    EXPECT_TRUE(changes([](ChainedEntry& r) { r.previous[31] = 1; }));
}

TEST(ChainedEntryTest, AStepBeginsWhereItsFirstContinuationWentOn)
{
    const auto find = [](std::int64_t sequence) {
        ChainedEntry entry;
        entry.line.kind = sequence == 3 || sequence == 4 ? JournalKind::Continue : JournalKind::Edit;
        entry.line.undoes = entry.line.kind == JournalKind::Continue ? sequence - 1 : 0;
        return entry;
    };
    EXPECT_EQ(beginningOfStep(find, 4), 2);
    EXPECT_EQ(beginningOfStep(find, 2), 2);
    EXPECT_EQ(beginningOfStep(find, 5), 5);
}

TEST(ChainedEntryTest, KindsHaveWords)
{
    EXPECT_EQ(journalKindFrom(nameOf(JournalKind::Return)), JournalKind::Return);
    EXPECT_FALSE(journalKindFrom("other"));
}

} // namespace
} // namespace planner
