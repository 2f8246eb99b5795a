// SPDX-License-Identifier: Apache-2.0
#include "core/storage/rescue/pinned_tips.h"

#include "tests/core/storage/plan_file_fixture.h"

namespace planner {
namespace {

const std::string kPlan(32, 'a');
const std::string kAnother(32, 'b');

JournalTip tipAt(std::int64_t sequence) { return {sequence, std::string(63, 'c') + std::to_string(sequence % 10)}; }

class PinnedTipsTest : public PlanFileTest {
protected:
    [[nodiscard]] PinnedTips tips() const { return PinnedTips((folder() / "state").string()); }
};

TEST_F(PinnedTipsTest, AreRaisedAndNeverLoweredUnlessTheyAreReplaced)
{
    EXPECT_FALSE(tips().find(kPlan, path()));
    tips().raise(kPlan, path(), tipAt(5));
    tips().raise(kPlan, path(), tipAt(7));
    tips().raise(kPlan, path(), tipAt(6));
    EXPECT_EQ(tips().find(kPlan, path()), tipAt(7));
    EXPECT_FALSE(tips().find(kPlan, path() + "2")) << "a copy has its own";
    tips().replace(kPlan, path(), tipAt(2));
    EXPECT_EQ(tips().find(kPlan, path()), tipAt(2));
}

TEST_F(PinnedTipsTest, KnowThePlanThatWasSeenLastAtAPlace)
{
    EXPECT_FALSE(tips().planAt(path()));
    tips().raise(kPlan, path(), tipAt(5));
    tips().raise(kAnother, path(), tipAt(1));
    EXPECT_EQ(tips().planAt(path()), kAnother);
    EXPECT_EQ(tips().find(kPlan, path()), tipAt(5));
    tips().forgetPlanAt(path());
    EXPECT_FALSE(tips().planAt(path()));
}

TEST_F(PinnedTipsTest, AreNotKeptWithoutAFolderAndNotBelieved)
{
    PinnedTips("").raise(kPlan, path(), tipAt(5));
    EXPECT_FALSE(PinnedTips("").planAt(path()));
    tips().raise("../x", path(), tipAt(5));
    EXPECT_EQ(filesInFolder(), 0U);
    writeBytes(folder() / "state", "in the way");
    tips().raise(kPlan, path(), tipAt(5));
    EXPECT_FALSE(tips().find(kPlan, path()));
}

} // namespace
} // namespace planner
