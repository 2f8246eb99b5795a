// SPDX-License-Identifier: Apache-2.0
#include "core/whatif/sweep.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

std::optional<SweepPoint> pointOf(const Plan& plan, const WhatIf& whatIf, std::int64_t value,
                                  const SweepOptions& options, const CancelFlag* cancel)
{
    const auto changed = changedPlan(plan, withFigure(whatIf, options.figure, value));
    if (!changed)
        return std::nullopt;
    const Operation& operation = changed.value().operation;
    SplitOptions splitting;
    splitting.seconds = options.seconds;
    splitting.seed = options.seed;
    splitting.threads = options.threads;
    const SplitResult result = split(changed.value(), splitting, cancel);
    const Conditions conditions(operation);
    const Ledger ledger(operation, result.batches);
    const PlanView view{operation, result.batches, conditions, ledger};
    return SweepPoint{value, summarise(operation, result.batches).waiting, finishValue(view), overcrowdingValue(view),
                      result.isStopped};
}

/// The index farthest from the chord, with its distance from 0 to 1; heights of no range are straight.
std::pair<std::size_t, double> farthestFromChord(const std::vector<SweepPoint>& points,
                                                 const std::vector<double>& heights)
{
    const auto [low, high] = std::minmax_element(heights.begin(), heights.end());
    const double range = *high - *low;
    const double width = static_cast<double>(points.back().value - points.front().value);
    std::pair<std::size_t, double> farthest{0, 0};
    if (range <= 0 || width == 0)
        return farthest;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double x = static_cast<double>(points[i].value - points.front().value) / width;
        const double chord = heights.front() + x * (heights.back() - heights.front());
        const double distance = std::abs(heights[i] - chord) / range;
        if (distance > farthest.second)
            farthest = {i, distance};
    }
    return farthest;
}

} // namespace

WhatIf withFigure(WhatIf whatIf, SweptFigure figure, std::int64_t value)
{
    switch (figure) {
    case SweptFigure::LimitPoints:
        whatIf.limitPoints = Percent(value);
        break;
    case SweptFigure::Intake:
        whatIf.intake = Percent(value);
        break;
    case SweptFigure::Departures:
        whatIf.departures = Departures(value);
        break;
    case SweptFigure::End:
        whatIf.end = Days(value);
        break;
    }
    return whatIf;
}

std::vector<SweepPoint> sweep(const Plan& plan, const WhatIf& whatIf, const SweepOptions& options,
                              const CancelFlag* cancel, const std::function<void(const SweepPoint&)>& onPoint)
{
    std::vector<SweepPoint> points;
    for (const std::int64_t value : options.values) {
        const auto point = pointOf(plan, whatIf, value, options, cancel);
        if (cancel != nullptr && cancel->isCancelled())
            break;
        if (!point)
            continue;
        points.push_back(*point);
        if (onPoint)
            onPoint(*point);
    }
    return points;
}

std::optional<std::size_t> kneeOf(const std::vector<SweepPoint>& points)
{
    constexpr double kStraight = 0.05;
    if (points.size() < 3)
        return std::nullopt;
    std::vector<double> waiting;
    std::vector<double> finish;
    for (const SweepPoint& point : points) {
        waiting.push_back(static_cast<double>(point.waiting.value()));
        finish.push_back(static_cast<double>(point.finish));
    }
    const bool doAllWaitAlike = std::all_of(waiting.begin(), waiting.end(), [&](double w) { return w == waiting[0]; });
    const auto [index, distance] = farthestFromChord(points, doAllWaitAlike ? finish : waiting);
    return distance > kStraight ? std::optional(index) : std::nullopt;
}

} // namespace planner
