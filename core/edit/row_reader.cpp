// SPDX-License-Identifier: Apache-2.0
#include "core/edit/row_json.h"

namespace planner {
namespace {

/// The id of the code in a text field.
template <class Find>
auto reference(JsonObject& object, const char* field, const Find& find)
{
    return object.named(field, find);
}

} // namespace

FacilityId RowReader::facilityId(JsonObject& object, const char* field) const
{
    return reference(object, field, [&](const std::string& code) { return m_codes.facility(code); });
}
CategoryId RowReader::categoryId(JsonObject& object, const char* field) const
{
    return reference(object, field, [&](const std::string& code) { return m_codes.category(code); });
}
CohortId RowReader::cohortId(JsonObject& object, const char* field) const
{
    return reference(object, field, [&](const std::string& code) { return m_codes.cohort(code); });
}
RouteId RowReader::routeId(JsonObject& object, const char* field) const
{
    return reference(object, field, [&](const std::string& code) { return m_codes.route(code); });
}

Settings RowReader::settings(const Json& json) const
{
    JsonObject object(json, "settings", m_problem);
    Settings settings;
    settings.title = object.text("title");
    settings.start = object.date("start");
    settings.end = object.date("end");
    settings.batchSize = object.whole<People>("batch_size");
    settings.overcrowdingLimit = object.whole<Percent>("overcrowding_limit_pct");
    settings.targetOccupancy = object.whole<Percent>("target_occupancy_pct");
    settings.hasSameDayTurnover = object.flag("same_day_turnover");
    settings.transportReserve = object.whole<Percent>("transport_reserve_pct");
    settings.escortsPerDay = object.optionalWhole<Escorts>("escorts_per_day");
    settings.goals.clear();
    if (const Json* goals = object.array("goals"))
        for (const Json& goal : *goals) {
            const auto found = valueNamed<Goal>(textOf(goal, "goals", m_problem));
            if (!found)
                m_problem.note("goals", "does not know a goal");
            settings.goals.push_back(found.value_or(Goal::Waiting));
        }
    return settings;
}

Category RowReader::category(const Json& json) const
{
    JsonObject object(json, "category", m_problem);
    Category category;
    category.code = object.text("code");
    category.name = object.text("name");
    category.priority = object.whole<Priority>("priority");
    category.peoplePerEscort = object.optionalWhole<People>("people_per_escort");
    category.travelsAlone = object.flag("travels_alone");
    category.maxShare = object.optionalWhole<Percent>("max_share_pct");
    return category;
}

Fleet RowReader::fleet(const Json& json) const
{
    JsonObject object(json, "fleet", m_problem);
    Fleet fleet;
    fleet.code = object.text("code");
    fleet.vehicles = object.whole<Vehicles>("vehicles");
    fleet.cycle = object.whole<Days>("cycle_days");
    fleet.note = object.optionalText("note");
    return fleet;
}

std::vector<CategoryId> RowReader::accepted(const Json* array) const
{
    std::vector<CategoryId> accepted;
    if (array == nullptr)
        return accepted;
    for (const Json& json : *array) {
        const auto found = m_codes.category(textOf(json, "accepts", m_problem));
        if (!found)
            m_problem.note("accepts", "does not know a category");
        accepted.push_back(found.value_or(CategoryId{}));
    }
    return accepted;
}

Facility RowReader::facility(const Json& json) const
{
    JsonObject object(json, "facility", m_problem);
    Facility facility;
    facility.code = object.text("code");
    facility.name = object.text("name");
    if (object.has("kind"))
        facility.kind = object.named("kind", valueNamed<FacilityKind>);
    facility.capacity = object.whole<People>("capacity");
    facility.population = object.whole<People>("population");
    facility.country = object.optionalText("country");
    facility.latitude = object.optionalReal("lat");
    facility.longitude = object.optionalReal("lon");
    facility.overcrowdingLimit = object.optionalWhole<Percent>("overcrowding_limit_pct");
    facility.targetCapacity = object.optionalWhole<People>("target_capacity");
    facility.dailyIntake = object.optionalWhole<People>("daily_intake");
    facility.dailyRelease = object.optionalWhole<People>("daily_release");
    facility.accepts = accepted(object.array("accepts"));
    facility.accommodationArea = object.optionalReal("accommodation_area_m2");
    facility.nameArabic = object.optionalText("name_ar");
    facility.nameKurdish = object.optionalText("name_ckb");
    facility.source = object.optionalText("source");
    facility.asOf = object.optionalText("as_of");
    facility.note = object.optionalText("note");
    return facility;
}

Cohort RowReader::cohort(const Json& json) const
{
    JsonObject object(json, "cohort", m_problem);
    Cohort cohort;
    cohort.code = object.text("code");
    cohort.facility = facilityId(object, "facility");
    cohort.category = categoryId(object, "category");
    cohort.people = object.whole<People>("people");
    cohort.movement = object.named("move", valueNamed<Movement>);
    cohort.readyFrom = object.optionalDate("ready_from");
    cohort.notAfter = object.optionalDate("not_after");
    cohort.label = object.optionalText("label");
    cohort.source = object.optionalText("source");
    return cohort;
}

Route RowReader::route(const Json& json) const
{
    JsonObject object(json, "route", m_problem);
    Route route;
    route.code = object.text("code");
    route.from = facilityId(object, "from");
    route.to = facilityId(object, "to");
    route.mode = object.text("mode");
    route.length = object.whole<Metres>("metres");
    route.hours = object.optionalReal("hours");
    route.seats = object.optionalWhole<People>("seats");
    route.departuresPerDay = object.optionalWhole<Departures>("departures_per_day");
    route.arrivalOffset = object.whole<Days>("arrival_day_offset");
    route.openFrom = object.optionalDate("open_from");
    route.openTo = object.optionalDate("open_to");
    route.fleet = object.optionallyNamed("fleet", [&](const std::string& code) { return m_codes.fleet(code); });
    route.via = object.optionalText("via");
    return route;
}

CategoryPlaces RowReader::places(const Json& json) const
{
    JsonObject object(json, "places", m_problem);
    CategoryPlaces places;
    places.facility = facilityId(object, "facility");
    places.category = categoryId(object, "category");
    places.places = object.whole<People>("places");
    return places;
}

KeepApart RowReader::keepApart(const Json& json) const
{
    JsonObject object(json, "keep_apart", m_problem);
    KeepApart pair;
    pair.first = cohortId(object, "a");
    pair.second = cohortId(object, "b");
    pair.scope = object.named("scope", valueNamed<ApartScope>);
    return pair;
}

std::uint32_t RowReader::calendarPosition(JsonObject& object, CalendarKind kind) const
{
    switch (kind) {
    case CalendarKind::Facility:
        return facilityId(object, "code").position;
    case CalendarKind::Route:
        return routeId(object, "code").position;
    case CalendarKind::Fleet:
        return object.named("code", [&](const std::string& code) { return m_codes.fleet(code); }).position;
    case CalendarKind::Escorts:
        return 0;
    }
    return 0;
}

CalendarRow RowReader::calendarRow(const Json& json) const
{
    JsonObject object(json, "calendar", m_problem);
    CalendarRow row;
    row.kind = object.named("kind", valueNamed<CalendarKind>);
    row.position = calendarPosition(object, row.kind);
    row.field = object.named("field", valueNamed<CalendarField>);
    row.from = object.date("from");
    row.to = object.date("to");
    row.value = object.whole<People>("value").value();
    row.reason = object.optionalText("reason");
    return row;
}

RivalFigure RowReader::figure(const Json& json) const
{
    JsonObject object(json, "figure", m_problem);
    RivalFigure figure;
    figure.facility = facilityId(object, "facility");
    figure.field = object.named("field", valueNamed<FigureField>);
    figure.value = object.whole<People>("value");
    figure.source = object.text("source");
    figure.asOf = object.optionalText("as_of");
    figure.isUsed = object.flag("used");
    return figure;
}

Part RowReader::part(const Json& json) const
{
    JsonObject object(json, "part", m_problem);
    Part part;
    part.cohort = cohortId(object, "cohort");
    part.people = object.whole<People>("people");
    return part;
}

void RowReader::takeClearance(const Json& json, Clearances& clearances) const
{
    if (json.is_string()) {
        const auto found = valueNamed<Clearance>(textOf(json, "clearances", m_problem));
        if (!found)
            m_problem.note("clearances", "does not know a clearance");
        else
            clearances.set(*found, true);
        return;
    }
    JsonObject object(json, "clearance", m_problem);
    const Clearance kind = object.named("kind", valueNamed<Clearance>);
    ClearanceRecord record;
    record.reference = object.optionalText("reference");
    record.authority = object.optionalText("authority");
    record.given = object.optionalDate("given");
    record.validUntil = object.optionalDate("valid_until");
    record.by = object.optionalText("by");
    record.at = object.has("at") ? object.whole<Days>("at").value() : 0;
    clearances.record(kind, std::move(record));
}

Clearances RowReader::clearances(const Json& json) const
{
    Clearances clearances;
    if (!json.is_array())
        m_problem.note("clearances", "is no list");
    else
        for (const Json& one : json)
            takeClearance(one, clearances);
    return clearances;
}

Account RowReader::account(const Json& json) const
{
    JsonObject object(json, "account", m_problem);
    Account account;
    account.cohort = cohortId(object, "cohort");
    account.fate = object.named("fate", valueNamed<Fate>);
    account.people = object.whole<People>("people");
    return account;
}

Happened RowReader::happened(const Json& json) const
{
    JsonObject object(json, "happened", m_problem);
    Happened happened;
    happened.departedOn = object.optionalWhole<Day>("departed_on");
    if (object.has("departed"))
        happened.departed = all(object.array("departed"), &RowReader::part);
    happened.arrivedOn = object.optionalWhole<Day>("arrived_on");
    if (object.has("arrived"))
        happened.arrived = all(object.array("arrived"), &RowReader::part);
    if (object.has("accounts"))
        happened.accounts = all(object.array("accounts"), &RowReader::account);
    happened.note = object.optionalText("note");
    happened.total = object.optionalWhole<People>("total");
    return happened;
}

Batch RowReader::batch(const Json& json) const
{
    JsonObject object(json, "batch", m_problem);
    Batch batch;
    batch.code = {object.text("code")};
    batch.route = routeId(object, "route");
    batch.departure = object.whole<Day>("day");
    batch.status = object.named("status", valueNamed<Status>);
    batch.isLocked = object.flag("locked");
    if (const Json* recorded = object.value("clearances"))
        batch.clearances = clearances(*recorded);
    batch.parts = all(object.array("parts"), &RowReader::part);
    if (object.has("happened"))
        if (const Json* recorded = object.value("happened"))
            batch.happened = happened(*recorded);
    // Of the first form.
    if (object.has("actual"))
        batch.happened.total = object.optionalWhole<People>("actual");
    if (object.has("explanation"))
        batch.happened.note = object.optionalText("explanation");
    return batch;
}

Approval RowReader::approval(const Json& json) const
{
    JsonObject object(json, "approval", m_problem);
    Approval approval;
    approval.rule = object.text("rule");
    approval.subject = object.text("subject");
    approval.day = object.whole<Day>("day");
    approval.by = object.text("by");
    approval.reason = object.text("reason");
    approval.category = object.optionalText("category");
    if (object.has("excess"))
        approval.excess = object.whole<People>("excess").value();
    approval.at = object.has("at") ? object.whole<Days>("at").value() : 0;
    return approval;
}

} // namespace planner
