// SPDX-License-Identifier: Apache-2.0
#include "core/edit/plan_json.h"

#include "core/model/fields.h"

namespace planner {
namespace {

/// Tables in an order in which each refers to earlier ones only, as the index of codes needs it.
Operation readOperation(JsonObject& object, JsonProblem& problem)
{
    Operation operation;
    const CodeIndex codes(operation);
    const RowReader reader(codes, problem);
    if (const Json* settings = object.value("settings"))
        operation.settings = reader.row<Settings>(*settings);
    visitTables([&]<class Record>(
                    std::vector<Record>& rows) { rows = reader.rows<Record>(object.array(kNameOf<Record>.table)); },
                operation);
    return operation;
}

} // namespace

Json planToJson(const Plan& plan)
{
    const Operation& operation = plan.operation;
    Json json = {{"settings", toJson(operation, operation.settings)}};
    visitTables([&]<class Record>(
                    const std::vector<Record>& rows) { json[kNameOf<Record>.table] = toJsonArray(rows, operation); },
                operation);
    Json& batches = json["batches"] = Json::array();
    for (const auto& [code, batch] : plan.batches)
        batches.push_back(toJson(operation, batch));
    json["approvals"] = toJsonArray(plan.approvals, operation);
    // Plans of earlier versions have none.
    if (!plan.people.empty())
        json["people"] = toJsonArray(plan.people, operation);
    return json;
}

Plan planFromJson(const Json& json, JsonProblem& problem)
{
    JsonObject object(json, "plan", problem);
    Plan plan;
    plan.operation = readOperation(object, problem);
    const CodeIndex codes(plan.operation);
    const RowReader reader(codes, problem);
    for (Batch& batch : reader.rows<Batch>(object.array("batches"))) {
        const std::string code = batch.code.text;
        if (!plan.batches.emplace(batch.code, std::move(batch)).second)
            problem.note("batches", "has " + code + " twice");
    }
    plan.approvals = reader.rows<Approval>(object.array("approvals"));
    if (object.has("people"))
        plan.people = reader.rows<Person>(object.array("people"));
    return plan;
}

} // namespace planner
