// SPDX-License-Identifier: Apache-2.0
#include "core/storage/plan_rows.h"

#include <cassert>

namespace planner {
namespace {

Value flag(bool value) { return std::int64_t{value ? 1 : 0}; }
Value text(Date date) { return toText(date); }
Value text(const std::optional<Date>& date) { return date ? Value(toText(*date)) : Value(); }
template <class Number>
Value whole(const std::optional<Number>& number)
{
    return number ? Value(number->value()) : Value();
}
template <class Id>
Value id(Id id)
{
    return std::int64_t{id.position};
}
Value position(std::size_t position) { return static_cast<std::int64_t>(position); }

/// Negative zero is written as zero, which is equal to it: SQLite does not keep the difference.
Value real(const std::optional<double>& number) { return number ? Value(*number + 0.0) : Value(); }

template <class Values, class Name>
Value words(const Values& values, const Name& name)
{
    std::string text;
    for (const auto& value : values) {
        if (!text.empty())
            text += ' ';
        text += name(value);
    }
    return text;
}

Row row(const Settings& settings)
{
    return {std::int64_t{0},
            settings.title,
            text(settings.start),
            text(settings.end),
            settings.batchSize.value(),
            settings.overcrowdingLimit.value(),
            settings.targetOccupancy.value(),
            flag(settings.hasSameDayTurnover),
            settings.transportReserve.value(),
            whole(settings.escortsPerDay),
            words(settings.goals, [](Goal goal) { return nameOf(goal); })};
}

Row row(std::size_t at, const Category& category)
{
    return {position(at),
            category.code,
            category.name,
            category.priority.value(),
            whole(category.peoplePerEscort),
            flag(category.travelsAlone),
            whole(category.maxShare)};
}

Row row(const Operation& operation, std::size_t at, const Facility& facility)
{
    return {position(at),
            facility.code,
            facility.name,
            facility.capacity.value(),
            facility.population.value(),
            facility.country,
            real(facility.latitude),
            real(facility.longitude),
            whole(facility.overcrowdingLimit),
            whole(facility.targetCapacity),
            whole(facility.dailyIntake),
            whole(facility.dailyRelease),
            words(facility.accepts, [&](CategoryId category) { return operation.category(category).code; }),
            real(facility.accommodationArea),
            facility.nameArabic,
            facility.nameKurdish,
            facility.source,
            facility.asOf,
            facility.note};
}

Row row(std::size_t at, const CategoryPlaces& places)
{
    return {position(at), id(places.facility), id(places.category), places.places.value()};
}

Row row(std::size_t at, const Cohort& cohort)
{
    return {position(at),           cohort.code,           id(cohort.facility),
            id(cohort.category),    cohort.people.value(), nameOf(cohort.movement),
            text(cohort.readyFrom), text(cohort.notAfter), cohort.label,
            cohort.source};
}

Row row(std::size_t at, const Fleet& fleet)
{
    return {position(at), fleet.code, fleet.vehicles.value(), fleet.cycle.value(), fleet.note};
}

Row row(std::size_t at, const Route& route)
{
    return {position(at),
            route.code,
            id(route.from),
            id(route.to),
            route.mode,
            route.length.value(),
            real(route.hours),
            whole(route.seats),
            whole(route.departuresPerDay),
            route.arrivalOffset.value(),
            text(route.openFrom),
            text(route.openTo),
            route.fleet ? id(*route.fleet) : Value(),
            route.via};
}

Row row(std::size_t at, const CalendarRow& row)
{
    return {position(at), nameOf(row.kind), std::int64_t{row.position}, nameOf(row.field), text(row.from), text(row.to),
            row.value,    row.reason};
}

Row row(std::size_t at, const KeepApart& pair)
{
    return {position(at), id(pair.first), id(pair.second), nameOf(pair.scope)};
}

Row row(std::size_t at, const RivalFigure& figure)
{
    return {position(at),  id(figure.facility), nameOf(figure.field), figure.value.value(),
            figure.source, figure.asOf,         flag(figure.isUsed)};
}

Row row(std::size_t at, const Approval& approval)
{
    return {position(at), approval.rule, approval.subject, approval.day.value(), approval.by, approval.reason};
}

} // namespace

std::size_t rowCount(const Plan& plan, Table table)
{
    const Operation& operation = plan.operation;
    switch (table) {
    case Table::Settings:
        return 1;
    case Table::Categories:
        return operation.categories.size();
    case Table::Facilities:
        return operation.facilities.size();
    case Table::Places:
        return operation.places.size();
    case Table::Cohorts:
        return operation.cohorts.size();
    case Table::Fleets:
        return operation.fleets.size();
    case Table::Routes:
        return operation.routes.size();
    case Table::Calendar:
        return operation.calendar.size();
    case Table::KeepApart:
        return operation.keepApart.size();
    case Table::Figures:
        return operation.figures.size();
    case Table::Approvals:
        return plan.approvals.size();
    case Table::Meta:
    case Table::Batches:
    case Table::BatchParts:
        break;
    }
    return 0;
}

Row rowAt(const Plan& plan, Table table, std::size_t at)
{
    const Operation& operation = plan.operation;
    switch (table) {
    case Table::Settings:
        return row(operation.settings);
    case Table::Categories:
        return row(at, operation.categories.at(at));
    case Table::Facilities:
        return row(operation, at, operation.facilities.at(at));
    case Table::Places:
        return row(at, operation.places.at(at));
    case Table::Cohorts:
        return row(at, operation.cohorts.at(at));
    case Table::Fleets:
        return row(at, operation.fleets.at(at));
    case Table::Routes:
        return row(at, operation.routes.at(at));
    case Table::Calendar:
        return row(at, operation.calendar.at(at));
    case Table::KeepApart:
        return row(at, operation.keepApart.at(at));
    case Table::Figures:
        return row(at, operation.figures.at(at));
    case Table::Approvals:
        return row(at, plan.approvals.at(at));
    case Table::Meta:
    case Table::Batches:
    case Table::BatchParts:
        break;
    }
    assert(false);
    return {};
}

Row rowOf(const Batch& batch)
{
    std::vector<Clearance> recorded;
    for (const Clearance clearance : kAllClearances)
        if (batch.clearances.has(clearance))
            recorded.push_back(clearance);
    return {batch.code.text,         id(batch.route),
            batch.departure.value(), nameOf(batch.status),
            flag(batch.isLocked),    words(recorded, [](Clearance clearance) { return nameOf(clearance); }),
            whole(batch.actual),     batch.explanation};
}

Row rowOf(const BatchCode& code, const Part& part) { return {code.text, id(part.cohort), part.people.value()}; }

Row planIdRow(const std::string& planId) { return {std::string("plan_id"), planId}; }

} // namespace planner
