// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/schedule_grid.h"

#include "ui/models/plan_document.h"

#include <algorithm>

namespace planner::ui {

ScheduleGrid::ScheduleGrid(const PlanDocument& document) : m_document(document) { reset(); }

void ScheduleGrid::reset()
{
    const Operation& operation = m_document.operation();
    m_batches.clear();
    for (const auto& [code, batch] : m_document.plan().batches) {
        const Route& route = operation.route(batch.route);
        const Day arrival = batch.arrivalDay(route.arrivalOffset);
        if (batch.counts() && arrival >= Day(1) && arrival <= operation.lastDay())
            m_batches[{route.to, arrival}].push_back(code);
    }
}

CellFigures ScheduleGrid::figures(FacilityId facility, Day day) const
{
    const LedgerDay& booked = m_document.ledger().at(facility, day);
    const Conditions& conditions = m_document.conditions();
    CellFigures figures;
    figures.population = booked.population;
    figures.peak = booked.peak;
    figures.arrivals = booked.arrivals;
    figures.departures = booked.departures;
    if ((figures.isOutside = m_document.operation().facility(facility).isOutside())) {
        figures.isClosed = conditions.dailyIntake(facility, day) == People(0);
        return figures;
    }
    figures.limit = conditions.limit(facility, day);
    figures.target = conditions.target(facility, day);
    figures.capacity = conditions.capacity(facility, day);
    figures.isClosed = figures.capacity.isZero() || conditions.dailyIntake(facility, day) == People(0);
    return figures;
}

const std::vector<BatchCode>& ScheduleGrid::batches(FacilityId facility, Day day) const
{
    static const std::vector<BatchCode> kNone;
    const auto found = m_batches.find({facility, day});
    return found == m_batches.end() ? kNone : found->second;
}

std::size_t ScheduleGrid::mostBatches(FacilityId facility) const
{
    std::size_t most = 0;
    for (auto cell = m_batches.lower_bound({facility, Day(1)});
         cell != m_batches.end() && cell->first.first == facility; ++cell)
        most = std::max(most, cell->second.size());
    return most;
}

} // namespace planner::ui
