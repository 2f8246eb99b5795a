// SPDX-License-Identifier: Apache-2.0
#include "core/figures/day_report.h"

#include <algorithm>

namespace planner {
namespace {

class Reporter {
public:
    Reporter(const Operation& operation, Day day)
        : m_operation(operation), m_day(day), m_cohorts(operation.cohorts.size())
    {
    }

    void add(const Batch& batch)
    {
        const Days offset = m_operation.route(batch.route).arrivalOffset;
        const People planned = ofMust(batch.parts);
        addOn(m_report.departures.planned, m_report.departuresSoFar.planned, batch.departure, planned);
        const bool isRelease = m_operation.facility(m_operation.route(batch.route).to).isOutside();
        const auto addArrival = [&](Moved PlannedAndActual::*which, Day day, People people) {
            addOn(m_report.arrivals.*which, m_report.arrivalsSoFar.*which, day, people);
            if (isRelease)
                addOn(m_report.releases.*which, m_report.releasesSoFar.*which, day, people);
        };
        addArrival(&PlannedAndActual::planned, batch.departure + offset, planned);
        if (batch.hasDeparted())
            addOn(m_report.departures.actual, m_report.departuresSoFar.actual, batch.departureDay(),
                  ofMust(batch.travellers()));
        if (batch.hasArrived())
            addArrival(&PlannedAndActual::actual, batch.arrivalDay(offset), arrivedOf(batch));
        place(batch, offset);
    }

    DayReport finish()
    {
        for (std::size_t i = 0; i < m_cohorts.size(); ++i) {
            if (m_operation.cohorts[i].movement != Movement::Must)
                continue;
            Whereabouts& row = m_cohorts[i];
            row.people = m_operation.cohorts[i].people;
            row.waiting = std::max(People(0), row.people - row.inBatches());
            row.planned -= std::max(People(0), row.inBatches() - row.people); // R15: no more than there are
            m_report.people += row;
        }
        return m_report;
    }

private:
    [[nodiscard]] bool isMust(CohortId cohort) const { return m_operation.cohort(cohort).movement == Movement::Must; }
    [[nodiscard]] People ofMust(const std::vector<Part>& parts) const
    {
        People people;
        for (const Part& part : parts)
            people += isMust(part.cohort) ? part.people : People(0);
        return people;
    }
    void addOn(Moved& onTheDay, Moved& soFar, Day day, People people) const
    {
        if (day > m_day || people.isZero())
            return;
        soFar.people += people;
        ++soFar.batches;
        if (day < m_day)
            return;
        onTheDay.people += people;
        ++onTheDay.batches;
    }
    [[nodiscard]] People arrivedOf(const Batch& batch) const
    {
        People arrived;
        for (const BatchPeople& people : peopleByEnd(batch))
            arrived += isMust(people.cohort) ? people.arrive : People(0);
        return arrived;
    }
    /// Where the people are at the close of the day. Who is accounted for has left on the day of arrival, or where the
    /// batch has not arrived yet, by now.
    void place(const Batch& batch, Days offset)
    {
        if (!batch.hasDeparted() || batch.departureDay() > m_day) {
            for (const Part& part : batch.parts)
                m_cohorts[part.cohort.at()].planned += part.people;
            return;
        }
        const bool arrivesLater = batch.hasArrived() && batch.arrivalDay(offset) > m_day;
        for (const BatchPeople& people : peopleByEnd(batch)) {
            Whereabouts& row = m_cohorts[people.cohort.at()];
            if (arrivesLater) {
                row.onTheRoad += people.departed();
                continue;
            }
            (batch.hasArrived() ? row.arrived : row.onTheRoad) += people.arrive;
            row.onTheRoad += people.onTheRoad;
            row.left += people.left;
            m_report.missing += isMust(people.cohort) ? people.onTheRoad : People(0);
        }
    }

    const Operation& m_operation;
    Day m_day;
    std::vector<Whereabouts> m_cohorts;
    DayReport m_report;
};

} // namespace

DayReport dayReportOf(const Operation& operation, const Batches& batches, Day day)
{
    Reporter reporter(operation, day);
    for (const auto& [code, batch] : batches)
        if (batch.counts())
            reporter.add(batch);
    return reporter.finish();
}

} // namespace planner
