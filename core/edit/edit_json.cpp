// SPDX-License-Identifier: Apache-2.0
#include "core/edit/edit_json.h"

#include "core/base/message_id.h"
#include "core/edit/plan_json.h"
#include "core/edit/step_codes.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <string_view>

namespace planner {
namespace {

/// A part of a run of rows that come to, or leave, one table: see StepCodes.
template <class Kind>
bool isInRun(const Edit* before, const Edit& part)
{
    const auto table = [](const Kind& edit) {
        if constexpr (std::is_same_v<Kind, AddRow>)
            return tableOf(edit.row);
        else
            return edit.table;
    };
    const auto* earlier = before == nullptr ? nullptr : std::get_if<Kind>(&before->value);
    const auto* later = std::get_if<Kind>(&part.value);
    return earlier != nullptr && later != nullptr && table(*earlier) == table(*later);
}

/// Writes each kind with its name first.
struct Writer {
    const Operation& operation;
    StepCodes* step = nullptr; ///< of the transaction that it writes a part of

    Json operator()(const AddBatch& edit) const
    {
        return {{"edit", "add_batch"}, {"batch", toJson(operation, edit.batch)}};
    }
    Json operator()(const MoveBatch& edit) const
    {
        return {{"edit", "move_batch"},
                {"code", edit.code.text},
                {"route", operation.route(edit.route).code},
                {"day", edit.departure.value()}};
    }
    Json operator()(const RedateBatch& edit) const
    {
        return {{"edit", "redate_batch"}, {"code", edit.code.text}, {"day", edit.departure.value()}};
    }
    Json operator()(const ResizeBatch& edit) const
    {
        return {{"edit", "resize_batch"}, {"code", edit.code.text}, {"parts", toJsonArray(edit.parts, operation)}};
    }
    Json operator()(const SplitBatch& edit) const
    {
        return {{"edit", "split_batch"},
                {"code", edit.code.text},
                {"new_code", edit.newCode.text},
                {"parts", toJsonArray(edit.parts, operation)}};
    }
    Json operator()(const MergeBatches& edit) const
    {
        return {{"edit", "merge_batches"}, {"into", edit.into.text}, {"from", edit.from.text}};
    }
    Json operator()(const LockBatch& edit) const
    {
        return {{"edit", "lock_batch"}, {"code", edit.code.text}, {"locked", edit.isLocked}};
    }
    Json operator()(const CancelBatch& edit) const { return {{"edit", "cancel_batch"}, {"code", edit.code.text}}; }
    Json operator()(const SetStatus& edit) const
    {
        Json json = {{"edit", "set_status"}, {"code", edit.code.text}, {"status", nameOf(edit.status)}};
        if (edit.actual)
            json["actual"] = edit.actual->value();
        return json;
    }
    Json operator()(const SetClearances& edit) const
    {
        return {{"edit", "set_clearances"}, {"code", edit.code.text}, {"clearances", toJson(edit.clearances)}};
    }
    Json operator()(const RecordCounts& edit) const
    {
        return {{"edit", "record_counts"},
                {"code", edit.code.text},
                {"status", nameOf(edit.status)},
                {"happened", toJson(operation, edit.happened)}};
    }
    Json operator()(const SettleRecords& edit) const
    {
        return {{"edit", "settle_records"}, {"put", toJsonArray(edit.put, operation)}};
    }
    Json operator()(const ExplainCount& edit) const
    {
        return {{"edit", "explain_count"}, {"code", edit.code.text}, {"text", edit.text}};
    }
    Json operator()(const ReplaceBatches& edit) const
    {
        Json json = {{"edit", "replace_batches"}, {"removed", Json::array()}};
        for (const BatchCode& code : edit.removed)
            json["removed"].push_back(code.text);
        json["put"] = toJsonArray(edit.put, operation);
        return json;
    }
    Json operator()(const SetFacility& edit) const
    {
        return {{"edit", "set_facility"}, {"facility", toJson(operation, edit.facility)}};
    }
    Json operator()(const UseFigure& edit) const
    {
        return {{"edit", "use_figure"}, {"figure", toJson(operation, edit.figure)}};
    }
    Json operator()(const SetFigures& edit) const
    {
        return {{"edit", "set_figures"}, {"figures", toJsonArray(edit.figures, operation)}};
    }
    Json operator()(const SetCategory& edit) const
    {
        return {{"edit", "set_category"}, {"category", toJson(operation, edit.category)}};
    }
    Json operator()(const SetRoute& edit) const
    {
        return {{"edit", "set_route"}, {"route", toJson(operation, edit.route)}};
    }
    Json operator()(const SetCalendar& edit) const
    {
        return {{"edit", "set_calendar"}, {"rows", toJsonArray(edit.rows, operation)}};
    }
    Json operator()(const SetSettings& edit) const
    {
        return {{"edit", "set_settings"}, {"settings", toJson(operation, edit.settings)}};
    }
    Json operator()(const SetApprovals& edit) const
    {
        return {{"edit", "set_approvals"}, {"approvals", toJsonArray(edit.approvals, operation)}};
    }
    Json operator()(const SetPeople& edit) const
    {
        return {{"edit", "set_people"}, {"people", toJsonArray(edit.people, operation)}};
    }
    Json operator()(const ReplacePlan& edit) const
    {
        return {{"edit", "replace_plan"}, {"plan", planToJson(edit.plan)}};
    }
    Json operator()(const AddRow& edit) const
    {
        return {{"edit", "add_row"},
                {"table", nameOf(tableOf(edit.row))},
                {"position", edit.position},
                {"row", rowJson(edit.row)}};
    }
    Json operator()(const SetRow& edit) const
    {
        return {{"edit", "set_row"},
                {"table", nameOf(tableOf(edit.row))},
                {"position", edit.position},
                {"row", rowJson(edit.row)}};
    }
    Json operator()(const RemoveRow& edit) const
    {
        return {{"edit", "remove_row"}, {"table", nameOf(edit.table)}, {"position", edit.position}};
    }
    [[nodiscard]] Json rowJson(const OperationRow& row) const
    {
        return std::visit([&](const auto& record) { return toJson(operation, record); }, row);
    }
    Json operator()(const Transaction& edit) const
    {
        Json json = {{"edit", "transaction"}, {"edits", Json::array()}};
        const CodeIndex before(operation);
        StepCodes own(before);
        StepCodes& codes = step == nullptr ? own : *step;
        const Edit* last = nullptr;
        for (const Edit& part : edit.edits) {
            const bool isRun = isInRun<AddRow>(last, part) || isInRun<RemoveRow>(last, part);
            const Operation& now = isRun ? codes.codesInRun().operation() : codes.operation();
            json["edits"].push_back(std::visit(Writer{now, &codes}, part.value));
            codes.follow(part);
            last = &part;
        }
        return json;
    }
};

Edit readEdit(StepCodes& codes, bool isInRun, JsonObject& object, JsonProblem& problem, int depth);

BatchCode readCode(JsonObject& object, const char* field) { return {object.text(field)}; }

Edit readMove(const RowReader& reader, JsonObject& object)
{
    return MoveBatch{readCode(object, "code"), reader.routeId(object, "route"), object.whole<Day>("day")};
}

Edit readSplit(const RowReader& reader, JsonObject& object)
{
    return SplitBatch{readCode(object, "code"), readCode(object, "new_code"), reader.rows<Part>(object.array("parts"))};
}

Edit readReplacement(const RowReader& reader, JsonObject& object)
{
    ReplaceBatches edit;
    if (const Json* removed = object.array("removed"))
        for (const Json& code : *removed)
            edit.removed.push_back({textOf(code, "removed", reader.problem())});
    edit.put = reader.rows<Batch>(object.array("put"));
    return edit;
}

Edit readStatus(JsonObject& object)
{
    return SetStatus{readCode(object, "code"), object.named("status", valueNamed<Status>),
                     object.optionalWhole<People>("actual")};
}

/// Whether both are rows that come to, or leave, the same table.
bool isRun(const Json& before, const Json& part)
{
    const auto isOf = [](const Json& json, const char* name) {
        const auto found = json.find("edit");
        return found != json.end() && *found == name;
    };
    const auto tableIn = [](const Json& json) {
        const auto found = json.find("table");
        return found == json.end() ? Json() : *found;
    };
    return before.is_object() && part.is_object() && tableIn(before) == tableIn(part)
           && ((isOf(before, "add_row") && isOf(part, "add_row"))
               || (isOf(before, "remove_row") && isOf(part, "remove_row")));
}

Edit readTransaction(StepCodes& codes, JsonObject& object, JsonProblem& problem, int depth)
{
    Transaction edit;
    const Json* parts = object.array("edits");
    if (depth >= kDeepestTransaction)
        object.note("edits", "lies too deep");
    else if (parts != nullptr)
        for (std::size_t i = 0; i < parts->size(); ++i) {
            const Json& part = (*parts)[i];
            JsonObject inner(part, "edit", problem);
            edit.edits.push_back(readEdit(codes, i > 0 && isRun((*parts)[i - 1], part), inner, problem, depth + 1));
            codes.follow(edit.edits.back());
        }
    return edit;
}

const Json& orNull(const Json* json)
{
    static const Json kNull;
    return json == nullptr ? kNull : *json;
}

/// Edits of batches; nothing where the name is another.
std::optional<Edit> readBatchEdit(std::string_view name, const RowReader& reader, JsonObject& object)
{
    if (name == "add_batch")
        return AddBatch{reader.row<Batch>(orNull(object.value("batch")))};
    if (name == "move_batch")
        return readMove(reader, object);
    if (name == "redate_batch")
        return RedateBatch{readCode(object, "code"), object.whole<Day>("day")};
    if (name == "resize_batch")
        return ResizeBatch{readCode(object, "code"), reader.rows<Part>(object.array("parts"))};
    if (name == "split_batch")
        return readSplit(reader, object);
    if (name == "merge_batches")
        return MergeBatches{readCode(object, "into"), readCode(object, "from")};
    if (name == "lock_batch")
        return LockBatch{readCode(object, "code"), object.flag("locked")};
    if (name == "cancel_batch")
        return CancelBatch{readCode(object, "code")};
    if (name == "set_status")
        return readStatus(object);
    if (name == "set_clearances")
        return SetClearances{readCode(object, "code"), reader.clearances(orNull(object.value("clearances")))};
    if (name == "record_counts")
        return RecordCounts{readCode(object, "code"), object.named("status", valueNamed<Status>),
                            reader.row<Happened>(orNull(object.value("happened")))};
    if (name == "settle_records")
        return SettleRecords{reader.rows<Batch>(object.array("put"))};
    if (name == "explain_count")
        return ExplainCount{readCode(object, "code"), object.text("text")};
    if (name == "replace_batches")
        return readReplacement(reader, object);
    return std::nullopt;
}

OperationRow readRow(OperationTable table, const RowReader& reader, const Json& json)
{
    OperationRow row;
    if (table == OperationTable::Settings)
        row = reader.row<Settings>(json);
    visitRows(reader.codes().operation(), table,
              [&]<class Row>(const std::vector<Row>&) { row = reader.row<Row>(json); });
    return row;
}

std::uint32_t readPosition(JsonObject& object)
{
    const std::int64_t position = object.whole("position");
    if (position < 0 || position > std::numeric_limits<std::uint32_t>::max())
        object.note("position", "is no position");
    return static_cast<std::uint32_t>(position);
}

/// Edits of rows of any table; nothing where the name is another.
std::optional<Edit> readRowEdit(std::string_view name, const RowReader& reader, JsonObject& object)
{
    if (name != "add_row" && name != "set_row" && name != "remove_row")
        return std::nullopt;
    const auto table = object.named("table", valueNamed<OperationTable>);
    const std::uint32_t position = readPosition(object);
    if (name == "remove_row")
        return RemoveRow{table, position};
    OperationRow row = readRow(table, reader, orNull(object.value("row")));
    if (name == "add_row")
        return AddRow{position, std::move(row)};
    return SetRow{position, std::move(row)};
}

/// Edits of the operation's rows; nothing where the name is another.
std::optional<Edit> readOperationEdit(std::string_view name, const RowReader& reader, JsonObject& object)
{
    if (name == "set_facility")
        return SetFacility{reader.row<Facility>(orNull(object.value("facility")))};
    if (name == "use_figure")
        return UseFigure{reader.row<RivalFigure>(orNull(object.value("figure")))};
    if (name == "set_figures")
        return SetFigures{reader.rows<RivalFigure>(object.array("figures"))};
    if (name == "set_category")
        return SetCategory{reader.row<Category>(orNull(object.value("category")))};
    if (name == "set_route")
        return SetRoute{reader.row<Route>(orNull(object.value("route")))};
    if (name == "set_calendar")
        return SetCalendar{reader.rows<CalendarRow>(object.array("rows"))};
    if (name == "set_settings")
        return SetSettings{reader.row<Settings>(orNull(object.value("settings")))};
    if (name == "set_approvals")
        return SetApprovals{reader.rows<Approval>(object.array("approvals"))};
    if (name == "set_people")
        return SetPeople{reader.rows<Person>(object.array("people"))};
    if (name == "replace_plan")
        return ReplacePlan{planFromJson(orNull(object.value("plan")), reader.problem())};
    return std::nullopt;
}

Edit readEdit(StepCodes& codes, bool isInRun, JsonObject& object, JsonProblem& problem, int depth)
{
    const std::string name = object.text("edit");
    if (name == "transaction")
        return readTransaction(codes, object, problem, depth);
    const RowReader reader(isInRun ? codes.codesInRun() : codes.codes(), problem);
    if (auto edit = readBatchEdit(name, reader, object))
        return std::move(*edit);
    if (auto edit = readRowEdit(name, reader, object))
        return std::move(*edit);
    if (auto edit = readOperationEdit(name, reader, object))
        return std::move(*edit);
    object.note("edit", "does not know " + name);
    return Transaction{};
}

} // namespace

bool changesMeanings(const Edit& edit)
{
    const auto isOfRow = [](const Edit& part) {
        return std::holds_alternative<AddRow>(part.value) || std::holds_alternative<SetRow>(part.value)
               || std::holds_alternative<RemoveRow>(part.value) || changesMeanings(part);
    };
    const auto* step = std::get_if<Transaction>(&edit.value);
    return step != nullptr && std::any_of(step->edits.begin(), step->edits.end(), isOfRow);
}

std::string toJson(const Operation& operation, const Edit& edit)
{
    Json json = {{"v", kEditJsonVersion}};
    json.update(std::visit(Writer{operation}, edit.value));
    return dump(json);
}

Result<Edit> editFromJson(const CodeIndex& codes, const std::string& text)
{
    const auto noEdit = [](const std::string& why) {
        return Error{ErrorKind::BadInput, {MessageId::NoEditOfThePlan, {why}}};
    };
    const auto json = parseJson(text);
    if (!json)
        return noEdit("it is no JSON");
    JsonProblem problem;
    std::optional<Edit> edit;
    {
        JsonObject object(*json, "edit", problem);
        StepCodes step(codes);
        if (const auto form = object.whole<Days>("v").value(); form < 1 || form > kEditJsonVersion)
            object.note("v", "is not a version that this program knows");
        edit = readEdit(step, false, object, problem, 0);
    }
    if (!problem.isNone())
        return noEdit(problem.text());
    return std::move(*edit);
}

Result<Edit> editFromJson(const Operation& operation, const std::string& text)
{
    return editFromJson(CodeIndex(operation), text);
}

} // namespace planner
