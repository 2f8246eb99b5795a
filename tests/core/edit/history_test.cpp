// SPDX-License-Identifier: Apache-2.0
#include "core/edit/history.h"

#include "core/edit/edit.h"
#include "tests/core/edit/random_edits.h"
#include "tests/core/edit/sample_plan.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

JournalEntry entry(JournalKind kind, Message description, std::int64_t undoes = 0)
{
    JournalEntry entry;
    entry.kind = kind;
    entry.description = std::move(description);
    entry.undoes = undoes;
    return entry;
}

TEST(PastTenseTest, TellsWhatWasDone)
{
    const Message moved("Move {0} from {1} to {2}, {3}", {"B-014", "Karkh", "Nasiriyah", "24 Jan"});
    EXPECT_EQ(toEnglish(pastTense(entry(JournalKind::Edit, moved), {})), "moved B-014 from Karkh to Nasiriyah, 24 Jan");
    EXPECT_EQ(toEnglish(pastTense(entry(JournalKind::Undo, moved, 14), {})),
              "took back 14: moved B-014 from Karkh to Nasiriyah, 24 Jan");
    EXPECT_EQ(toEnglish(pastTense(entry(JournalKind::Redo, moved, 14), {})),
              "brought back 14: moved B-014 from Karkh to Nasiriyah, 24 Jan");
    EXPECT_EQ(toEnglish(pastTense(entry(JournalKind::Edit, Message("{0}, and {1} more", {"Lock B-001", "2"})), {})),
              "did: Lock B-001, and 2 more")
        << "an older version wrote the first edit as a text";
    EXPECT_EQ(toEnglish(pastTense(entry(JournalKind::Edit, Message("Juggle {0}", {"x"})), {})), "did: Juggle x");
}

TEST(PastTenseTest, TellsTheFirstOfSeveralEditsInThePast)
{
    const Message several("{0}, and {1} more", {Message("Change route {0}", {"10000011"}), 2});
    const Message told = pastTense(entry(JournalKind::Undo, several, 14), {});
    EXPECT_EQ(toEnglish(told), "took back 14: changed route 10000011, and 2 more");
    const Message* done = told.arguments.back().sentence();
    ASSERT_NE(done, nullptr);
    EXPECT_EQ(*done->arguments.front().sentence(), (Message("changed route {0}", {"10000011"})));
}

TEST(PastTenseTest, TellsWhatAStepLostBehindWhatItDid)
{
    const std::vector<LostRecord> lost{{{"B-001"}, Clearance::Site, false}};
    const Message moved = withLost(Message("Lock {0}", {"B-001"}), lost);
    EXPECT_EQ(toEnglish(pastTense(entry(JournalKind::Edit, moved), {})), "locked B-001; B-001 loses site");
}

TEST(PastTenseTest, NamesTheWholeStepThatIsTakenOrBroughtBack)
{
    const auto recorded = [](const char* clearances) {
        return Message("Record clearances of {0}: {1}", {"B-001", clearances});
    };
    std::vector<JournalEntry> history{entry(JournalKind::Import, Message("Import {0}", {"x"})),
                                      entry(JournalKind::Edit, recorded("legal")),
                                      entry(JournalKind::Continue, recorded("legal fit"), 2),
                                      entry(JournalKind::Continue, recorded("legal fit site"), 3),
                                      entry(JournalKind::Undo, recorded("legal fit site"), 4),
                                      entry(JournalKind::Redo, recorded("legal fit site"), 4)};
    for (std::size_t i = 0; i < history.size(); ++i)
        history[i].sequence = static_cast<std::int64_t>(i) + 1;
    EXPECT_EQ(toEnglish(pastTense(history[3], history)), "recorded clearances of B-001: legal fit site");
    EXPECT_EQ(toEnglish(pastTense(history[4], history)),
              "took back 2 to 4: recorded clearances of B-001: legal fit site");
    EXPECT_EQ(toEnglish(pastTense(history[5], history)),
              "brought back 2 to 4: recorded clearances of B-001: legal fit site");
    EXPECT_EQ(beginningOfStep(history, 2), 2);
    EXPECT_EQ(beginningOfStep(history, 99), 99) << "an entry that is not there goes on with nothing";
}

TEST(PastTenseTest, KnowsTheWordsOfEveryEdit)
{
    RandomEdits edits(3);
    const Plan plan = samplePlan();
    for (int i = 0; i < 2000; ++i) {
        const std::string text = toEnglish(pastTense(entry(JournalKind::Edit, describe(plan, edits.next(plan))), {}));
        EXPECT_FALSE(text.starts_with("did: ")) << text;
        EXPECT_TRUE(text[0] >= 'a' && text[0] <= 'z') << text;
    }
}

TEST(NamedStatesTest, AreTheEntriesThatNamedThem)
{
    JournalEntry first = entry(JournalKind::Snapshot, Message("Name this state {0}", {"first try"}));
    first.sequence = 7;
    first.author = "A.";
    first.utcMilliseconds = 5;
    const std::vector<JournalEntry> history{entry(JournalKind::Edit, Message("Lock {0}", {"B-001"})), first,
                                            entry(JournalKind::Return, Message("Go back to {0}", {"first try"}))};
    EXPECT_EQ(namedStates(history), (std::vector<NamedState>{{7, "first try", "A.", 5}}));
}

} // namespace
} // namespace planner
