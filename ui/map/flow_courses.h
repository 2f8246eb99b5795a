// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the flows of a crowded map leave their sites together: those of one corridor as one strand that branches.

#include <QPointF>

#include <vector>

namespace planner::ui {

struct FlowEnds {
    QPointF from;
    QPointF to;
    double weight = 1; ///< how much it draws its corridor to its side; above 0
};

/// A cubic curve from end to end.
struct FlowCourse {
    QPointF first; ///< control point
    QPointF second;

    bool operator==(const FlowCourse&) const = default;
};

/// The course of each flow. Flows that leave the same point within an angle of each other start in one direction, the
/// mean by weight, and part on the way to the nearest of their ends; a flow with a corridor of its own bends a little
/// to its left, so that ways there and back are apart.
[[nodiscard]] std::vector<FlowCourse> corridorCourses(const std::vector<FlowEnds>& flows);

} // namespace planner::ui
