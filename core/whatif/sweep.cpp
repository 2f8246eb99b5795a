// SPDX-License-Identifier: Apache-2.0
#include "core/whatif/sweep.h"

#include <algorithm>

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
    const EvaluatedPlan evaluated(operation, result.batches, changed.value().approvals);
    return SweepPoint{value, summarise(operation, result.batches).waiting, finishValue(evaluated.view()),
                      overcrowdingValue(evaluated.view()), result.isStopped};
}

using Heights = std::vector<double>;

/// How far a point is below the straight line between the first and the last, in parts of the range of heights.
double belowChord(const std::vector<SweepPoint>& points, const Heights& heights, std::size_t i)
{
    const auto [low, high] = std::minmax_element(heights.begin(), heights.end());
    const double width = static_cast<double>(points.back().value - points.front().value);
    if (*high <= *low || width == 0)
        return 0;
    const double x = static_cast<double>(points[i].value - points.front().value) / width;
    return (heights.front() + x * (heights.back() - heights.front()) - heights[i]) / (*high - *low);
}

/// What a unit of the figure brings between two points.
double gain(const std::vector<SweepPoint>& points, const Heights& heights, std::size_t from, std::size_t to)
{
    return (heights[from] - heights[to]) / static_cast<double>(points[to].value - points[from].value);
}

/// Whether no later step brings more than half as much a unit as the steps up to the point did.
bool stopsHelping(const std::vector<SweepPoint>& points, const Heights& heights, std::size_t i)
{
    const double before = gain(points, heights, 0, i);
    for (std::size_t next = i + 1; next < points.size(); ++next)
        if (gain(points, heights, next - 1, next) > before / 2)
            return false;
    return before > 0;
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
    const auto doesNotRise = [](const SweepPoint& a, const SweepPoint& b) { return a.value >= b.value; };
    if (points.size() < 3 || std::adjacent_find(points.begin(), points.end(), doesNotRise) != points.end())
        return std::nullopt;
    Heights waiting;
    Heights finish;
    for (const SweepPoint& point : points) {
        waiting.push_back(static_cast<double>(point.waiting.value()));
        finish.push_back(static_cast<double>(point.finish));
    }
    const bool doAllWaitAlike = std::all_of(waiting.begin(), waiting.end(), [&](double w) { return w == waiting[0]; });
    const Heights& heights = doAllWaitAlike ? finish : waiting;
    std::size_t knee = 0;
    for (std::size_t i = 1; i + 1 < points.size(); ++i)
        if (belowChord(points, heights, i) > belowChord(points, heights, knee))
            knee = i;
    const bool isKnee = belowChord(points, heights, knee) > kStraight && stopsHelping(points, heights, knee);
    return isKnee ? std::optional(knee) : std::nullopt;
}

} // namespace planner
