// SPDX-License-Identifier: Apache-2.0
#pragma once
// Points of linear programs, judged without a solver.

#include "core/lp/linear_program.h"

#include <vector>

namespace planner::test {

/// Whether no row is missed by more than rounding.
inline bool keepsRows(const LinearProgram& program, const std::vector<double>& point)
{
    std::vector<double> sums(program.rows().size());
    for (const LinearProgram::Entry& entry : program.entries())
        sums[entry.row] += entry.value * point.at(entry.column);
    for (std::size_t row = 0; row < sums.size(); ++row)
        if (sums[row] < program.rows()[row].lower - 1e-6 || sums[row] > program.rows()[row].upper + 1e-6)
            return false;
    return true;
}

} // namespace planner::test
