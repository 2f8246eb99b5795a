// SPDX-License-Identifier: Apache-2.0
#include "core/figures/nationals.h"

#include "core/figures/movements.h"

#include <algorithm>
#include <map>

namespace planner {
namespace {

/// The curves by country, with how many leave custody on each day instead of who is held.
class CustodyEnds {
public:
    explicit CustodyEnds(const PlanView& view) : m_view(view), m_days(indexOf(view.ledger.lastDay()) + 2)
    {
        for (const Cohort& cohort : view.operation.cohorts)
            if (!cohort.country.empty()) {
                NationalsCurve& curve = curveOf(cohort);
                curve.people += cohort.people;
                if (view.operation.facility(cohort.facility).isOutside())
                    curve.held.front() += cohort.people;
            }
    }

    void add(CohortId id, Day day, People people)
    {
        const Cohort& cohort = m_view.operation.cohort(id);
        if (!cohort.country.empty() && day <= m_view.ledger.lastDay())
            curveOf(cohort).held[static_cast<std::size_t>(std::max(day, Day(0)).value())] += people;
    }

    [[nodiscard]] std::vector<NationalsCurve> finish() const
    {
        std::vector<NationalsCurve> curves;
        for (auto [country, curve] : m_curves) {
            People held = curve.people;
            for (People& people : curve.held) {
                held -= people;
                people = held;
            }
            curves.push_back(std::move(curve));
        }
        std::stable_sort(curves.begin(), curves.end(),
                         [](const NationalsCurve& a, const NationalsCurve& b) { return a.people > b.people; });
        return curves;
    }

private:
    NationalsCurve& curveOf(const Cohort& cohort)
    {
        return m_curves
            .try_emplace(cohort.country, NationalsCurve{cohort.country, People(0), std::vector<People>(m_days)})
            .first->second;
    }

    const PlanView& m_view;
    std::size_t m_days;
    std::map<std::string, NationalsCurve> m_curves;
};

} // namespace

std::vector<NationalsCurve> nationalsOf(const PlanView& view)
{
    CustodyEnds ends(view);
    const auto isOutside = [&](FacilityId facility) { return view.operation.facility(facility).isOutside(); };
    visitMovements(view, [&](const Passage& passage, Direction direction) {
        if (direction == Direction::Arrival && isOutside(passage.to))
            ends.add(passage.cohort, passage.arrival, passage.people);
        if (direction == Direction::Departure && isOutside(passage.from)) // from outside, into custody again
            ends.add(passage.cohort, passage.departure, -passage.people);
    });
    for (const auto& [code, batch] : view.batches)
        if (batch.hasDeparted() && batch.departureDay() >= Day(1))
            for (const BatchPeople& people : peopleByEnd(batch))
                ends.add(people.cohort, view.arrivalOf(batch), people.left);
    return ends.finish();
}

} // namespace planner
