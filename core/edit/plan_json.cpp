// SPDX-License-Identifier: Apache-2.0
#include "core/edit/plan_json.h"

namespace planner {
namespace {

/// Tables in an order in which each refers to earlier ones only, as the index of codes needs it.
Operation readOperation(JsonObject& object, JsonProblem& problem)
{
    Operation operation;
    const CodeIndex codes(operation);
    const RowReader reader(codes, problem);
    if (const Json* settings = object.value("settings"))
        operation.settings = reader.settings(*settings);
    operation.categories = reader.all(object.array("categories"), &RowReader::category);
    operation.facilities = reader.all(object.array("facilities"), &RowReader::facility);
    operation.places = reader.all(object.array("places"), &RowReader::places);
    operation.cohorts = reader.all(object.array("cohorts"), &RowReader::cohort);
    operation.fleets = reader.all(object.array("fleets"), &RowReader::fleet);
    operation.routes = reader.all(object.array("routes"), &RowReader::route);
    operation.calendar = reader.all(object.array("calendar"), &RowReader::calendarRow);
    operation.keepApart = reader.all(object.array("keep_apart"), &RowReader::keepApart);
    operation.figures = reader.all(object.array("figures"), &RowReader::figure);
    return operation;
}

} // namespace

Json planToJson(const Plan& plan)
{
    const Operation& operation = plan.operation;
    Json json = {{"settings", toJson(operation.settings)},
                 {"categories", toJsonArray(operation.categories)},
                 {"facilities", toJsonArray(operation.facilities, operation)},
                 {"places", toJsonArray(operation.places, operation)},
                 {"cohorts", toJsonArray(operation.cohorts, operation)},
                 {"fleets", toJsonArray(operation.fleets)},
                 {"routes", toJsonArray(operation.routes, operation)},
                 {"calendar", toJsonArray(operation.calendar, operation)},
                 {"keep_apart", toJsonArray(operation.keepApart, operation)},
                 {"figures", toJsonArray(operation.figures, operation)}};
    Json& batches = json["batches"] = Json::array();
    for (const auto& [code, batch] : plan.batches)
        batches.push_back(toJson(operation, batch));
    json["approvals"] = toJsonArray(plan.approvals);
    return json;
}

Plan planFromJson(const Json& json, JsonProblem& problem)
{
    JsonObject object(json, "plan", problem);
    Plan plan;
    plan.operation = readOperation(object, problem);
    const CodeIndex codes(plan.operation);
    const RowReader reader(codes, problem);
    for (Batch& batch : reader.all(object.array("batches"), &RowReader::batch)) {
        const std::string code = batch.code.text;
        if (!plan.batches.emplace(batch.code, std::move(batch)).second)
            problem.note("batches", "has " + code + " twice");
    }
    plan.approvals = reader.all(object.array("approvals"), &RowReader::approval);
    return plan;
}

} // namespace planner
