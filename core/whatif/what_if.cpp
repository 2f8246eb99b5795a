// SPDX-License-Identifier: Apache-2.0
#include "core/whatif/what_if.h"

#include "core/model/limits.h"
#include "core/planning/fleet_rows.h"

#include <algorithm>

namespace planner {
namespace {

/// Makes an edit in the copy that the next ones look at, and remembers it.
class Steps {
public:
    explicit Steps(const Plan& plan) : m_plan(plan) {}

    [[nodiscard]] const Operation& operation() const { return m_plan.operation; }
    void make(const Edit& edit)
    {
        if (m_error)
            return;
        const auto applied = apply(m_plan, edit);
        if (applied)
            m_made.edits.push_back(edit);
        else
            m_error = applied.error();
    }
    [[nodiscard]] Result<Transaction> made() const { return m_error ? Result<Transaction>(*m_error) : m_made; }

private:
    Plan m_plan;
    Transaction m_made;
    std::optional<Error> m_error;
};

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

void changeSettings(Steps& steps, const WhatIf& whatIf)
{
    Settings settings = steps.operation().settings;
    settings.overcrowdingLimit = raised(settings.overcrowdingLimit, whatIf.limitPoints);
    const Day last = std::clamp(steps.operation().lastDay() + whatIf.end, Day(1), Day(limits::kHorizon));
    settings.end = dateOf(last, settings.start);
    if (settings != steps.operation().settings)
        steps.make(SetSettings{settings});
}

void changeFacilities(Steps& steps, const WhatIf& whatIf)
{
    for (std::size_t i = 0; i < steps.operation().facilities.size(); ++i) {
        Facility facility = steps.operation().facilities[i];
        if (facility.overcrowdingLimit)
            facility.overcrowdingLimit = raised(*facility.overcrowdingLimit, whatIf.limitPoints);
        if (facility.dailyIntake)
            facility.dailyIntake = People(scaled(facility.dailyIntake->value(), whatIf.intake));
        if (facility != steps.operation().facilities[i])
            steps.make(SetFacility{facility});
    }
}

void changeRoutes(Steps& steps, Departures more)
{
    for (std::size_t i = 0; i < steps.operation().routes.size(); ++i) {
        Route route = steps.operation().routes[i];
        if (!route.departuresPerDay || more.isZero())
            continue;
        route.departuresPerDay = Departures(increased(route.departuresPerDay->value(), more));
        steps.make(SetRoute{route});
    }
}

/// Dated figures change with the others; a fleet's vehicles become dated ones, since no edit changes a fleet.
void changeCalendar(Steps& steps, const WhatIf& whatIf)
{
    const Operation& operation = steps.operation();
    std::vector<CalendarRow> rows;
    for (std::uint32_t i = 0; !whatIf.departures.isZero() && i < operation.fleets.size(); ++i) {
        const Vehicles before = operation.fleets[i].vehicles;
        const Vehicles after(increased(before.value(), whatIf.departures));
        if (after == before)
            continue;
        const auto beside = rowsBesideOwn(operation, {i}, after);
        rows.insert(rows.end(), beside.begin(), beside.end());
    }
    for (CalendarRow row : operation.calendar) {
        if (row.field == CalendarField::DailyIntake)
            row.value = scaled(row.value, whatIf.intake);
        if (row.field == CalendarField::Vehicles || row.field == CalendarField::DeparturesPerDay)
            row.value = increased(row.value, whatIf.departures);
        rows.push_back(row);
    }
    if (rows != operation.calendar)
        steps.make(SetCalendar{std::move(rows)});
}

} // namespace

Result<Transaction> editsFor(const Plan& plan, const WhatIf& whatIf)
{
    Steps steps(plan);
    for (const RivalFigure& figure : whatIf.figures)
        steps.make(UseFigure{figure});
    changeSettings(steps, whatIf);
    changeFacilities(steps, whatIf);
    changeRoutes(steps, whatIf.departures);
    changeCalendar(steps, whatIf);
    return steps.made();
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
