// SPDX-License-Identifier: Apache-2.0
#include "core/whatif/what_if.h"

#include "core/model/limits.h"
#include "core/planning/operation_edits.h"

#include <algorithm>

namespace planner {
namespace {

// 0 means closed, and stays 0: another world has more where there is something, and opens nothing.

Percent raised(Percent limit, Percent points)
{
    return limit.isZero() ? limit : Percent(std::clamp<std::int64_t>((limit + points).value(), 0, limits::kPercent));
}

std::int64_t scaled(std::int64_t intake, Percent percent)
{
    return std::min(floorDivide(saturatingProduct(intake, percent.value()), 100), limits::kHeadcount);
}

std::int64_t increased(std::int64_t value, Departures more)
{
    return value == 0 ? 0 : std::clamp<std::int64_t>(value + more.value(), 0, limits::kHeadcount);
}

void changeSettings(Operation& operation, const WhatIf& whatIf)
{
    Settings& settings = operation.settings;
    settings.overcrowdingLimit = raised(settings.overcrowdingLimit, whatIf.limitPoints);
    const Day last = std::clamp(operation.lastDay() + whatIf.end, Day(1), Day(limits::kHorizon));
    settings.end = dateOf(last, settings.start);
}

void changeFacilities(Operation& operation, const WhatIf& whatIf)
{
    for (Facility& facility : operation.facilities) {
        if (facility.overcrowdingLimit)
            facility.overcrowdingLimit = raised(*facility.overcrowdingLimit, whatIf.limitPoints);
        if (facility.dailyIntake)
            facility.dailyIntake = People(scaled(facility.dailyIntake->value(), whatIf.intake));
    }
}

void changeTransport(Operation& operation, Departures more)
{
    for (Route& route : operation.routes)
        if (route.departuresPerDay)
            route.departuresPerDay = Departures(increased(route.departuresPerDay->value(), more));
    for (Fleet& fleet : operation.fleets)
        fleet.vehicles = Vehicles(increased(fleet.vehicles.value(), more));
}

void changeCalendar(Operation& operation, const WhatIf& whatIf)
{
    for (CalendarRow& row : operation.calendar) {
        if (row.field == CalendarField::DailyIntake)
            row.value = scaled(row.value, whatIf.intake);
        if (row.field == CalendarField::Vehicles || row.field == CalendarField::DeparturesPerDay)
            row.value = increased(row.value, whatIf.departures);
    }
}

} // namespace

Result<Transaction> editsFor(const Plan& plan, const WhatIf& whatIf)
{
    Transaction step;
    Plan before = plan;
    for (const RivalFigure& figure : whatIf.figures) {
        if (const auto used = apply(before, UseFigure{figure}); !used)
            return used.error();
        step.edits.emplace_back(UseFigure{figure});
    }
    Operation after = before.operation;
    changeSettings(after, whatIf);
    changeFacilities(after, whatIf);
    changeTransport(after, whatIf.departures);
    changeCalendar(after, whatIf);
    for (Edit& edit : editsBetween(before.operation, after))
        step.edits.push_back(std::move(edit));
    return step;
}

Result<Plan> changedPlan(const Plan& plan, const WhatIf& whatIf)
{
    const auto edits = editsFor(plan, whatIf);
    if (!edits)
        return edits.error();
    Plan changed = plan;
    const auto applied = apply(changed, edits.value());
    return applied ? Result<Plan>(std::move(changed)) : applied.error();
}

std::vector<RivalFigure> usableFigures(const Plan& plan)
{
    std::vector<RivalFigure> usable;
    for (const RivalFigure& figure : plan.operation.figures) {
        const Facility& facility = plan.operation.facility(figure.facility);
        const People inForce = figure.field == FigureField::Capacity ? facility.capacity : facility.population;
        Plan copy = plan;
        if (figure.value != inForce && apply(copy, UseFigure{figure}))
            usable.push_back(figure);
    }
    return usable;
}

} // namespace planner
