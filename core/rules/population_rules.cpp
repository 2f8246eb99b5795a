// SPDX-License-Identifier: Apache-2.0
#include "core/rules/rules.h"

#include <algorithm>
#include <map>
#include <set>

namespace planner {
namespace {

std::string textOf(std::int64_t number) { return std::to_string(number); }

/// Movements of some people at one facility, and who is there by the peak convention.
struct Presence {
    People opening;
    std::map<Day, People> arrivals;
    std::map<Day, People> departures;

    [[nodiscard]] std::optional<Day> firstArrival() const
    {
        return arrivals.empty() ? std::nullopt : std::optional(arrivals.begin()->first);
    }
    /// Peaks of days 1 to `last`.
    [[nodiscard]] std::vector<People> peaks(Day last, bool hasTurnover) const
    {
        std::vector<People> peaks;
        People population = opening;
        for (Day day(1); day <= last; day += Day(1)) {
            const auto arriving = arrivals.find(day);
            const auto leaving = departures.find(day);
            const People before = population + (arriving == arrivals.end() ? People(0) : arriving->second);
            population = before - (leaving == departures.end() ? People(0) : leaving->second);
            peaks.push_back(hasTurnover ? population : before);
        }
        return peaks;
    }
};

/// Calls `visit(key, facility, isArrival, day, people)` for what the plan moves within its days.
template <class Visit>
void visitMovements(const PlanView& view, Visit visit)
{
    const Day last = view.operation.lastDay();
    for (const auto& [code, batch] : view.batches) {
        if (!batch.counts())
            continue;
        const Route& route = view.operation.route(batch.route);
        const Day arrival = batch.departure + route.arrivalOffset;
        for (const Part& part : batch.parts) {
            if (part.people <= People(0))
                continue;
            if (batch.departure >= Day(1) && batch.departure <= last)
                visit(part.cohort, route.from, false, batch.departure, part.people);
            if (arrival >= Day(1) && arrival <= last)
                visit(part.cohort, route.to, true, arrival, part.people);
        }
    }
}

template <class Limit, class Count>
Findings dailyFlow(const PlanView& view, Rule rule, const char* text, Limit limit, Count count)
{
    Findings findings;
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i)
        for (Day day(1); day <= view.ledger.lastDay(); day += Day(1)) {
            const People people = count(view.ledger.at({i}, day));
            if (people.isZero())
                continue;
            const std::optional<People> most = limit(FacilityId{i}, day);
            const std::string& code = view.operation.facilities[i].code;
            if (most && people > *most)
                findings.push_back(
                    {rule,
                     code,
                     day,
                     (people - *most).value(),
                     false,
                     {text, {textOf(people.value()), code, textOf(day.value()), textOf(most->value())}}});
        }
    return findings;
}

} // namespace

Findings overcrowding(const PlanView& view)
{
    Findings findings;
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i) {
        const auto first = view.ledger.firstArrival({i});
        if (!first)
            continue;
        for (Day day = *first; day <= view.ledger.lastDay(); day += Day(1)) {
            const std::int64_t peak = view.ledger.at({i}, day).peak.value();
            const std::int64_t limit = view.conditions.limit({i}, day).value();
            const std::string& code = view.operation.facilities[i].code;
            if (peak > limit)
                findings.push_back({Rule::R01Overcrowding,
                                    code,
                                    day,
                                    peak - limit,
                                    false,
                                    {"{0} holds {1} people on day {2}, {3} over its limit of {4}.",
                                     {code, textOf(peak), textOf(day.value()), textOf(peak - limit), textOf(limit)}}});
        }
    }
    return findings;
}

Findings places(const PlanView& view)
{
    if (view.operation.places.empty())
        return {};
    std::map<std::pair<FacilityId, CategoryId>, Presence> presences;
    for (const CategoryPlaces& row : view.operation.places)
        presences[{row.facility, row.category}];
    for (const Cohort& cohort : view.operation.cohorts)
        if (const auto found = presences.find({cohort.facility, cohort.category}); found != presences.end())
            found->second.opening += cohort.people;
    visitMovements(view, [&](CohortId cohort, FacilityId facility, bool isArrival, Day day, People people) {
        if (const auto found = presences.find({facility, view.operation.cohort(cohort).category});
            found != presences.end())
            (isArrival ? found->second.arrivals : found->second.departures)[day] += people;
    });
    Findings findings;
    for (const CategoryPlaces& row : view.operation.places) {
        const Presence& presence = presences.at({row.facility, row.category});
        const auto first = presence.firstArrival();
        if (!first)
            continue;
        const auto peaks = presence.peaks(view.ledger.lastDay(), view.operation.settings.hasSameDayTurnover);
        for (Day day = *first; day <= view.ledger.lastDay(); day += Day(1)) {
            const std::int64_t excess = (peaks[static_cast<std::size_t>(day.value() - 1)] - row.places).value();
            const std::string& code = view.operation.facility(row.facility).code;
            if (excess > 0)
                findings.push_back({Rule::R02Places,
                                    code,
                                    day,
                                    excess,
                                    false,
                                    {"{0} has {1} people of category {2} on day {3} more than its {4} places for them.",
                                     {code, textOf(excess), view.operation.category(row.category).code,
                                      textOf(day.value()), textOf(row.places.value())}}});
        }
    }
    return findings;
}

Findings dailyIntake(const PlanView& view)
{
    return dailyFlow(
        view, Rule::R04DailyIntake, "{0} people arrive at {1} on day {2}, its daily intake is {3}.",
        [&](FacilityId id, Day day) { return view.conditions.dailyIntake(id, day); },
        [](const LedgerDay& day) { return day.arrivals; });
}

Findings dailyRelease(const PlanView& view)
{
    return dailyFlow(
        view, Rule::R05DailyRelease, "{0} people depart from {1} on day {2}, its daily release is {3}.",
        [&](FacilityId id, Day day) { return view.conditions.dailyRelease(id, day); },
        [](const LedgerDay& day) { return day.departures; });
}

Findings keepApartSite(const PlanView& view)
{
    std::set<CohortId> watched;
    for (const KeepApart& pair : view.operation.keepApart)
        if (pair.scope == ApartScope::Facility)
            watched.insert({pair.first, pair.second});
    if (watched.empty())
        return {};
    std::map<CohortId, std::map<FacilityId, Presence>> presences;
    for (const CohortId cohort : watched)
        presences[cohort][view.operation.cohort(cohort).facility].opening = view.operation.cohort(cohort).people;
    visitMovements(view, [&](CohortId cohort, FacilityId facility, bool isArrival, Day day, People people) {
        if (watched.contains(cohort))
            (isArrival ? presences[cohort][facility].arrivals : presences[cohort][facility].departures)[day] += people;
    });
    Findings findings;
    const bool hasTurnover = view.operation.settings.hasSameDayTurnover;
    for (const KeepApart& pair : view.operation.keepApart) {
        if (pair.scope != ApartScope::Facility)
            continue;
        for (const auto& [facility, first] : presences.at(pair.first)) {
            const auto& others = presences.at(pair.second);
            const auto second = others.find(facility);
            if (second == others.end() || (first.arrivals.empty() && second->second.arrivals.empty()))
                continue;
            const Day never = view.ledger.lastDay() + Days(1);
            const Day start =
                std::min(first.firstArrival().value_or(never), second->second.firstArrival().value_or(never));
            const auto a = first.peaks(view.ledger.lastDay(), hasTurnover);
            const auto b = second->second.peaks(view.ledger.lastDay(), hasTurnover);
            for (Day day = start; day <= view.ledger.lastDay(); day += Day(1)) {
                const auto index = static_cast<std::size_t>(day.value() - 1);
                const std::int64_t both = std::min(a[index], b[index]).value();
                const std::string& code = view.operation.facility(facility).code;
                if (both > 0)
                    findings.push_back(
                        {Rule::R13KeepApartSite,
                         code,
                         day,
                         both,
                         false,
                         {"{0} holds cohorts {1} and {2} on day {3}, which must be kept apart ({4} people).",
                          {code, view.operation.cohort(pair.first).code, view.operation.cohort(pair.second).code,
                           textOf(day.value()), textOf(both)}}});
            }
        }
    }
    return findings;
}

Findings dispersal(const PlanView& view)
{
    std::vector<std::int64_t> must(view.operation.categories.size());
    for (const Cohort& cohort : view.operation.cohorts)
        if (cohort.movement == Movement::Must)
            must[cohort.category.at()] += cohort.people.value();
    std::map<std::pair<FacilityId, CategoryId>, std::int64_t> placed;
    for (const auto& [code, batch] : view.batches)
        if (batch.counts())
            for (const auto& [category, people] : peopleByCategory(view.operation, batch))
                if (view.operation.category(category).maxShare)
                    placed[{view.operation.route(batch.route).to, category}] += people.value();
    Findings findings;
    for (const auto& [key, people] : placed) {
        const Category& category = view.operation.category(key.second);
        const std::int64_t most = floorDivide(category.maxShare->value() * must[key.second.at()], 100);
        const std::string& code = view.operation.facility(key.first).code;
        if (people > most)
            findings.push_back(
                {Rule::R14Dispersal,
                 code,
                 Day(0),
                 people - most,
                 false,
                 {"{0} people of category {1} are placed in {2}, at most {3} per cent ({4}) may be.",
                  {textOf(people), category.code, code, textOf(category.maxShare->value()), textOf(most)}}});
    }
    return findings;
}

} // namespace planner
