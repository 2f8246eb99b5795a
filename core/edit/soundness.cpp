// SPDX-License-Identifier: Apache-2.0
#include "core/edit/soundness.h"

#include "core/base/one_line.h"
#include "core/base/utf8.h"
#include "core/edit/checker.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

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

void checkRecords(Checker& check, const Clearances& clearances)
{
    for (const auto& [kind, record] : clearances.entries()) {
        check.text("reference", record.reference);
        check.text("authority", record.authority);
        check.text("by", record.by);
        check.date("given", record.given);
        check.date("valid_until", record.validUntil);
        check.require(!record.given || !record.validUntil || *record.given <= *record.validUntil, "valid_until",
                      "is before the day on which it was given");
    }
}

void checkParts(Checker& check, const Operation& operation, const char* list, const char* field,
                const std::vector<Part>& parts)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        check.reference("cohort", parts[i].cohort, operation.cohorts);
        check.require(i == 0 || parts[i - 1].cohort < parts[i].cohort, list, "name a cohort twice");
        check.number(field, parts[i].people.value(), 1);
    }
}

/// Nobody arrives or is accounted for who did not leave.
void checkEnds(Checker& check, const Batch& batch)
{
    const Happened& happened = batch.happened;
    for (const BatchPeople& people : peopleByEnd(batch))
        check.require(people.arrive >= People(0) && people.onTheRoad >= People(0), "arrived",
                      "and accounted for are more people than departed");
    const auto hasLeft = [&](CohortId cohort) { return !peopleOf(batch.travellers(), cohort).isZero(); };
    if (happened.arrived)
        for (const Part& part : *happened.arrived)
            check.require(hasLeft(part.cohort), "arrived", "names a cohort of which nobody departed");
    for (const Account& account : happened.accounts)
        check.require(hasLeft(account.cohort), "accounted", "names a cohort of which nobody departed");
}

void checkHappened(Checker& check, const Operation& operation, const Batch& batch)
{
    const Happened& happened = batch.happened;
    const bool hasCount = happened.departed || happened.departedOn || happened.total || !happened.accounts.empty();
    check.require(!hasCount || batch.hasDeparted(), "departed", "is recorded when a batch has departed, not before");
    check.require((!happened.arrived && !happened.arrivedOn) || batch.hasArrived(), "arrived",
                  "is recorded when a batch has arrived, not before");
    for (const auto* day : {&happened.departedOn, &happened.arrivedOn})
        check.number("day of departure or arrival", *day, -limits::kFarthestDay, limits::kFarthestDay);
    check.require(!happened.arrivedOn || *happened.arrivedOn >= batch.departureDay(), "arrived_on",
                  "is before the day of departure");
    check.number("actual", happened.total);
    check.text("count_note", happened.note);
    if (happened.departed)
        checkParts(check, operation, "departed", "departed", *happened.departed);
    if (happened.arrived)
        checkParts(check, operation, "arrived", "arrived", *happened.arrived);
    for (std::size_t i = 0; i < happened.accounts.size(); ++i) {
        const Account& account = happened.accounts[i];
        check.reference("cohort", account.cohort, operation.cohorts);
        check.number("accounted", account.people.value(), 1);
        check.require(i == 0 || isBefore(happened.accounts[i - 1], account), "accounted",
                      "has a cohort and fate twice");
        check.require(account.fate != Fate::Other || !isBlank(happened.note), "count_note",
                      "is empty: people accounted for as other need a note");
    }
    if (check.isOk())
        checkEnds(check, batch);
}

} // namespace

bool isBefore(const Account& a, const Account& b) { return std::tie(a.cohort, a.fate) < std::tie(b.cohort, b.fate); }

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
    if (facility.isOutside()) {
        check.require(facility.capacity.isZero() && !facility.targetCapacity && !facility.overcrowdingLimit, "capacity",
                      "is given, but custody ends there: it has none, and no limit and no target");
        check.require(facility.population.isZero(), "population",
                      "is given, but custody ends there: nobody starts there");
    }
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
    check.require(route.from.at() >= operation.facilities.size() || !operation.facility(route.from).isOutside(), "from",
                  "is a place where custody ends: nobody leaves it again");
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
        check.require(row.field != CalendarField::Capacity || row.position >= operation.facilities.size()
                          || !operation.facilities[row.position].isOutside(),
                      "code", "is a place where custody ends: it has no capacity");
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
        check.text("category", approval.category);
        check.number("excess", approval.excess ? *approval.excess : 0, 0, std::numeric_limits<std::int64_t>::max());
        if (!check.isOk())
            return check.result();
    }
    return Done{};
}

namespace {

/// True for the approval itself, and for one of an earlier version that was given its size.
bool isSameOrSized(Approval old, const Approval& approval)
{
    if (!old.excess) {
        old.excess = approval.excess;
        old.category = approval.category;
        old.at = approval.at;
    }
    return old == approval;
}

} // namespace

Result<Done> checkNewApprovals(const std::vector<Approval>& approvals, const std::vector<Approval>& before)
{
    std::set<std::tuple<std::string, std::string, std::string, Day>> seen;
    for (const Approval& approval : approvals) {
        Checker check("Approval", approval.subject);
        const bool isNew = std::none_of(before.begin(), before.end(),
                                        [&](const Approval& old) { return isSameOrSized(old, approval); });
        const bool isFirst = seen.insert({approval.rule, approval.subject, approval.category, approval.day}).second;
        check.require(!isNew || !isBlank(approval.by), "by", "is blank: an exception is approved by a named person");
        check.require(!isNew || !isBlank(approval.reason), "reason", "is blank");
        check.require(!isNew || isFirst, "subject", "is approved for the same rule and day already");
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
    checkParts(check, operation, "parts", "people of a part", batch.parts);
    checkRecords(check, batch.clearances);
    checkHappened(check, operation, batch);
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
