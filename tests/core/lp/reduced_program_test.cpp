// SPDX-License-Identifier: Apache-2.0
#include "core/lp/reduced_program.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// Three columns from 0 to 9 with x + y + z <= 5; x and y are whole.
LinearProgram sumOfThree()
{
    LinearProgram program;
    const auto row = program.addRow(-kInfinity, 5);
    for (const bool isInteger : {true, true, false})
        program.addEntry(row, program.addColumn(0, 9, isInteger), 1);
    return program;
}

TEST(ReducedProgramTest, PutsFixedColumnsIntoRowsAndForms)
{
    const LinearProgram full = sumOfThree();
    const ReducedProgram part(full, {{3, 3, true}, {0, 9, true}, {0, 9, false}}, {});
    ASSERT_FALSE(part.isInfeasible());
    ASSERT_EQ(part.program().columns().size(), 2U);
    EXPECT_EQ(part.program().rows().front().upper, 2);
    EXPECT_EQ(part.program().columns().front().upper, 2) << "narrowed by the row";
    const LinearForm form = part.reduced({1, {{0, 10}, {2, 4}}});
    EXPECT_EQ(form.constant, 31);
    ASSERT_EQ(form.terms.size(), 1U);
    EXPECT_EQ(form.terms.front().column, 1U);
    EXPECT_EQ(part.expanded({1, 0.5}), (std::vector<double>{3, 1, 0.5}));
}

TEST(ReducedProgramTest, FixesWhatTheRowsLeaveOneValue)
{
    const LinearProgram full = sumOfThree();
    const ReducedProgram part(full, {{0, 9, true}, {0, 9, true}, {4.5, 9, false}}, {});
    ASSERT_FALSE(part.isInfeasible());
    EXPECT_EQ(part.program().columns().size(), 1U) << "x and y are whole, below 0.5";
    EXPECT_EQ(part.expanded({5}), (std::vector<double>{0, 0, 5}));
}

TEST(ReducedProgramTest, IsInfeasibleWhereRowsContradictEachOther)
{
    const LinearProgram full = sumOfThree();
    EXPECT_TRUE(ReducedProgram(full, {{3, 9, true}, {3, 9, true}, {0, 9, false}}, {}).isInfeasible());
    const ReducedProgram::ExtraRow atLeastSix{{0, {{0, 1}, {1, 1}}}, 6, kInfinity};
    EXPECT_TRUE(ReducedProgram(full, full.columns(), {atLeastSix}).isInfeasible());
}

} // namespace
} // namespace planner
