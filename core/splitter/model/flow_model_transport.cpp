// SPDX-License-Identifier: Apache-2.0
// The part of the flow model that holds departures, vehicles and escorts.
#include "core/splitter/model/flow_model.h"

#include <algorithm>

namespace planner {
void FlowModel::addTransportRows()
{
    std::map<ThingDay, Row> departures;
    std::map<ThingDay, Row> vehicles;
    const auto addTo = [&](auto& rows, const auto& key, double upper, Column column, double value) {
        const auto [row, isNew] = rows.try_emplace(key, 0);
        if (isNew)
            row->second = m_program.addRow(-kInfinity, upper);
        m_program.addEntry(row->second, column, value);
    };
    for (const Load& load : m_loads) {
        if (const auto left = m_rules.departuresLeft(load.route, load.departure))
            addTo(departures, ThingDay(load.route.at(), load.departure.value()), static_cast<double>(*left),
                  load.column, 1);
        const auto fleet = m_operation.route(load.route).fleet;
        for (Day day = load.departure;
             fleet && day < load.departure + m_operation.fleet(*fleet).cycle && day <= m_operation.lastDay();
             day += Day(1))
            addTo(vehicles, ThingDay(fleet->at(), day.value()), static_cast<double>(m_rules.vehiclesLeft(*fleet, day)),
                  load.column, 1);
    }
}

/// Escorts by the people that one can take, and what a batch needs beyond that because escorts are whole. With P the
/// most people that one escort can take and S = q P + r seats: x people in a batch need q + (x - q P) / r or more.
void FlowModel::addEscorts()
{
    std::map<std::int64_t, Row> days;
    std::vector<std::vector<std::size_t>> flowsOf(m_loads.size());
    for (std::size_t i = 0; i < m_flows.size(); ++i)
        flowsOf[m_loadOf[i]].push_back(i);
    for (std::size_t i = 0; i < m_loads.size(); ++i) {
        const auto left = m_rules.escortsLeft(m_loads[i].departure);
        if (!left)
            continue;
        const auto [day, isNew] = days.try_emplace(m_loads[i].departure.value(), 0);
        if (isNew)
            day->second = m_program.addRow(-kInfinity, static_cast<double>(std::max<std::int64_t>(0, left->value())));
        for (const std::size_t flow : flowsOf[i])
            if (const auto per = peoplePerEscort(m_flows[flow].cohort))
                m_program.addEntry(day->second, m_flows[flow].column, 1 / real(*per));
        addRoundedEscorts(m_loads[i], flowsOf[i], day->second);
    }
}

std::optional<People> FlowModel::peoplePerEscort(CohortId cohort) const
{
    return m_operation.category(m_operation.cohort(cohort).category).peoplePerEscort;
}

void FlowModel::addRoundedEscorts(Load& load, const std::vector<std::size_t>& flows, Row day)
{
    People most(0);
    for (const std::size_t flow : flows) {
        const auto per = peoplePerEscort(m_flows[flow].cohort);
        if (!per)
            return;
        most = std::max(most, *per);
    }
    const std::int64_t rest = load.seats.value() % most.value();
    if (rest == 0)
        return;
    load.extraEscorts = m_program.addColumn(0, real(load.seats));
    m_program.addEntry(day, *load.extraEscorts, 1);
    const double whole = static_cast<double>(load.seats.value() / most.value());
    const Row row = m_program.addRow(-kInfinity, 0, true);
    m_program.addEntry(row, *load.extraEscorts, -static_cast<double>(rest));
    m_program.addEntry(row, load.column, whole * static_cast<double>(rest - most.value()));
    for (const std::size_t flow : flows) {
        const double share = 1 - static_cast<double>(rest) / real(*peoplePerEscort(m_flows[flow].cohort));
        if (share != 0)
            m_program.addEntry(row, m_flows[flow].column, share);
    }
}

} // namespace planner
