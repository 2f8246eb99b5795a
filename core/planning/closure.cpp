// SPDX-License-Identifier: Apache-2.0
#include "core/planning/closure.h"

#include <algorithm>

namespace planner {
namespace {

/// Dates, both included.
struct Span {
    Date from;
    Date to;

    [[nodiscard]] bool has(Date date) const { return from <= date && date <= to; }
    [[nodiscard]] bool meets(Date first, Date last) const { return from <= last && first <= to; }
};

/// Whether the batch needs the thing's field on some of the days.
bool isConcerned(const Operation& operation, const Batch& batch, const Closure& closure, CalendarField field)
{
    const Span span{closure.from, closure.to};
    const Route& route = operation.route(batch.route);
    const Date departure = dateOf(batch.departureDay(), operation.settings.start);
    const Date arrival = dateOf(batch.arrivalDay(route.arrivalOffset), operation.settings.start);
    const std::uint32_t position = closure.subject.position;
    switch (field) {
    case CalendarField::Capacity: // who came before is there as well
        return route.to.position == position && arrival <= span.to;
    case CalendarField::DailyIntake:
        return route.to.position == position && span.has(arrival);
    case CalendarField::DailyRelease:
        return route.from.position == position && span.has(departure);
    case CalendarField::DeparturesPerDay:
        return batch.route.position == position && span.has(departure);
    case CalendarField::Vehicles: {
        if (!route.fleet || route.fleet->position != position)
            return false;
        const Days more = operation.fleet(*route.fleet).cycle - Days(1);
        return span.meets(departure, Date(departure.daysSinceEpoch() + static_cast<std::int32_t>(more.value())));
    }
    case CalendarField::EscortsPerDay:
        return span.has(departure);
    }
    return false;
}

bool isLower(const CalendarRow& row, const Closure& closure)
{
    if (row.kind != closure.subject.kind || row.position != closure.subject.position
        || !Span{closure.from, closure.to}.meets(row.from, row.to))
        return false;
    return std::any_of(closure.values.begin(), closure.values.end(),
                       [&](const auto& value) { return value.first == row.field && row.value < value.second; });
}

} // namespace

std::vector<CalendarField> calendarFieldsOf(CalendarKind kind)
{
    switch (kind) {
    case CalendarKind::Facility:
        return {CalendarField::DailyIntake, CalendarField::DailyRelease, CalendarField::Capacity};
    case CalendarKind::Route:
        return {CalendarField::DeparturesPerDay};
    case CalendarKind::Fleet:
        return {CalendarField::Vehicles};
    case CalendarKind::Escorts:
        return {CalendarField::EscortsPerDay};
    }
    return {};
}

std::optional<std::int64_t> usualValue(const Operation& operation, CalendarSubject subject, CalendarField field)
{
    const auto valueOf = [](const auto& count) {
        return count ? std::optional<std::int64_t>(count->value()) : std::nullopt;
    };
    switch (field) {
    case CalendarField::Capacity: {
        const Facility& facility = operation.facility({subject.position});
        return facility.isOutside() ? std::nullopt : std::optional<std::int64_t>(facility.capacity.value());
    }
    case CalendarField::DailyIntake:
        return valueOf(operation.facility({subject.position}).dailyIntake);
    case CalendarField::DailyRelease:
        return valueOf(operation.facility({subject.position}).dailyRelease);
    case CalendarField::DeparturesPerDay:
        return valueOf(operation.route({subject.position}).departuresPerDay);
    case CalendarField::Vehicles:
        return operation.fleet({subject.position}).vehicles.value();
    case CalendarField::EscortsPerDay:
        return valueOf(operation.settings.escortsPerDay);
    }
    return std::nullopt;
}

std::optional<Edit> closingOf(const Operation& operation, const Closure& closure)
{
    std::vector<Edit> rows;
    auto position = static_cast<std::uint32_t>(operation.calendar.size());
    for (const auto& [field, value] : closure.values)
        rows.emplace_back(AddRow{position++, CalendarRow{closure.subject.kind, closure.subject.position, field,
                                                         closure.from, closure.to, value, closure.reason}});
    return asOneStep(std::move(rows));
}

ClosureEffect effectOf(const Plan& plan, const Closure& closure)
{
    ClosureEffect effect;
    for (const auto& [code, batch] : plan.batches) {
        const bool isConcernedBySome =
            batch.counts() && !batch.hasDeparted()
            && std::any_of(closure.values.begin(), closure.values.end(), [&](const auto& value) {
                   return value.second == 0 && isConcerned(plan.operation, batch, closure, value.first);
               });
        if (!isConcernedBySome)
            continue;
        effect.batches.push_back(code);
        effect.people += batch.people();
    }
    std::copy_if(plan.operation.calendar.begin(), plan.operation.calendar.end(), std::back_inserter(effect.lower),
                 [&](const CalendarRow& row) { return isLower(row, closure); });
    return effect;
}

} // namespace planner
