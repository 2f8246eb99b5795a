// SPDX-License-Identifier: Apache-2.0
#include "core/rules/live_population.h"

#include "core/base/message_id.h"

#include <algorithm>

namespace planner {
namespace {

/// In hundredths of a per cent, rounded down. `capacity` is not 0.
std::int64_t occupancyOf(People population, People capacity)
{
    return floorDivide(population.value() * 10'000, capacity.value());
}

} // namespace

FacilityTrack LivePopulation::makeTrack(const Operation& operation, const Conditions& conditions, FacilityId facility,
                                        Day lastDay)
{
    FacilityTrack track;
    track.opening = operation.facility(facility).population;
    for (Day day(1); day <= lastDay; day += Day(1)) {
        track.limit.push_back(conditions.limit(facility, day));
        track.target.push_back(conditions.target(facility, day));
        track.capacity.push_back(conditions.capacity(facility, day));
        track.hasSteadyCapacity = track.hasSteadyCapacity && track.capacity.back() == track.capacity.front();
    }
    const auto days = static_cast<std::size_t>(lastDay.value());
    for (auto* perDay : {&track.arrivals, &track.departures, &track.returns, &track.population, &track.peak})
        perDay->assign(days, People(0));
    return track;
}

LivePopulation::LivePopulation(const Operation& operation, const Conditions& conditions)
    : m_operation(operation), m_lastDay(operation.lastDay()), m_hasTurnover(operation.settings.hasSameDayTurnover),
      m_isStale(operation.facilities.size()), m_worst(operation.facilities.size()),
      m_fullestEnd(operation.facilities.size()), m_emptiestEnd(operation.facilities.size())
{
    m_tracks.reserve(operation.facilities.size());
    for (std::uint32_t i = 0; i < operation.facilities.size(); ++i)
        m_tracks.push_back(makeTrack(operation, conditions, {i}, m_lastDay));
    for (const Route& route : operation.routes)
        m_tracks[route.to.at()].isReached = true;
    for (std::size_t i = 0; i < m_tracks.size(); ++i)
        refresh(i);
}

void LivePopulation::book(const Passage& passage, std::int64_t factor)
{
    const People people = passage.people * factor;
    if (isInside(passage.departure)) {
        m_tracks[passage.from.at()].departures[indexOf(passage.departure)] += people;
        makeStale(passage.from);
    }
    if (isInside(passage.arrival)) {
        FacilityTrack& track = m_tracks[passage.to.at()];
        track.arrivals[indexOf(passage.arrival)] += people;
        if (passage.isReturn())
            track.returns[indexOf(passage.arrival)] += people;
        makeStale(passage.to);
    }
}

void LivePopulation::makeStale(FacilityId facility)
{
    if (m_isStale[facility.at()])
        return;
    m_isStale[facility.at()] = true;
    m_stale.push_back(facility.at());
}

void LivePopulation::settle() const
{
    for (const std::size_t facility : m_stale)
        if (m_isStale[facility])
            refresh(facility);
    m_stale.clear();
}

const FacilityTrack& LivePopulation::track(FacilityId facility) const
{
    if (m_isStale[facility.at()])
        refresh(facility.at());
    return m_tracks[facility.at()];
}

std::int64_t LivePopulation::excess() const
{
    settle();
    return m_overLimit.value();
}

void LivePopulation::report(Findings& findings) const
{
    for (std::uint32_t i = 0; i < m_tracks.size(); ++i) {
        const FacilityTrack& track = this->track({i});
        const std::string& code = m_operation.facilities[i].code;
        bool hasArrival = false;
        for (std::size_t index = 0; !track.overLimit.isZero() && index < track.peak.size(); ++index) {
            hasArrival = hasArrival || track.arrivals[index] > track.returns[index];
            const People limit = track.limit[index];
            const std::int64_t excess = (track.peak[index] - limit).value();
            const Day day(static_cast<std::int64_t>(index) + 1);
            if (hasArrival)
                addFinding(findings, kRule, code, day, excess, MessageId::HeadcountIsOverLimit, day, code,
                           track.peak[index], excess, limit);
        }
    }
}

People LivePopulation::overTarget() const
{
    settle();
    return m_overTarget;
}

void LivePopulation::refresh(std::size_t facility) const
{
    m_isStale[facility] = false;
    FacilityTrack& track = m_tracks[facility];
    m_overLimit -= track.overLimit;
    m_overTarget -= track.overTarget;
    People population = track.opening;
    People overLimit;
    People overTarget;
    std::optional<People> fullest;
    bool hasArrival = false;
    std::int64_t worst = LargestOf::kNothing;
    for (std::size_t day = 0; day < track.population.size(); ++day) {
        const People before = population + track.arrivals[day];
        population = before - track.departures[day];
        track.population[day] = population;
        track.peak[day] = m_hasTurnover ? population : before;
        overTarget += std::max(People(0), population - track.target[day]);
        hasArrival = hasArrival || track.arrivals[day] > track.returns[day];
        if (!hasArrival)
            continue;
        overLimit += std::max(People(0), track.peak[day] - track.limit[day]);
        fullest = std::max(population, fullest.value_or(population));
        if (!track.hasSteadyCapacity && !track.capacity[day].isZero())
            worst = std::max(worst, occupancyOf(population, track.capacity[day]));
    }
    if (track.hasSteadyCapacity && fullest && !track.capacity.front().isZero())
        worst = occupancyOf(*fullest, track.capacity.front());
    track.overLimit = overLimit;
    track.overTarget = overTarget;
    m_overLimit += overLimit;
    m_overTarget += overTarget;
    m_worst.set(facility, worst);
    if (track.isReached && !track.capacity.back().isZero()) {
        const std::int64_t atEnd = occupancyOf(population, track.capacity.back());
        m_fullestEnd.set(facility, atEnd);
        m_emptiestEnd.set(facility, -atEnd);
    }
}

People LivePopulation::room(FacilityId facility, Day arrival) const
{
    const FacilityTrack& track = this->track(facility);
    People least = track.limit[indexOf(arrival)] - track.peak[indexOf(arrival)];
    for (std::size_t day = indexOf(arrival) + 1; day < track.peak.size(); ++day)
        least = std::min(least, track.limit[day] - track.peak[day]);
    return least;
}

std::int64_t LivePopulation::worstOccupancy() const
{
    settle();
    return m_worst.largest() == LargestOf::kNothing ? 0 : m_worst.largest();
}

std::int64_t LivePopulation::occupancyRange() const
{
    settle();
    const std::int64_t fullest = m_fullestEnd.largest();
    return fullest == LargestOf::kNothing ? 0 : fullest + m_emptiestEnd.largest();
}

} // namespace planner
