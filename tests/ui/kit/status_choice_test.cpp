// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/status_choice.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

Batch batchThatIs(Status status, bool isCleared = true)
{
    Batch batch;
    batch.status = status;
    for (const Clearance kind : kAllClearances)
        batch.clearances.set(kind, isCleared);
    return batch;
}

TEST(StatusChoice, OffersTheStepsThatComeNextAndTheWayBack)
{
    using List = std::vector<Status>;
    EXPECT_EQ(statusesFor(batchThatIs(Status::Draft)), (List{Status::Draft, Status::Proposed, Status::Cancelled}));
    EXPECT_EQ(statusesFor(batchThatIs(Status::Proposed)),
              (List{Status::Draft, Status::Proposed, Status::Approved, Status::Cancelled}));
    EXPECT_EQ(statusesFor(batchThatIs(Status::Departed)), (List{Status::Approved, Status::Departed, Status::Arrived}));
    EXPECT_EQ(statusesFor(batchThatIs(Status::Arrived)), (List{Status::Departed, Status::Arrived}));
    EXPECT_EQ(statusesFor(batchThatIs(Status::Cancelled)), (List{Status::Cancelled}));
}

TEST(StatusChoice, ApprovalNeedsTheClearances)
{
    EXPECT_EQ(statusesFor(batchThatIs(Status::Proposed, false)),
              (std::vector<Status>{Status::Draft, Status::Proposed, Status::Cancelled}));
}

} // namespace
} // namespace planner::ui
