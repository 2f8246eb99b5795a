// SPDX-License-Identifier: Apache-2.0
#include "core/edit/edit.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(ChangeSetTest, BecomesWhatBothTouchedEachOnce)
{
    ChangeSet changes;
    changes.batches = {{"B-001"}, {"B-002"}};
    changes.in(OperationTable::Calendar) = {1, 4};
    ChangeSet more;
    more.batches = {{"B-002"}, {"B-003"}};
    more.in(OperationTable::Calendar) = {0, 4};
    more.in(OperationTable::Routes) = {4};
    EXPECT_FALSE(more.has(OperationTable::Settings));
    more.hasEverything = true;
    changes.add(more);
    EXPECT_EQ(changes.batches, (std::vector<BatchCode>{{"B-001"}, {"B-002"}, {"B-003"}}));
    EXPECT_EQ(changes.in(OperationTable::Routes), std::vector<std::uint32_t>{4});
    EXPECT_EQ(changes.in(OperationTable::Calendar), (std::vector<std::uint32_t>{0, 1, 4}));
    EXPECT_TRUE(changes.hasEverything);
    EXPECT_TRUE(changes.has(OperationTable::Settings)) << "everything is touched";
    EXPECT_TRUE(changes.in(OperationTable::Settings).empty());
}

} // namespace
} // namespace planner
