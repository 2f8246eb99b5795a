// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/operation_folder.h"

#include "core/exchange/plan_export.h"
#include "tests/core/exchange/hostile_plan.h"
#include "tests/core/exchange/sample_folder.h"

namespace planner {
namespace {

std::string scheduleOf(const Plan& plan)
{
    const Conditions conditions(plan.operation);
    const Ledger ledger(plan.operation, plan.batches);
    const PlanView view{plan.operation, plan.batches, conditions, ledger};
    std::string text;
    EXPECT_TRUE(writeSchedule(view, findFindings(view, plan.approvals), [&](std::string_view piece) {
        text += piece;
        return true;
    }));
    return text;
}

TEST(OperationFolder, AnyPlanReadsBackEqual)
{
    const test::TemporaryFolder folder;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        const Plan plan = test::HostilePlan(seed).make();
        const auto done = writeOperationFolder(plan, folder.path());
        ASSERT_TRUE(done) << toEnglish(done.error().message);
        FolderReport report;
        const auto readBack = readOperationFolder(folder.path(), report);
        ASSERT_TRUE(readBack) << "seed " << seed << ": " << toEnglish(report.errors.front());
        EXPECT_EQ(report.warnings.size(), 0U);
        ASSERT_TRUE(readBack.value() == plan) << "seed " << seed;
    }
}

TEST(OperationFolder, ScheduleReadsBackAndWritesTheSameBytes)
{
    const test::TemporaryFolder folder;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        const Plan plan = test::HostilePlan(seed).make();
        ASSERT_TRUE(writeOperationFolder(plan, folder.path()));
        const std::string schedule = scheduleOf(plan);
        folder.write("batches.csv", schedule);
        FolderReport report;
        const auto readBack = readOperationFolder(folder.path(), report);
        ASSERT_TRUE(readBack) << "seed " << seed;
        ASSERT_EQ(scheduleOf(readBack.value()), schedule) << "seed " << seed;
    }
}

} // namespace
} // namespace planner
