// SPDX-License-Identifier: Apache-2.0
#include "core/rules/live_places.h"

#include <algorithm>

namespace planner {

LivePlaces::LivePlaces(const Operation& operation) : m_hasTurnover(operation.settings.hasSameDayTurnover)
{
    std::map<std::pair<FacilityId, CategoryId>, People> openings;
    if (!operation.places.empty())
        for (const Cohort& cohort : operation.cohorts)
            openings[{cohort.facility, cohort.category}] += cohort.people;
    for (const CategoryPlaces& row : operation.places) {
        if (operation.facility(row.facility).isOutside())
            continue;
        m_rows.insert(
            {{row.facility, row.category},
             {row.places, LivePresence(openings[{row.facility, row.category}], operation.lastDay()), People(0)}});
        m_anybody.insert({row.facility, LivePresence(People(0), operation.lastDay())});
    }
}

void LivePlaces::book(CategoryId category, FacilityId from, Day departure, FacilityId to, Day arrival, People people)
{
    if (const auto row = m_rows.find({from, category}); row != m_rows.end()) {
        row->second.presence.depart(departure, people);
        refresh(from);
    }
    const auto anybody = m_anybody.find(to);
    if (anybody == m_anybody.end())
        return;
    const auto how = to == from ? &LivePresence::comeBack : &LivePresence::arrive;
    (anybody->second.*how)(arrival, people);
    if (const auto row = m_rows.find({to, category}); row != m_rows.end())
        (row->second.presence.*how)(arrival, people);
    refresh(to);
}

void LivePlaces::refresh(FacilityId facility)
{
    const Day first = m_anybody.at(facility).firstArrival();
    for (auto row = m_rows.lower_bound({facility, CategoryId{0}}); row != m_rows.end() && row->first.first == facility;
         ++row) {
        m_excess -= row->second.excess;
        row->second.excess = excessOf(row->second, first);
        m_excess += row->second.excess;
    }
}

People LivePlaces::excessOf(const Row& row, Day first) const
{
    const auto peaks = row.presence.peaks(m_hasTurnover);
    People excess;
    for (auto day = indexOf(first); day < peaks.size(); ++day)
        excess += std::max(People(0), peaks[day] - row.places);
    return excess;
}

std::optional<People> LivePlaces::room(FacilityId facility, CategoryId category, Day arrival) const
{
    const auto found = m_rows.find({facility, category});
    if (found == m_rows.end())
        return std::nullopt;
    return roomOf(found->second, arrival);
}

People LivePlaces::excessAt(FacilityId facility) const
{
    People excess;
    for (auto row = m_rows.lower_bound({facility, CategoryId{0}}); row != m_rows.end() && row->first.first == facility;
         ++row)
        excess += row->second.excess;
    return excess;
}

bool LivePlaces::isOver(FacilityId facility, Day day) const
{
    for (auto row = m_rows.lower_bound({facility, CategoryId{0}}); row != m_rows.end() && row->first.first == facility;
         ++row)
        if (roomOf(row->second, day) < People(0))
            return true;
    return false;
}

People LivePlaces::roomOf(const Row& row, Day day) const
{
    const auto peaks = row.presence.peaks(m_hasTurnover);
    return row.places - *std::max_element(peaks.begin() + (day.value() - 1), peaks.end());
}

} // namespace planner
