// SPDX-License-Identifier: Apache-2.0
#include "core/edit/step_codes.h"

#include "tests/core/edit/sample_plan.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

class StepCodesTest : public testing::Test {
protected:
    static Cohort cohort(const char* code) { return {code, {}, {}, {}, {}, {}, {}, "", "", ""}; }

    Operation m_operation = samplePlan().operation;
    CodeIndex m_before{m_operation};
    StepCodes m_codes{m_before};
};

TEST_F(StepCodesTest, CopiesNothingWhereCodesStay)
{
    m_codes.follow(CancelBatch{kDraft});
    m_codes.follow(SetRow{1, m_operation.cohorts[1]});
    m_codes.follow(AddRow{0, m_operation.calendar[0]});
    EXPECT_EQ(&m_codes.operation(), &m_operation);
}

TEST_F(StepCodesTest, FollowsRowsThatComeLeaveAndAreRenamed)
{
    EXPECT_EQ(m_codes.codes().cohort("C4"), CohortId{3});
    m_codes.follow(AddRow{0, cohort("A")});
    m_codes.follow(AddRow{5, cohort("Z")});
    EXPECT_EQ(m_codes.codes().cohort("Z"), CohortId{5});
    EXPECT_EQ(m_codes.codes().cohort("C4"), CohortId{4});
    m_codes.follow(SetRow{4, cohort("D")});
    EXPECT_EQ(m_codes.codes().cohort("D"), CohortId{4});
    EXPECT_EQ(m_codes.codes().cohort("C4"), std::nullopt);
    m_codes.follow(RemoveRow{OperationTable::Cohorts, 4});
    m_codes.follow(RemoveRow{OperationTable::Cohorts, 0});
    EXPECT_EQ(m_codes.codes().cohort("Z"), CohortId{3});
    EXPECT_EQ(m_codes.operation().cohorts[0].code, "C1");
    m_codes.follow(AddRow{4, cohort("E")});
    EXPECT_EQ(m_codes.codes().cohort("E"), CohortId{4});
}

TEST_F(StepCodesTest, LeavesOutWhatCannotBe)
{
    m_codes.follow(AddRow{9, cohort("A")});
    m_codes.follow(RemoveRow{OperationTable::Cohorts, 4});
    m_codes.follow(SetRow{4, cohort("B")});
    EXPECT_EQ(m_codes.codes().cohort("A"), std::nullopt);
    EXPECT_EQ(&m_codes.operation(), &m_operation);
}

} // namespace
} // namespace planner
