// SPDX-License-Identifier: Apache-2.0
#include "core/edit/edit.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(ChangeSetTest, BecomesWhatBothTouchedEachOnce)
{
    ChangeSet changes;
    changes.batches = {{"B-001"}, {"B-002"}};
    changes.hasCalendar = true;
    ChangeSet more;
    more.batches = {{"B-002"}, {"B-003"}};
    more.routes = {RouteId{4}};
    more.hasEverything = true;
    changes.add(more);
    EXPECT_EQ(changes.batches, (std::vector<BatchCode>{{"B-001"}, {"B-002"}, {"B-003"}}));
    EXPECT_EQ(changes.routes, std::vector<RouteId>{RouteId{4}});
    EXPECT_TRUE(changes.hasCalendar);
    EXPECT_TRUE(changes.hasEverything);
    EXPECT_FALSE(changes.hasSettings);
}

} // namespace
} // namespace planner
