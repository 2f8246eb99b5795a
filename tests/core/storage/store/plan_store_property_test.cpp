// SPDX-License-Identifier: Apache-2.0
// Random edits, undos and redos in a file: it always holds the plan in memory, and goes back the way it came.

#include "tests/core/edit/random_edits.h"
#include "tests/core/storage/plan_file_fixture.h"

namespace planner {
namespace {

class PlanStorePropertyTest : public PlanFileTest {};

/// What a history of edits and undos must be: the plans before each edit in force, and those taken back.
struct Model {
    std::vector<Plan> before;
    std::vector<Plan> after; ///< of edits that were taken back, the next to bring back last
};

TEST_F(PlanStorePropertyTest, GoesBackTheWayItCame)
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        std::filesystem::remove(path());
        PlanStore store = make();
        RandomEdits edits(seed);
        std::mt19937 random(seed);
        Model model;
        for (int i = 0; i < 120; ++i) {
            const Plan before = store.plan();
            const auto choice = random() % 10;
            if (choice < 6) {
                Edit edit = edits.next(before);
                if (choice == 0 && i % 5 == 0)
                    edit = ReplacePlan{samplePlan()};
                if (!store.push(edit, author())) {
                    ASSERT_EQ(store.plan(), before);
                    continue;
                }
                model.before.push_back(before);
                model.after.clear();
            } else if (choice < 9 && !model.before.empty()) {
                ASSERT_TRUE(store.undo(author()));
                ASSERT_EQ(store.plan(), model.before.back());
                model.before.pop_back();
                model.after.push_back(before);
            } else if (!model.after.empty()) {
                ASSERT_TRUE(store.redo(author()));
                ASSERT_EQ(store.plan(), model.after.back());
                model.after.pop_back();
                model.before.push_back(before);
            }
            ASSERT_TRUE(isConserved(store.plan()));
            ASSERT_EQ(store.canUndo(), !model.before.empty());
            ASSERT_EQ(store.canRedo(), !model.after.empty());
        }
        const auto sound = store.verifyHistory();
        ASSERT_TRUE(sound) << sentence(sound.error());
        const auto opened = PlanStore::open(path());
        ASSERT_TRUE(opened);
        ASSERT_EQ(opened.value().plan(), store.plan());
        while (store.canUndo())
            ASSERT_TRUE(store.undo(author()));
        EXPECT_EQ(store.plan(), samplePlan());
        EXPECT_EQ(query("SELECT count(DISTINCT hex(state_digest)) FROM journal WHERE seq IN (1, (SELECT max(seq) FROM "
                        "journal))"),
                  "1");
        EXPECT_TRUE(store.verify());
    }
}

} // namespace
} // namespace planner
