// SPDX-License-Identifier: Apache-2.0
#include "core/update/schedule_step.h"

#include "tests/core/update/schedule_fixture.h"

namespace planner {
namespace {

class ScheduleStepTest : public test::ScheduleEditing {
protected:
    std::vector<Edit> between(const std::string& batch, const std::function<void(Batch&)>& change) const
    {
        const Batch& now = plan.batches.at({batch});
        Batch wanted = now;
        change(wanted);
        return editsBetween(now, wanted, {"Tester", 7, ""});
    }
};

TEST_F(ScheduleStepTest, UnlocksFirstAndLocksLast)
{
    const auto unlocked = between("LOCK", [](Batch& wanted) {
        wanted.isLocked = false;
        wanted.departure = Day(9);
    });
    EXPECT_EQ(unlocked, (std::vector<Edit>{LockBatch{{"LOCK"}, false}, RedateBatch{{"LOCK"}, Day(9)}}));
    const auto locked = between("B-001", [](Batch& wanted) {
        wanted.isLocked = true;
        wanted.route = {1};
        wanted.status = Status::Proposed;
    });
    EXPECT_EQ(locked,
              (std::vector<Edit>{MoveBatch{{"B-001"}, {1}, Day(2)},
                                 SetStatus{{"B-001"}, Status::Proposed, std::nullopt}, LockBatch{{"B-001"}, true}}));
}

TEST_F(ScheduleStepTest, ABatchThatIsTheSameNeedsNoEdit)
{
    EXPECT_TRUE(between("APP", [](Batch&) {}).empty());
}

TEST_F(ScheduleStepTest, WhatThePlanRefusesDoesNotHoldUpTheRest)
{
    table.cell("LOCK", "depart") = "2026-01-28";
    table.cell("B-001", "depart") = "2026-01-28";
    const auto difference = compare();
    EXPECT_EQ(wordsOf(difference), "Ready B-001 depart; Refused LOCK depart");
    EXPECT_EQ(after(difference).batches.at({"B-001"}).departure, Day(8));
}

TEST_F(ScheduleStepTest, AStepFitsAPlanThatHasLostABatchSince)
{
    table.cell("B-001", "depart") = "2026-01-28";
    const auto difference = compare();
    plan.batches.erase({"B-001"});
    EXPECT_FALSE(step(difference));
}

} // namespace
} // namespace planner
