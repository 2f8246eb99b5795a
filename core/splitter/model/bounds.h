// SPDX-License-Identifier: Apache-2.0
#pragma once
// Proven bounds of the goals, each while the earlier goals are held at their values.

#include "core/lp/linear_solver.h"
#include "core/splitter/model/flow_model.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace planner {

/// The least whole number that is not below a bound computed in double precision, up to rounding errors: goals are
/// whole.
[[nodiscard]] std::int64_t roundedUp(double bound);

/// Works through the goals in order. Refers to the model, which must outlive it.
class Bounds {
public:
    /// `start` is a plan's point, from which the first solution starts. It stays where a goal needs no solution.
    Bounds(const FlowModel& model, std::function<bool()> isStopped, std::vector<double> start = {});

    /// A lower bound of the goal for plans that break no rule and keep to what is held; nothing where it was not found
    /// in time. Afterwards the goal is held at `value`.
    [[nodiscard]] std::optional<std::int64_t> next(Goal goal, std::int64_t value);
    /// The columns at the last optimum; first the plan's.
    [[nodiscard]] const std::vector<double>& values() const
    {
        return m_solver->values().empty() ? m_start : m_solver->values();
    }
    /// Starts a large program from the point of a plan that is good in the next goal: that is closer to its optimum
    /// than the last one. Does nothing where the program is small.
    void startFrom(const std::vector<double>& point);

    /// The two steps of next().
    [[nodiscard]] std::optional<std::int64_t> lowest(Goal goal, std::int64_t value);
    void hold(Goal goal, std::int64_t value);
    /// A bound raised by cuts, of the goal of the last lowest(); nothing where there is none.
    [[nodiscard]] std::optional<std::int64_t> tightened(Goal goal, std::int64_t value);

    /// By column: whether the goal of the last lowest() is above the value wherever the column is 1 or more. Empty
    /// where there is no proof.
    [[nodiscard]] std::vector<bool> columnsAbove(std::int64_t value) const;

    /// Minimises another objective while the goals are held; whether it found an optimum.
    [[nodiscard]] bool minimise(const LinearForm& form) { return m_solver->minimise(form).has_value(); }

private:
    [[nodiscard]] std::optional<std::int64_t> lowest(Goal goal);
    [[nodiscard]] std::optional<std::int64_t> lowestFinish();

    const FlowModel& m_model;
    std::function<bool()> m_isStopped;
    std::vector<double> m_start;
    std::vector<HeldGoal> m_held;
    std::unique_ptr<LinearSolver> m_solver;
    Day m_lastDay;
    bool m_isSolved = false; ///< whether the last optimum is that of the last lowest()
};

} // namespace planner
