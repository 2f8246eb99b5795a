// SPDX-License-Identifier: Apache-2.0
#include "core/figures/progress.h"

#include <algorithm>

namespace planner {

People ProgressCurve::arrivedBy(Date date) const
{
    const Day day = dayOf(date, start);
    if (day < Day(1) || arrived.empty())
        return People(0);
    return arrived[std::min(static_cast<std::size_t>(day.value()), arrived.size()) - 1];
}

ProgressCurve progressOf(const PlanView& view)
{
    const Day last = view.ledger.lastDay();
    ProgressCurve curve;
    curve.start = view.operation.settings.start;
    curve.arrived.resize(static_cast<std::size_t>(last.value()));
    for (const Cohort& cohort : view.operation.cohorts)
        if (cohort.movement == Movement::Must)
            curve.wanted += cohort.people;
    view.visitBatches([&](const Batch& batch) {
        const Day arrival = view.arrivalOf(batch);
        if (arrival < Day(1) || arrival > last)
            return;
        for (const Part& part : batch.parts) {
            if (view.operation.cohort(part.cohort).movement != Movement::Must || part.people.isZero())
                continue;
            curve.arrived[indexOf(arrival)] += part.people;
            curve.finish = std::max(curve.finish.value_or(arrival), arrival);
        }
    });
    for (std::size_t i = 1; i < curve.arrived.size(); ++i)
        curve.arrived[i] += curve.arrived[i - 1];
    return curve;
}

std::vector<ProgressGap> gapsTo(const ProgressCurve& curve, const std::vector<PublishedCount>& published)
{
    std::vector<ProgressGap> gaps;
    for (const PublishedCount& count : published)
        if (count.isUsed)
            gaps.push_back({count, curve.arrivedBy(count.date)});
    std::stable_sort(gaps.begin(), gaps.end(),
                     [](const ProgressGap& a, const ProgressGap& b) { return a.published.date < b.published.date; });
    return gaps;
}

People mostMovable(const Operation& operation, std::int64_t waitingBound)
{
    People wanted;
    std::int64_t highest = 1;
    for (const Cohort& cohort : operation.cohorts)
        if (cohort.movement == Movement::Must) {
            wanted += cohort.people;
            highest = std::max(highest, operation.category(cohort.category).priority.value());
        }
    return std::max(People(0), wanted - People(ceilDivide(std::max<std::int64_t>(0, waitingBound), highest)));
}

} // namespace planner
