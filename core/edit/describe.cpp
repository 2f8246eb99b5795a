// SPDX-License-Identifier: Apache-2.0
#include "core/edit/edit.h"

#include <algorithm>
#include <set>

namespace planner {
namespace {

/// Its date. Days so far from the start that they have none are told as numbers.
MessageArgument dayText(const Operation& operation, Day day)
{
    if (day < Day(-100'000) || day > Day(100'000))
        return Message{"day {0}", {day}};
    return dateOf(day, operation.settings.start);
}

const std::string& nameOf(const Operation& operation, FacilityId id)
{
    const Facility& facility = operation.facility(id);
    return facility.name.empty() ? facility.code : facility.name;
}

People people(const std::vector<Part>& parts)
{
    People sum;
    for (const Part& part : parts)
        sum += part.people;
    return sum;
}

template <class Row>
const Row* findRow(const std::vector<Row>& rows, const std::string& code)
{
    for (const Row& row : rows)
        if (row.code == code)
            return &row;
    return nullptr;
}

/// Words for each kind of edit, with the plan as it is before.
struct Describer {
    const Plan& plan;

    [[nodiscard]] const Operation& operation() const { return plan.operation; }
    [[nodiscard]] const Batch* find(const BatchCode& code) const
    {
        const auto found = plan.batches.find(code);
        return found == plan.batches.end() ? nullptr : &found->second;
    }
    [[nodiscard]] bool isKnown(RouteId id) const { return id.at() < operation().routes.size(); }
    [[nodiscard]] std::string destination(RouteId id) const { return nameOf(operation(), operation().route(id).to); }
    [[nodiscard]] MessageArgument day(Day when) const { return dayText(operation(), when); }

    Message operator()(const AddBatch& edit) const
    {
        if (!isKnown(edit.batch.route))
            return {"Add {0}", {edit.batch.code.text}};
        return {
            "Add {0}: {1} people to {2}, {3}",
            {edit.batch.code.text, people(edit.batch.parts), destination(edit.batch.route), day(edit.batch.departure)}};
    }
    Message operator()(const MoveBatch& edit) const
    {
        const Batch* batch = find(edit.code);
        if (batch == nullptr || !isKnown(edit.route))
            return {"Move {0}", {edit.code.text}};
        if (batch->route == edit.route)
            return redated(*batch, edit.departure);
        const bool isSamePlace = operation().route(batch->route).to == operation().route(edit.route).to;
        const std::string from = isSamePlace ? operation().route(batch->route).code : destination(batch->route);
        const std::string to = isSamePlace ? operation().route(edit.route).code : destination(edit.route);
        if (batch->departure == edit.departure)
            return {"Move {0} from {1} to {2}, {3}", {edit.code.text, from, to, day(edit.departure)}};
        return {"Move {0} from {1} to {2}, {3} to {4}",
                {edit.code.text, from, to, day(batch->departure), day(edit.departure)}};
    }
    Message operator()(const RedateBatch& edit) const
    {
        const Batch* batch = find(edit.code);
        return batch == nullptr ? Message{"Move {0}", {edit.code.text}} : redated(*batch, edit.departure);
    }
    [[nodiscard]] Message redated(const Batch& batch, Day departure) const
    {
        return {"Move {0} to {1}, {2} to {3}",
                {batch.code.text, destination(batch.route), day(batch.departure), day(departure)}};
    }
    Message operator()(const ResizeBatch& edit) const
    {
        const Batch* batch = find(edit.code);
        return {"Change the people of {0} from {1} to {2}",
                {edit.code.text, batch == nullptr ? People(0) : people(batch->parts), people(edit.parts)}};
    }
    Message operator()(const SplitBatch& edit) const
    {
        return {"Split {0}: {1} people into {2}", {edit.code.text, people(edit.parts), edit.newCode.text}};
    }
    Message operator()(const MergeBatches& edit) const
    {
        return {"Merge {0} into {1}", {edit.from.text, edit.into.text}};
    }
    Message operator()(const LockBatch& edit) const
    {
        return {edit.isLocked ? "Lock {0}" : "Unlock {0}", {edit.code.text}};
    }
    Message operator()(const CancelBatch& edit) const { return {"Cancel {0}", {edit.code.text}}; }
    Message operator()(const SetStatus& edit) const
    {
        if (edit.actual)
            return {"Set {0} to {1}, {2} people counted", {edit.code.text, planner::nameOf(edit.status), *edit.actual}};
        return {"Set {0} to {1}", {edit.code.text, planner::nameOf(edit.status)}};
    }
    Message operator()(const SetClearances& edit) const
    {
        std::string recorded;
        for (const Clearance clearance : kAllClearances)
            if (edit.clearances.has(clearance))
                recorded += std::string(recorded.empty() ? "" : " ") + planner::nameOf(clearance);
        if (recorded.empty())
            return {"Take back the clearances of {0}", {edit.code.text}};
        return {"Record clearances of {0}: {1}", {edit.code.text, recorded}};
    }
    Message operator()(const RecordCounts& edit) const
    {
        const Batch* batch = find(edit.code);
        const bool isCorrected = batch != nullptr && batch->status == edit.status;
        const char* name = planner::nameOf(edit.status);
        const auto& count = edit.status == Status::Arrived ? edit.happened.arrived : edit.happened.departed;
        if (isCorrected)
            return {corrects(batch->happened, edit.happened) ? "Correct what is recorded of {0}, {1}"
                                                             : "Complete what is recorded of {0}, {1}",
                    {edit.code.text, name}};
        if (!count)
            return {"Set {0} to {1}", {edit.code.text, name}};
        return {"Set {0} to {1}, {2} people counted", {edit.code.text, name, people(*count)}};
    }
    Message operator()(const SettleRecords& edit) const
    {
        return {"Settle the records of {0} batches", {edit.put.size()}};
    }
    Message operator()(const ExplainCount& edit) const
    {
        return {"Explain the count of {0}: {1}", {edit.code.text, edit.text}};
    }
    Message operator()(const ReplaceBatches& edit) const
    {
        People all;
        for (const Batch& batch : edit.put)
            all += batch.people();
        const std::size_t count = edit.put.size();
        const std::size_t removed = edit.removed.size();
        if (edit.put.empty())
            return {"Take {0} batches out", {removed}};
        if (edit.removed.empty())
            return {"Put {0} batches with {1} people in place", {count, all}};
        return {"Put {0} batches with {1} people in place, take {2} out", {count, all, removed}};
    }
    Message operator()(const SetFacility& edit) const;
    Message operator()(const UseFigure& edit) const
    {
        if (edit.figure.facility.at() >= operation().facilities.size())
            return {"Use another figure", {}};
        return {"Use the {0} of {1} from {2}: {3}",
                {planner::nameOf(edit.figure.field), nameOf(operation(), edit.figure.facility), edit.figure.source,
                 edit.figure.value}};
    }
    Message operator()(const SetFigures& /*edit*/) const { return {"Change the published figures", {}}; }
    Message operator()(const SetCategory& edit) const { return {"Change category {0}", {edit.category.code}}; }
    Message operator()(const SetRoute& edit) const { return {"Change route {0}", {edit.route.code}}; }
    Message operator()(const SetCalendar& edit) const
    {
        return {"Change the calendar, now {0} rows", {edit.rows.size()}};
    }
    Message operator()(const SetSettings& edit) const
    {
        Settings other = edit.settings;
        other.goals = operation().settings.goals;
        if (other == operation().settings)
            return {"Change the order of the goals", {}};
        return {"Change the settings", {}};
    }
    Message operator()(const SetApprovals& edit) const;
    Message operator()(const ReplacePlan& edit) const
    {
        const Operation& made = edit.plan.operation;
        return {"Import {0}: {1} facilities, {2} cohorts, {3} routes, {4} batches",
                {made.settings.title, made.facilities.size(), made.cohorts.size(), made.routes.size(),
                 edit.plan.batches.size()}};
    }
    Message operator()(const Transaction& edit) const
    {
        if (edit.edits.empty())
            return {"Change nothing", {}};
        const bool isWritten = edit.edits.size() == 2 && std::holds_alternative<SettleRecords>(edit.edits.back().value);
        if (edit.edits.size() == 1 || isWritten)
            return describe(plan, edit.edits.front());
        return {"{0}, and {1} more", {describe(plan, edit.edits.front()), edit.edits.size() - 1}};
    }
};

Message Describer::operator()(const SetFacility& edit) const
{
    const Facility* before = findRow(operation().facilities, edit.facility.code);
    if (before == nullptr)
        return {"Change facility {0}", {edit.facility.code}};
    const std::string& name = before->name.empty() ? before->code : before->name;
    if (before->capacity != edit.facility.capacity)
        return {"Change the capacity of {0} from {1} to {2}", {name, before->capacity, edit.facility.capacity}};
    if (before->population != edit.facility.population)
        return {"Change the population of {0} from {1} to {2}", {name, before->population, edit.facility.population}};
    return {"Change facility {0}", {name}};
}

Message Describer::operator()(const SetApprovals& edit) const
{
    const auto isIn = [](const std::vector<Approval>& list, const Approval& one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    };
    for (const Approval& approval : edit.approvals)
        if (!isIn(plan.approvals, approval))
            return {"Approve {0} at {1} as an exception, by {2}: {3}",
                    {approval.rule, approval.subject, approval.by, approval.reason}};
    for (const Approval& approval : plan.approvals)
        if (!isIn(edit.approvals, approval))
            return {"Revoke the approval of {0} at {1}", {approval.rule, approval.subject}};
    return {"Change the approved exceptions", {}};
}

} // namespace

/// "legal, site"
std::string kindsOf(const std::vector<LostRecord>& lost)
{
    std::string names;
    for (const Clearance kind : kAllClearances)
        if (std::any_of(lost.begin(), lost.end(), [&](const LostRecord& record) { return record.kind == kind; }))
            names += (names.empty() ? "" : ", ") + std::string(nameOf(kind));
    return names;
}

Message withLost(Message description, const std::vector<LostRecord>& lost)
{
    if (lost.empty())
        return description;
    std::set<BatchCode> batches;
    for (const LostRecord& record : lost)
        batches.insert(record.batch);
    const std::string next = "{" + std::to_string(description.arguments.size()) + "}";
    const std::string last = "{" + std::to_string(description.arguments.size() + 1) + "}";
    description.text +=
        batches.size() == 1 ? "; " + next + " loses " + last : "; " + next + " batches lose clearances: " + last;
    if (batches.size() == 1)
        description.arguments.emplace_back(batches.begin()->text);
    else
        description.arguments.emplace_back(batches.size());
    description.arguments.emplace_back(kindsOf(lost));
    return description;
}

std::vector<LostRecord> recordsLostBy(Plan plan, const Edit& edit)
{
    const auto applied = apply(plan, edit);
    return applied ? applied.value().lost : std::vector<LostRecord>{};
}

Message describe(const Plan& plan, const Edit& edit) { return std::visit(Describer{plan}, edit.value); }

} // namespace planner
