// SPDX-License-Identifier: Apache-2.0
#pragma once
// Solves linear programs with COIN-OR Clp, and proves what it finds.

#include "core/lp/linear_program.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace planner {

/// Keeps the basis from one call to the next, so that a like problem is solved quickly. For one thread.
class LinearSolver {
public:
    /// Copies the program. `isStopped` is asked now and then while solving. Rows that are seldom needed are left out
    /// until an optimum of minimise() breaks them. Where there is a point to start from, columns that are seldom used
    /// and 0 there are left out until they are worth their place; setBasis(), setRange(), again() and valueAt() are
    /// then not for use.
    LinearSolver(const LinearProgram& program, std::function<bool()> isStopped, const std::vector<double>& start = {});
    ~LinearSolver();

    /// Adds a row lower <= form <= upper (the constant counted).
    void addRow(const LinearForm& form, double lower, double upper);
    /// A number that no feasible point's objective is below, or nothing where the solver was stopped or found none.
    /// It is computed from the dual solution alone, so it holds however the solver rounded; +infinity where the
    /// program has no feasible point.
    [[nodiscard]] std::optional<double> minimise(const LinearForm& objective);
    /// After minimise() has come to an optimum: the same number, whole and without what double precision takes off,
    /// where the objective and all that the proof rests on is whole.
    [[nodiscard]] std::optional<std::int64_t> wholeBound() const;
    /// By column: true where the last optimum proves that the objective is above `most` wherever the column is 1 or
    /// more. Empty where that cannot be told.
    [[nodiscard]] std::vector<bool> columnsAbove(std::int64_t most) const;
    /// The same number, higher where that is possible because integer columns are whole at the points that matter: cuts
    /// are added round by round. Nothing where the last objective was not minimised, or there are more than
    /// kMostColumnsToCut.
    [[nodiscard]] std::optional<double> tighten();
    static constexpr std::size_t kMostColumnsToCut = 5'000;
    /// The columns' values at the last optimum.
    [[nodiscard]] const std::vector<double>& values() const { return m_values; }

    /// Where a simplex can start: opaque, for this program with the rows it has now.
    using Basis = std::vector<unsigned char>;
    [[nodiscard]] Basis basis() const;
    void setBasis(const Basis& basis);
    void setRange(LinearProgram::Column column, double lower, double upper);
    /// Solves for the last objective again, after ranges have changed, as minimise() does. Ends early where the
    /// optimum is proven to be above `cutoff`.
    [[nodiscard]] std::optional<double> again(double cutoff);
    /// About how far the objective rises in the first iterations, up to the cutoff. Not a proof; values() stay.
    [[nodiscard]] double attempt(double cutoff, int mostIterations);
    /// The objective at the point; nothing where it breaks a row or a range.
    [[nodiscard]] std::optional<double> valueAt(const std::vector<double>& point) const;
    /// Simplex iterations so far.
    [[nodiscard]] std::int64_t iterations() const { return m_iterations; }

private:
    struct Clp;
    std::unique_ptr<Clp> m_clp;
    void sift();
    [[nodiscard]] std::optional<double> withBrokenRows(int mostIterations);
    /// The outcome of the simplex that has just ended.
    [[nodiscard]] std::optional<double> outcome();

    std::vector<double> m_values;
    double m_constant = 0;
    double m_scale = 1; ///< by which the objective is divided
    std::int64_t m_iterations = 0;
};

} // namespace planner
