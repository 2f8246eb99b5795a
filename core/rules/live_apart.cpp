// SPDX-License-Identifier: Apache-2.0
#include "core/rules/live_apart.h"

#include "core/base/message_id.h"

#include <algorithm>

namespace planner {

LiveApart::LiveApart(const Operation& operation, const Conditions&) : m_operation(operation)
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

void LiveApart::book(const Passage& passage, std::int64_t factor)
{
    if (!m_pairsOf.contains(passage.cohort))
        return;
    const People people = passage.people * factor;
    change(passage.cohort, passage.from, passage.departure, people, &LivePresence::depart);
    if (!m_operation.facility(passage.to).isOutside())
        change(passage.cohort, passage.to, passage.arrival, people,
               passage.isReturn() ? &LivePresence::comeBack : &LivePresence::arrive);
}

void LiveApart::change(CohortId cohort, FacilityId facility, Day day, People people,
                       void (LivePresence::*how)(Day, People))
{
    LivePresence& presence =
        m_presences.try_emplace({cohort, facility}, People(0), m_operation.lastDay()).first->second;
    (presence.*how)(day, people);
    for (const std::size_t pair : m_pairsOf.at(cohort))
        m_stale.emplace_back(facility, pair);
}

template <class Visit>
void LiveApart::visitMeetings(const CohortPair& pair, FacilityId facility, Visit visit) const
{
    const auto first = m_presences.find({pair.first, facility});
    const auto second = m_presences.find({pair.second, facility});
    if (first == m_presences.end() || second == m_presences.end())
        return;
    const Day start = std::min(first->second.firstArrival(), second->second.firstArrival());
    const bool hasTurnover = m_operation.settings.hasSameDayTurnover;
    const auto firstPeaks = first->second.peaks(hasTurnover);
    const auto secondPeaks = second->second.peaks(hasTurnover);
    for (auto day = indexOf(start); day < firstPeaks.size(); ++day)
        if (const People smaller = std::min(firstPeaks[day], secondPeaks[day]); smaller > People(0))
            visit(Day(static_cast<std::int64_t>(day) + 1), smaller);
}

void LiveApart::settle() const
{
    std::sort(m_stale.begin(), m_stale.end());
    m_stale.erase(std::unique(m_stale.begin(), m_stale.end()), m_stale.end());
    for (const Meeting& meeting : m_stale) {
        std::int64_t excess = 0;
        visitMeetings(m_pairs[meeting.second], meeting.first, [&](Day, People smaller) { excess += smaller.value(); });
        std::int64_t& known = m_excessOf[meeting];
        m_excess += excess - known;
        known = excess;
    }
    m_stale.clear();
}

std::int64_t LiveApart::excess() const
{
    settle();
    return m_excess;
}

std::int64_t LiveApart::excessAt(FacilityId facility) const
{
    settle();
    std::int64_t excess = 0;
    for (auto meeting = m_excessOf.lower_bound({facility, 0});
         meeting != m_excessOf.end() && meeting->first.first == facility; ++meeting)
        excess += meeting->second;
    return excess;
}

void LiveApart::report(Findings& findings) const
{
    for (const CohortPair& pair : m_pairs)
        for (auto presence = m_presences.lower_bound({pair.first, FacilityId{0}});
             presence != m_presences.end() && presence->first.first == pair.first; ++presence) {
            const FacilityId facility = presence->first.second;
            const std::string& code = m_operation.facility(facility).code;
            visitMeetings(pair, facility, [&](Day day, People smaller) {
                addFinding(findings, kRule, code, day, smaller.value(), MessageId::CohortsMustBeKeptApart, day,
                           m_operation.cohort(pair.first).code, m_operation.cohort(pair.second).code, code, smaller);
            });
        }
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
