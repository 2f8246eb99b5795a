// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/plan_rows.h"

#include <cassert>
#include <map>
#include <utility>

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

/// The positions of the things that have a row in a table of what earlier versions could not hold.
std::vector<std::size_t> exceptions(const Plan& plan, Table table)
{
    std::vector<std::size_t> positions;
    const auto add = [&](const auto& things, const auto& isException) {
        for (std::size_t i = 0; i < things.size(); ++i)
            if (isException(things[i]))
                positions.push_back(i);
    };
    if (table == Table::FacilityKinds)
        add(plan.operation.facilities, [](const Facility& facility) { return facility.kind != FacilityKind::Custody; });
    else if (table == Table::ApprovalSizes)
        add(plan.approvals,
            [](const Approval& approval) { return approval.excess || approval.at != 0 || !approval.category.empty(); });
    return positions;
}

Row exceptionRow(const Plan& plan, Table table, std::size_t at)
{
    if (table == Table::FacilityKinds)
        return {position(at), nameOf(plan.operation.facilities.at(at).kind)};
    const Approval& approval = plan.approvals.at(at);
    return {position(at), approval.category, approval.excess ? Value(*approval.excess) : Value(), approval.at};
}

std::vector<Row> partRows(const Batch& batch)
{
    std::vector<Row> rows;
    for (const Part& part : batch.parts)
        rows.push_back({batch.code.text, id(part.cohort), part.people.value()});
    return rows;
}

/// Of clearances that are only known to be recorded, the batch's own row says so.
std::vector<Row> clearanceRows(const Batch& batch)
{
    std::map<std::string, Row> rows;
    for (const auto& [kind, record] : batch.clearances.entries())
        if (record != ClearanceRecord{})
            rows[nameOf(kind)] = {batch.code.text,  nameOf(kind),       record.reference,
                                  record.authority, text(record.given), text(record.validUntil),
                                  record.by,        record.at};
    std::vector<Row> sorted;
    for (auto& [kind, row] : rows)
        sorted.push_back(std::move(row));
    return sorted;
}

std::vector<Row> dayRows(const Batch& batch)
{
    const Happened& happened = batch.happened;
    if (!happened.departedOn && !happened.arrivedOn && !happened.departed && !happened.arrived)
        return {};
    return {{batch.code.text, whole(happened.departedOn), whole(happened.arrivedOn),
             flag(happened.departed.has_value()), flag(happened.arrived.has_value())}};
}

std::vector<Row> countRows(const Batch& batch)
{
    std::map<std::pair<std::string, CohortId>, People> counts;
    if (batch.happened.departed)
        for (const Part& part : *batch.happened.departed)
            counts[{kDepartedEvent, part.cohort}] = part.people;
    if (batch.happened.arrived)
        for (const Part& part : *batch.happened.arrived)
            counts[{kArrivedEvent, part.cohort}] = part.people;
    for (const Account& account : batch.happened.accounts)
        counts[{nameOf(account.fate), account.cohort}] = account.people;
    std::vector<Row> rows;
    for (const auto& [key, people] : counts)
        rows.push_back({batch.code.text, key.first, id(key.second), people.value()});
    return rows;
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
    case Table::FacilityKinds:
    case Table::ApprovalSizes:
        return exceptions(plan, table).size();
    case Table::Meta:
    case Table::Batches:
    case Table::BatchParts:
    case Table::ClearanceRecords:
    case Table::BatchDays:
    case Table::BatchCounts:
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
    case Table::FacilityKinds:
    case Table::ApprovalSizes:
        return exceptionRow(plan, table, exceptions(plan, table).at(at));
    case Table::Meta:
    case Table::Batches:
    case Table::BatchParts:
    case Table::ClearanceRecords:
    case Table::BatchDays:
    case Table::BatchCounts:
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
    return {batch.code.text,
            id(batch.route),
            batch.departure.value(),
            nameOf(batch.status),
            flag(batch.isLocked),
            words(recorded, [](Clearance clearance) { return nameOf(clearance); }),
            whole(batch.happened.total),
            batch.happened.note};
}

std::vector<Row> rowsOf(const Batch& batch, Table table)
{
    if (table == Table::BatchParts)
        return partRows(batch);
    if (table == Table::ClearanceRecords)
        return clearanceRows(batch);
    if (table == Table::BatchDays)
        return dayRows(batch);
    return table == Table::BatchCounts ? countRows(batch) : std::vector<Row>{};
}

Row planIdRow(const std::string& planId) { return {std::string("plan_id"), planId}; }

} // namespace planner
