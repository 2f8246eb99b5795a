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

/// Keeps the basis between calls, so that a similar problem is solved quickly. For one thread.
class LinearSolver {
public:
    /// Copies the program. `isStopped` is polled while solving. Lazy rows are left out until an optimum of minimise()
    /// violates them. Where there is a `start`, sifted columns that are 0 there are left out until their reduced cost
    /// is negative; setBasis(), setRange(), resolve() and valueAt() must not be called then.
    LinearSolver(const LinearProgram& program, std::function<bool()> isStopped, const std::vector<double>& start = {});
    ~LinearSolver();

    /// Adds a row lower <= form <= upper, the constant included.
    void addRow(const LinearForm& form, double lower, double upper);
    /// A proven lower bound of the objective; nothing where the solver was stopped or found none. It is computed from
    /// the dual solution alone, so it holds however the solver rounded. +infinity where no point is feasible.
    [[nodiscard]] std::optional<double> minimise(const LinearForm& objective);
    /// After minimise() found an optimum: the same bound without rounding, where the objective and all numbers that the
    /// proof needs are whole.
    [[nodiscard]] std::optional<std::int64_t> exactBound() const;
    /// By column: whether the last optimum proves that the objective is above `most` wherever the column is 1 or more.
    /// Empty where there is no proof.
    [[nodiscard]] std::vector<bool> columnsAbove(std::int64_t most) const;
    /// Raises the bound of minimise() by rounds of cuts, for points with whole integer columns. Nothing where the last
    /// objective was not minimised, or there are more than kMostColumnsToCut.
    [[nodiscard]] std::optional<double> tighten();
    static constexpr std::size_t kMostColumnsToCut = 5'000;
    /// The columns' values at the last optimum.
    [[nodiscard]] const std::vector<double>& values() const { return m_values; }

    /// Where a simplex can start: opaque, for this program with its present rows.
    using Basis = std::vector<unsigned char>;
    [[nodiscard]] Basis basis() const;
    void setBasis(const Basis& basis);
    void setRange(LinearProgram::Column column, double lower, double upper);
    /// Minimises the last objective again after ranges have changed. Ends early where the optimum is proven to be above
    /// `cutoff`.
    [[nodiscard]] std::optional<double> resolve(double cutoff);
    /// The objective after the first dual iterations, at most the cutoff: an estimate, not a proof. values() stay.
    [[nodiscard]] double estimate(double cutoff, int mostIterations);
    /// The objective at the point; nothing where it is outside a row or range.
    [[nodiscard]] std::optional<double> valueAt(const std::vector<double>& point) const;
    /// Simplex iterations so far.
    [[nodiscard]] std::int64_t iterations() const { return m_iterations; }

private:
    struct Clp;
    std::unique_ptr<Clp> m_clp;
    void sift();
    [[nodiscard]] std::optional<double> resolveWithViolatedRows(int mostIterations);
    /// The bound that the simplex has just come to.
    [[nodiscard]] std::optional<double> outcome();

    std::vector<double> m_values;
    double m_constant = 0;
    double m_scale = 1; ///< divides the objective
    std::int64_t m_iterations = 0;
};

} // namespace planner
