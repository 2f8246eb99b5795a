// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/selection.h"

#include <gmock/gmock.h>

namespace planner::ui {
namespace {

TEST(SelectionTest, TellsOnlyOfAnotherSelection)
{
    Selection selection;
    int changes = 0;
    QObject::connect(&selection, &Selection::changed, &selection, [&] { ++changes; });

    selection.selectBatches({{"B-001"}});
    selection.selectBatches({{"B-001"}});
    EXPECT_EQ(changes, 1);

    selection.select({{"B-001"}}, FacilityId{2});
    EXPECT_EQ(changes, 2);
    EXPECT_TRUE(selection.has({"B-001"}));
    EXPECT_FALSE(selection.has({"B-002"}));
}

TEST(SelectionTest, RevealsABatchEvenIfItIsSelectedAlready)
{
    Selection selection;
    std::vector<BatchCode> revealed;
    QObject::connect(&selection, &Selection::batchRevealed, &selection,
                     [&](const BatchCode& code) { revealed.push_back(code); });

    selection.reveal(BatchCode{"B-001"});
    selection.reveal(BatchCode{"B-001"});

    EXPECT_THAT(revealed, testing::SizeIs(2));
    EXPECT_THAT(selection.batches(), testing::ElementsAre(BatchCode{"B-001"}));
}

} // namespace
} // namespace planner::ui
