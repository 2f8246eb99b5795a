// SPDX-License-Identifier: Apache-2.0
#include "ui/map/flow_courses.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace planner::ui {
namespace {

constexpr double kWide = 0.5;       ///< of a corridor at most, in radians
constexpr double kGap = 0.21;       ///< between two flows of one corridor at most, in radians
constexpr double kTrunk = 0.62;     ///< how far a corridor goes together, of the way to its nearest end
constexpr double kAloneBend = 0.14; ///< of a flow alone, as a part of its length

double angleOf(const FlowEnds& flow)
{
    const QPointF way = flow.to - flow.from;
    return std::atan2(way.y(), way.x());
}

double lengthOf(const FlowEnds& flow) { return QLineF(flow.from, flow.to).length(); }

FlowCourse aloneCourse(const FlowEnds& flow)
{
    const QPointF way = flow.to - flow.from;
    const QPointF pole = (flow.from + flow.to) / 2 + QPointF(way.y(), -way.x()) * kAloneBend;
    return {flow.from + (pole - flow.from) * 2 / 3, flow.to + (pole - flow.to) * 2 / 3};
}

/// The courses of a corridor: flows of one origin, given by position.
void layCorridor(const std::vector<FlowEnds>& flows, const std::vector<std::size_t>& corridor,
                 std::vector<FlowCourse>& courses)
{
    if (corridor.size() == 1) {
        courses[corridor.front()] = aloneCourse(flows[corridor.front()]);
        return;
    }
    QPointF direction;
    double nearest = lengthOf(flows[corridor.front()]);
    for (const std::size_t i : corridor) {
        const double length = std::max(lengthOf(flows[i]), 1e-9);
        direction += (flows[i].to - flows[i].from) / length * flows[i].weight;
        nearest = std::min(nearest, length);
    }
    direction /= std::max(std::hypot(direction.x(), direction.y()), 1e-9);
    for (const std::size_t i : corridor) {
        const QPointF parting = flows[i].from + direction * nearest * kTrunk;
        courses[i] = {flows[i].from + (parting - flows[i].from) * 0.8, parting + (flows[i].to - parting) * 0.25};
    }
}

} // namespace

std::vector<FlowCourse> corridorCourses(const std::vector<FlowEnds>& flows)
{
    std::vector<std::size_t> order(flows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto isBefore = [&](std::size_t a, std::size_t b) {
        const QPointF& p = flows[a].from;
        const QPointF& q = flows[b].from;
        if (p.x() != q.x())
            return p.x() < q.x();
        return p.y() != q.y() ? p.y() < q.y() : angleOf(flows[a]) < angleOf(flows[b]);
    };
    std::stable_sort(order.begin(), order.end(), isBefore);
    std::vector<FlowCourse> courses(flows.size());
    std::vector<std::size_t> corridor;
    for (const std::size_t i : order) {
        const bool isSame = !corridor.empty() && flows[corridor.back()].from == flows[i].from
                            && angleOf(flows[i]) - angleOf(flows[corridor.back()]) <= kGap
                            && angleOf(flows[i]) - angleOf(flows[corridor.front()]) <= kWide;
        if (!isSame && !corridor.empty()) {
            layCorridor(flows, corridor, courses);
            corridor.clear();
        }
        corridor.push_back(i);
    }
    if (!corridor.empty())
        layCorridor(flows, corridor, courses);
    return courses;
}

} // namespace planner::ui
