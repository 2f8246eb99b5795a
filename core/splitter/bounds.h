// SPDX-License-Identifier: Apache-2.0
#pragma once
// Proven bounds of the goals, each given the better goals at their values.

#include "core/splitter/flow_model.h"
#include "core/splitter/linear_solver.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace planner {

/// Works through the goals in order. Refers to the model, which must outlive it.
class Bounds {
public:
    Bounds(const FlowModel& model, std::function<bool()> isStopped);

    /// A number that no lawful plan is below in the goal while it is at most at the given values in the goals before;
    /// nothing where that was not found out in time. Takes the next goal's turn: afterwards the goal is held at
    /// `value`.
    [[nodiscard]] std::optional<std::int64_t> next(Goal goal, std::int64_t value);
    /// The same, and holds the goal at its bound: the relaxation's own best. Nothing where it was stopped.
    [[nodiscard]] std::optional<std::int64_t> nextAtBest(Goal goal);
    /// The columns at the last optimum; empty at first.
    [[nodiscard]] const std::vector<double>& values() const { return m_solver.values(); }

    /// The two steps of next().
    [[nodiscard]] std::optional<std::int64_t> lowest(Goal goal, std::int64_t value);
    void hold(Goal goal, std::int64_t value);

private:
    [[nodiscard]] std::optional<std::int64_t> lowest(Goal goal);
    [[nodiscard]] std::optional<std::int64_t> lowestFinish();
    void holdBelow(Goal goal, double value);

    const FlowModel& m_model;
    LinearSolver m_solver;
    Day m_lastDay;
};

} // namespace planner
