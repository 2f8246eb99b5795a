// SPDX-License-Identifier: Apache-2.0
#include "core/rules/live_rules.h"

#include <algorithm>

namespace planner {
namespace {

std::vector<std::optional<People>> largestShares(const Operation& operation)
{
    std::vector<std::int64_t> must(operation.categories.size());
    for (const Cohort& cohort : operation.cohorts)
        if (cohort.movement == Movement::Must)
            must[cohort.category.at()] += cohort.people.value();
    std::vector<std::optional<People>> most;
    for (std::size_t i = 0; i < must.size(); ++i) {
        const auto share = operation.categories[i].maxShare;
        most.push_back(share ? std::optional(People(floorDivide(share->value() * must[i], 100))) : std::nullopt);
    }
    return most;
}

} // namespace

LiveRules::LiveRules(const Operation& operation)
    : m_operation(operation), m_conditions(operation), m_population(operation, m_conditions),
      m_transport(operation, m_conditions), m_places(operation), m_apart(operation), m_batchExcess(operation),
      m_moved(operation.cohorts.size()), m_most(largestShares(operation))
{
}

void LiveRules::change(const Batch& batch, std::int64_t factor)
{
    if (!batch.counts())
        return;
    m_transport.book(batch.route, batch.departureDay(), escortsNeeded(m_operation, batch.travellers()), factor);
    m_batchExcess.add(batch, factor, m_excess);
    visitPassages(m_operation.route(batch.route), batch,
                  [&](const Passage& passage) { changePeople(passage, factor); });
}

void LiveRules::changePeople(const Passage& passage, std::int64_t factor)
{
    const CategoryId category = m_operation.cohort(passage.cohort).category;
    const People people = passage.people * factor;
    const auto& [cohort, from, departure, to, arrival, all] = passage;
    m_population.book(from, departure, to, arrival, people);
    m_places.book(category, from, departure, to, arrival, people);
    m_apart.book(cohort, from, departure, to, arrival, people);
    if (passage.isReturn())
        return;
    changeMoved(cohort, people);
    if (arrival != kNever)
        changeShare(to, category, people);
}

void LiveRules::changeMoved(CohortId id, People people)
{
    const People most = m_operation.cohort(id).people;
    People& moved = m_moved[id.at()];
    m_excess[Rule::R15Headcount] -= std::max(People(0), moved - most).value();
    moved += people;
    m_excess[Rule::R15Headcount] += std::max(People(0), moved - most).value();
}

void LiveRules::changeShare(FacilityId facility, CategoryId category, People people)
{
    const auto most = m_most[category.at()];
    if (!most)
        return;
    People& placed = m_placed[{facility, category}];
    m_excess[Rule::R14Dispersal] -= std::max(People(0), placed - *most).value();
    placed += people;
    m_excess[Rule::R14Dispersal] += std::max(People(0), placed - *most).value();
}

std::optional<People> LiveRules::shareLeft(FacilityId facility, CategoryId category) const
{
    const auto most = m_most[category.at()];
    if (!most)
        return std::nullopt;
    const auto placed = m_placed.find({facility, category});
    return placed == m_placed.end() ? *most : *most - placed->second;
}

ExcessByRule LiveRules::excess() const
{
    ExcessByRule excess = m_excess;
    excess[Rule::R01Overcrowding] = m_population.overLimit().value();
    excess[Rule::R02Places] = m_places.excess().value();
    excess[Rule::R04DailyIntake] = m_population.overIntake().value();
    excess[Rule::R05DailyRelease] = m_population.overRelease().value();
    excess[Rule::R06RouteDepartures] = m_transport.overDepartures();
    excess[Rule::R08Fleet] = m_transport.overVehicles();
    excess[Rule::R09Escorts] = m_transport.overEscorts();
    excess[Rule::R13KeepApartSite] = m_apart.excess().value();
    return excess;
}

std::int64_t LiveRules::excessOfSingleBatches() const
{
    const ExcessByRule excess = this->excess();
    std::int64_t sum = 0;
    for (const RuleInfo& info : kRules)
        if (info.subject == Subject::Batch)
            sum += excess[info.rule];
    return sum;
}

std::int64_t LiveRules::hard() const
{
    return m_excess.sum() + m_population.overLimit().value() + m_population.overIntake().value()
           + m_population.overRelease().value() + m_places.excess().value() + m_apart.excess().value()
           + m_transport.overDepartures() + m_transport.overVehicles() + m_transport.overEscorts();
}

} // namespace planner
