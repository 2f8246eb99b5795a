// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/simulation_setup.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace planner {
namespace {

constexpr std::int64_t kUnlimited = std::numeric_limits<std::int64_t>::max() / 2;

/// Who departed and reaches no facility.
People peopleGone(const Batch& batch)
{
    People people;
    for (const BatchPeople& row : peopleByEnd(batch))
        people += row.left + row.onTheRoad;
    return people;
}

/// Who arrives, or is to; those who came back count as never departed.
std::int64_t arrivingPeople(const Batch& batch)
{
    People people;
    for (const BatchPeople& row : peopleByEnd(batch))
        people += row.arrive;
    return people.value();
}

} // namespace

SimulationSetup::SimulationSetup(const Plan& plan, const SimulationAssumptions& wanted)
    : assumptions(withinRanges(wanted)), lastDay(std::max<std::int64_t>(0, plan.operation.lastDay().value())),
      dayCount(lastDay + assumptions.daysAfterEnd.value()),
      hasSameDayTurnover(plan.operation.settings.hasSameDayTurnover),
      capacities(capacityRanges(plan.operation, assumptions)), openings(populationRanges(plan.operation, assumptions))
{
    const Conditions conditions(plan.operation);
    readBatches(plan);
    readFacilities(plan.operation, conditions);
    readTransport(plan.operation, conditions);
    for (const SimulatedBatch& batch : batches)
        if (batch.isCertain)
            bookCertain(batch);
}

const Binomial* SimulationSetup::binomial(std::int64_t trials, HundredthsPercent chance)
{
    const auto key = std::pair(trials, chance.value());
    const auto found = m_binomials.find(key);
    if (found != m_binomials.end())
        return &found->second;
    return &m_binomials.emplace(key, Binomial(trials, static_cast<double>(chance.value()) / 10'000)).first->second;
}

void SimulationSetup::readBatches(const Plan& plan)
{
    std::vector<bool> isReceiving(plan.operation.facilities.size());
    gone.resize(plan.operation.facilities.size());
    for (const auto& [code, batch] : plan.batches) {
        const std::int64_t people = arrivingPeople(batch);
        if (!batch.counts())
            continue;
        gone[plan.operation.route(batch.route).from.at()] += peopleGone(batch).value();
        if (people <= 0 && !batch.hasDeparted())
            continue;
        const Route& route = plan.operation.route(batch.route);
        if (people > 0 && !plan.operation.facility(route.to).isOutside())
            isReceiving[route.to.at()] = true;
        SimulatedBatch row{code,
                           batch.departureDay().value(),
                           (batch.arrivalDay(route.arrivalOffset) - batch.departureDay()).value(),
                           people,
                           batch.route.position,
                           route.from.position,
                           route.to.position};
        row.fleet = route.fleet ? static_cast<std::int64_t>(route.fleet->position) : -1;
        row.isCertain = batch.hasDeparted() || batch.departure < Day(1);
        row.noShows = binomial(people, assumptions.noShowChance);
        batches.push_back(row);
    }
    std::stable_sort(batches.begin(), batches.end(), [](const SimulatedBatch& a, const SimulatedBatch& b) {
        return a.departure < b.departure; // the plan's order is by code
    });
    for (std::uint32_t i = 0; i < isReceiving.size(); ++i)
        if (isReceiving[i])
            receiving.push_back(i);
}

void SimulationSetup::readFacilities(const Operation& operation, const Conditions& conditions)
{
    for (std::uint32_t i = 0; i < operation.facilities.size(); ++i) {
        limitPercent.push_back(
            operation.facilities[i].overcrowdingLimit.value_or(operation.settings.overcrowdingLimit).value());
        for (std::int64_t day = 1; day <= dayCount; ++day)
            m_capacity.push_back(conditions.capacity({i}, Day(day)).value());
    }
}

void SimulationSetup::readTransport(const Operation& operation, const Conditions& conditions)
{
    for (std::uint32_t i = 0; i < operation.routes.size(); ++i)
        for (std::int64_t day = 1; day <= dayCount; ++day) {
            const Route& route = operation.routes[i];
            const Date date = dateOf(Day(day), operation.settings.start);
            const bool isOpen =
                (!route.openFrom || date >= *route.openFrom) && (!route.openTo || date <= *route.openTo);
            const auto departures = conditions.departuresPerDay({i}, Day(day));
            m_routes.push_back({isOpen, departures ? departures->value() : kUnlimited});
        }
    for (std::uint32_t i = 0; i < operation.fleets.size(); ++i) {
        cycles.push_back(std::max<std::int64_t>(1, operation.fleets[i].cycle.value()));
        for (std::int64_t day = 1; day <= dayCount; ++day)
            m_fleets.push_back({conditions.vehicles({i}, Day(day)).value(), {}});
    }
}

void SimulationSetup::bookCertain(const SimulatedBatch& batch)
{
    if (isSimulated(batch.departure))
        --m_routes[cell(batch.route, batch.departure)].departures;
    if (batch.fleet < 0)
        return;
    const auto fleet = static_cast<std::size_t>(batch.fleet);
    const std::int64_t returnDay = batch.departure + cycles[fleet];
    if (const std::int64_t taken = std::max<std::int64_t>(1, batch.departure); isSimulated(taken) && returnDay > taken)
        m_fleets[cell(fleet, taken)].certain.push_back(returnDay);
}

} // namespace planner
