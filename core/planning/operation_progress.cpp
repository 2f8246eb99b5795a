// SPDX-License-Identifier: Apache-2.0
#include "core/planning/operation_progress.h"

#include <algorithm>
#include <set>

namespace planner {
namespace {

constexpr std::size_t kFewestSites = 2;

std::size_t limitsSetIn(const Operation& operation)
{
    std::size_t count = operation.fleets.size() + operation.calendar.size() + operation.places.size()
                        + (operation.settings.escortsPerDay ? 1 : 0);
    for (const Facility& facility : operation.facilities)
        count += (facility.dailyIntake ? 1 : 0) + (facility.dailyRelease ? 1 : 0) + (facility.overcrowdingLimit ? 1 : 0)
                 + (facility.targetCapacity ? 1 : 0);
    for (const Route& route : operation.routes)
        count += (route.seats ? 1 : 0) + (route.departuresPerDay ? 1 : 0);
    return count;
}

StepState peopleState(const Operation& operation)
{
    People people;
    for (const Cohort& cohort : operation.cohorts)
        if (cohort.movement == Movement::Must)
            people += cohort.people;
    return {OperationStep::People, !people.isZero(), static_cast<std::size_t>(people.value())};
}

StepState routesState(const Operation& operation)
{
    std::set<FacilityId> left;
    for (const Route& route : operation.routes)
        left.insert(route.from);
    std::set<FacilityId> without;
    for (const Cohort& cohort : operation.cohorts)
        if (cohort.movement == Movement::Must && !cohort.people.isZero() && !left.contains(cohort.facility))
            without.insert(cohort.facility);
    return {OperationStep::Routes,
            !operation.routes.empty() && without.empty(),
            operation.routes.size(),
            {without.begin(), without.end()}};
}

} // namespace

std::vector<StepState> stepStates(const Plan& plan)
{
    const Operation& operation = plan.operation;
    const std::size_t sites = operation.facilities.size();
    const std::size_t limits = limitsSetIn(operation);
    return {{OperationStep::Sites, sites >= kFewestSites, sites},
            peopleState(operation),
            routesState(operation),
            {OperationStep::Limits, limits > 0, limits},
            {OperationStep::Fill, !plan.batches.empty(), plan.batches.size()}};
}

std::optional<StepState> nextStep(const Plan& plan)
{
    const std::vector<StepState> states = stepStates(plan);
    const auto next = std::find_if(states.begin(), states.end(), [](const StepState& state) {
        return !state.isDone && state.step != OperationStep::Limits;
    });
    return next == states.end() ? std::nullopt : std::optional(*next);
}

Operation takenOver(const Operation& other, const TakenOver& what, const Settings& settings)
{
    Operation operation = other;
    operation.settings.title = settings.title;
    operation.settings.start = settings.start;
    operation.settings.end = settings.end;
    if (!what.hasRoutes) {
        operation.routes.clear();
        operation.fleets.clear();
        std::erase_if(operation.calendar, [](const CalendarRow& row) {
            return row.kind == CalendarKind::Route || row.kind == CalendarKind::Fleet;
        });
    }
    if (!what.hasPeople) {
        operation.cohorts.clear();
        operation.keepApart.clear();
    }
    return operation;
}

} // namespace planner
