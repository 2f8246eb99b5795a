// SPDX-License-Identifier: Apache-2.0
// The part of the flow model that follows populations: limits, targets, occupancy; and the goals as forms.
#include "core/splitter/flow_model.h"

#include <algorithm>

namespace planner {
namespace {

std::size_t indexOf(Day day) { return static_cast<std::size_t>(day.value() - 1); }
double real(People people) { return static_cast<double>(people.value()); }
constexpr double kWhole = 10'000; ///< hundredths of a per cent

} // namespace

void FlowModel::addPopulations()
{
    for (std::size_t facility = 0; facility < m_population.size(); ++facility)
        if (m_mayArrive[facility] > People(0) || m_mayLeave[facility] > People(0))
            addPopulation(facility);
    for (std::size_t facility = 0; facility < m_population.size(); ++facility)
        if (!m_population[facility].empty())
            addOverTarget(facility);
}

void FlowModel::addPopulation(std::size_t facility)
{
    const FacilityTrack& track = m_rules.population().track({static_cast<std::uint32_t>(facility)});
    auto& population = m_population[facility];
    std::vector<Row> balance;
    std::vector<Row> limit;
    const bool isEntered = m_mayArrive[facility] > People(0);
    for (std::size_t day = 0; day < m_days; ++day) {
        const People before = day == 0 ? track.opening : track.population[day - 1];
        // Close of the day less close of the day before less new arrivals plus new departures = what is booked.
        population.push_back(m_program.addColumn(real(track.population[day] - m_mayLeave[facility]),
                                                 real(track.population[day] + m_mayArrive[facility])));
        const double booked = real(track.population[day] - before) + (day == 0 ? real(track.opening) : 0);
        balance.push_back(m_program.addRow(booked, booked));
        m_program.addEntry(balance.back(), population[day], 1);
        if (day > 0)
            m_program.addEntry(balance.back(), population[day - 1], -1);
        const bool isWithin = track.peak[day] <= track.limit[day];
        limit.push_back(m_program.addRow(
            -kInfinity,
            isEntered && isWithin ? real(track.limit[day] - (track.peak[day] - track.population[day])) : kInfinity));
        m_program.addEntry(limit.back(), population[day], 1);
    }
    const bool hasTurnover = m_operation.settings.hasSameDayTurnover;
    for (const Flow& flow : m_flows) {
        const Route& route = m_operation.route(flow.route);
        if (route.to.at() == facility)
            m_program.addEntry(balance[indexOf(arrivalOf(flow.route, flow.departure))], flow.column, -1);
        if (route.from.at() == facility) {
            m_program.addEntry(balance[indexOf(flow.departure)], flow.column, 1);
            if (!hasTurnover)
                m_program.addEntry(limit[indexOf(flow.departure)], flow.column, 1);
        }
    }
    addEntryAfterDecant(facility);
}

/// Where a facility is over its limit by L as things stand on a day and D people may leave, A people can have come
/// by then only if at least A + L left: A <= (1 - L / D) x those who left, the hull of that and of A = 0.
void FlowModel::addEntryAfterDecant(std::size_t facility)
{
    const FacilityTrack& track = m_rules.population().track({static_cast<std::uint32_t>(facility)});
    for (std::size_t day = 0; day < m_days && m_mayArrive[facility] > People(0); ++day) {
        const People over = track.peak[day] - track.limit[day];
        if (over <= People(0))
            continue;
        const double share = std::max(0.0, 1 - real(over) / std::max(1.0, real(m_mayLeave[facility])));
        const Row row = m_program.addRow(-kInfinity, 0);
        for (const Flow& flow : m_flows) {
            const Route& route = m_operation.route(flow.route);
            if (route.to.at() == facility && indexOf(arrivalOf(flow.route, flow.departure)) <= day)
                m_program.addEntry(row, flow.column, 1);
            else if (route.from.at() == facility && share > 0 && indexOf(flow.departure) <= day)
                m_program.addEntry(row, flow.column, -share);
        }
    }
}

void FlowModel::addOverTarget(std::size_t facility)
{
    const FacilityTrack& track = m_rules.population().track({static_cast<std::uint32_t>(facility)});
    for (std::size_t day = 0; day < m_days; ++day) {
        const double most = real(track.population[day] + m_mayArrive[facility] - track.target[day]);
        if (most <= 0)
            continue;
        m_overTarget.push_back(m_program.addColumn(0, most));
        const Row row = m_program.addRow(-kInfinity, real(track.target[day]));
        m_program.addEntry(row, m_population[facility][day], 1);
        m_program.addEntry(row, m_overTarget.back(), -1);
    }
}

/// Peak counts a facility from its first arrival on. A facility that is empty before it counts from the start
/// without harm; others are left out, unless fixed batches arrive there.
void FlowModel::addPeak()
{
    m_peak = m_program.addColumn(static_cast<double>(0), 1e9);
    for (std::size_t facility = 0; facility < m_population.size(); ++facility) {
        const FacilityTrack& track = m_rules.population().track({static_cast<std::uint32_t>(facility)});
        bool hasArrival = false;
        for (std::size_t day = 0; day < m_days; ++day) {
            hasArrival = hasArrival || track.arrivals[day] > People(0);
            const double capacity = real(track.capacity[day]);
            const bool isEmpty = real(track.population[day]) * kWhole < capacity && m_mayArrive[facility] > People(0);
            if (capacity <= 0 || !(hasArrival || isEmpty))
                continue;
            // floor(P x 10,000 / C) <= z where P x 10,000 <= C x z + C - 1
            const bool isFixed = m_population[facility].empty();
            const Row row = m_program.addRow(
                -kInfinity, (capacity - 1 - (isFixed ? real(track.population[day]) * kWhole : 0)) / kWhole);
            if (!isFixed)
                m_program.addEntry(row, m_population[facility][day], 1);
            m_program.addEntry(row, *m_peak, -capacity / kWhole);
        }
    }
}

void FlowModel::addBalance()
{
    m_range = Range{m_program.addColumn(-1e9, 1e9), m_program.addColumn(-1e9, 1e9)};
    bool isAny = false;
    for (std::size_t facility = 0; facility < m_population.size(); ++facility) {
        const FacilityTrack& track = m_rules.population().track({static_cast<std::uint32_t>(facility)});
        const double capacity = real(track.capacity.back());
        if (!track.isReached || capacity <= 0)
            continue;
        isAny = true;
        const bool isFixed = m_population[facility].empty();
        const double known = isFixed ? real(track.population.back()) : 0;
        const Row high = m_program.addRow(-kInfinity, (capacity - 1) / kWhole - known);
        const Row low = m_program.addRow(-known, kInfinity);
        if (!isFixed) {
            m_program.addEntry(high, m_population[facility].back(), 1);
            m_program.addEntry(low, m_population[facility].back(), 1);
        }
        m_program.addEntry(high, m_range->highest, -capacity / kWhole);
        m_program.addEntry(low, m_range->lowest, -capacity / kWhole);
    }
    if (!isAny)
        m_range.reset();
}

void FlowModel::addKept()
{
    for (const Flow& flow : m_flows) {
        const People missing = m_fixed.missing(flow.cohort, flow.route, flow.departure);
        if (missing <= People(0))
            continue;
        m_kept.push_back(m_program.addColumn(0, real(missing)));
        const Row row = m_program.addRow(-kInfinity, 0);
        m_program.addEntry(row, m_kept.back(), 1);
        m_program.addEntry(row, flow.column, -1);
    }
}

LinearForm FlowModel::peopleForm(Goal goal) const
{
    LinearForm form{static_cast<double>(m_fixed.value(goal)), {}};
    for (const Flow& flow : m_flows) {
        double value = 0;
        if (goal == Goal::Waiting)
            value = -static_cast<double>(priorityOf(flow));
        else if (goal == Goal::Delay)
            value = static_cast<double>(priorityOf(flow) * (flow.departure.value() - 1));
        else
            value = static_cast<double>(m_operation.route(flow.route).length.value());
        form.terms.push_back({flow.column, value});
    }
    return form;
}

std::optional<LinearForm> FlowModel::form(Goal goal) const
{
    LinearForm form{static_cast<double>(m_fixed.value(goal)), {}};
    switch (goal) {
    case Goal::Waiting:
    case Goal::Delay:
    case Goal::Travel:
        return peopleForm(goal);
    case Goal::Overcrowding:
        for (std::size_t facility = 0; facility < m_population.size(); ++facility)
            if (!m_population[facility].empty())
                form.constant -= real(m_rules.population().track({static_cast<std::uint32_t>(facility)}).overTarget);
        for (const Column column : m_overTarget)
            form.terms.push_back({column, 1});
        return form;
    case Goal::Peak:
        form.constant = 0;
        form.terms.push_back({*m_peak, 1});
        return form;
    case Goal::Balance:
        form.constant = 0;
        if (m_range)
            form.terms = {{m_range->highest, 1}, {m_range->lowest, -1}};
        return form;
    case Goal::Batches:
        for (const Load& load : m_loads)
            form.terms.push_back({load.column, 1});
        return form;
    case Goal::Change:
        for (const Column column : m_kept)
            form.terms.push_back({column, -1});
        return form;
    case Goal::Finish:
        return std::nullopt;
    }
    return std::nullopt;
}

LinearForm FlowModel::arrivingAfter(Day day) const
{
    LinearForm form;
    for (const Flow& flow : m_flows)
        if (arrivalOf(flow.route, flow.departure) > day)
            form.terms.push_back({flow.column, 1});
    return form;
}

} // namespace planner
