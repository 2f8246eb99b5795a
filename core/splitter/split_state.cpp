// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/split_state.h"

#include <algorithm>
#include <limits>

namespace planner {
namespace {

constexpr People kUnlimited{std::numeric_limits<std::int64_t>::max() / 4};

People atLeastZero(People people) { return std::max(people, People(0)); }

std::int64_t lookUp(const std::map<std::pair<std::uint32_t, std::int64_t>, std::int64_t>& counts,
                    std::uint32_t position, Day day)
{
    const auto found = counts.find({position, day.value()});
    return found == counts.end() ? 0 : found->second;
}

People ofCategory(const Operation& operation, const std::vector<Part>& parts, CategoryId category)
{
    People sum;
    for (const Part& part : parts)
        if (operation.cohort(part.cohort).category == category)
            sum += part.people;
    return sum;
}

} // namespace

std::vector<People> SplitState::Track::peaks(bool hasTurnover) const
{
    std::vector<People> peaks(arrivals.size());
    People population = opening;
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        const People before = population + arrivals[i];
        population = before - departures[i];
        peaks[i] = hasTurnover ? population : before;
    }
    return peaks;
}

SplitState::SplitState(const Operation& operation, const Conditions& conditions)
    : m_operation(operation), m_conditions(conditions), m_lastDay(operation.lastDay()),
      m_places(operation.facilities.size()), m_apartInBatch(operation.cohorts.size()),
      m_apartAtSite(operation.cohorts.size()), m_mustOfCategory(operation.categories.size())
{
    const auto days = static_cast<std::size_t>(m_lastDay.value());
    const auto track = [&](People opening) {
        return Track{opening, std::vector<People>(days), std::vector<People>(days)};
    };
    for (const Facility& facility : operation.facilities)
        m_tracks.push_back(track(facility.population));
    for (const CategoryPlaces& row : operation.places)
        m_places[row.facility.at()].push_back({row.category, row.places, track(People(0))});
    for (const Cohort& cohort : operation.cohorts) {
        m_remaining.push_back(cohort.people);
        if (cohort.movement == Movement::Must)
            m_mustOfCategory[cohort.category.at()] += cohort.people;
        for (PlacesTrack& places : m_places[cohort.facility.at()])
            if (places.category == cohort.category)
                places.track.opening += cohort.people;
    }
    for (const KeepApart& pair : operation.keepApart) {
        auto& apart = pair.scope == ApartScope::Batch ? m_apartInBatch : m_apartAtSite;
        apart[pair.first.at()].push_back(pair.second);
        apart[pair.second.at()].push_back(pair.first);
    }
}

void SplitState::book(const Batch& batch) { change(batch, 1); }
void SplitState::unbook(const Batch& batch) { change(batch, -1); }

void SplitState::change(const Batch& batch, std::int64_t sign)
{
    const Route& route = m_operation.route(batch.route);
    const Day arrival = batch.departure + route.arrivalOffset;
    const auto add = [&](std::vector<People>& days, Day day, People people) {
        if (isInside(day))
            days[static_cast<std::size_t>(day.value() - 1)] += people * sign;
    };
    add(m_tracks[route.from.at()].departures, batch.departure, batch.people());
    add(m_tracks[route.to.at()].arrivals, arrival, batch.people());
    for (const Part& part : batch.parts) {
        const Cohort& cohort = m_operation.cohort(part.cohort);
        m_remaining[part.cohort.at()] -= part.people * sign;
        m_placed[{route.to.position, cohort.category.position}] += part.people * sign;
        m_arrived[{route.to.position, part.cohort.position}] += part.people * sign;
        m_left[part.cohort.position][batch.departure.value()] += part.people * sign;
        for (PlacesTrack& places : m_places[route.from.at()])
            if (places.category == cohort.category)
                add(places.track.departures, batch.departure, part.people);
        for (PlacesTrack& places : m_places[route.to.at()])
            if (places.category == cohort.category)
                add(places.track.arrivals, arrival, part.people);
    }
    changeTransport(batch, route, sign);
}

void SplitState::changeTransport(const Batch& batch, const Route& route, std::int64_t sign)
{
    m_routeDepartures[{batch.route.position, batch.departure.value()}] += sign;
    if (route.fleet)
        for (std::int64_t i = 0; i < m_operation.fleet(*route.fleet).cycle.value(); ++i)
            m_fleetUse[{route.fleet->position, batch.departure.value() + i}] += sign;
    m_escorts[batch.departure.value()] += escortsFor(batch.parts).value() * sign;
}

Escorts SplitState::escortsFor(const std::vector<Part>& parts) const
{
    std::map<std::uint32_t, std::int64_t> people;
    for (const Part& part : parts)
        people[m_operation.cohort(part.cohort).category.position] += part.people.value();
    std::int64_t escorts = 0;
    for (const auto& [category, count] : people)
        if (const auto per = m_operation.category(CategoryId{category}).peoplePerEscort)
            escorts += ceilDivide(count, per->value());
    return Escorts(escorts);
}

People SplitState::room(FacilityId facility, Day arrival, Ceiling ceiling) const
{
    const std::vector<People> peaks = m_tracks[facility.at()].peaks(m_operation.settings.hasSameDayTurnover);
    People room = kUnlimited;
    for (Day day = arrival; day <= m_lastDay; day += Day(1)) {
        People most = m_conditions.limit(facility, day);
        if (ceiling == Ceiling::Target)
            most = std::min(most, m_conditions.target(facility, day));
        room = std::min(room, most - peaks[static_cast<std::size_t>(day.value() - 1)]);
    }
    return atLeastZero(room);
}

People SplitState::slackAfter(FacilityId facility, Day day) const
{
    const Track& track = m_tracks[facility.at()];
    const bool hasTurnover = m_operation.settings.hasSameDayTurnover;
    const std::vector<People> peaks = track.peaks(hasTurnover);
    const auto first =
        std::find_if(track.arrivals.begin(), track.arrivals.end(), [](People p) { return p > People(0); });
    if (first == track.arrivals.end())
        return kUnlimited;
    const Day firstArrival(first - track.arrivals.begin() + 1);
    People slack = kUnlimited;
    for (Day d = std::max(firstArrival, hasTurnover ? day : day + Days(1)); d <= m_lastDay; d += Day(1))
        slack = std::min(slack, m_conditions.limit(facility, d) - peaks[static_cast<std::size_t>(d.value() - 1)]);
    return atLeastZero(slack);
}

std::optional<WaitReason> SplitState::obstacle(RouteId id, Day departure) const
{
    const Route& route = m_operation.route(id);
    const Date date = dateOf(departure, m_operation.settings.start);
    if (departure < Day(1) || departure + route.arrivalOffset > m_lastDay || (route.openFrom && date < *route.openFrom)
        || (route.openTo && date > *route.openTo))
        return WaitReason::Dates;
    const auto departures = m_conditions.departuresPerDay(id, departure);
    if (departures && lookUp(m_routeDepartures, id.position, departure) >= departures->value())
        return WaitReason::Transport;
    if (!route.fleet)
        return std::nullopt;
    for (std::int64_t i = 0; i < m_operation.fleet(*route.fleet).cycle.value(); ++i) {
        const Day day = departure + Days(i);
        if (day <= m_lastDay
            && lookUp(m_fleetUse, route.fleet->position, day) >= m_conditions.vehicles(*route.fleet, day).value())
            return WaitReason::Transport;
    }
    return std::nullopt;
}

People SplitState::batchLimit(const Route& route, Day departure, Day arrival, Ceiling ceiling, WaitReason& reason) const
{
    People most = m_operation.usableSeats(route);
    reason = WaitReason::Transport;
    const auto limitBy = [&](People people, WaitReason why) {
        if (people < most) {
            most = atLeastZero(people);
            reason = why;
        }
    };
    const auto at = [](const std::vector<People>& days, Day day) {
        return days[static_cast<std::size_t>(day.value() - 1)];
    };
    limitBy(room(route.to, arrival, ceiling), WaitReason::NoSpace);
    if (const auto intake = m_conditions.dailyIntake(route.to, arrival))
        limitBy(*intake - at(m_tracks[route.to.at()].arrivals, arrival), WaitReason::Intake);
    if (const auto release = m_conditions.dailyRelease(route.from, departure))
        limitBy(*release - at(m_tracks[route.from.at()].departures, departure), WaitReason::Release);
    return most;
}

People SplitState::escortLimit(Day departure, const std::vector<Part>& parts, CategoryId category) const
{
    const auto perEscort = m_operation.category(category).peoplePerEscort;
    const auto most = m_conditions.escortsPerDay(departure);
    if (!perEscort || !most)
        return kUnlimited;
    const auto used = m_escorts.find(departure.value());
    const std::int64_t left = most->value() - (used == m_escorts.end() ? 0 : used->second) - escortsFor(parts).value();
    const People inBatch = ofCategory(m_operation, parts, category);
    const std::int64_t alreadyEscorted = ceilDivide(inBatch.value(), perEscort->value());
    return atLeastZero(People((left + alreadyEscorted) * perEscort->value()) - inBatch);
}

People SplitState::placesLeft(FacilityId facility, CategoryId category, Day arrival) const
{
    People left = kUnlimited;
    for (const PlacesTrack& places : m_places[facility.at()]) {
        const std::vector<People> peaks = places.track.peaks(m_operation.settings.hasSameDayTurnover);
        const People peak = *std::max_element(peaks.begin() + (arrival.value() - 1), peaks.end());
        // A facility that is over its places for one category takes nobody: the strict reading of R02.
        if (peak > places.places)
            return People(0);
        if (places.category == category)
            left = std::min(left, places.places - peak);
    }
    return left;
}

People SplitState::shareLeft(FacilityId facility, CategoryId category) const
{
    const auto share = m_operation.category(category).maxShare;
    if (!share)
        return kUnlimited;
    const auto placed = m_placed.find({facility.position, category.position});
    const std::int64_t most = floorDivide(share->value() * m_mustOfCategory[category.at()].value(), 100);
    return atLeastZero(People(most) - (placed == m_placed.end() ? People(0) : placed->second));
}

bool SplitState::meetsApart(FacilityId facility, CohortId cohort, Day arrival) const
{
    const auto isThere = [&](CohortId other) {
        const auto arrived = m_arrived.find({facility.position, other.position});
        if (arrived != m_arrived.end() && arrived->second > People(0))
            return true;
        if (m_operation.cohort(other).facility != facility)
            return false;
        People present = m_operation.cohort(other).people;
        if (const auto left = m_left.find(other.position); left != m_left.end())
            for (const auto& [day, people] : left->second)
                if (day < arrival.value())
                    present -= people;
        return present > People(0);
    };
    const auto& apart = m_apartAtSite[cohort.at()];
    return std::any_of(apart.begin(), apart.end(), isThere);
}

Fit SplitState::fit(RouteId routeId, Day departure, const std::vector<Part>& parts, CohortId cohortId,
                    Ceiling ceiling) const
{
    const Route& route = m_operation.route(routeId);
    const Cohort& cohort = m_operation.cohort(cohortId);
    const Day arrival = departure + route.arrivalOffset;
    const Date start = m_operation.settings.start;
    if (!m_operation.accepts(route.to, cohort.category))
        return {People(0), WaitReason::NotAccepted};
    if ((cohort.readyFrom && dateOf(departure, start) < *cohort.readyFrom)
        || (cohort.notAfter && dateOf(arrival, start) > *cohort.notAfter))
        return {People(0), WaitReason::Dates};
    if (meetsApart(route.to, cohortId, arrival))
        return {People(0), WaitReason::KeepApart};
    const auto& apart = m_apartInBatch[cohortId.at()];
    for (const Part& part : parts) {
        const Cohort& other = m_operation.cohort(part.cohort);
        const bool isAlone =
            m_operation.category(cohort.category).travelsAlone || m_operation.category(other.category).travelsAlone;
        const auto& apartAtSite = m_apartAtSite[cohortId.at()];
        if ((isAlone && other.category != cohort.category)
            || std::find(apart.begin(), apart.end(), part.cohort) != apart.end()
            || std::find(apartAtSite.begin(), apartAtSite.end(), part.cohort) != apartAtSite.end())
            return {People(0), WaitReason::KeepApart};
    }
    Fit fit;
    People inBatch;
    for (const Part& part : parts)
        inBatch += part.people;
    fit.people = atLeastZero(batchLimit(route, departure, arrival, ceiling, fit.reason) - inBatch);
    const auto limitBy = [&](People people, WaitReason why) {
        if (people < fit.people)
            fit = {people, why};
    };
    const People inCategory = ofCategory(m_operation, parts, cohort.category);
    limitBy(atLeastZero(placesLeft(route.to, cohort.category, arrival) - inCategory), WaitReason::NoPlaces);
    limitBy(atLeastZero(shareLeft(route.to, cohort.category) - inCategory), WaitReason::Dispersal);
    limitBy(escortLimit(departure, parts, cohort.category), WaitReason::Escorts);
    return fit;
}

} // namespace planner
