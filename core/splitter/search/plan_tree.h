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

/// A tree that continues where run() left it, so that it can take turns with other searches. The model leaves out whole
/// escorts and cohorts kept apart: where all loads of a point are whole, people are assigned to them anew with these.
/// Refers to the model, which must outlive it. For one thread.
class PlanTree {
public:
    using Ranges = std::vector<LinearProgram::ColumnRange>;
    using Rows = std::vector<ReducedProgram::ExtraRow>;
    /// Makes a plan of a point of the model; returns the objective of the best plan known then.
    using OnPoint = std::function<double(const std::vector<double>&)>;

    /// `ranges` are the model's columns, narrowed; `rows` are added to the model's. The objective is whole at whole
    /// points.
    PlanTree(const FlowModel& model, const Ranges& ranges, const Rows& rows, const LinearForm& objective,
             std::function<bool()> isStopped, BranchAndBound::Mode mode);
    /// Solves the relaxation, but leaves all nodes to another tree of the same model.
    void beginWithoutNodes();
    /// Moves half of the open nodes of such a tree here.
    void stealNodes(PlanTree& other);

    /// Looks for plans with an objective below `value` until about `effort` is spent (simplex iterations x rows, in
    /// millions), the tree is done, or it is stopped.
    void run(double effort, double value, const OnPoint& onPoint);

    /// Whether no node is open.
    [[nodiscard]] bool isDone() const { return m_isDone; }
    /// No plan within the ranges and rows has a lower objective, except those that OnPoint was given; nothing where the
    /// relaxation was not solved.
    [[nodiscard]] std::optional<double> bound() const;

private:
    void begin();
    /// Spent so far.
    [[nodiscard]] double effort() const { return m_tree.effort() + m_completions; }
    /// The point with people assigned to its loads so that whole groups fit, with an objective below `value`; nothing
    /// where none was found.
    [[nodiscard]] std::optional<std::vector<double>> completed(const std::vector<double>& point, double value);

    std::function<bool()> m_isStopped;
    ReducedProgram m_part;
    LinearForm m_form;
    LinearProgram m_whole; ///< the part with whole groups
    BranchAndBound m_tree;
    double m_completions = 0; ///< effort of completed()
    BranchAndBound::Mode m_mode;
    bool m_isBegun = false;
    bool m_isDone;
};

} // namespace planner
