// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the searches in the flow model have in common: objectives, held goals, columns near an optimum, plans of points.

#include "core/base/random.h"
#include "core/lp/reduced_program.h"
#include "core/splitter/model/flow_points.h"
#include "core/splitter/search/construction_heuristic.h"

#include <functional>
#include <span>
#include <vector>

namespace planner {

/// A goal as a form that is whole at whole points.
struct Objective {
    LinearForm form;
    double value = 0; ///< of the plan in hand
};

/// The goal, of which the plan in hand has the value.
[[nodiscard]] Objective objectiveOf(const FlowModel& model, Goal goal, std::int64_t value);

/// Rows that keep the first `count` goals at the values or below.
[[nodiscard]] std::vector<ReducedProgram::ExtraRow> heldRows(const FlowModel& model, const std::vector<Goal>& goals,
                                                             std::size_t count, std::span<const std::int64_t> values);

/// The model's columns, with only those loads that the plan's point or the optimum has, there or some days about.
[[nodiscard]] std::vector<LinearProgram::ColumnRange> rangesNear(const FlowModel& model,
                                                                 const std::vector<double>& optimum,
                                                                 const std::vector<double>& plan, Days about);

/// Leaves the plan of a point in the draft, committed, with seats found for those whom the rules keep out of theirs;
/// gives who that was.
std::vector<FlowPoints::Cut> takeUp(WorkingPlan& draft, const FlowPoints& points, const std::vector<double>& point,
                                    const ConstructionHeuristic& filler, Random& random,
                                    const std::function<bool()>& isStopped);

} // namespace planner
