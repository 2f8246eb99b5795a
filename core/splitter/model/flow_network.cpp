// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/flow_network.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace planner {

FlowNetwork::FlowNetwork(const LiveRules& rules, LinearProgram& program)
    : m_rules(rules), m_operation(rules.operation()), m_program(program), m_sites(m_operation.facilities.size())
{
    addFlows();
    if (m_isTooLarge) {
        m_flows.clear();
        return;
    }
    addLoads();
}

People FlowNetwork::remaining(CohortId cohort) const
{
    return std::max(People(0), m_operation.cohort(cohort).people - m_rules.moved(cohort));
}

std::size_t FlowNetwork::kindOf(CohortId cohort) const
{
    const CategoryId category = m_operation.cohort(cohort).category;
    return m_operation.category(category).travelsAlone ? 1 + category.at() : 0;
}

void FlowNetwork::addFlows()
{
    std::vector<std::vector<CohortId>> cohortsAt(m_operation.facilities.size());
    for (std::uint32_t i = 0; i < m_operation.cohorts.size(); ++i) {
        const Cohort& cohort = m_operation.cohorts[i];
        if (cohort.movement != Movement::Stay && remaining({i}) > People(0)) {
            cohortsAt[cohort.facility.at()].push_back({i});
            m_sites[cohort.facility.at()].mayLeave += remaining({i});
        }
    }
    for (std::uint32_t i = 0; i < m_operation.routes.size() && !m_isTooLarge; ++i)
        addFlowsOf({i}, cohortsAt[m_operation.routes[i].from.at()]);
    // Nobody moves twice.
    std::map<CohortId, LinearProgram::Row> rows;
    for (const Flow& flow : m_flows) {
        const auto [row, isNew] = rows.try_emplace(flow.cohort, 0);
        if (isNew)
            row->second = m_program.addRow(-kInfinity, real(remaining(flow.cohort)));
        m_program.addEntry(row->second, flow.column, 1);
    }
}

void FlowNetwork::addFlowsOf(RouteId id, const std::vector<CohortId>& cohorts)
{
    const Route& route = m_operation.route(id);
    const Date start = m_operation.settings.start;
    if (m_operation.usableSeats(route) <= People(0))
        return;
    for (const CohortId cohortId : cohorts) {
        const Cohort& cohort = m_operation.cohort(cohortId);
        if (!m_operation.accepts(route.to, cohort.category))
            continue;
        m_sites[route.to.at()].mayArrive += remaining(cohortId);
        for (Day day(1); day + route.arrivalOffset <= m_operation.lastDay(); day += Day(1)) {
            const Date departure = dateOf(day, start);
            const Date arrival = dateOf(day + route.arrivalOffset, start);
            if ((route.openFrom && departure < *route.openFrom) || (route.openTo && departure > *route.openTo)
                || (cohort.readyFrom && departure < *cohort.readyFrom)
                || (cohort.notAfter && arrival > *cohort.notAfter) || !m_rules.hasDeparture(id, day))
                continue;
            if (m_flows.size() >= kMostFlows) {
                m_isTooLarge = true;
                return;
            }
            m_sites[route.to.at()].arriving.push_back(m_flows.size());
            m_sites[route.from.at()].leaving.push_back(m_flows.size());
            m_flows.push_back({cohortId, id, day, m_program.addColumn(0, real(remaining(cohortId)), false, true)});
        }
    }
}

/// The most that one batch can hold.
People FlowNetwork::seatsOf(const Flow& flow) const
{
    const Route& route = m_operation.route(flow.route);
    const FacilityTrack& to = m_rules.population().track(route.to);
    const Day arrival = arrivalOf(flow);
    People seats = m_operation.usableSeats(route);
    // What can arrive or leave on the day at all bounds a single batch too.
    if (const auto left = m_rules.intakeLeft(route.to, arrival))
        seats = std::min(seats, std::max(People(0), *left));
    if (const auto left = m_rules.releaseLeft(route.from, flow.departure))
        seats = std::min(seats, std::max(People(0), *left));
    // So does the room at a site that nobody leaves.
    if (m_sites[route.to.at()].mayLeave <= People(0))
        seats = std::min(seats, std::max(People(0), to.limit[indexOf(arrival)] - to.peak[indexOf(arrival)]));
    return seats;
}

void FlowNetwork::addLoads()
{
    std::map<std::tuple<RouteId, Day, std::size_t>, std::size_t> known;
    std::vector<LinearProgram::Row> rows;
    std::vector<People> people;
    for (const Flow& flow : m_flows) {
        const auto [entry, isNew] =
            known.try_emplace({flow.route, flow.departure, kindOf(flow.cohort)}, m_loads.size());
        if (isNew) {
            m_loads.push_back({flow.route, flow.departure, kindOf(flow.cohort), seatsOf(flow), 0, {}, {}});
            rows.push_back(m_program.addRow(-kInfinity, 0));
            people.push_back(People(0));
        }
        m_loads[entry->second].flows.push_back(m_loadOf.size());
        m_loadOf.push_back(entry->second);
        people[entry->second] += remaining(flow.cohort);
        m_program.addEntry(rows[entry->second], flow.column, 1);
    }
    for (std::size_t i = 0; i < m_loads.size(); ++i) {
        // A lawful batch has at least one person.
        m_loads[i].column = m_program.addColumn(0, real(people[i]), true);
        m_program.addEntry(rows[i], m_loads[i].column, -real(m_loads[i].seats));
    }
}

} // namespace planner
