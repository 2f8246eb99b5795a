// SPDX-License-Identifier: Apache-2.0
#include "core/edit/soundness.h"

#include "core/base/utf8.h"
#include "core/edit/checker.h"

#include <algorithm>
#include <set>

namespace planner {
namespace {

bool isFieldOfKind(CalendarKind kind, CalendarField field)
{
    switch (kind) {
    case CalendarKind::Facility:
        return field == CalendarField::Capacity || field == CalendarField::DailyIntake
               || field == CalendarField::DailyRelease;
    case CalendarKind::Route:
        return field == CalendarField::DeparturesPerDay;
    case CalendarKind::Fleet:
        return field == CalendarField::Vehicles;
    case CalendarKind::Escorts:
        return field == CalendarField::EscortsPerDay;
    }
    return false;
}

std::size_t countOf(const Operation& operation, CalendarKind kind)
{
    switch (kind) {
    case CalendarKind::Facility:
        return operation.facilities.size();
    case CalendarKind::Route:
        return operation.routes.size();
    case CalendarKind::Fleet:
        return operation.fleets.size();
    case CalendarKind::Escorts:
        return 1;
    }
    return 0;
}

} // namespace

bool isText(std::string_view text) { return findInvalidUtf8(text) == std::string_view::npos; }

Result<Done> checkSettings(const Settings& settings)
{
    Checker check("Operation", settings.title);
    check.text("title", settings.title);
    check.date("start", settings.start);
    check.date("end", settings.end);
    check.require(settings.start <= settings.end, "end", "is before the start");
    check.number("batch_size", settings.batchSize.value(), 1);
    check.require(dayOf(settings.end, settings.start) <= Day(limits::kHorizon), "end", "is too long after the start");
    check.number("overcrowding_limit_pct", settings.overcrowdingLimit.value(), 0, limits::kPercent);
    check.number("target_occupancy_pct", settings.targetOccupancy.value(), 0, limits::kPercent);
    check.number("transport_reserve_pct", settings.transportReserve.value(), 0, limits::kShare);
    check.number("escorts_per_day", settings.escortsPerDay);
    const std::set<Goal> goals(settings.goals.begin(), settings.goals.end());
    check.require(goals.size() == settings.goals.size(), "goals", "name one twice");
    return check.result();
}

Result<Done> checkCategory(const Category& category)
{
    Checker check("Category", category.code);
    check.code(category.code);
    check.text("name", category.name);
    check.number("priority", category.priority.value(), 0, limits::kPriority);
    check.number("people_per_escort", category.peoplePerEscort, 1);
    check.number("max_share_pct", category.maxShare, 0, limits::kShare);
    return check.result();
}

Result<Done> checkFacility(const Operation& operation, const Facility& facility)
{
    Checker check("Facility", facility.code);
    check.code(facility.code);
    for (const auto& [field, text] :
         {std::pair("name", &facility.name), std::pair("country", &facility.country),
          std::pair("name_ar", &facility.nameArabic), std::pair("name_ckb", &facility.nameKurdish),
          std::pair("source", &facility.source), std::pair("as_of", &facility.asOf), std::pair("note", &facility.note)})
        check.text(field, *text);
    check.number("capacity", facility.capacity.value(), 0, limits::kCapacity);
    check.number("population", facility.population.value());
    check.real("lat", facility.latitude, -90, 90);
    check.real("lon", facility.longitude, -180, 180);
    check.number("overcrowding_limit_pct", facility.overcrowdingLimit, 0, limits::kPercent);
    check.number("target_capacity", facility.targetCapacity, 0, limits::kCapacity);
    check.number("daily_intake", facility.dailyIntake);
    check.number("daily_release", facility.dailyRelease);
    check.real("accommodation_area_m2", facility.accommodationArea, 0, double{limits::kSquareMetres});
    for (const CategoryId category : facility.accepts)
        check.reference("accepts", category, operation.categories);
    return check.result();
}

Result<Done> checkRoute(const Operation& operation, const Route& route)
{
    Checker check("Route", route.code);
    check.code(route.code);
    check.reference("from", route.from, operation.facilities);
    check.reference("to", route.to, operation.facilities);
    check.require(route.from != route.to, "to", "is where it starts");
    check.text("mode", route.mode);
    check.text("via", route.via);
    check.number("length", route.length.value(), 0, limits::kKilometres * 1000);
    check.real("hours", route.hours, 0, double{limits::kHours});
    check.number("seats", route.seats);
    check.number("departures_per_day", route.departuresPerDay);
    check.number("arrival_day_offset", route.arrivalOffset.value(), 0, limits::kArrivalOffset);
    check.date("open_from", route.openFrom);
    check.date("open_to", route.openTo);
    if (route.fleet)
        check.reference("fleet", *route.fleet, operation.fleets);
    return check.result();
}

Result<Done> checkCalendar(const Operation& operation, const std::vector<CalendarRow>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const CalendarRow& row = rows[i];
        const std::string name = std::to_string(i + 1);
        Checker check("Calendar row", name);
        check.require(row.position < countOf(operation, row.kind), "code", "is not in the operation");
        check.require(isFieldOfKind(row.kind, row.field), "field", "does not belong to its kind");
        check.date("from", row.from);
        check.date("to", row.to);
        check.require(row.from <= row.to, "to", "is before from");
        check.number("value", row.value, 0,
                     row.field == CalendarField::Capacity ? limits::kCapacity : limits::kHeadcount);
        check.text("reason", row.reason);
        if (!check.isOk())
            return check.result();
    }
    return Done{};
}

Result<Done> checkFigures(const Operation& operation, const std::vector<RivalFigure>& figures)
{
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const std::string name = std::to_string(i + 1);
        Checker check("Figure", name);
        check.reference("facility", figures[i].facility, operation.facilities);
        check.number("value", figures[i].value.value(), 0,
                     figures[i].field == FigureField::Capacity ? limits::kCapacity : limits::kHeadcount);
        check.text("source", figures[i].source);
        check.text("as_of", figures[i].asOf);
        if (!check.isOk())
            return check.result();
    }
    return Done{};
}

Result<Done> checkApprovals(const std::vector<Approval>& approvals)
{
    for (const Approval& approval : approvals) {
        Checker check("Approval", approval.subject);
        const std::string& rule = approval.rule;
        check.require(rule == "R01" || rule == "R04" || rule == "R05" || rule == "R14", "rule",
                      "protects people and cannot be waived: only R01, R04, R05 and R14 can");
        check.text("subject", approval.subject);
        check.require(!approval.subject.empty(), "subject", "is empty");
        check.number("day", approval.day.value(), -limits::kFarthestDay, limits::kFarthestDay);
        check.text("by", approval.by);
        check.require(!approval.by.empty(), "by", "is empty: an exception is approved by a named person");
        check.text("reason", approval.reason);
        check.require(!approval.reason.empty(), "reason", "is empty");
        if (!check.isOk())
            return check.result();
    }
    return Done{};
}

Result<Done> checkBatch(const Operation& operation, const Batch& batch)
{
    Checker check("Batch", batch.code.text);
    check.code(batch.code.text);
    check.reference("route", batch.route, operation.routes);
    check.number("departure", batch.departure.value(), -limits::kFarthestDay, limits::kFarthestDay);
    for (std::size_t i = 0; i < batch.parts.size(); ++i) {
        const Part& part = batch.parts[i];
        check.reference("cohort", part.cohort, operation.cohorts);
        check.require(i == 0 || batch.parts[i - 1].cohort < part.cohort, "parts", "name a cohort twice");
        check.number("people of a part", part.people.value(), 1);
    }
    check.number("actual", batch.actual);
    const bool isCounted = batch.status == Status::Departed || batch.status == Status::Arrived;
    check.require(!batch.actual || isCounted, "actual", "is counted when a batch has departed, not before");
    check.text("explanation", batch.explanation);
    return check.result();
}

void sortParts(std::vector<Part>& parts)
{
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.cohort < b.cohort; });
}

void tidyParts(Plan& plan)
{
    for (auto& [code, batch] : plan.batches) {
        std::erase_if(batch.parts, [](const Part& part) { return part.people.isZero(); });
        sortParts(batch.parts);
    }
}

Result<Done> checkAllPopulation(const std::vector<Facility>& facilities)
{
    People all;
    for (const Facility& facility : facilities)
        all += facility.population;
    if (all <= People(limits::kAllPopulation))
        return Done{};
    return Error{ErrorKind::Refused,
                 {"All facilities together have {0} people, more than {1}", {all, limits::kAllPopulation}}};
}

People peopleInCohorts(const Operation& operation, FacilityId facility)
{
    People sum;
    for (const Cohort& cohort : operation.cohorts)
        if (cohort.facility == facility)
            sum += cohort.people;
    return sum;
}

} // namespace planner
