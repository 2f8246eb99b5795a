// SPDX-License-Identifier: Apache-2.0
#include "core/edit/row_json.h"

namespace planner {
namespace {

/// Leaves a field without a value out.
template <class Number>
void putWhole(Json& json, const char* field, const std::optional<Number>& value)
{
    if (value)
        json[field] = value->value();
}
void putReal(Json& json, const char* field, const std::optional<double>& value)
{
    if (value)
        json[field] = *value;
}
void putDate(Json& json, const char* field, const std::optional<Date>& value)
{
    if (value)
        json[field] = toText(*value);
}
void putText(Json& json, const char* field, const std::string& value)
{
    if (!value.empty())
        json[field] = value;
}

} // namespace

Json toJson(const Settings& settings)
{
    Json json = {{"title", settings.title},
                 {"start", toText(settings.start)},
                 {"end", toText(settings.end)},
                 {"batch_size", settings.batchSize.value()},
                 {"overcrowding_limit_pct", settings.overcrowdingLimit.value()},
                 {"target_occupancy_pct", settings.targetOccupancy.value()},
                 {"same_day_turnover", settings.hasSameDayTurnover},
                 {"transport_reserve_pct", settings.transportReserve.value()}};
    putWhole(json, "escorts_per_day", settings.escortsPerDay);
    Json& goals = json["goals"] = Json::array();
    for (const Goal goal : settings.goals)
        goals.push_back(nameOf(goal));
    return json;
}

Json toJson(const Category& category)
{
    Json json = {{"code", category.code}, {"name", category.name}, {"priority", category.priority.value()}};
    putWhole(json, "people_per_escort", category.peoplePerEscort);
    json["travels_alone"] = category.travelsAlone;
    putWhole(json, "max_share_pct", category.maxShare);
    return json;
}

Json toJson(const Fleet& fleet)
{
    Json json = {{"code", fleet.code}, {"vehicles", fleet.vehicles.value()}, {"cycle_days", fleet.cycle.value()}};
    putText(json, "note", fleet.note);
    return json;
}

Json toJson(const Operation& operation, const Facility& facility)
{
    Json json = {{"code", facility.code},
                 {"name", facility.name},
                 {"capacity", facility.capacity.value()},
                 {"population", facility.population.value()}};
    if (facility.isOutside())
        json["kind"] = nameOf(facility.kind);
    putText(json, "country", facility.country);
    putReal(json, "lat", facility.latitude);
    putReal(json, "lon", facility.longitude);
    putWhole(json, "overcrowding_limit_pct", facility.overcrowdingLimit);
    putWhole(json, "target_capacity", facility.targetCapacity);
    putWhole(json, "daily_intake", facility.dailyIntake);
    putWhole(json, "daily_release", facility.dailyRelease);
    Json& accepts = json["accepts"] = Json::array();
    for (const CategoryId category : facility.accepts)
        accepts.push_back(operation.category(category).code);
    putReal(json, "accommodation_area_m2", facility.accommodationArea);
    putText(json, "name_ar", facility.nameArabic);
    putText(json, "name_ckb", facility.nameKurdish);
    putText(json, "source", facility.source);
    putText(json, "as_of", facility.asOf);
    putText(json, "note", facility.note);
    return json;
}

Json toJson(const Operation& operation, const Cohort& cohort)
{
    Json json = {{"code", cohort.code},
                 {"facility", operation.facility(cohort.facility).code},
                 {"category", operation.category(cohort.category).code},
                 {"people", cohort.people.value()},
                 {"move", nameOf(cohort.movement)}};
    putDate(json, "ready_from", cohort.readyFrom);
    putDate(json, "not_after", cohort.notAfter);
    putText(json, "label", cohort.label);
    putText(json, "source", cohort.source);
    return json;
}

Json toJson(const Operation& operation, const Route& route)
{
    Json json = {{"code", route.code},
                 {"from", operation.facility(route.from).code},
                 {"to", operation.facility(route.to).code},
                 {"mode", route.mode},
                 {"metres", route.length.value()}};
    putReal(json, "hours", route.hours);
    putWhole(json, "seats", route.seats);
    putWhole(json, "departures_per_day", route.departuresPerDay);
    json["arrival_day_offset"] = route.arrivalOffset.value();
    putDate(json, "open_from", route.openFrom);
    putDate(json, "open_to", route.openTo);
    if (route.fleet)
        json["fleet"] = operation.fleet(*route.fleet).code;
    putText(json, "via", route.via);
    return json;
}

Json toJson(const Operation& operation, const CategoryPlaces& places)
{
    return {{"facility", operation.facility(places.facility).code},
            {"category", operation.category(places.category).code},
            {"places", places.places.value()}};
}

Json toJson(const Operation& operation, const KeepApart& pair)
{
    return {{"a", operation.cohort(pair.first).code},
            {"b", operation.cohort(pair.second).code},
            {"scope", nameOf(pair.scope)}};
}

Json toJson(const Operation& operation, const CalendarRow& row)
{
    Json json = {{"kind", nameOf(row.kind)}};
    switch (row.kind) {
    case CalendarKind::Facility:
        json["code"] = operation.facilities.at(row.position).code;
        break;
    case CalendarKind::Route:
        json["code"] = operation.routes.at(row.position).code;
        break;
    case CalendarKind::Fleet:
        json["code"] = operation.fleets.at(row.position).code;
        break;
    case CalendarKind::Escorts:
        break;
    }
    json["field"] = nameOf(row.field);
    json["from"] = toText(row.from);
    json["to"] = toText(row.to);
    json["value"] = row.value;
    putText(json, "reason", row.reason);
    return json;
}

Json toJson(const Operation& operation, const RivalFigure& figure)
{
    Json json = {{"facility", operation.facility(figure.facility).code},
                 {"field", nameOf(figure.field)},
                 {"value", figure.value.value()},
                 {"source", figure.source}};
    putText(json, "as_of", figure.asOf);
    json["used"] = figure.isUsed;
    return json;
}

Json toJson(const Operation& operation, const Part& part)
{
    return {{"cohort", operation.cohort(part.cohort).code}, {"people", part.people.value()}};
}

/// A check of which nothing more is known is its name.
Json toJson(const Clearances& clearances)
{
    Json array = Json::array();
    for (const auto& [kind, record] : clearances.entries()) {
        if (record == ClearanceRecord{}) {
            array.push_back(nameOf(kind));
            continue;
        }
        Json json = {{"kind", nameOf(kind)}};
        putText(json, "reference", record.reference);
        putText(json, "authority", record.authority);
        putDate(json, "given", record.given);
        putDate(json, "valid_until", record.validUntil);
        putText(json, "by", record.by);
        if (record.at != 0)
            json["at"] = record.at;
        array.push_back(std::move(json));
    }
    return array;
}

Json toJson(const Operation& operation, const Account& account)
{
    return {{"cohort", operation.cohort(account.cohort).code},
            {"fate", nameOf(account.fate)},
            {"people", account.people.value()}};
}

Json toJson(const Operation& operation, const Happened& happened)
{
    Json json = Json::object();
    putWhole(json, "departed_on", happened.departedOn);
    if (happened.departed)
        json["departed"] = toJsonArray(*happened.departed, operation);
    putWhole(json, "arrived_on", happened.arrivedOn);
    if (happened.arrived)
        json["arrived"] = toJsonArray(*happened.arrived, operation);
    if (!happened.accounts.empty())
        json["accounts"] = toJsonArray(happened.accounts, operation);
    putText(json, "note", happened.note);
    putWhole(json, "total", happened.total);
    return json;
}

Json toJson(const Operation& operation, const Batch& batch)
{
    Json json = {{"code", batch.code.text},
                 {"route", operation.route(batch.route).code},
                 {"day", batch.departure.value()},
                 {"status", nameOf(batch.status)},
                 {"locked", batch.isLocked},
                 {"clearances", toJson(batch.clearances)},
                 {"parts", toJsonArray(batch.parts, operation)}};
    if (batch.happened != Happened{})
        json["happened"] = toJson(operation, batch.happened);
    return json;
}

Json toJson(const Approval& approval)
{
    Json json = {{"rule", approval.rule},
                 {"subject", approval.subject},
                 {"day", approval.day.value()},
                 {"by", approval.by},
                 {"reason", approval.reason}};
    putText(json, "category", approval.category);
    if (approval.excess)
        json["excess"] = *approval.excess;
    if (approval.at != 0)
        json["at"] = approval.at;
    return json;
}

} // namespace planner
