// SPDX-License-Identifier: Apache-2.0
#include "core/rules/live_apart.h"

#include "core/rules/keep_apart_pairs.h"

#include <algorithm>

namespace planner {

LiveApart::LiveApart(const Operation& operation) : m_operation(operation)
{
    for (const auto& [first, second] : keepApartPairs(operation, ApartScope::Facility)) {
        for (const CohortId cohort : {first, second}) {
            m_pairsOf[cohort].push_back(m_pairs.size());
            const Cohort& there = operation.cohort(cohort);
            m_presences.insert({{cohort, there.facility}, LivePresence(there.people, operation.lastDay())});
        }
        m_pairs.push_back({first, second});
    }
}

void LiveApart::book(CohortId cohort, FacilityId from, Day departure, FacilityId to, Day arrival, People people)
{
    if (!m_pairsOf.contains(cohort))
        return;
    change(cohort, from, departure, people, &LivePresence::depart);
    if (!m_operation.facility(to).isOutside())
        change(cohort, to, arrival, people, to == from ? &LivePresence::comeBack : &LivePresence::arrive);
}

void LiveApart::change(CohortId cohort, FacilityId facility, Day day, People people,
                       void (LivePresence::*how)(Day, People))
{
    m_excess -= excessAround(cohort, facility);
    const auto [presence, isNew] =
        m_presences.insert({{cohort, facility}, LivePresence(People(0), m_operation.lastDay())});
    (presence->second.*how)(day, people);
    m_excess += excessAround(cohort, facility);
}

People LiveApart::excessAround(CohortId cohort, FacilityId facility) const
{
    People excess;
    for (const std::size_t pair : m_pairsOf.at(cohort))
        excess += excessOf(m_pairs[pair], facility);
    return excess;
}

People LiveApart::excessAt(FacilityId facility) const
{
    People excess;
    for (const CohortPair& pair : m_pairs)
        excess += excessOf(pair, facility);
    return excess;
}

People LiveApart::excessOf(const CohortPair& pair, FacilityId facility) const
{
    const auto first = m_presences.find({pair.first, facility});
    const auto second = m_presences.find({pair.second, facility});
    if (first == m_presences.end() || second == m_presences.end())
        return People(0);
    const Day start = std::min(first->second.firstArrival(), second->second.firstArrival());
    const bool hasTurnover = m_operation.settings.hasSameDayTurnover;
    const auto firstPeaks = first->second.peaks(hasTurnover);
    const auto secondPeaks = second->second.peaks(hasTurnover);
    People excess;
    for (auto day = indexOf(start); day < firstPeaks.size(); ++day)
        excess += std::max(People(0), std::min(firstPeaks[day], secondPeaks[day]));
    return excess;
}

bool LiveApart::areApart(CohortId cohort, CohortId other) const
{
    const auto pairs = m_pairsOf.find(cohort);
    return pairs != m_pairsOf.end() && std::any_of(pairs->second.begin(), pairs->second.end(), [&](std::size_t index) {
               const CohortPair& pair = m_pairs[index];
               return (pair.first == cohort ? pair.second : pair.first) == other;
           });
}

bool LiveApart::wouldMeet(CohortId cohort, FacilityId facility, Day arrival) const
{
    const auto pairs = m_pairsOf.find(cohort);
    if (pairs == m_pairsOf.end())
        return false;
    return std::any_of(pairs->second.begin(), pairs->second.end(), [&](std::size_t index) {
        const CohortPair& pair = m_pairs[index];
        const auto other = m_presences.find({pair.first == cohort ? pair.second : pair.first, facility});
        if (other == m_presences.end())
            return false;
        const auto peaks = other->second.peaks(m_operation.settings.hasSameDayTurnover);
        return std::any_of(peaks.begin() + (arrival.value() - 1), peaks.end(),
                           [](People people) { return people > People(0); });
    });
}

} // namespace planner
