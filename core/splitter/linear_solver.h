// SPDX-License-Identifier: Apache-2.0
#pragma once
// Solves linear programs with COIN-OR Clp, and proves what it finds.

#include "core/splitter/linear_program.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace planner {

/// Keeps the basis from one call to the next, so that a like problem is solved quickly. For one thread.
class LinearSolver {
public:
    /// Copies the program. `isStopped` is asked now and then while solving.
    LinearSolver(const LinearProgram& program, std::function<bool()> isStopped);
    ~LinearSolver();

    /// Adds a row lower <= form <= upper (the constant counted).
    void addRow(const LinearForm& form, double lower, double upper);
    /// A number that no feasible point's objective is below, or nothing where the solver was stopped or found none.
    /// It is computed from the dual solution alone, so it holds however the solver rounded; +infinity where the
    /// program has no feasible point.
    [[nodiscard]] std::optional<double> minimise(const LinearForm& objective);
    /// The columns' values at the last optimum.
    [[nodiscard]] const std::vector<double>& values() const { return m_values; }

private:
    struct Clp;
    std::unique_ptr<Clp> m_clp;
    std::vector<double> m_values;
};

} // namespace planner
