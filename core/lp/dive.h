// SPDX-License-Identifier: Apache-2.0
#pragma once
// Leads a program's optimum to whole columns near it: rounds some of them, solves again, and so on.

#include "core/lp/linear_solver.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace planner {

/// A diving heuristic that rounds many columns at once (Berthold, "Primal heuristics for mixed integer programs",
/// 2006). Refers to the program, which must outlive it. For one thread, and one run.
class Dive {
public:
    /// `isStopped` is asked now and then while solving.
    Dive(const LinearProgram& program, std::function<bool()> isStopped);

    /// A point with whole integer columns and a small objective; at first `mostShare` of the columns that are not whole
    /// are rounded at once, between 0 and 1, then fewer where there is no point; where that is hard to find some rows
    /// are broken, but none by a column that is not an integer one. Nothing where the program has no point, or it was
    /// stopped.
    [[nodiscard]] std::optional<std::vector<double>> run(const LinearForm& objective, double mostShare);

private:
    using Column = LinearProgram::Column;
    struct Term {
        LinearProgram::Row row;
        double value;
    };

    using Part = std::pair<double, Column>; ///< what an optimum has of one more of the column

    /// The largest parts first.
    [[nodiscard]] std::vector<Part> columnsWithParts() const;
    /// Raises the first `count` columns that can be, and leaves small parts out; as before where no point is left then.
    [[nodiscard]] bool solveWith(const std::vector<Part>& parts, std::size_t count);
    /// Leaves the column's part out; as before where no point is left then.
    [[nodiscard]] bool solveWithout(Column column);
    [[nodiscard]] bool solveAgain();
    /// Raises the column's lower end where rows have room for that, whatever the other columns are.
    bool raise(Column column, double lower);
    void narrow(Column column, double lower, double upper);

    const LinearProgram& m_program;
    std::vector<LinearProgram::ColumnRange> m_ranges;
    std::vector<Column> m_integers;
    std::vector<std::vector<Term>> m_terms; ///< by column, of integer ones
    std::vector<double> m_least;            ///< that a row's columns come to
    std::vector<double> m_most;
    std::function<bool()> m_isStopped;
    LinearSolver m_solver;
};

} // namespace planner
