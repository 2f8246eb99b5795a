// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/flow_model.h"

#include <algorithm>

namespace planner {

FlowModel::FlowModel(const LiveScore& fixed)
    : m_fixed(fixed), m_rules(fixed.rules()), m_operation(m_rules.operation()),
      m_days(static_cast<std::size_t>(m_operation.lastDay().value())), m_mayArrive(m_operation.facilities.size()),
      m_mayLeave(m_operation.facilities.size()), m_arriving(m_operation.facilities.size()),
      m_leaving(m_operation.facilities.size()), m_population(m_operation.facilities.size())
{
    addFlows();
    if (m_isTooLarge) {
        m_flows.clear();
        m_program = {};
        return;
    }
    addLoads();
    addTransportRows();
    addEscorts();
    addDailyRows();
    addCategoryRows();
    addPopulations();
    if (has(Goal::Peak))
        addPeak();
    if (has(Goal::Balance))
        addBalance();
    if (has(Goal::Change))
        addKept();
}

void FlowModel::close(const std::vector<bool>& isIdle)
{
    std::vector<bool> isUsed(m_loads.size());
    for (std::size_t flow = 0; flow < m_flows.size(); ++flow) {
        const auto& range = m_program.columns()[m_flows[flow].column];
        if (isIdle[flow] && range.upper > 0)
            m_program.close(m_flows[flow].column);
        if (range.upper > 0)
            isUsed[m_loadOf[flow]] = true;
    }
    for (std::size_t load = 0; load < m_loads.size(); ++load) {
        if (isUsed[load])
            continue;
        m_program.close(m_loads[load].column);
        if (m_loads[load].extraEscorts)
            m_program.close(*m_loads[load].extraEscorts);
    }
}

bool FlowModel::has(Goal goal) const
{
    const auto& goals = m_fixed.goals();
    return goals.empty() || std::find(goals.begin(), goals.end(), goal) != goals.end();
}

People FlowModel::remaining(CohortId cohort) const
{
    return std::max(People(0), m_operation.cohort(cohort).people - m_rules.moved(cohort));
}

std::size_t FlowModel::kindOf(CohortId cohort) const
{
    const CategoryId category = m_operation.cohort(cohort).category;
    return m_operation.category(category).travelsAlone ? 1 + category.at() : 0;
}

Day FlowModel::arrivalOf(RouteId route, Day departure) const
{
    return departure + m_operation.route(route).arrivalOffset;
}

std::int64_t FlowModel::priorityOf(const Flow& flow) const
{
    const Cohort& cohort = m_operation.cohort(flow.cohort);
    return cohort.movement == Movement::Must ? m_operation.category(cohort.category).priority.value() : 0;
}

void FlowModel::addFlows()
{
    std::vector<std::vector<CohortId>> cohortsAt(m_operation.facilities.size());
    for (std::uint32_t i = 0; i < m_operation.cohorts.size(); ++i) {
        const Cohort& cohort = m_operation.cohorts[i];
        if (cohort.movement != Movement::Stay && remaining({i}) > People(0)) {
            cohortsAt[cohort.facility.at()].push_back({i});
            m_mayLeave[cohort.facility.at()] += remaining({i});
        }
    }
    for (std::uint32_t i = 0; i < m_operation.routes.size() && !m_isTooLarge; ++i)
        addFlowsOf({i}, cohortsAt[m_operation.routes[i].from.at()]);
    // Nobody moves twice.
    std::map<CohortId, Row> rows;
    for (const Flow& flow : m_flows) {
        const auto [row, isNew] = rows.try_emplace(flow.cohort, 0);
        if (isNew)
            row->second = m_program.addRow(-kInfinity, real(remaining(flow.cohort)));
        m_program.addEntry(row->second, flow.column, 1);
    }
}

void FlowModel::addFlowsOf(RouteId id, const std::vector<CohortId>& cohorts)
{
    const Route& route = m_operation.route(id);
    const Date start = m_operation.settings.start;
    if (m_operation.usableSeats(route) <= People(0))
        return;
    for (const CohortId cohortId : cohorts) {
        const Cohort& cohort = m_operation.cohort(cohortId);
        if (!m_operation.accepts(route.to, cohort.category))
            continue;
        m_mayArrive[route.to.at()] += remaining(cohortId);
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
            m_arriving[route.to.at()].push_back(m_flows.size());
            m_leaving[route.from.at()].push_back(m_flows.size());
            m_flows.push_back({cohortId, id, day, m_program.addColumn(0, real(remaining(cohortId)), false, true)});
        }
    }
}

void FlowModel::addLoads()
{
    std::map<std::tuple<RouteId, Day, std::size_t>, std::size_t> known;
    std::vector<Row> rows;
    std::vector<People> people;
    for (const Flow& flow : m_flows) {
        const auto [entry, isNew] =
            known.try_emplace({flow.route, flow.departure, kindOf(flow.cohort)}, m_loads.size());
        if (isNew) {
            const Route& route = m_operation.route(flow.route);
            const FacilityTrack& to = m_rules.population().track(route.to);
            const Day arrival = arrivalOf(flow.route, flow.departure);
            People seats = m_operation.usableSeats(route);
            // What can arrive or leave on the day at all bounds a single batch too.
            if (const auto left = m_rules.intakeLeft(route.to, arrival))
                seats = std::min(seats, std::max(People(0), *left));
            if (const auto left = m_rules.releaseLeft(route.from, flow.departure))
                seats = std::min(seats, std::max(People(0), *left));
            // So does the room at a site that nobody leaves.
            if (m_mayLeave[route.to.at()] <= People(0))
                seats = std::min(seats, std::max(People(0), to.limit[indexOf(arrival)] - to.peak[indexOf(arrival)]));
            m_loads.push_back({flow.route, flow.departure, kindOf(flow.cohort), seats, 0, {}});
            rows.push_back(m_program.addRow(-kInfinity, 0));
            people.push_back(People(0));
        }
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

void FlowModel::addDailyRows()
{
    std::map<ThingDay, Row> rows[2];
    std::map<ThingDay, People> most[2];
    std::map<ThingDay, std::vector<std::size_t>> loads[2];
    const auto add = [&](int direction, FacilityId facility, Day day, const std::optional<People>& left,
                         std::size_t flow) {
        if (!left)
            return;
        const ThingDay key(facility.at(), day.value());
        const auto [row, isNew] = rows[direction].try_emplace(key, 0);
        if (isNew) {
            row->second = m_program.addRow(-kInfinity, real(std::max(People(0), *left)));
            most[direction][key] = std::max(People(0), *left);
        }
        m_program.addEntry(row->second, m_flows[flow].column, 1);
        auto& there = loads[direction][key];
        if (std::find(there.begin(), there.end(), m_loadOf[flow]) == there.end())
            there.push_back(m_loadOf[flow]);
    };
    for (std::size_t i = 0; i < m_flows.size(); ++i) {
        const Route& route = m_operation.route(m_flows[i].route);
        const Day arrival = arrivalOf(m_flows[i].route, m_flows[i].departure);
        const Day departure = m_flows[i].departure;
        add(0, route.to, arrival, m_rules.intakeLeft(route.to, arrival), i);
        add(1, route.from, departure, m_rules.releaseLeft(route.from, departure), i);
    }
    for (int direction = 0; direction < 2; ++direction)
        addRoundingRows(loads[direction], most[direction]);
}

void FlowModel::addCategoryRows()
{
    std::map<std::pair<FacilityId, CategoryId>, Row> shares;
    std::map<std::pair<FacilityId, CategoryId>, Row> places;
    const auto rowOf = [&](auto& rows, FacilityId facility, CategoryId category, People most) {
        const auto [row, isNew] = rows.try_emplace({facility, category}, 0);
        if (isNew)
            row->second = m_program.addRow(-kInfinity, real(most));
        return row->second;
    };
    for (const Flow& flow : m_flows) {
        const Route& route = m_operation.route(flow.route);
        const CategoryId category = m_operation.cohort(flow.cohort).category;
        if (const auto left = m_rules.shareLeft(route.to, category))
            m_program.addEntry(rowOf(shares, route.to, category, std::max(People(0), *left)), flow.column, 1);
        // Places hold on the last day: whoever came and did not leave is there.
        const auto arriving = m_rules.places().room(route.to, category, m_operation.lastDay());
        if (arriving && *arriving >= People(0))
            m_program.addEntry(rowOf(places, route.to, category, *arriving), flow.column, 1);
        const auto leaving = m_rules.places().room(route.from, category, m_operation.lastDay());
        if (leaving && *leaving >= People(0))
            m_program.addEntry(rowOf(places, route.from, category, *leaving), flow.column, -1);
    }
}

} // namespace planner
