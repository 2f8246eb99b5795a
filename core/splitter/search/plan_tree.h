// SPDX-License-Identifier: Apache-2.0
#pragma once
// Branch and bound over a part of the flow model, or over all of it, for plans of whole batches and for proofs.

#include "core/lp/branch_and_bound.h"
#include "core/lp/reduced_program.h"
#include "core/splitter/model/flow_model.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace planner {

/// A tree that goes on where it was left, so that it can take turns with other searches. The model leaves whole escorts
/// and cohorts kept apart out; where all loads of a point are whole, people are put on them anew with these. Refers to
/// the model, which must outlive it. For one thread.
class PlanTree {
public:
    using Ranges = std::vector<LinearProgram::ColumnRange>;
    using Rows = std::vector<ReducedProgram::ExtraRow>;
    /// Makes a plan of a point of the model; gives the objective of the best plan known afterwards.
    using Take = std::function<double(const std::vector<double>&)>;

    /// `ranges` are the model's columns, narrowed; `rows` hold besides the model's own. The objective is whole at whole
    /// points.
    PlanTree(const FlowModel& model, const Ranges& ranges, const Rows& rows, const LinearForm& objective,
             std::function<bool()> isStopped, BranchAndBound::Care care);
    /// Solves the relaxation, and leaves the tree to one that was made in the same way.
    void beginForOther();
    /// Takes over half of what such a tree has left.
    void takeHalfOf(PlanTree& other);

    /// Looks for plans with an objective below `value` until about `effort` is spent (millions of simplex iterations by
    /// rows), the tree is done, or it was stopped.
    void run(double effort, double value, const Take& take);

    /// Whether no part of the tree is left to look at.
    [[nodiscard]] bool isDone() const { return m_isDone; }
    /// No plan within the ranges and rows is below that in the objective, but for those that take() was given; nothing
    /// where the relaxation was not solved.
    [[nodiscard]] std::optional<double> bound() const;

private:
    void begin();
    /// Spent so far.
    [[nodiscard]] double effort() const { return m_tree.effort() + m_completions; }
    /// The point with people put on its loads so that whole groups fit, below the objective; nothing where none was
    /// found.
    [[nodiscard]] std::optional<std::vector<double>> completed(const std::vector<double>& point, double value);

    std::function<bool()> m_isStopped;
    ReducedProgram m_part;
    LinearForm m_form;
    LinearProgram m_whole; ///< the part with whole groups
    BranchAndBound m_tree;
    double m_completions = 0; ///< effort
    BranchAndBound::Care m_care;
    bool m_isBegun = false;
    bool m_isDone;
};

} // namespace planner
