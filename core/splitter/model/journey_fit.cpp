// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/journey_fit.h"

#include <algorithm>

namespace planner {
namespace {

People ofCategory(const Operation& operation, const std::vector<Part>& parts, CategoryId category)
{
    People sum;
    for (const Part& part : parts)
        if (operation.cohort(part.cohort).category == category)
            sum += part.people;
    return sum;
}

/// The least room from the arrival on below the target, where that is lower than the limit.
People roomBelowTarget(const FacilityTrack& track, Day arrival)
{
    People least = track.limit.back();
    for (std::size_t day = indexOf(arrival); day < track.peak.size(); ++day)
        least = std::min(least, std::min(track.limit[day], track.target[day]) - track.peak[day]);
    return least;
}

} // namespace

std::optional<WaitReason> obstacle(const LiveRules& rules, const Journey& journey)
{
    const Operation& operation = rules.operation();
    const Route& route = operation.route(journey.route);
    const Date date = dateOf(journey.departure, operation.settings.start);
    if (journey.departure < Day(1) || journey.departure + route.arrivalOffset > operation.lastDay()
        || (route.openFrom && date < *route.openFrom) || (route.openTo && date > *route.openTo))
        return WaitReason::Dates;
    if (!rules.hasDeparture(journey.route, journey.departure))
        return WaitReason::Transport;
    return std::nullopt;
}

JourneyFit::JourneyFit(const LiveRules& rules, const Journey& journey, Ceiling ceiling)
    : m_rules(rules), m_operation(rules.operation()), m_route(m_operation.route(journey.route)),
      m_departure(journey.departure),
      m_arrival(journey.departure + m_route.arrivalOffset), m_most{m_operation.usableSeats(m_route),
                                                                   WaitReason::Transport},
      m_escortsLeft(rules.escortsLeft(journey.departure))
{
    const FacilityTrack& to = rules.population().track(m_route.to);
    limitBy(ceiling == Ceiling::Target ? roomBelowTarget(to, m_arrival)
                                       : rules.population().room(m_route.to, m_arrival),
            WaitReason::NoSpace);
    if (const auto intake = rules.intakeLeft(m_route.to, m_arrival))
        limitBy(*intake, WaitReason::Intake);
    if (const auto release = rules.releaseLeft(m_route.from, m_departure))
        limitBy(*release, WaitReason::Release);
}

void JourneyFit::limitBy(People people, WaitReason reason)
{
    if (people < m_most.people)
        m_most = {std::max(People(0), people), reason};
}

bool JourneyFit::mayTravelTogether(const std::vector<Part>& parts, CohortId cohort) const
{
    const CategoryId category = m_operation.cohort(cohort).category;
    const bool isAlone = m_operation.category(category).travelsAlone;
    const auto& apart = m_rules.batchRules().apartFrom(cohort);
    return std::all_of(parts.begin(), parts.end(), [&](const Part& part) {
        const CategoryId other = m_operation.cohort(part.cohort).category;
        const bool mixes = other != category && (isAlone || m_operation.category(other).travelsAlone);
        return !mixes && std::find(apart.begin(), apart.end(), part.cohort) == apart.end()
               && !m_rules.apart().areApart(cohort, part.cohort);
    });
}

People JourneyFit::escorted(const std::vector<Part>& parts, CategoryId category) const
{
    const std::int64_t per = m_operation.category(category).peoplePerEscort->value();
    const std::int64_t left = (*m_escortsLeft - escortsNeeded(m_operation, parts)).value();
    const People aboard = ofCategory(m_operation, parts, category);
    return std::max(People(0), People((left + ceilDivide(aboard.value(), per)) * per) - aboard);
}

Fit JourneyFit::fit(const std::vector<Part>& parts, CohortId id) const
{
    const Cohort& cohort = m_operation.cohort(id);
    const Date start = m_operation.settings.start;
    if (!m_operation.accepts(m_route.to, cohort.category))
        return {People(0), WaitReason::NotAccepted};
    if ((cohort.readyFrom && dateOf(m_departure, start) < *cohort.readyFrom)
        || (cohort.notAfter && dateOf(m_arrival, start) > *cohort.notAfter))
        return {People(0), WaitReason::Dates};
    if (!mayTravelTogether(parts, id) || m_rules.apart().wouldMeet(id, m_route.to, m_arrival))
        return {People(0), WaitReason::KeepApart};
    // Where any category is over its places, nobody may arrive at all.
    if (m_rules.places().isOver(m_route.to, m_arrival))
        return {People(0), WaitReason::NoPlaces};
    Fit fit{std::max(People(0), m_most.people - sumOf(parts)), m_most.reason};
    const auto limit = [&](std::optional<People> people, WaitReason reason) {
        if (people && *people < fit.people)
            fit = {std::max(People(0), *people), reason};
    };
    const People aboard = ofCategory(m_operation, parts, cohort.category);
    if (const auto places = m_rules.places().room(m_route.to, cohort.category, m_arrival))
        limit(*places - aboard, WaitReason::NoPlaces);
    if (const auto share = m_rules.shareLeft(m_route.to, cohort.category))
        limit(*share - aboard, WaitReason::Dispersal);
    if (m_escortsLeft && m_operation.category(cohort.category).peoplePerEscort)
        limit(escorted(parts, cohort.category), WaitReason::Escorts);
    return fit;
}

} // namespace planner
