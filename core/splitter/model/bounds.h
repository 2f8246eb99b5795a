// SPDX-License-Identifier: Apache-2.0
#pragma once
// Proven bounds of the goals, each given the better goals at their values.

#include "core/lp/linear_solver.h"
#include "core/splitter/model/flow_model.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace planner {

/// The goals are whole numbers: the least one that is not below a bound found in double precision; what lies above a
/// whole number by no more than rounding is that number.
[[nodiscard]] std::int64_t roundedUp(double bound);

/// Works through the goals in order. Refers to the model, which must outlive it.
class Bounds {
public:
    /// `start` is a plan's point: what the first solution starts from, and what a goal that needs none keeps to.
    Bounds(const FlowModel& model, std::function<bool()> isStopped, std::vector<double> start = {});

    /// A number that no lawful plan is below in the goal while it is at most at the given values in the goals before;
    /// nothing where that was not found out in time. Takes the next goal's turn: afterwards the goal is held at
    /// `value`.
    [[nodiscard]] std::optional<std::int64_t> next(Goal goal, std::int64_t value);
    /// The columns at the last optimum; at first the plan's.
    [[nodiscard]] const std::vector<double>& values() const
    {
        return m_solver->values().empty() ? m_start : m_solver->values();
    }
    /// From a large program's last optimum it is farther to the next goal's than from a plan that is good in it: starts
    /// from that plan's point. Does nothing where the program is small.
    void startFrom(const std::vector<double>& point);

    /// The two steps of next().
    [[nodiscard]] std::optional<std::int64_t> lowest(Goal goal, std::int64_t value);
    void hold(Goal goal, std::int64_t value);
    /// A higher bound of the goal that lowest() was asked for last, where whole batches make one that is quick to find.
    [[nodiscard]] std::optional<std::int64_t> tightened(Goal goal, std::int64_t value);

    /// By column: true where the goal that lowest() was asked for last is above the value wherever the column is 1 or
    /// more. Empty where that cannot be told.
    [[nodiscard]] std::vector<bool> columnsAbove(std::int64_t value) const;

    /// Solves for another objective, the goals held as they are; whether that came to an end.
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
    bool m_isSolved = false; ///< whether the last optimum is that of the goal asked for last
};

} // namespace planner
