// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/simulated_run.h"

#include "core/model/limits.h"

#include <algorithm>

namespace planner {
namespace {

bool happens(Random& random, HundredthsPercent chance)
{
    return !chance.isZero() && random.fraction() < static_cast<double>(chance.value()) / 10'000;
}

/// 1 and more, geometrically distributed with the mean; at most `most`.
std::int64_t drawDaysLate(Random& random, double mean, std::int64_t most)
{
    std::int64_t days = 1;
    while (days < most && random.fraction() >= 1 / mean)
        ++days;
    return days;
}

/// floor(capacity x drawn / in force), up to the largest capacity; as it is where none is in force.
std::int64_t scaled(std::int64_t capacity, std::int64_t drawn, std::int64_t inForce)
{
    if (drawn == inForce || inForce == 0)
        return capacity;
    const std::int64_t whole = saturatingProduct(capacity, drawn);
    return std::min(whole / inForce, limits::kCapacity);
}

/// The state of a generator that has nothing to do with those of other seeds and numbers.
std::uint64_t mixed(std::uint64_t seed, std::int64_t number)
{
    return Random(Random(seed).next() + static_cast<std::uint64_t>(number)).next();
}

template <class T>
void keepEachOnce(std::vector<T>& values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

} // namespace

SimulatedRun::SimulatedRun(const SimulationSetup& setup)
    : m_setup(setup), m_journeys(setup.batches.size()), m_due(static_cast<std::size_t>(setup.dayCount) + 1),
      m_pools(setup.cycles.size(), VehiclePool(setup.dayCount, setup.assumptions.repairDays.value())),
      m_failures(static_cast<double>(setup.assumptions.vehicleFailureChance.value()) / 10'000)
{
    for (const SimulatedBatch& batch : setup.batches)
        if (!batch.isCertain) {
            m_routes.push_back(batch.route);
            if (batch.fleet >= 0)
                m_fleets.push_back(static_cast<std::uint32_t>(batch.fleet));
        }
    keepEachOnce(m_routes);
    keepEachOnce(m_fleets);
    const auto days = static_cast<std::size_t>(setup.dayCount);
    m_closedUntil.resize(m_routes.empty() ? 0 : m_routes.back() + 1);
    m_departures.resize(m_closedUntil.size());
    m_arrivals.resize(setup.capacities.size() * days);
    m_leaving.resize(m_arrivals.size());
    m_over.resize(m_arrivals.size());
}

void SimulatedRun::draw(std::uint64_t seed, std::int64_t number)
{
    Random random(mixed(seed, number));
    for (auto* table : {&m_closedUntil, &m_arrivals, &m_leaving, &m_over})
        std::fill(table->begin(), table->end(), 0);
    for (const std::uint32_t fleet : m_fleets)
        m_pools[fleet].reset();
    m_queue.clear();
    for (auto& due : m_due)
        due.clear();
    drawBatches(random);
    std::size_t awaited = 0;
    for (const auto& due : m_due)
        awaited += due.size();
    for (std::int64_t day = 1; day <= m_setup.dayCount && awaited > 0; ++day) {
        openDay(random, day);
        const auto& due = m_due[static_cast<std::size_t>(day)];
        m_queue.insert(m_queue.end(), due.begin(), due.end());
        std::sort(m_queue.begin(), m_queue.end());
        const std::size_t before = m_queue.size();
        leave(day);
        awaited -= before - m_queue.size();
    }
    book();
    closeFacilities(random);
}

void SimulatedRun::drawBatches(Random& random)
{
    const SimulationAssumptions& assumptions = m_setup.assumptions;
    for (std::size_t i = 0; i < m_journeys.size(); ++i) {
        const SimulatedBatch& batch = m_setup.batches[i];
        if (batch.isCertain) {
            m_journeys[i] = {batch.people, batch.departure};
            continue;
        }
        m_journeys[i] = {batch.people - batch.noShows->draw(random), 0};
        std::int64_t ready = batch.departure;
        if (happens(random, assumptions.lateChance))
            ready += drawDaysLate(random, assumptions.meanDaysLate, m_setup.dayCount + 1);
        if (ready <= m_setup.dayCount && m_journeys[i].people > 0)
            m_due[static_cast<std::size_t>(ready)].push_back(static_cast<std::uint32_t>(i));
    }
}

void SimulatedRun::openDay(Random& random, std::int64_t day)
{
    const SimulationAssumptions& assumptions = m_setup.assumptions;
    for (const std::uint32_t route : m_routes) {
        if (m_closedUntil[route] < day && happens(random, assumptions.closureChance))
            m_closedUntil[route] = day + assumptions.closureDays.value() - 1;
        const SimulationSetup::RouteDay& open = m_setup.routeDay(route, day);
        m_departures[route] = open.isOpen && m_closedUntil[route] < day ? open.departures : 0;
    }
    for (const std::uint32_t fleet : m_fleets) {
        const SimulationSetup::FleetDay& row = m_setup.fleetDay(fleet, day);
        m_pools[fleet].open(day, row.vehicles, row.certain, m_failures, random);
    }
}

void SimulatedRun::leave(std::int64_t day)
{
    m_queue.erase(
        std::remove_if(m_queue.begin(), m_queue.end(), [this, day](std::uint32_t batch) { return leaves(batch, day); }),
        m_queue.end());
}

bool SimulatedRun::leaves(std::size_t batch, std::int64_t day)
{
    const SimulatedBatch& row = m_setup.batches[batch];
    if (m_departures[row.route] <= 0)
        return false;
    if (row.fleet >= 0) {
        const auto fleet = static_cast<std::size_t>(row.fleet);
        if (m_pools[fleet].idle() <= 0)
            return false;
        m_pools[fleet].dispatch(day + m_setup.cycles[fleet]);
    }
    --m_departures[row.route];
    m_journeys[batch].departure = day;
    return true;
}

void SimulatedRun::book()
{
    for (std::size_t i = 0; i < m_journeys.size(); ++i) {
        const SimulatedBatch& batch = m_setup.batches[i];
        if (!m_journeys[i].hasLeft() && !batch.isCertain)
            continue;
        if (m_setup.isSimulated(m_journeys[i].departure))
            m_leaving[m_setup.cell(batch.from, m_journeys[i].departure)] += m_journeys[i].people;
        if (m_setup.isSimulated(arrival(i)))
            m_arrivals[m_setup.cell(batch.to, arrival(i))] += m_journeys[i].people;
    }
}

void SimulatedRun::closeFacilities(Random& random)
{
    for (const std::uint32_t facility : m_setup.receiving) {
        const FigureRange& range = m_setup.capacities[facility];
        const std::int64_t inForce = range.mode.value();
        const std::int64_t drawn = range.at(random.fraction()).value();
        std::int64_t population = m_setup.openings[facility].at(random.fraction()).value() - m_setup.gone[facility];
        bool hasArrived = false;
        for (std::int64_t day = 1; day <= m_setup.dayCount; ++day) {
            const std::size_t cell = m_setup.cell(facility, day);
            const std::int64_t present = population + m_arrivals[cell];
            population = present - m_leaving[cell];
            hasArrived = hasArrived || m_arrivals[cell] > 0;
            const std::int64_t limit = floorDivide(
                scaled(m_setup.capacity(facility, day), drawn, inForce) * m_setup.limitPercent[facility], 100);
            if (hasArrived)
                m_over[cell] = (m_setup.hasSameDayTurnover ? population : present) - limit;
        }
    }
}

} // namespace planner
