// SPDX-License-Identifier: Apache-2.0
#include "ui/board/column_figures.h"

#include "ui/models/plan_document.h"

#include <algorithm>

namespace planner::ui {
namespace {

constexpr double kLimitPlace = 0.87;

} // namespace

ColumnFigures figuresOf(const PlanDocument& document, FacilityId facility)
{
    const Operation& operation = document.operation();
    const Day last = operation.lastDay();
    const Conditions& conditions = document.conditions();
    ColumnFigures figures;
    figures.now = operation.facility(facility).population;
    figures.planned = document.ledger().at(facility, last).population;
    if ((figures.isOutside = operation.facility(facility).isOutside()))
        return figures;
    figures.limit = conditions.limit(facility, last);
    figures.target = conditions.target(facility, last);
    figures.capacity = conditions.capacity(facility, last);
    const Findings& findings = document.findings();
    figures.isOver = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.rule == Rule::R01Overcrowding && finding.subject == operation.facility(facility).code;
    });
    return figures;
}

bool isReached(const Operation& operation, FacilityId facility)
{
    return std::any_of(operation.routes.begin(), operation.routes.end(),
                       [&](const Route& route) { return route.to == facility; });
}

int largestVehicle(const Operation& operation)
{
    People largest;
    for (const Route& route : operation.routes)
        largest = std::max(largest, operation.usableSeats(route));
    return static_cast<int>(largest.value());
}

BarLengths barLengths(const ColumnFigures& figures)
{
    const double limit = static_cast<double>(figures.limit.value());
    const double now = static_cast<double>(figures.now.value());
    const double planned = static_cast<double>(figures.planned.value());
    const double whole = std::max({limit / kLimitPlace, now, planned, 1.0});
    const auto part = [&](double people) { return std::clamp(people / whole, 0.0, 1.0); };
    return {part(now), part(planned), part(limit), part(static_cast<double>(figures.target.value()))};
}

} // namespace planner::ui
