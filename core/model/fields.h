// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every field of every record, once: CSV, JSON, the tables of a plan file, checks and editors visit this.
//
// How to add a field
//   1. The member in its struct (core/model/facility.h ...), with the zero of its type as default.
//   2. Its line below, in the order of the columns, with `.later = {VERSION, "TABLE"}`: the next version of the plan
//      file, and the table that keeps the field from then on.
//   3. The migration, in core/storage/database: kSchemaVersion, the table's name at the end of `Table` and, as the last
//      one, in kAllTables (schema.h); laterShape<RECORD>("TABLE") at the end of shapes() (schema.cpp); the CREATE TABLE
//      in an array of its own and in kSchemaTexts (schema_text.h): the record's name as key
//      (`facility INTEGER PRIMARY KEY REFERENCES facilities(id)`), then the columns of the fields.
//   4. Its column in the formats (core/exchange/README.md) and the manual; its table in core/storage/README.md and in
//      the reader that was written from that page, tests/support/plan_file_reader.py.
//   5. Two tests count on purpose: schema_test.cpp the versions, record_reader_test.cpp the numbers that have a range.
//      fields_test.cpp, record_reader_test.cpp, row_json_test.cpp and plan_rows_test.cpp see the field by themselves.
// Then folders, JSON, plan files and checks have it. What one field alone cannot say (a date before another, a sum over
// rows) stands in core/exchange/*_tables.cpp, with line and column, and in core/edit/soundness.cpp.
//
// A visitor has `operator()(const Field&, T& value)` for each type T that a member has; T is const where the record is.
// Fields are visited in the order of the columns, so a range may depend on a field before it.

#include "core/model/field.h"
#include "core/model/plan.h"

#include <limits>

namespace planner {

template <>
inline constexpr RecordName kNameOf<Settings>{"settings", "settings", "Operation"};
template <>
inline constexpr RecordName kNameOf<Category>{"categories", "category", "Category"};
template <>
inline constexpr RecordName kNameOf<Facility>{"facilities", "facility", "Facility"};
template <>
inline constexpr RecordName kNameOf<CategoryPlaces>{"places", "places", "Places row"};
template <>
inline constexpr RecordName kNameOf<Cohort>{"cohorts", "cohort", "Cohort"};
template <>
inline constexpr RecordName kNameOf<Fleet>{"fleets", "fleet", "Fleet"};
template <>
inline constexpr RecordName kNameOf<Route>{"routes", "route", "Route"};
template <>
inline constexpr RecordName kNameOf<CalendarRow>{"calendar", "calendar", "Calendar row"};
template <>
inline constexpr RecordName kNameOf<KeepApart>{"keep_apart", "keep_apart", "Keep-apart row"};
template <>
inline constexpr RecordName kNameOf<RivalFigure>{"figures", "figure", "Figure"};
template <>
inline constexpr RecordName kNameOf<Approval>{"approvals", "approval", "Approval"};
template <>
inline constexpr RecordName kNameOf<Person>{"people", "person", "Person"};
template <>
inline constexpr RecordName kNameOf<Batch>{"batches", "batch", "Batch"};
template <>
inline constexpr RecordName kNameOf<Part>{"batch_parts", "part", "Part"};
template <>
inline constexpr RecordName kNameOf<Account>{"batch_counts", "account", "Account"};
template <>
inline constexpr RecordName kNameOf<ClearanceRecord>{"clearance_records", "clearance", "Clearance"};
template <>
inline constexpr RecordName kNameOf<Happened>{"batch_days", "happened", "Happened"};

/// The lists of an operation, each behind those that it refers to.
template <class Visitor, Is<Operation> Record>
void visitTables(Visitor&& visit, Record& operation)
{
    visit(operation.categories);
    visit(operation.facilities);
    visit(operation.places);
    visit(operation.cohorts);
    visit(operation.fleets);
    visit(operation.routes);
    visit(operation.calendar);
    visit(operation.keepApart);
    visit(operation.figures);
}

template <class Visitor, Is<Settings> Record>
void fields(Visitor& visit, Record& settings)
{
    visit({.name = "title", .blank = Blank::Default}, settings.title);
    visit({.name = "start", .column = "start_date", .blank = Blank::Refused}, settings.start);
    visit({.name = "end", .column = "end_date", .blank = Blank::Refused}, settings.end);
    visit({.name = "batch_size", .blank = Blank::Default, .least = 1}, settings.batchSize);
    visit({.name = "overcrowding_limit_pct", .blank = Blank::Default, .most = limits::kPercent},
          settings.overcrowdingLimit);
    visit({.name = "target_occupancy_pct", .blank = Blank::Default, .most = limits::kPercent},
          settings.targetOccupancy);
    visit({.name = "same_day_turnover", .blank = Blank::Default}, settings.hasSameDayTurnover);
    visit({.name = "transport_reserve_pct", .blank = Blank::Default, .most = limits::kShare},
          settings.transportReserve);
    visit({.name = "escorts_per_day", .blank = Blank::NoLimit}, settings.escortsPerDay);
    constexpr Later kFurther{5, "further_settings"};
    visit({.name = "smallest_load", .later = kFurther}, settings.smallestLoad);
    visit({.name = "time_zone", .holds = Holds::TimeZone, .later = kFurther}, settings.timeZone);
    visit({.name = "approval", .blank = Blank::Default, .later = kFurther}, settings.approvedBy);
    visit({.name = "goals", .blank = Blank::Default}, settings.goals);
}

template <class Visitor, Is<Category> Record>
void fields(Visitor& visit, Record& category)
{
    visit({.name = "code", .blank = Blank::Refused, .holds = Holds::OwnCode}, category.code);
    visit({.name = "name", .blank = Blank::Refused}, category.name);
    visit({.name = "priority", .blank = Blank::Default, .most = limits::kPriority}, category.priority);
    visit({.name = "people_per_escort", .least = 1}, category.peoplePerEscort);
    visit({.name = "travels_alone", .blank = Blank::Default}, category.travelsAlone);
    visit({.name = "max_share_pct", .blank = Blank::NoLimit, .most = limits::kShare}, category.maxShare);
}

template <class Visitor, Is<Facility> Record>
void fields(Visitor& visit, Record& facility)
{
    const bool isOutside = facility.isOutside();
    visit({.name = "code", .blank = Blank::Refused, .holds = Holds::OwnCode}, facility.code);
    visit({.name = "name", .blank = Blank::Refused}, facility.name);
    visit({.name = "capacity", .blank = Blank::Outside, .most = limits::kCapacity, .isNone = isOutside},
          facility.capacity);
    visit({.name = "population", .blank = Blank::Outside, .isNone = isOutside}, facility.population);
    visit({.name = "kind", .blank = Blank::Default, .later = {3, "facility_kinds"}}, facility.kind);
    visit({.name = "country"}, facility.country);
    visit({.name = "lat", .least = -90, .most = 90, .unit = Unit::Degrees}, facility.latitude);
    visit({.name = "lon", .least = -180, .most = 180, .unit = Unit::Degrees}, facility.longitude);
    visit({.name = "overcrowding_limit_pct", .blank = Blank::OfOperation, .most = limits::kPercent},
          facility.overcrowdingLimit);
    visit({.name = "target_capacity", .blank = Blank::OfOperation, .most = limits::kCapacity}, facility.targetCapacity);
    visit({.name = "daily_intake", .blank = Blank::NoLimit}, facility.dailyIntake);
    visit({.name = "daily_release", .blank = Blank::NoLimit}, facility.dailyRelease);
    visit({.name = "accepts", .blank = Blank::All}, facility.accepts);
    visit({.name = "accommodation_area_m2", .most = limits::kSquareMetres, .unit = Unit::SquareMetres},
          facility.accommodationArea);
    visit({.name = "name_ar"}, facility.nameArabic);
    visit({.name = "name_ckb"}, facility.nameKurdish);
    visit({.name = "source"}, facility.source);
    visit({.name = "as_of"}, facility.asOf);
    visit({.name = "note"}, facility.note);
}

template <class Visitor, Is<CategoryPlaces> Record>
void fields(Visitor& visit, Record& places)
{
    visit({.name = "facility", .blank = Blank::Refused}, places.facility);
    visit({.name = "category", .blank = Blank::Refused}, places.category);
    visit({.name = "places", .blank = Blank::Refused}, places.places);
}

template <class Visitor, Is<Cohort> Record>
void fields(Visitor& visit, Record& cohort)
{
    visit({.name = "code", .blank = Blank::Refused, .holds = Holds::OwnCode}, cohort.code);
    visit({.name = "facility", .blank = Blank::Refused}, cohort.facility);
    visit({.name = "category", .blank = Blank::Refused}, cohort.category);
    visit({.name = "people", .blank = Blank::Refused}, cohort.people);
    visit({.name = "move", .blank = Blank::Default}, cohort.movement);
    visit({.name = "ready_from", .blank = Blank::NoLimit}, cohort.readyFrom);
    visit({.name = "not_after", .blank = Blank::NoLimit}, cohort.notAfter);
    visit({.name = "label"}, cohort.label);
    visit({.name = "source"}, cohort.source);
    visit({.name = "country", .later = {6, "cohort_countries"}}, cohort.country);
}

template <class Visitor, Is<Fleet> Record>
void fields(Visitor& visit, Record& fleet)
{
    visit({.name = "code", .blank = Blank::Refused, .holds = Holds::OwnCode}, fleet.code);
    visit({.name = "vehicles", .blank = Blank::Refused}, fleet.vehicles);
    visit({.name = "cycle_days", .blank = Blank::Default, .least = 1, .most = limits::kCycle}, fleet.cycle);
    visit({.name = "note"}, fleet.note);
}

template <class Visitor, Is<Route> Record>
void fields(Visitor& visit, Record& route)
{
    visit({.name = "code", .blank = Blank::Refused, .holds = Holds::OwnCode}, route.code);
    visit({.name = "from", .column = "from_facility", .blank = Blank::Refused}, route.from);
    visit({.name = "to", .column = "to_facility", .blank = Blank::Refused}, route.to);
    visit({.name = "mode", .blank = Blank::Refused}, route.mode);
    visit({.name = "km", .key = "metres", .blank = Blank::Refused, .most = limits::kKilometres * 1000}, route.length);
    visit({.name = "hours", .most = limits::kHours, .unit = Unit::Hours}, route.hours);
    visit({.name = "seats", .blank = Blank::OfOperation}, route.seats);
    visit({.name = "departures_per_day", .blank = Blank::NoLimit}, route.departuresPerDay);
    visit({.name = "arrival_day_offset", .blank = Blank::Default, .most = limits::kArrivalOffset}, route.arrivalOffset);
    visit({.name = "open_from", .blank = Blank::NoLimit}, route.openFrom);
    visit({.name = "open_to", .blank = Blank::NoLimit}, route.openTo);
    visit({.name = "fleet"}, route.fleet);
    visit({.name = "via"}, route.via);
    visit({.name = "source", .later = {4, "route_sources"}}, route.source);
}

/// What a calendar row is about: a position in the table of its kind, and nothing for escorts.
template <class Reference>
struct CalendarThing {
    CalendarKind kind;
    Reference position;
};

template <class Visitor, Is<CalendarRow> Record>
void fields(Visitor& visit, Record& row)
{
    visit({.name = "kind", .blank = Blank::Refused}, row.kind);
    const CalendarThing<decltype((row.position))> thing{row.kind, row.position};
    visit({.name = "code", .column = "thing", .blank = Blank::Escorts}, thing);
    visit({.name = "field", .blank = Blank::Refused}, row.field);
    visit({.name = "from", .column = "from_date", .blank = Blank::Refused}, row.from);
    visit({.name = "to", .column = "to_date", .blank = Blank::Refused}, row.to);
    visit({.name = "value",
           .blank = Blank::Refused,
           .most = row.field == CalendarField::Capacity ? limits::kCapacity : limits::kHeadcount},
          row.value);
    visit({.name = "reason"}, row.reason);
}

template <class Visitor, Is<KeepApart> Record>
void fields(Visitor& visit, Record& pair)
{
    visit({.name = "a", .blank = Blank::Refused}, pair.first);
    visit({.name = "b", .blank = Blank::Refused}, pair.second);
    visit({.name = "scope", .blank = Blank::Refused}, pair.scope);
}

template <class Visitor, Is<RivalFigure> Record>
void fields(Visitor& visit, Record& figure)
{
    visit({.name = "facility", .blank = Blank::Refused}, figure.facility);
    visit({.name = "field", .blank = Blank::Refused}, figure.field);
    visit({.name = "value",
           .blank = Blank::Refused,
           .most = figure.field == FigureField::Capacity ? limits::kCapacity : limits::kHeadcount},
          figure.value);
    visit({.name = "source", .blank = Blank::Refused}, figure.source);
    visit({.name = "as_of"}, figure.asOf);
    visit({.name = "used", .blank = Blank::Default}, figure.isUsed);
}

template <class Visitor, Is<Approval> Record>
void fields(Visitor& visit, Record& approval)
{
    constexpr Later kSize{3, "approval_sizes"};
    visit({.name = "rule", .blank = Blank::Refused}, approval.rule);
    visit({.name = "subject", .blank = Blank::Refused, .holds = Holds::Facility}, approval.subject);
    visit({.name = "category", .holds = Holds::Category, .later = kSize}, approval.category);
    visit(
        {.name = "day", .blank = Blank::Default, .least = 1, .most = limits::kHorizon, .isNone = approval.day.isZero()},
        approval.day);
    visit({.name = "excess", .most = std::numeric_limits<std::int64_t>::max(), .later = kSize}, approval.excess);
    visit({.name = "by", .column = "approved_by", .blank = Blank::Refused}, approval.by);
    visit({.name = "reason", .blank = Blank::Refused}, approval.reason);
    visit({.name = "at", .column = "approved_ms", .holds = Holds::Moment, .later = kSize, .isNone = approval.at == 0},
          approval.at);
}

template <class Visitor, Is<Person> Record>
void fields(Visitor& visit, Record& person)
{
    visit({.name = "name", .blank = Blank::Refused}, person.name);
    visit({.name = "key", .blank = Blank::Refused}, person.key);
    visit({.name = "role", .blank = Blank::Refused}, person.role);
}

template <class Visitor, Is<ClearanceRecord> Record>
void fields(Visitor& visit, Record& record)
{
    visit({.name = "reference"}, record.reference);
    visit({.name = "authority"}, record.authority);
    visit({.name = "given"}, record.given);
    visit({.name = "valid_until", .blank = Blank::NoLimit}, record.validUntil);
    visit({.name = "by", .column = "recorded_by"}, record.by);
    visit({.name = "at", .column = "recorded_ms", .holds = Holds::Moment, .isNone = record.at == 0}, record.at);
}

template <class Visitor, Is<Part> Record>
void fields(Visitor& visit, Record& part)
{
    visit({.name = "cohort", .blank = Blank::Refused}, part.cohort);
    visit({.name = "people", .blank = Blank::Refused, .least = 1}, part.people);
}

template <class Visitor, Is<Account> Record>
void fields(Visitor& visit, Record& account)
{
    visit({.name = "cohort", .blank = Blank::Refused}, account.cohort);
    visit({.name = "fate", .blank = Blank::Refused}, account.fate);
    visit({.name = "people", .blank = Blank::Refused, .least = 1}, account.people);
}

/// In the schedule `departed_on` and the like are dates, and counts are lists of codes and people.
template <class Visitor, Is<Happened> Record>
void fields(Visitor& visit, Record& happened)
{
    visit({.name = "departed_on"}, happened.departedOn);
    visit({.name = "departed"}, happened.departed);
    visit({.name = "arrived_on"}, happened.arrivedOn);
    visit({.name = "arrived"}, happened.arrived);
    visit({.name = "accounted", .key = "accounts"}, happened.accounts);
    visit({.name = "count_note", .key = "note"}, happened.note);
    visit({.name = "actual", .key = "total"}, happened.total);
}

/// Whether the value has tables of its own in a plan file, and no column.
template <class Value>
inline constexpr bool kHasOwnTables = std::is_same_v<Value, std::vector<Part>> || std::is_same_v<Value, Happened>;

/// In the schedule the day is a date.
template <class Visitor, Is<Batch> Record>
void fields(Visitor& visit, Record& batch)
{
    visit({.name = "batch", .key = "code", .blank = Blank::Refused, .holds = Holds::OwnCode}, batch.code.text);
    visit({.name = "route", .blank = Blank::Refused}, batch.route);
    visit({.name = "depart", .key = "day", .blank = Blank::Refused}, batch.departure);
    visit({.name = "status", .blank = Blank::Default}, batch.status);
    visit({.name = "locked", .blank = Blank::Default}, batch.isLocked);
    visit({.name = "clearances", .blank = Blank::Default}, batch.clearances);
    visit({.name = "cohorts", .key = "parts", .blank = Blank::Default}, batch.parts);
    visit({.name = "happened"}, batch.happened);
    visit({.name = "proposed_by", .later = {5, "batch_proposals"}}, batch.proposedBy);
}

} // namespace planner
