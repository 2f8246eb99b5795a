// SPDX-License-Identifier: Apache-2.0
#include "core/rules/rules.h"

#include <algorithm>
#include <map>
#include <set>

namespace planner {
namespace {

std::string textOf(std::int64_t number) { return std::to_string(number); }

/// Calls `check` for every batch that counts; it adds to the findings.
template <class Check>
Findings overBatches(const PlanView& view, Check check)
{
    Findings findings;
    for (const auto& [code, batch] : view.batches)
        if (batch.counts())
            check(batch, findings);
    return findings;
}

void add(Findings& findings, Rule rule, const Batch& batch, std::int64_t excess, const char* text,
         std::vector<std::string> more = {})
{
    if (excess <= 0)
        return;
    std::vector<std::string> arguments{batch.code.text, textOf(excess)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    findings.push_back({rule, batch.code.text, batch.departure, excess, false, {text, std::move(arguments)}});
}

} // namespace

std::vector<std::pair<CategoryId, People>> peopleByCategory(const Operation& operation, const Batch& batch)
{
    std::map<CategoryId, People> people;
    for (const Part& part : batch.parts)
        people[operation.cohort(part.cohort).category] += part.people;
    return {people.begin(), people.end()};
}

Escorts escortsNeeded(const Operation& operation, const Batch& batch)
{
    std::int64_t escorts = 0;
    for (const auto& [category, people] : peopleByCategory(operation, batch))
        if (const auto per = operation.category(category).peoplePerEscort)
            escorts += ceilDivide(people.value(), per->value());
    return Escorts(escorts);
}

Findings notAccepted(const PlanView& view)
{
    return overBatches(view, [&](const Batch& batch, Findings& findings) {
        const FacilityId to = view.operation.route(batch.route).to;
        for (const auto& [category, people] : peopleByCategory(view.operation, batch))
            if (!view.operation.accepts(to, category))
                add(findings, Rule::R03NotAccepted, batch, people.value(),
                    "Batch {0} brings {1} people of category {2} to {3}, which does not accept it.",
                    {view.operation.category(category).code, view.operation.facility(to).code});
    });
}

Findings routeClosed(const PlanView& view)
{
    return overBatches(view, [&](const Batch& batch, Findings& findings) {
        const Route& route = view.operation.route(batch.route);
        const Date date = dateOf(batch.departure, view.operation.settings.start);
        if ((route.openFrom && date < *route.openFrom) || (route.openTo && date > *route.openTo))
            add(findings, Rule::R07RouteClosed, batch, batch.people().value(),
                "Batch {0} with {1} people departs on {3}, when route {2} is closed.", {route.code, toText(date)});
    });
}

Findings seats(const PlanView& view)
{
    return overBatches(view, [&](const Batch& batch, Findings& findings) {
        const Route& route = view.operation.route(batch.route);
        const std::int64_t usable = view.operation.usableSeats(route).value();
        const std::int64_t people = batch.people().value();
        if (people <= 0)
            add(findings, Rule::R10Seats, batch, 1, "Batch {0} is empty.");
        add(findings, Rule::R10Seats, batch, people - usable,
            "Batch {0} has {1} people more than the {2} usable seats of route {3}.", {textOf(usable), route.code});
    });
}

Findings travelsAlone(const PlanView& view)
{
    return overBatches(view, [&](const Batch& batch, Findings& findings) {
        const auto categories = peopleByCategory(view.operation, batch);
        const auto alone = std::find_if(categories.begin(), categories.end(), [&](const auto& row) {
            return view.operation.category(row.first).travelsAlone;
        });
        if (categories.size() > 1 && alone != categories.end())
            add(findings, Rule::R11TravelsAlone, batch, batch.people().value(),
                "Batch {0} with {1} people mixes category {2}, which travels alone, with others.",
                {view.operation.category(alone->first).code});
    });
}

Findings keepApartTravel(const PlanView& view)
{
    std::multimap<CohortId, CohortId> apart;
    for (const KeepApart& pair : view.operation.keepApart)
        if (pair.scope == ApartScope::Batch)
            apart.insert({pair.first, pair.second});
    return overBatches(view, [&](const Batch& batch, Findings& findings) {
        std::map<CohortId, People> aboard;
        for (const Part& part : batch.parts)
            aboard[part.cohort] += part.people;
        for (const auto& [cohort, people] : aboard)
            for (auto [pair, end] = apart.equal_range(cohort); pair != end; ++pair)
                if (const auto other = aboard.find(pair->second); other != aboard.end())
                    add(findings, Rule::R12KeepApartTravel, batch, std::min(people, other->second).value(),
                        "Batch {0} carries cohorts {2} and {3}, which must be kept apart ({1} people).",
                        {view.operation.cohort(cohort).code, view.operation.cohort(other->first).code});
    });
}

Findings headcount(const PlanView& view)
{
    std::map<CohortId, People> moved;
    Findings findings = overBatches(view, [&](const Batch& batch, Findings& found) {
        const FacilityId from = view.operation.route(batch.route).from;
        for (const Part& part : batch.parts) {
            moved[part.cohort] += part.people;
            const Cohort& cohort = view.operation.cohort(part.cohort);
            if (cohort.facility != from)
                add(found, Rule::R15Headcount, batch, part.people.value(),
                    "Batch {0} takes {1} people of cohort {2} from {3}, but they are in {4}.",
                    {cohort.code, view.operation.facility(from).code, view.operation.facility(cohort.facility).code});
        }
    });
    for (const auto& [id, people] : moved) {
        const Cohort& cohort = view.operation.cohort(id);
        const std::int64_t excess = (people - cohort.people).value();
        if (excess > 0)
            findings.push_back({Rule::R15Headcount,
                                cohort.code,
                                Day(0),
                                excess,
                                false,
                                {"Batches hold {0} people of cohort {1}, which has {2}.",
                                 {textOf(people.value()), cohort.code, textOf(cohort.people.value())}}});
    }
    return findings;
}

Findings dates(const PlanView& view)
{
    return overBatches(view, [&](const Batch& batch, Findings& findings) {
        const Day arrival = batch.departure + view.operation.route(batch.route).arrivalOffset;
        const Date start = view.operation.settings.start;
        if (batch.departure < Day(1) || arrival > view.operation.lastDay())
            add(findings, Rule::R16Dates, batch, batch.people().value(),
                "Batch {0} with {1} people departs before the start or arrives after the end of the operation.");
        for (const Part& part : batch.parts) {
            const Cohort& cohort = view.operation.cohort(part.cohort);
            if ((cohort.readyFrom && dateOf(batch.departure, start) < *cohort.readyFrom)
                || (cohort.notAfter && dateOf(arrival, start) > *cohort.notAfter))
                add(findings, Rule::R16Dates, batch, part.people.value(),
                    "Batch {0} carries {1} people of cohort {2} before they are ready or after their latest arrival.",
                    {cohort.code});
        }
    });
}

Findings stays(const PlanView& view)
{
    return overBatches(view, [&](const Batch& batch, Findings& findings) {
        for (const Part& part : batch.parts)
            if (view.operation.cohort(part.cohort).movement == Movement::Stay)
                add(findings, Rule::R17Stays, batch, part.people.value(),
                    "Batch {0} carries {1} people of cohort {2}, which stays.",
                    {view.operation.cohort(part.cohort).code});
    });
}

Findings clearance(const PlanView& view)
{
    return overBatches(view, [&](const Batch& batch, Findings& findings) {
        const bool needsAll =
            batch.status == Status::Approved || batch.status == Status::Departed || batch.status == Status::Arrived;
        if (needsAll && !batch.clearances.hasAll())
            add(findings, Rule::R18Clearance, batch, batch.people().value(),
                "Batch {0} with {1} people is {2} but lacks a required clearance.", {nameOf(batch.status)});
    });
}

} // namespace planner
