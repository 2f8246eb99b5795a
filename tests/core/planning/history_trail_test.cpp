// SPDX-License-Identifier: Apache-2.0
#include "core/planning/history_trail.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

JournalEntry entry(std::int64_t sequence, JournalKind kind, std::int64_t undoes = 0)
{
    JournalEntry made;
    made.sequence = sequence;
    made.kind = kind;
    made.undoes = undoes;
    return made;
}

TEST(HistoryTrailTest, CountsTheUndosDownToAnEntry)
{
    const HistoryTrail trail(
        {entry(1, JournalKind::Import), entry(2, JournalKind::Edit), entry(3, JournalKind::Split)});
    EXPECT_EQ(trail.stepsTo(1), -2);
    EXPECT_EQ(trail.stepsTo(2), -1);
    EXPECT_EQ(trail.stepsTo(3), 0);
}

TEST(HistoryTrailTest, CountsTheRedosUpToAnEntryThatWasTakenBack)
{
    const HistoryTrail trail({entry(1, JournalKind::Edit), entry(2, JournalKind::Edit), entry(3, JournalKind::Edit),
                              entry(4, JournalKind::Undo, 3), entry(5, JournalKind::Undo, 2)});
    EXPECT_EQ(trail.stepsTo(1), 0);
    EXPECT_EQ(trail.stepsTo(2), 1);
    EXPECT_EQ(trail.stepsTo(3), 2);
    EXPECT_FALSE(trail.isInForce(2));
    EXPECT_TRUE(trail.isInForce(1));
}

TEST(HistoryTrailTest, LeadsNowhereWhereOtherStepsTookThePlace)
{
    const HistoryTrail trail({entry(1, JournalKind::Edit), entry(2, JournalKind::Edit), entry(3, JournalKind::Undo, 2),
                              entry(4, JournalKind::Edit)});
    EXPECT_EQ(trail.stepsTo(2), std::nullopt);
    EXPECT_EQ(trail.stepsTo(3), std::nullopt);
    EXPECT_EQ(trail.stepsTo(4), 0);
}

TEST(HistoryTrailTest, CountsWhatWasBroughtBackAsInForce)
{
    const HistoryTrail trail(
        {entry(1, JournalKind::Edit), entry(2, JournalKind::Undo, 1), entry(3, JournalKind::Redo, 1)});
    EXPECT_TRUE(trail.isInForce(1));
    EXPECT_EQ(trail.stepsTo(1), 0);
}

TEST(HistoryTrailTest, EveryEntryOfAStepIsInForceAsLongAsTheStep)
{
    std::vector<JournalEntry> entries{entry(1, JournalKind::Import), entry(2, JournalKind::Edit),
                                      entry(3, JournalKind::Continue, 2), entry(4, JournalKind::Continue, 3)};
    const HistoryTrail done(entries);
    EXPECT_TRUE(done.isInForce(2));
    EXPECT_TRUE(done.isInForce(3));
    EXPECT_EQ(done.stepsTo(2), std::nullopt) << "undo goes to before the whole step";
    EXPECT_EQ(done.stepsTo(4), 0);
    EXPECT_EQ(done.endOfStep(2), 4);
    EXPECT_EQ(done.endOfStep(1), 1);
    entries.push_back(entry(5, JournalKind::Undo, 4));
    EXPECT_FALSE(HistoryTrail(entries).isInForce(2));
    entries.push_back(entry(6, JournalKind::Redo, 4));
    EXPECT_TRUE(HistoryTrail(entries).isInForce(2));
}

} // namespace
} // namespace planner
