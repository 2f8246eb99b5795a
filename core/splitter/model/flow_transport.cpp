// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/flow_transport.h"

#include <algorithm>
#include <map>
#include <set>

namespace planner {
namespace {

class TransportRows {
public:
    TransportRows(FlowNetwork& network, LinearProgram& program)
        : m_network(network), m_rules(network.rules()), m_operation(network.operation()), m_program(program)
    {
    }

    void addDeparturesAndVehicles()
    {
        std::map<ThingDay, Row> departures;
        std::map<ThingDay, Row> vehicles;
        const auto addTo = [&](auto& rows, const auto& key, double upper, Column column, double value) {
            const auto [row, isNew] = rows.try_emplace(key, 0);
            if (isNew)
                row->second = m_program.addRow(-kInfinity, upper);
            m_program.addEntry(row->second, column, value);
        };
        for (const Load& load : m_network.loads()) {
            if (const auto left = m_rules.departuresLeft(load.route, load.departure))
                addTo(departures, ThingDay(load.route.at(), load.departure.value()), static_cast<double>(*left),
                      load.column, 1);
            const auto fleet = m_operation.route(load.route).fleet;
            for (Day day = load.departure;
                 fleet && day < load.departure + m_operation.fleet(*fleet).cycle && day <= m_operation.lastDay();
                 day += Day(1))
                addTo(vehicles, ThingDay(fleet->at(), day.value()),
                      static_cast<double>(m_rules.vehiclesLeft(*fleet, day)), load.column, 1);
        }
    }

    /// Escorts by the people that one can take, and what a batch needs beyond that because escorts are whole. With P
    /// the most people that one escort can take and S = q P + r seats: x people in a batch need q + (x - q P) / r or
    /// more.
    void addEscorts()
    {
        std::map<std::int64_t, Row> days;
        for (std::size_t i = 0; i < m_network.loads().size(); ++i) {
            const Load& load = m_network.loads()[i];
            const auto left = m_rules.escortsLeft(load.departure);
            if (!left)
                continue;
            const auto [day, isNew] = days.try_emplace(load.departure.value(), 0);
            if (isNew)
                day->second =
                    m_program.addRow(-kInfinity, static_cast<double>(std::max<std::int64_t>(0, left->value())));
            for (const std::size_t position : load.flows) {
                const Flow& flow = m_network.flows()[position];
                if (const auto per = m_network.peoplePerEscort(flow))
                    m_program.addEntry(day->second, flow.column, 1 / real(*per));
            }
            addRoundedEscorts(i, day->second);
        }
    }

    /// Intake and release per day.
    void addDailyRows()
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
            m_program.addEntry(row->second, m_network.flows()[flow].column, 1);
            auto& there = loads[direction][key];
            if (std::find(there.begin(), there.end(), m_network.loadOf(flow)) == there.end())
                there.push_back(m_network.loadOf(flow));
        };
        for (std::size_t i = 0; i < m_network.flows().size(); ++i) {
            const Route& route = m_operation.route(m_network.flows()[i].route);
            const Day arrival = m_network.arrivalOf(m_network.flows()[i]);
            const Day departure = m_network.flows()[i].departure;
            add(0, route.to, arrival, m_rules.intakeLeft(route.to, arrival), i);
            add(1, route.from, departure, m_rules.releaseLeft(route.from, departure), i);
        }
        for (int direction = 0; direction < 2; ++direction)
            addRoundingRows(loads[direction], most[direction]);
    }

private:
    using Column = LinearProgram::Column;
    using Row = LinearProgram::Row;
    using ThingDay = FlowNetwork::ThingDay;

    void addRoundedEscorts(std::size_t position, Row day)
    {
        const Load& load = m_network.loads()[position];
        People most(0);
        for (const std::size_t flow : load.flows) {
            const auto per = m_network.peoplePerEscort(m_network.flows()[flow]);
            if (!per)
                return;
            most = std::max(most, *per);
        }
        const std::int64_t rest = load.seats.value() % most.value();
        if (rest == 0)
            return;
        const Column extra = m_program.addColumn(0, real(load.seats));
        m_network.setExtraEscorts(position, extra);
        m_program.addEntry(day, extra, 1);
        const double whole = static_cast<double>(load.seats.value() / most.value());
        const Row row = m_program.addRow(-kInfinity, 0, true);
        m_program.addEntry(row, extra, -static_cast<double>(rest));
        m_program.addEntry(row, load.column, whole * static_cast<double>(rest - most.value()));
        for (const std::size_t i : load.flows) {
            const Flow& flow = m_network.flows()[i];
            const double share = 1 - static_cast<double>(rest) / real(*m_network.peoplePerEscort(flow));
            if (share != 0)
                m_program.addEntry(row, flow.column, share);
        }
    }

    /// The most people whom batches of the loads can carry on their day; nothing where their number has no limit.
    std::optional<People> mostBrought(const std::vector<std::size_t>& loads) const
    {
        std::set<std::pair<RouteId, Day>> journeys;
        People most;
        for (const std::size_t i : loads) {
            const Load& load = m_network.loads()[i];
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

    /// Mixed integer rounding (Nemhauser and Wolsey, 1990). X people in N batches of s seats and Y others, who can be U
    /// at most, come to I or fewer. With r the rest of I - U by s: X + Y <= I - r (ceil((I - U) / s) - N). Where the
    /// others have no limit they are left out, and U is 0.
    void addRoundingRows(const std::map<ThingDay, std::vector<std::size_t>>& loads,
                         const std::map<ThingDay, People>& most)
    {
        const auto add = [&](const std::vector<std::size_t>& counted, const std::vector<std::size_t>& others,
                             People limit, People left, People seats) {
            const std::int64_t rest = left.value() % seats.value();
            if (left <= People(0) || rest == 0)
                return;
            const std::int64_t count = ceilDivide(left.value(), seats.value());
            const Row row = m_program.addRow(-kInfinity, static_cast<double>(limit.value() - rest * count), true);
            for (const std::size_t load : counted)
                m_program.addEntry(row, m_network.loads()[load].column, -static_cast<double>(rest));
            for (const auto* group : {&counted, &others})
                for (const std::size_t load : *group)
                    for (const std::size_t flow : m_network.loads()[load].flows)
                        m_program.addEntry(row, m_network.flows()[flow].column, 1);
        };
        for (const auto& [key, members] : loads) {
            std::map<People, std::vector<std::size_t>> bySeats;
            for (const std::size_t load : members)
                bySeats[m_network.loads()[load].seats].push_back(load);
            for (const auto& [seats, group] : bySeats) {
                if (seats <= People(0))
                    continue;
                if (most.at(key) > seats)
                    add(group, {}, most.at(key), most.at(key), seats);
                std::vector<std::size_t> others;
                for (const std::size_t load : members)
                    if (m_network.loads()[load].seats != seats)
                        others.push_back(load);
                if (const auto brought = mostBrought(others); !others.empty() && brought)
                    add(group, others, most.at(key), most.at(key) - *brought, seats);
            }
        }
    }

    FlowNetwork& m_network;
    const LiveRules& m_rules;
    const Operation& m_operation;
    LinearProgram& m_program;
};

} // namespace

void addTransport(FlowNetwork& network, LinearProgram& program)
{
    TransportRows rows(network, program);
    rows.addDeparturesAndVehicles();
    rows.addEscorts();
    rows.addDailyRows();
}

} // namespace planner
