// SPDX-License-Identifier: Apache-2.0
// The part of the flow model that cuts off parts of batches which no day has people for.
#include "core/splitter/model/flow_model.h"

#include <algorithm>
#include <set>

namespace planner {
/// What the batches of the loads can bring at most on their day; nothing where their number has no limit.
std::optional<People> FlowModel::mostBrought(const std::vector<std::size_t>& loads) const
{
    std::set<std::pair<RouteId, Day>> journeys;
    People most;
    for (const std::size_t i : loads) {
        const Load& load = m_loads[i];
        if (!journeys.insert({load.route, load.departure}).second)
            continue;
        auto batches = m_rules.departuresLeft(load.route, load.departure);
        if (const auto fleet = m_operation.route(load.route).fleet) {
            const std::int64_t vehicles = m_rules.vehiclesLeft(*fleet, load.departure);
            batches = std::min(batches.value_or(vehicles), vehicles);
        }
        if (!batches)
            return std::nullopt;
        most += load.seats * *batches;
    }
    return most;
}

/// Mixed integer rounding (Nemhauser and Wolsey, 1990). X people in N batches of s seats and Y others, who can be U at
/// most, come to I or fewer. With r the rest of I - U by s: X + Y <= I - r (ceil((I - U) / s) - N).
/// Where the others have no limit they are left out, and U is 0.
void FlowModel::addRoundingRows(const std::map<ThingDay, std::vector<std::size_t>>& loads,
                                const std::map<ThingDay, People>& most)
{
    std::vector<std::vector<Column>> flowsOf(m_loads.size());
    for (std::size_t i = 0; i < m_flows.size(); ++i)
        flowsOf[m_loadOf[i]].push_back(m_flows[i].column);
    const auto add = [&](const std::vector<std::size_t>& counted, const std::vector<std::size_t>& others, People limit,
                         People left, People seats) {
        const std::int64_t rest = left.value() % seats.value();
        if (left <= People(0) || rest == 0)
            return;
        const std::int64_t count = ceilDivide(left.value(), seats.value());
        const Row row = m_program.addRow(-kInfinity, static_cast<double>(limit.value() - rest * count), true);
        for (const std::size_t load : counted)
            m_program.addEntry(row, m_loads[load].column, -static_cast<double>(rest));
        for (const auto* group : {&counted, &others})
            for (const std::size_t load : *group)
                for (const Column flow : flowsOf[load])
                    m_program.addEntry(row, flow, 1);
    };
    for (const auto& [key, members] : loads) {
        std::map<People, std::vector<std::size_t>> bySeats;
        for (const std::size_t load : members)
            bySeats[m_loads[load].seats].push_back(load);
        for (const auto& [seats, group] : bySeats) {
            if (seats <= People(0))
                continue;
            if (most.at(key) > seats)
                add(group, {}, most.at(key), most.at(key), seats);
            std::vector<std::size_t> others;
            for (const std::size_t load : members)
                if (m_loads[load].seats != seats)
                    others.push_back(load);
            if (const auto brought = mostBrought(others); !others.empty() && brought)
                add(group, others, most.at(key), most.at(key) - *brought, seats);
        }
    }
}

} // namespace planner
