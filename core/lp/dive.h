// SPDX-License-Identifier: Apache-2.0
#pragma once
// Diving: rounds some columns of a program's optimum, solves again, and so on until all are whole.

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
    /// `isStopped` is polled while solving.
    Dive(const LinearProgram& program, std::function<bool()> isStopped);

    /// A point with whole integer columns and a small objective. `mostShare`, between 0 and 1, of the fractional
    /// columns are rounded at once, fewer where that is infeasible. Where no point is found soon, rounded columns may
    /// break rows. Nothing where the program has no point, or the dive was stopped.
    [[nodiscard]] std::optional<std::vector<double>> run(const LinearForm& objective, double mostShare);

private:
    using Column = LinearProgram::Column;
    struct Term {
        LinearProgram::Row row;
        double value;
    };

    using Fraction = std::pair<double, Column>;

    /// The largest fractions first.
    [[nodiscard]] std::vector<Fraction> fractions() const;
    /// Rounds up the first `count` columns that have room, and small fractions down; undone where that is infeasible.
    [[nodiscard]] bool roundUp(const std::vector<Fraction>& fractions, std::size_t count);
    /// Rounds the column down; undone where that is infeasible.
    [[nodiscard]] bool roundDown(Column column);
    [[nodiscard]] bool resolve();
    /// Raises the column's lower end where rows have room for that, whatever the other columns are.
    bool raise(Column column, double lower);
    void narrow(Column column, double lower, double upper);

    const LinearProgram& m_program;
    std::vector<LinearProgram::ColumnRange> m_ranges;
    std::vector<Column> m_integers;
    std::vector<std::vector<Term>> m_terms; ///< by column, of integer ones
    std::vector<double> m_least;            ///< activity of each row
    std::vector<double> m_most;
    std::function<bool()> m_isStopped;
    LinearSolver m_solver;
};

} // namespace planner
