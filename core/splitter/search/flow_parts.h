// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the searches in the flow model share: objectives, held goals, columns near an optimum, plans of points.

#include "core/base/random.h"
#include "core/lp/reduced_program.h"
#include "core/splitter/model/flow_points.h"
#include "core/splitter/search/construction_heuristic.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace planner {

/// A goal as a form that is whole at whole points.
struct Objective {
    LinearForm form;
    double value = 0; ///< of the present plan
};

/// The goal, in which the present plan has the value.
[[nodiscard]] Objective objectiveOf(const FlowModel& model, Goal goal, std::int64_t value);

/// Rows that keep the first `count` goals at the values or below.
[[nodiscard]] std::vector<ReducedProgram::ExtraRow> heldRows(const FlowModel& model, const std::vector<Goal>& goals,
                                                             std::size_t count, std::span<const std::int64_t> values);

/// The model's columns; loads are open only where the plan's point has them or the optimum does within some days.
[[nodiscard]] std::vector<LinearProgram::ColumnRange> rangesNear(const FlowModel& model,
                                                                 const std::vector<double>& optimum,
                                                                 const std::vector<double>& plan, Days radius);

/// When to end the search of a part of a program.
struct PartLimits {
    std::size_t nodes;
    double effort; ///< simplex iterations x rows, in millions
};
struct PartOptimum {
    std::optional<std::vector<double>> point; ///< the best point found below the cutoff, of the full program
    bool isDone = false;                      ///< whether no better one exists
    double effort = 0;
};

/// Minimises the objective, a form of the full program, over the part. The part must be feasible.
[[nodiscard]] PartOptimum optimumOf(const ReducedProgram& part, const LinearForm& objective, double cutoff,
                                    PartLimits limits, const std::function<bool()>& isStopped);

/// Makes the plan of a point in the working plan and commits it. People whom the rules keep out of their seats get
/// others where that is possible; returns who they were.
std::vector<FlowPoints::Unseated> applyPoint(WorkingPlan& plan, const FlowPoints& points,
                                             const std::vector<double>& point,
                                             const ConstructionHeuristic& construction, Random& random,
                                             const std::function<bool()>& isStopped);

} // namespace planner
