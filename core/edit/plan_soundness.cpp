// SPDX-License-Identifier: Apache-2.0
#include "core/edit/checker.h"
#include "core/edit/soundness.h"

#include <unordered_set>

namespace planner {
namespace {

template <class Row>
Result<Done> checkUnique(const char* kind, const std::vector<Row>& rows)
{
    std::unordered_set<std::string_view> seen;
    seen.reserve(rows.size());
    for (const Row& row : rows)
        if (!seen.insert(row.code).second)
            return Error{ErrorKind::Refused, {"{0} {1}: the code is there twice", {kind, row.code}}};
    return Done{};
}

Result<Done> checkCohort(const Operation& operation, const Cohort& cohort)
{
    Checker check("Cohort", cohort.code);
    check.code(cohort.code);
    check.reference("facility", cohort.facility, operation.facilities);
    check.reference("category", cohort.category, operation.categories);
    check.number("people", cohort.people.value());
    check.date("ready_from", cohort.readyFrom);
    check.date("not_after", cohort.notAfter);
    check.text("label", cohort.label);
    check.text("source", cohort.source);
    return check.result();
}

Result<Done> checkFleet(const Fleet& fleet)
{
    Checker check("Fleet", fleet.code);
    check.code(fleet.code);
    check.number("vehicles", fleet.vehicles.value());
    check.number("cycle_days", fleet.cycle.value(), 1, limits::kCycle);
    check.text("note", fleet.note);
    return check.result();
}

/// Places and cohorts kept apart: rows without a code.
Result<Done> checkPairs(const Operation& operation)
{
    for (std::size_t i = 0; i < operation.places.size(); ++i) {
        const std::string name = std::to_string(i + 1);
        Checker check("Places row", name);
        check.reference("facility", operation.places[i].facility, operation.facilities);
        check.reference("category", operation.places[i].category, operation.categories);
        check.number("places", operation.places[i].places.value());
        if (!check.isOk())
            return check.result();
    }
    for (std::size_t i = 0; i < operation.keepApart.size(); ++i) {
        const std::string name = std::to_string(i + 1);
        Checker check("Keep-apart row", name);
        check.reference("a", operation.keepApart[i].first, operation.cohorts);
        check.reference("b", operation.keepApart[i].second, operation.cohorts);
        if (!check.isOk())
            return check.result();
    }
    return Done{};
}

Result<Done> checkPopulations(const Operation& operation)
{
    std::vector<People> inCohorts(operation.facilities.size());
    for (const Cohort& cohort : operation.cohorts)
        inCohorts[cohort.facility.at()] += cohort.people;
    for (std::size_t i = 0; i < inCohorts.size(); ++i) {
        const Facility& facility = operation.facilities[i];
        if (inCohorts[i] > facility.population)
            return Error{ErrorKind::Refused,
                         {"Facility {0}: its cohorts have {1} people, its population is {2}",
                          {facility.code, inCohorts[i], facility.population}}};
    }
    return checkAllPopulation(operation.facilities);
}

Result<Done> checkBatches(const Plan& plan)
{
    People all;
    for (const auto& [code, batch] : plan.batches) {
        if (auto sound = checkBatch(plan.operation, batch); !sound)
            return sound;
        if (code != batch.code)
            return Error{ErrorKind::Refused,
                         {"Batch {0}: it is kept under the code {1}", {batch.code.text, code.text}}};
        all += batch.people();
        if (all > People(limits::kAllTravellers))
            return Error{ErrorKind::Refused,
                         {"All batches together have more than {0} people", {limits::kAllTravellers}}};
    }
    return Done{};
}

template <class Rows, class Check>
Result<Done> checkEach(const Rows& rows, const Check& check)
{
    for (const auto& row : rows)
        if (auto sound = check(row); !sound)
            return sound;
    return Done{};
}

Result<Done> checkTables(const Operation& operation)
{
    const auto ofOperation = [&](auto check) {
        return [&operation, check](const auto& row) { return check(operation, row); };
    };
    if (auto sound = checkEach(operation.categories, checkCategory); !sound)
        return sound;
    if (auto sound = checkEach(operation.facilities, ofOperation(checkFacility)); !sound)
        return sound;
    if (auto sound = checkEach(operation.cohorts, ofOperation(checkCohort)); !sound)
        return sound;
    if (auto sound = checkEach(operation.fleets, checkFleet); !sound)
        return sound;
    if (auto sound = checkEach(operation.routes, ofOperation(checkRoute)); !sound)
        return sound;
    if (auto sound = checkPairs(operation); !sound)
        return sound;
    if (auto sound = checkCalendar(operation, operation.calendar); !sound)
        return sound;
    return checkFigures(operation, operation.figures);
}

Result<Done> checkCodes(const Operation& operation)
{
    if (auto sound = checkUnique("Category", operation.categories); !sound)
        return sound;
    if (auto sound = checkUnique("Facility", operation.facilities); !sound)
        return sound;
    if (auto sound = checkUnique("Cohort", operation.cohorts); !sound)
        return sound;
    if (auto sound = checkUnique("Fleet", operation.fleets); !sound)
        return sound;
    return checkUnique("Route", operation.routes);
}

} // namespace

Result<Done> checkPlan(const Plan& plan)
{
    if (auto sound = checkSettings(plan.operation.settings); !sound)
        return sound;
    if (auto sound = checkTables(plan.operation); !sound)
        return sound;
    if (auto sound = checkCodes(plan.operation); !sound)
        return sound;
    if (auto sound = checkPopulations(plan.operation); !sound)
        return sound;
    if (auto sound = checkBatches(plan); !sound)
        return sound;
    return checkApprovals(plan.approvals);
}

} // namespace planner
