// SPDX-License-Identifier: Apache-2.0
#include "core/model/free_codes.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(FreeCodesTest, LeaveOutWhatBatchesHaveAndGiveEachOnce)
{
    Batches batches{{{"B-001"}, {}}, {{"B-003"}, {}}};
    FreeCodes codes(batches);
    EXPECT_EQ(codes.next(), BatchCode{"B-002"});
    EXPECT_EQ(codes.next(), BatchCode{"B-004"});
    batches.insert({{"B-005"}, {}});
    EXPECT_EQ(codes.next(), BatchCode{"B-006"}) << "the batches became more";
}

TEST(FreeCodesTest, AreAsWideAsTheyAreWanted) { EXPECT_EQ(FreeCodes({}, 5).next(), BatchCode{"B-00001"}); }

} // namespace
} // namespace planner
