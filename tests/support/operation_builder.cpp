// SPDX-License-Identifier: Apache-2.0
#include "tests/support/operation_builder.h"

#include <algorithm>
#include <stdexcept>

namespace planner::test {
namespace {

template <class Row>
std::optional<std::uint32_t> findCode(const std::vector<Row>& rows, const std::string& code)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.code == code; });
    return found == rows.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - rows.begin()));
}

template <class Row>
std::uint32_t positionOf(const std::vector<Row>& rows, const std::string& code)
{
    if (const auto position = findCode(rows, code))
        return *position;
    throw std::invalid_argument("no row with the code " + code);
}

template <class Row>
void put(std::vector<Row>& rows, Row row)
{
    if (const auto position = findCode(rows, row.code))
        rows[*position] = std::move(row);
    else
        rows.push_back(std::move(row));
}

template <class Number>
std::optional<Number> counted(std::optional<std::int64_t> value)
{
    return value ? std::optional(Number(*value)) : std::nullopt;
}

} // namespace

OperationBuilder::OperationBuilder(std::int64_t days)
{
    settings().title = "Test";
    settings().start = *parseDate("2026-01-21");
    settings().end = date(days);
}

OperationBuilder& OperationBuilder::facility(const std::string& code, const FacilitySpec& spec)
{
    Facility row;
    row.code = code;
    row.name = code;
    row.capacity = People(spec.capacity);
    row.population = People(spec.population);
    row.overcrowdingLimit = counted<Percent>(spec.limitPercent);
    row.targetCapacity = counted<People>(spec.target);
    row.kind = spec.kind;
    row.dailyIntake = counted<People>(spec.dailyIntake);
    row.dailyRelease = counted<People>(spec.dailyRelease);
    for (const std::string& category : spec.accepts)
        row.accepts.push_back(categoryId(category));
    put(m_plan.operation.facilities, std::move(row));
    return *this;
}

OperationBuilder& OperationBuilder::category(const std::string& code, const CategorySpec& spec)
{
    Category row;
    row.code = code;
    row.name = code;
    row.priority = Priority(spec.priority);
    row.peoplePerEscort = counted<People>(spec.peoplePerEscort);
    row.travelsAlone = spec.travelsAlone;
    row.maxShare = counted<Percent>(spec.maxSharePercent);
    put(m_plan.operation.categories, std::move(row));
    return *this;
}

OperationBuilder& OperationBuilder::cohort(const std::string& code, const CohortSpec& spec)
{
    Cohort row;
    row.code = code;
    row.facility = facilityId(spec.at);
    row.category = categoryId(spec.category);
    row.people = People(spec.people);
    row.movement = spec.movement;
    row.readyFrom = date(spec.readyFrom);
    row.notAfter = date(spec.notAfter);
    row.country = spec.country;
    m_plan.operation.cohorts.push_back(std::move(row));
    return *this;
}

OperationBuilder& OperationBuilder::route(const std::string& code, const RouteSpec& spec)
{
    Route row;
    row.code = code;
    row.from = facilityId(spec.from);
    row.to = facilityId(spec.to);
    row.mode = "road";
    row.length = Metres(spec.metres);
    row.seats = counted<People>(spec.seats);
    row.departuresPerDay = counted<Departures>(spec.departuresPerDay);
    row.arrivalOffset = Days(spec.arrivalOffset);
    row.openFrom = date(spec.openFrom);
    row.openTo = date(spec.openTo);
    if (!spec.fleet.empty())
        row.fleet = fleetId(spec.fleet);
    m_plan.operation.routes.push_back(std::move(row));
    return *this;
}

OperationBuilder& OperationBuilder::fleet(const std::string& code, const FleetSpec& spec)
{
    m_plan.operation.fleets.push_back({code, Vehicles(spec.vehicles), Days(spec.cycleDays), ""});
    return *this;
}

OperationBuilder& OperationBuilder::calendar(const CalendarSpec& spec)
{
    CalendarRow row{CalendarKind::Facility, 0, spec.field, date(spec.from), date(spec.to), spec.value, ""};
    switch (spec.field) {
    case CalendarField::Capacity:
    case CalendarField::DailyIntake:
    case CalendarField::DailyRelease:
        row.position = facilityId(spec.code).position;
        break;
    case CalendarField::DeparturesPerDay:
        row.kind = CalendarKind::Route;
        row.position = routeId(spec.code).position;
        break;
    case CalendarField::Vehicles:
        row.kind = CalendarKind::Fleet;
        row.position = fleetId(spec.code).position;
        break;
    case CalendarField::EscortsPerDay:
        row.kind = CalendarKind::Escorts;
        break;
    }
    m_plan.operation.calendar.push_back(std::move(row));
    return *this;
}

OperationBuilder& OperationBuilder::places(const std::string& facility, const std::string& category,
                                           std::int64_t places)
{
    m_plan.operation.places.push_back({facilityId(facility), categoryId(category), People(places)});
    return *this;
}

OperationBuilder& OperationBuilder::keepApart(const std::string& first, const std::string& second, ApartScope scope)
{
    m_plan.operation.keepApart.push_back({cohortId(first), cohortId(second), scope});
    return *this;
}

OperationBuilder& OperationBuilder::batch(const std::string& code, const BatchSpec& spec)
{
    Batch batch;
    batch.code = {code};
    batch.route = routeId(spec.route);
    batch.departure = Day(spec.day);
    batch.parts = parts(spec.parts);
    batch.status = spec.status;
    batch.isLocked = spec.isLocked;
    for (const Clearance clearance : spec.clearances)
        batch.clearances.set(clearance, true);
    batch.happened.departedOn = counted<Day>(spec.departedOn);
    batch.happened.arrivedOn = counted<Day>(spec.arrivedOn);
    if (spec.departed)
        batch.happened.departed = parts(*spec.departed);
    if (spec.arrived)
        batch.happened.arrived = parts(*spec.arrived);
    for (const AccountSpec& account : spec.accounts)
        batch.happened.accounts.push_back({cohortId(account.cohort), account.fate, People(account.people)});
    batch.happened.note = spec.note;
    batch.happened.total = counted<People>(spec.total);
    m_plan.batches.insert_or_assign(batch.code, batch);
    return *this;
}

OperationBuilder& OperationBuilder::approval(const std::string& rule, const std::string& subject, std::int64_t day,
                                             std::int64_t excess, const std::string& category)
{
    m_plan.approvals.push_back(
        {rule, subject, Day(day), "A. Director", "agreed with the governor", category, excess, 0});
    return *this;
}

FacilityId OperationBuilder::facilityId(const std::string& code) const
{
    return {positionOf(operation().facilities, code)};
}

CohortId OperationBuilder::cohortId(const std::string& code) const { return {positionOf(operation().cohorts, code)}; }
RouteId OperationBuilder::routeId(const std::string& code) const { return {positionOf(operation().routes, code)}; }
FleetId OperationBuilder::fleetId(const std::string& code) const { return {positionOf(operation().fleets, code)}; }

CategoryId OperationBuilder::categoryId(const std::string& code)
{
    if (!findCode(operation().categories, code))
        category(code, {});
    return {positionOf(operation().categories, code)};
}

Date OperationBuilder::date(std::int64_t day) const { return dateOf(Day(day), operation().settings.start); }

std::optional<Date> OperationBuilder::date(std::optional<std::int64_t> day) const
{
    return day ? std::optional(date(*day)) : std::nullopt;
}

std::vector<Part> OperationBuilder::parts(const PeopleByCohort& people) const
{
    std::vector<Part> parts;
    for (const auto& [cohort, count] : people)
        parts.push_back({cohortId(cohort), People(count)});
    return parts;
}

std::vector<Clearance> allClearances() { return {kAllClearances.begin(), kAllClearances.end()}; }

} // namespace planner::test
