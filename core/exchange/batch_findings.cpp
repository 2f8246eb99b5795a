// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/batch_findings.h"

#include <algorithm>
#include <limits>

namespace planner {
namespace {

constexpr Day kNever{std::numeric_limits<std::int64_t>::min()};
constexpr std::array<Rule, 3> kPresenceRules{Rule::R01Overcrowding, Rule::R02Places, Rule::R13KeepApartSite};

std::size_t indexOf(Rule rule) { return static_cast<std::size_t>(rule); }

/// Rules take five bits, days of the dates that files can hold twenty-seven.
std::uint64_t keyOf(Rule rule, std::uint32_t position, Day day)
{
    constexpr std::uint64_t kDayMask = (std::uint64_t{1} << 27U) - 1;
    return (std::uint64_t{position} << 32U) | (static_cast<std::uint64_t>(indexOf(rule)) << 27U)
           | (static_cast<std::uint64_t>(day.value()) & kDayMask);
}

using Codes = std::unordered_set<std::string_view>;

/// Where the rows of the wanted codes are: findings are few, tables may be long.
template <class Row>
std::unordered_map<std::string_view, std::uint32_t> positionsOf(const std::vector<Row>& rows, const Codes& wanted)
{
    std::unordered_map<std::string_view, std::uint32_t> positions;
    for (std::uint32_t i = 0; !wanted.empty() && i < rows.size(); ++i)
        if (wanted.contains(rows[i].code))
            positions.emplace(rows[i].code, i);
    return positions;
}

/// Findings of some rules are reported at the batch itself, R15 at a batch or at a cohort (which has no day).
bool isAboutBatch(const Finding& finding)
{
    switch (finding.rule) {
    case Rule::R03NotAccepted:
    case Rule::R07RouteClosed:
    case Rule::R10Seats:
    case Rule::R11TravelsAlone:
    case Rule::R12KeepApartTravel:
    case Rule::R15Headcount:
    case Rule::R16Dates:
    case Rule::R17Stays:
    case Rule::R18Clearance:
    case Rule::R19CountMissing:
    case Rule::R20Unaccounted:
        return true;
    case Rule::R01Overcrowding:
    case Rule::R02Places:
    case Rule::R04DailyIntake:
    case Rule::R05DailyRelease:
    case Rule::R06RouteDepartures:
    case Rule::R08Fleet:
    case Rule::R09Escorts:
    case Rule::R13KeepApartSite:
    case Rule::R14Dispersal:
        return false;
    }
    return false;
}

} // namespace

BatchFindings::BatchFindings(const PlanView& view, const Findings& findings) : m_operation(view.operation)
{
    Codes facilities;
    Codes routes;
    Codes fleets;
    Codes cohorts;
    for (const Finding& finding : findings) {
        m_found.set(indexOf(finding.rule));
        Codes& codes = finding.rule == Rule::R06RouteDepartures ? routes
                       : finding.rule == Rule::R08Fleet         ? fleets
                       : finding.rule == Rule::R15Headcount     ? cohorts
                                                                : facilities;
        if (finding.rule != Rule::R09Escorts && (finding.rule == Rule::R15Headcount || !isAboutBatch(finding)))
            codes.insert(finding.subject);
    }
    m_facilities = positionsOf(m_operation.facilities, facilities);
    m_routes = positionsOf(m_operation.routes, routes);
    m_fleets = positionsOf(m_operation.fleets, fleets);
    m_cohorts = positionsOf(m_operation.cohorts, cohorts);
    m_lastDays.assign(m_operation.facilities.size(), {kNever, kNever, kNever});
    m_fleetDays.resize(m_operation.fleets.size());
    m_isDispersalBroken.resize(m_operation.facilities.size());
    m_isHeadcountBroken.resize(m_operation.cohorts.size());
    for (const Finding& finding : findings)
        add(finding);
    for (auto& days : m_fleetDays)
        std::sort(days.begin(), days.end());
}

void BatchFindings::add(const Finding& finding)
{
    if (isAboutBatch(finding)) {
        const auto cohort = finding.day.isZero() ? m_cohorts.find(finding.subject) : m_cohorts.end();
        if (finding.rule == Rule::R15Headcount && cohort != m_cohorts.end())
            m_isHeadcountBroken[cohort->second] = true;
        else
            m_byBatch[finding.subject].set(indexOf(finding.rule));
    } else if (finding.rule == Rule::R06RouteDepartures) {
        if (const auto route = m_routes.find(finding.subject); route != m_routes.end())
            m_onDay.insert(keyOf(finding.rule, route->second, finding.day));
    } else if (finding.rule == Rule::R08Fleet) {
        if (const auto fleet = m_fleets.find(finding.subject); fleet != m_fleets.end())
            m_fleetDays[fleet->second].push_back(finding.day);
    } else if (finding.rule == Rule::R09Escorts) {
        m_onDay.insert(keyOf(finding.rule, 0, finding.day));
    } else {
        addToFacility(finding);
    }
}

void BatchFindings::addToFacility(const Finding& finding)
{
    const auto facility = m_facilities.find(finding.subject);
    if (facility == m_facilities.end())
        return;
    for (std::size_t i = 0; i < kPresenceRules.size(); ++i)
        if (finding.rule == kPresenceRules.at(i)) {
            Day& last = m_lastDays[facility->second].at(i);
            last = std::max(last, finding.day);
        }
    if (finding.rule == Rule::R14Dispersal)
        m_isDispersalBroken[facility->second] = true;
    if (finding.rule == Rule::R04DailyIntake || finding.rule == Rule::R05DailyRelease)
        m_onDay.insert(keyOf(finding.rule, facility->second, finding.day));
}

RuleSet BatchFindings::of(const Batch& batch) const
{
    RuleSet rules;
    if (m_found.none() || !batch.counts())
        return rules;
    if (const auto found = m_byBatch.find(batch.code.text); found != m_byBatch.end())
        rules = found->second;
    const Route& route = m_operation.route(batch.route);
    const Day arrival = batch.arrivalDay(route.arrivalOffset);
    for (std::size_t i = 0; i < kPresenceRules.size(); ++i)
        if (m_lastDays[route.to.at()].at(i) >= arrival)
            rules.set(indexOf(kPresenceRules.at(i)));
    addFleetAndDayRules(batch, arrival, rules);
    addPartRules(batch, rules);
    return rules;
}

void BatchFindings::addFleetAndDayRules(const Batch& batch, Day arrival, RuleSet& rules) const
{
    const Route& route = m_operation.route(batch.route);
    const Day departure = batch.departureDay();
    const auto setIf = [&](Rule rule, bool isBroken) {
        if (isBroken)
            rules.set(indexOf(rule));
    };
    setIf(Rule::R04DailyIntake, isOnDay(Rule::R04DailyIntake, route.to.position, arrival));
    setIf(Rule::R05DailyRelease, isOnDay(Rule::R05DailyRelease, route.from.position, departure));
    setIf(Rule::R06RouteDepartures, isOnDay(Rule::R06RouteDepartures, batch.route.position, departure));
    setIf(Rule::R09Escorts, isOnDay(Rule::R09Escorts, 0, departure));
    if (!route.fleet)
        return;
    const auto& days = m_fleetDays[route.fleet->at()];
    const auto first = std::lower_bound(days.begin(), days.end(), departure);
    setIf(Rule::R08Fleet, first != days.end() && *first < departure + m_operation.fleet(*route.fleet).cycle);
}

void BatchFindings::addPartRules(const Batch& batch, RuleSet& rules) const
{
    const bool isDispersalBroken = m_isDispersalBroken[m_operation.route(batch.route).to.at()];
    for (const Part& part : batch.travellers()) {
        if (m_isHeadcountBroken[part.cohort.at()])
            rules.set(indexOf(Rule::R15Headcount));
        if (isDispersalBroken && m_operation.category(m_operation.cohort(part.cohort).category).maxShare)
            rules.set(indexOf(Rule::R14Dispersal));
    }
}

bool BatchFindings::isOnDay(Rule rule, std::uint32_t position, Day day) const
{
    return m_found[indexOf(rule)] && m_onDay.contains(keyOf(rule, position, day));
}

void appendIds(std::string& text, const RuleSet& rules)
{
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (rules[i]) {
            if (!text.empty())
                text += ' ';
            text += idOf(static_cast<Rule>(i));
        }
}

} // namespace planner
