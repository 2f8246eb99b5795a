// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/cohort_groups.h"

#include "core/model/whereabouts.h"
#include "core/splitter/model/batch_parts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace planner {
namespace {

using Likeness = std::tuple<FacilityId, CategoryId, Movement, std::optional<Date>, std::optional<Date>>;
using CohortDay = std::tuple<CohortId, RouteId, Day>;

std::vector<bool> namedInKeepApart(const Operation& operation)
{
    std::vector<bool> isNamed(operation.cohorts.size());
    for (const KeepApart& row : operation.keepApart) {
        isNamed[row.first.at()] = true;
        isNamed[row.second.at()] = true;
    }
    return isNamed;
}

std::map<CohortDay, People> journeysOf(const Batches& batches)
{
    std::map<CohortDay, People> journeys;
    for (const auto& [code, batch] : batches)
        if (batch.counts() && !batch.isFixed())
            for (const Part& part : batch.parts)
                journeys[{part.cohort, batch.route, batch.departure}] += part.people;
    return journeys;
}

} // namespace

CohortGroups::CohortGroups(const Operation& operation, const std::vector<Batch>& fixed) : m_reduced(operation)
{
    for (const Cohort& cohort : operation.cohorts)
        m_free.push_back(cohort.people);
    for (const Batch& batch : fixed)
        if (batch.counts())
            for (const Part& part : heldBy(batch))
                m_free[part.cohort.at()] -= part.people;
    const std::vector<bool> isNamed = namedInKeepApart(operation);
    std::map<Likeness, CohortId> groups;
    m_reduced.cohorts.clear();
    for (std::uint32_t i = 0; i < operation.cohorts.size(); ++i) {
        const Cohort& cohort = operation.cohorts[i];
        const CohortId next{static_cast<std::uint32_t>(m_reduced.cohorts.size())};
        CohortId group = next;
        if (!isNamed[i] && m_free[i] >= People(0))
            group = groups
                        .insert({{cohort.facility, cohort.category, cohort.movement, cohort.readyFrom, cohort.notAfter},
                                 next})
                        .first->second;
        m_groupOf.push_back(group);
        if (group == next) {
            m_reduced.cohorts.push_back(cohort);
            m_members.emplace_back();
        } else {
            m_reduced.cohorts[group.at()].people += cohort.people;
        }
        m_members[group.at()].push_back({i});
    }
    for (KeepApart& row : m_reduced.keepApart)
        row = {m_groupOf[row.first.at()], m_groupOf[row.second.at()], row.scope};
}

Batch CohortGroups::toGroups(const Batch& batch) const
{
    const auto ofGroups = [&](const std::vector<Part>& parts) {
        std::vector<Part> grouped;
        for (const Part& part : parts)
            addPeople(grouped, m_groupOf[part.cohort.at()], part.people);
        return grouped;
    };
    Batch grouped = batch;
    grouped.parts = ofGroups(batch.parts);
    for (auto* counted : {&grouped.happened.departed, &grouped.happened.arrived})
        if (*counted)
            *counted = ofGroups(**counted);
    // One group may have several accounts with the same fate: they are only summed up.
    for (Account& account : grouped.happened.accounts)
        account.cohort = m_groupOf[account.cohort.at()];
    return grouped;
}

std::vector<Batch> CohortGroups::toCohorts(const std::vector<Batch>& batches, const Batches& reference) const
{
    std::vector<Batch> result = batches;
    std::vector<People> free = m_free;
    assignAsBefore(batches, reference, free, result);
    std::vector<std::size_t> next(m_members.size()); // the first member of the group that may have people left
    for (std::size_t i = 0; i < batches.size(); ++i)
        for (const Part& part : batches[i].parts) {
            const auto& members = m_members[part.cohort.at()];
            People open = part.people - groupPeople(result[i], part.cohort);
            for (std::size_t& member = next[part.cohort.at()]; open > People(0) && member < members.size();) {
                People& left = free[members[member].at()];
                const People people = std::clamp(left, People(0), open);
                addPeople(result[i].parts, members[member], people);
                left -= people;
                open -= people;
                if (left <= People(0))
                    ++member;
            }
        }
    return result;
}

void CohortGroups::assignAsBefore(const std::vector<Batch>& batches, const Batches& reference,
                                  std::vector<People>& free, std::vector<Batch>& result) const
{
    std::map<CohortDay, People> journeys = journeysOf(reference);
    for (std::size_t i = 0; i < batches.size(); ++i) {
        result[i].parts.clear();
        if (journeys.empty())
            continue;
        for (const Part& part : batches[i].parts) {
            People open = part.people;
            for (const CohortId member : m_members[part.cohort.at()]) {
                const auto known = journeys.find({member, batches[i].route, batches[i].departure});
                if (known == journeys.end())
                    continue;
                const People people = std::max(People(0), std::min({known->second, open, free[member.at()]}));
                addPeople(result[i].parts, member, people);
                known->second -= people;
                free[member.at()] -= people;
                open -= people;
            }
        }
    }
}

People CohortGroups::groupPeople(const Batch& batch, CohortId group) const
{
    People people;
    for (const Part& part : batch.parts)
        if (m_groupOf[part.cohort.at()] == group)
            people += part.people;
    return people;
}

} // namespace planner
