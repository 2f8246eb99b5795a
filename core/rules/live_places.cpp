// SPDX-License-Identifier: Apache-2.0
#include "core/rules/live_places.h"

#include "core/base/message_id.h"

#include <algorithm>

namespace planner {

LivePlaces::LivePlaces(const Operation& operation, const Conditions&) : m_operation(operation)
{
    std::map<std::pair<FacilityId, CategoryId>, People> openings;
    if (!operation.places.empty())
        for (const Cohort& cohort : operation.cohorts)
            openings[{cohort.facility, cohort.category}] += cohort.people;
    for (const CategoryPlaces& row : operation.places) {
        if (operation.facility(row.facility).isOutside())
            continue;
        const auto site = m_sites.try_emplace(row.facility, Site{{People(0), operation.lastDay()}, {}}).first;
        site->second.rows.push_back(
            {row.category, row.places, {openings[{row.facility, row.category}], operation.lastDay()}});
    }
}

void LivePlaces::book(const Passage& passage, std::int64_t factor)
{
    if (m_sites.empty())
        return;
    const CategoryId category = m_operation.cohort(passage.cohort).category;
    const People people = passage.people * factor;
    const auto move = [&](Site& site, LivePresence& presence, Day day, void (LivePresence::*how)(Day, People)) {
        (presence.*how)(day, people);
        if (!site.isStale)
            m_stale.push_back(&site);
        site.isStale = true;
    };
    if (const auto site = m_sites.find(passage.from); site != m_sites.end())
        for (Row& row : site->second.rows)
            if (row.category == category)
                move(site->second, row.presence, passage.departure, &LivePresence::depart);
    const auto site = m_sites.find(passage.to);
    if (site == m_sites.end())
        return;
    const auto how = passage.isReturn() ? &LivePresence::comeBack : &LivePresence::arrive;
    move(site->second, site->second.anybody, passage.arrival, how);
    for (Row& row : site->second.rows)
        if (row.category == category)
            move(site->second, row.presence, passage.arrival, how);
}

template <class Visit>
void LivePlaces::visitOver(const Site& site, Visit visit) const
{
    const Day first = site.anybody.firstArrival();
    for (const Row& row : site.rows) {
        const auto peaks = row.presence.peaks(m_operation.settings.hasSameDayTurnover);
        for (auto day = indexOf(first); day < peaks.size(); ++day)
            if (peaks[day] > row.places)
                visit(row, Day(static_cast<std::int64_t>(day) + 1), peaks[day]);
    }
}

void LivePlaces::settle() const
{
    for (Site* site : m_stale) {
        m_excess -= site->excess;
        site->isStale = false;
        site->excess = 0;
        visitOver(*site, [&](const Row& row, Day, People peak) { site->excess += (peak - row.places).value(); });
        m_excess += site->excess;
    }
    m_stale.clear();
}

std::int64_t LivePlaces::excess() const
{
    settle();
    return m_excess;
}

std::int64_t LivePlaces::excessAt(FacilityId facility) const
{
    settle();
    const auto site = m_sites.find(facility);
    return site == m_sites.end() ? 0 : site->second.excess;
}

void LivePlaces::report(Findings& findings) const
{
    for (const auto& [id, site] : m_sites) {
        const std::string& facility = m_operation.facility(id).code;
        visitOver(site, [&](const Row& row, Day day, People peak) {
            const People excess = peak - row.places;
            addFinding(findings, kRule, facility, day, excess.value(), MessageId::CategoryIsOverPlaces, day,
                       m_operation.category(row.category).code, facility, peak, excess, row.places);
        });
    }
}

std::optional<People> LivePlaces::room(FacilityId facility, CategoryId category, Day arrival) const
{
    if (const auto site = m_sites.find(facility); site != m_sites.end())
        for (const Row& row : site->second.rows)
            if (row.category == category)
                return roomOf(row, arrival);
    return std::nullopt;
}

bool LivePlaces::isOver(FacilityId facility, Day day) const
{
    const auto site = m_sites.find(facility);
    return site != m_sites.end()
           && std::any_of(site->second.rows.begin(), site->second.rows.end(),
                          [&](const Row& row) { return roomOf(row, day) < People(0); });
}

People LivePlaces::roomOf(const Row& row, Day day) const
{
    const auto peaks = row.presence.peaks(m_operation.settings.hasSameDayTurnover);
    return row.places - *std::max_element(peaks.begin() + (day.value() - 1), peaks.end());
}

} // namespace planner
