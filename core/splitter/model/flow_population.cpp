// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/flow_population.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr double kWhole = 10'000; ///< hundredths of a per cent

} // namespace

bool hasGoal(const LiveScore& score, Goal goal)
{
    const auto& goals = score.goals();
    return goals.empty() || std::find(goals.begin(), goals.end(), goal) != goals.end();
}

FlowPopulation::FlowPopulation(const LiveScore& fixed, const FlowNetwork& network, LinearProgram& program)
    : m_fixed(fixed), m_network(network), m_program(program),
      m_days(static_cast<std::size_t>(network.operation().lastDay().value())),
      m_columns(network.operation().facilities.size())
{
    addPopulations();
    if (hasGoal(fixed, Goal::Peak))
        addPeak();
    if (hasGoal(fixed, Goal::Balance))
        addBalance();
}

LinearForm FlowPopulation::overcrowding() const
{
    LinearForm form{static_cast<double>(m_fixed.value(Goal::Overcrowding)), {}};
    // On followed days the columns count what is booked.
    for (std::size_t facility = 0; facility < m_columns.size(); ++facility)
        for (std::size_t day = 0; day < m_days; ++day)
            if ((m_network.site(facility).mayArrive > People(0) || m_network.site(facility).mayLeave > People(0))
                && canPassTarget(facility, day))
                form.constant -=
                    real(std::max(People(0), trackOf(facility).population[day] - trackOf(facility).target[day]));
    for (const Column column : m_overTarget)
        form.terms.push_back({column, 1});
    return form;
}

LinearForm FlowPopulation::balance() const
{
    return m_range ? LinearForm{0, {{m_range->highest, 1}, {m_range->lowest, -1}}} : LinearForm{};
}

const FacilityTrack& FlowPopulation::trackOf(std::size_t facility) const
{
    return m_network.rules().population().track({static_cast<std::uint32_t>(facility)});
}

void FlowPopulation::addPopulations()
{
    for (std::size_t facility = 0; facility < m_columns.size(); ++facility) {
        m_columns[facility].resize(m_days);
        if (m_network.site(facility).mayArrive <= People(0) && m_network.site(facility).mayLeave <= People(0))
            continue;
        addPopulation(facility);
        addLimits(facility);
        addEntryAfterDecant(facility);
        if (hasGoal(m_fixed, Goal::Overcrowding))
            addOverTarget(facility);
    }
}

bool FlowPopulation::canPassTarget(std::size_t facility, std::size_t day) const
{
    const FacilityTrack& track = trackOf(facility);
    const bool isHeldByLimit = m_network.site(facility).mayArrive > People(0) && track.peak[day] <= track.limit[day]
                               && track.limit[day] <= track.target[day];
    return !isHeldByLimit && track.population[day] + m_network.site(facility).mayArrive > track.target[day];
}

/// Peak counts a facility from its first arrival on. A facility that is empty before it counts from the start
/// without harm; others are left out, unless fixed batches arrive there.
bool FlowPopulation::countsForPeak(std::size_t facility, std::size_t day) const
{
    const FacilityTrack& track = trackOf(facility);
    const bool hasArrival =
        std::any_of(track.arrivals.begin(), track.arrivals.begin() + static_cast<std::ptrdiff_t>(day) + 1,
                    [](People people) { return people > People(0); });
    const bool isEmpty = real(track.population[day]) * kWhole < real(track.capacity[day])
                         && m_network.site(facility).mayArrive > People(0);
    return track.capacity[day] > People(0) && (hasArrival || isEmpty);
}

/// Days on which a limit can bind. Where nobody can leave, a day is held by every later one that has no more room.
void FlowPopulation::followLimits(std::size_t facility, std::vector<bool>& isFollowed) const
{
    const FacilityTrack& track = trackOf(facility);
    People least = m_network.site(facility).mayArrive;
    for (std::size_t day = m_days; day-- > 0;) {
        const People room = track.limit[day] - track.peak[day];
        if (room < People(0) || room >= least)
            continue;
        isFollowed[day] = true;
        if (m_network.site(facility).mayLeave <= People(0))
            least = room;
    }
}

std::vector<bool> FlowPopulation::daysToFollow(std::size_t facility) const
{
    std::vector<bool> isFollowed(m_days);
    if (m_network.site(facility).mayArrive > People(0))
        followLimits(facility, isFollowed);
    for (std::size_t day = 0; day < m_days; ++day)
        if ((hasGoal(m_fixed, Goal::Overcrowding) && canPassTarget(facility, day))
            || (hasGoal(m_fixed, Goal::Peak) && countsForPeak(facility, day)))
            isFollowed[day] = true;
    if (hasGoal(m_fixed, Goal::Balance) && trackOf(facility).isReached && trackOf(facility).capacity.back() > People(0))
        isFollowed.back() = true;
    return isFollowed;
}

/// Close of a day less close of the followed day before less new arrivals plus new departures = what is booked.
void FlowPopulation::addPopulation(std::size_t facility)
{
    const FacilityTrack& track = trackOf(facility);
    const std::vector<bool> isFollowed = daysToFollow(facility);
    std::vector<std::optional<Row>> rowOf(m_days); // the row of the first followed day from the day on
    std::optional<std::size_t> before;
    for (std::size_t day = 0; day < m_days; ++day) {
        if (!isFollowed[day])
            continue;
        const Column column = m_program.addColumn(real(track.population[day] - m_network.site(facility).mayLeave),
                                                  real(track.population[day] + m_network.site(facility).mayArrive));
        const double booked = real(track.population[day] - (before ? track.population[*before] : People(0)));
        const Row row = m_program.addRow(booked, booked);
        m_program.addEntry(row, column, 1);
        if (before)
            m_program.addEntry(row, *m_columns[facility][*before], -1);
        for (std::size_t since = before ? *before + 1 : 0; since <= day; ++since)
            rowOf[since] = row;
        m_columns[facility][day] = column;
        before = day;
    }
    for (const std::size_t flow : m_network.site(facility).arriving)
        if (const auto row = rowOf[indexOf(m_network.arrivalOf(m_network.flows()[flow]))])
            m_program.addEntry(*row, m_network.flows()[flow].column, -1);
    for (const std::size_t flow : m_network.site(facility).leaving)
        if (const auto row = rowOf[indexOf(m_network.flows()[flow].departure)])
            m_program.addEntry(*row, m_network.flows()[flow].column, 1);
}

void FlowPopulation::addLimits(std::size_t facility)
{
    const FacilityTrack& track = trackOf(facility);
    if (m_network.site(facility).mayArrive <= People(0))
        return;
    std::vector<bool> isLimited(m_days);
    followLimits(facility, isLimited);
    std::vector<std::optional<Row>> limits(m_days);
    for (std::size_t day = 0; day < m_days; ++day)
        if (isLimited[day]) {
            const People rest = track.peak[day] - track.population[day];
            limits[day] = m_program.addRow(-kInfinity, real(track.limit[day] - rest));
            m_program.addEntry(*limits[day], *m_columns[facility][day], 1);
        }
    if (m_network.operation().settings.hasSameDayTurnover)
        return;
    for (const std::size_t flow : m_network.site(facility).leaving)
        if (const auto row = limits[indexOf(m_network.flows()[flow].departure)])
            m_program.addEntry(*row, m_network.flows()[flow].column, 1);
}

/// Where a facility is over its limit by L as things stand on a day and D people may leave, A people can have come
/// by then only if at least A + L left: A <= (1 - L / D) x those who left, the hull of that and of A = 0.
void FlowPopulation::addEntryAfterDecant(std::size_t facility)
{
    const FacilityTrack& track = trackOf(facility);
    for (std::size_t day = 0; day < m_days && m_network.site(facility).mayArrive > People(0); ++day) {
        const People over = track.peak[day] - track.limit[day];
        if (over <= People(0))
            continue;
        const double share = std::max(0.0, 1 - real(over) / std::max(1.0, real(m_network.site(facility).mayLeave)));
        const Row row = m_program.addRow(-kInfinity, 0);
        for (const std::size_t flow : m_network.site(facility).arriving)
            if (indexOf(m_network.arrivalOf(m_network.flows()[flow])) <= day)
                m_program.addEntry(row, m_network.flows()[flow].column, 1);
        for (const std::size_t flow : m_network.site(facility).leaving)
            if (share > 0 && indexOf(m_network.flows()[flow].departure) <= day)
                m_program.addEntry(row, m_network.flows()[flow].column, -share);
    }
}

void FlowPopulation::addOverTarget(std::size_t facility)
{
    const FacilityTrack& track = trackOf(facility);
    for (std::size_t day = 0; day < m_days; ++day) {
        if (!canPassTarget(facility, day))
            continue;
        m_overTarget.push_back(m_program.addColumn(
            0, real(track.population[day] + m_network.site(facility).mayArrive - track.target[day])));
        const Row row = m_program.addRow(-kInfinity, real(track.target[day]));
        m_program.addEntry(row, *m_columns[facility][day], 1);
        m_program.addEntry(row, m_overTarget.back(), -1);
    }
}

/// Above every occupancy that there can be: in hundredths of a per cent, as the goals have it.
double FlowPopulation::mostOccupancy() const
{
    double most = kWhole;
    for (std::size_t facility = 0; facility < m_columns.size(); ++facility)
        for (std::size_t day = 0; day < m_days; ++day) {
            const FacilityTrack& track = trackOf(facility);
            if (track.capacity[day] <= People(0))
                continue;
            const double people = std::max(real(track.population[day] + m_network.site(facility).mayArrive),
                                           real(m_network.site(facility).mayLeave - track.population[day]));
            most = std::max(most, std::ceil(people * kWhole / real(track.capacity[day])) + 1);
        }
    return most;
}

void FlowPopulation::addPeak()
{
    m_peak = m_program.addColumn(0, mostOccupancy());
    for (std::size_t facility = 0; facility < m_columns.size(); ++facility)
        for (std::size_t day = 0; day < m_days; ++day) {
            if (!countsForPeak(facility, day))
                continue;
            // floor(P x 10,000 / C) <= z where P x 10,000 <= C x z + C - 1
            const FacilityTrack& track = trackOf(facility);
            const double capacity = real(track.capacity[day]);
            const auto population = m_columns[facility][day];
            const Row row = m_program.addRow(
                -kInfinity, (capacity - 1 - (population ? 0 : real(track.population[day]) * kWhole)) / kWhole);
            if (population)
                m_program.addEntry(row, *population, 1);
            m_program.addEntry(row, *m_peak, -capacity / kWhole);
        }
}

void FlowPopulation::addBalance()
{
    const double most = mostOccupancy();
    m_range = Range{m_program.addColumn(-most, most), m_program.addColumn(-most, most)};
    bool isAny = false;
    for (std::size_t facility = 0; facility < m_columns.size(); ++facility) {
        const FacilityTrack& track = trackOf(facility);
        const double capacity = real(track.capacity.back());
        if (!track.isReached || capacity <= 0)
            continue;
        isAny = true;
        const auto population = m_columns[facility].back();
        const double known = population ? 0 : real(track.population.back());
        const Row high = m_program.addRow(-kInfinity, (capacity - 1) / kWhole - known);
        const Row low = m_program.addRow(-known, kInfinity);
        if (population) {
            m_program.addEntry(high, *population, 1);
            m_program.addEntry(low, *population, 1);
        }
        m_program.addEntry(high, m_range->highest, -capacity / kWhole);
        m_program.addEntry(low, m_range->lowest, -capacity / kWhole);
    }
    if (!isAny)
        m_range.reset();
}

} // namespace planner
