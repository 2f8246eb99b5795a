// SPDX-License-Identifier: Apache-2.0
#include "core/figures/progress.h"

#include "core/model/whereabouts.h"

#include <algorithm>

namespace planner {

namespace {

People sumBy(const std::vector<People>& sums, Day day)
{
    if (day < Day(1) || sums.empty())
        return People(0);
    return sums[std::min(static_cast<std::size_t>(day.value()), sums.size()) - 1];
}

/// Adds the people of must cohorts to the day, where it is one of the operation's; true where there is somebody.
bool addOn(std::vector<People>& days, Day day, const Operation& operation, CohortId cohort, People people)
{
    if (day < Day(1) || day > operation.lastDay() || operation.cohort(cohort).movement != Movement::Must
        || people.isZero())
        return false;
    days[indexOf(day)] += people;
    return true;
}

void addPlanned(ProgressCurve& curve, const Operation& operation, const Batch& batch)
{
    const Day arrival = batch.departure + operation.route(batch.route).arrivalOffset;
    for (const Part& part : heldBy(batch))
        if (addOn(curve.arrived, arrival, operation, part.cohort, part.people))
            curve.finish = std::max(curve.finish.value_or(arrival), arrival);
}

void addActual(ProgressCurve& curve, const Operation& operation, const Batch& batch)
{
    const Day arrival = batch.arrivalDay(operation.route(batch.route).arrivalOffset);
    const Day recorded = std::min(batch.hasArrived() ? arrival : batch.departureDay(), operation.lastDay());
    curve.actualLast = std::max(curve.actualLast.value_or(recorded), recorded);
    if (batch.hasArrived())
        for (const BatchPeople& people : peopleByEnd(batch))
            addOn(curve.actual, arrival, operation, people.cohort, people.arrive);
}

} // namespace

People ProgressCurve::arrivedBy(Date date) const { return sumBy(arrived, dayOf(date, start)); }

std::optional<People> ProgressCurve::actualBy(Date date) const
{
    if (!actualLast || dayOf(date, start) > *actualLast)
        return std::nullopt;
    return sumBy(actual, dayOf(date, start));
}

ProgressCurve progressOf(const PlanView& view)
{
    const Day last = view.ledger.lastDay();
    ProgressCurve curve;
    curve.start = view.operation.settings.start;
    curve.arrived.resize(static_cast<std::size_t>(last.value()));
    curve.actual.resize(curve.arrived.size());
    for (const Cohort& cohort : view.operation.cohorts)
        if (cohort.movement == Movement::Must)
            curve.wanted += cohort.people;
    for (const auto& [code, batch] : view.batches) {
        if (batch.counts())
            addPlanned(curve, view.operation, batch);
        if (batch.hasDeparted())
            addActual(curve, view.operation, batch);
    }
    for (std::size_t i = 1; i < curve.arrived.size(); ++i) {
        curve.arrived[i] += curve.arrived[i - 1];
        curve.actual[i] += curve.actual[i - 1];
    }
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
