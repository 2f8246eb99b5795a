// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/edit/describe_rows.h"

#include <algorithm>
#include <set>

namespace planner {
namespace {

/// Its date. Days so far from the start that they have none are told as numbers.
MessageArgument dayText(const Operation& operation, Day day)
{
    if (day < Day(-100'000) || day > Day(100'000))
        return Message{MessageId::DayWithoutDate, {day}};
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
            return {MessageId::AddBatchBriefly, {edit.batch.code.text}};
        return {
            MessageId::AddBatch,
            {edit.batch.code.text, people(edit.batch.parts), destination(edit.batch.route), day(edit.batch.departure)}};
    }
    Message operator()(const MoveBatch& edit) const
    {
        const Batch* batch = find(edit.code);
        if (batch == nullptr || !isKnown(edit.route))
            return {MessageId::MoveBatchBriefly, {edit.code.text}};
        if (batch->route == edit.route)
            return redated(*batch, edit.departure);
        const bool isSamePlace = operation().route(batch->route).to == operation().route(edit.route).to;
        const std::string from = isSamePlace ? operation().route(batch->route).code : destination(batch->route);
        const std::string to = isSamePlace ? operation().route(edit.route).code : destination(edit.route);
        if (batch->departure == edit.departure)
            return {MessageId::MoveBatchElsewhere, {edit.code.text, from, to, day(edit.departure)}};
        return {MessageId::MoveBatchElsewhereOnAnotherDay,
                {edit.code.text, from, to, day(batch->departure), day(edit.departure)}};
    }
    Message operator()(const RedateBatch& edit) const
    {
        const Batch* batch = find(edit.code);
        return batch == nullptr ? Message{MessageId::MoveBatchBriefly, {edit.code.text}}
                                : redated(*batch, edit.departure);
    }
    [[nodiscard]] Message redated(const Batch& batch, Day departure) const
    {
        return {MessageId::MoveBatchToAnotherDay,
                {batch.code.text, destination(batch.route), day(batch.departure), day(departure)}};
    }
    Message operator()(const ResizeBatch& edit) const
    {
        const Batch* batch = find(edit.code);
        return {MessageId::ChangePeopleOfBatch,
                {edit.code.text, batch == nullptr ? People(0) : people(batch->parts), people(edit.parts)}};
    }
    Message operator()(const SplitBatch& edit) const
    {
        return {MessageId::SplitBatch, {edit.code.text, people(edit.parts), edit.newCode.text}};
    }
    Message operator()(const MergeBatches& edit) const
    {
        return {MessageId::MergeBatches, {edit.from.text, edit.into.text}};
    }
    Message operator()(const LockBatch& edit) const
    {
        return {edit.isLocked ? MessageId::LockBatch : MessageId::UnlockBatch, {edit.code.text}};
    }
    Message operator()(const CancelBatch& edit) const { return {MessageId::CancelBatch, {edit.code.text}}; }
    Message operator()(const SetStatus& edit) const
    {
        if (edit.actual)
            return {MessageId::SetStatusAndCount, {edit.code.text, planner::nameOf(edit.status), *edit.actual}};
        return {MessageId::SetStatus, {edit.code.text, planner::nameOf(edit.status)}};
    }
    Message operator()(const SetClearances& edit) const
    {
        std::string recorded;
        for (const Clearance clearance : kAllClearances)
            if (edit.clearances.has(clearance))
                recorded += std::string(recorded.empty() ? "" : " ") + planner::nameOf(clearance);
        if (recorded.empty())
            return {MessageId::TakeBackClearances, {edit.code.text}};
        return {MessageId::RecordClearances, {edit.code.text, recorded}};
    }
    Message operator()(const RecordCounts& edit) const
    {
        const Batch* batch = find(edit.code);
        const bool isCorrected = batch != nullptr && batch->status == edit.status;
        const char* name = planner::nameOf(edit.status);
        const auto& count = edit.status == Status::Arrived ? edit.happened.arrived : edit.happened.departed;
        if (isCorrected)
            return {corrects(batch->happened, edit.happened) ? MessageId::CorrectRecord : MessageId::CompleteRecord,
                    {edit.code.text, name}};
        if (!count)
            return {MessageId::SetStatus, {edit.code.text, name}};
        return {MessageId::SetStatusAndCount, {edit.code.text, name, people(*count)}};
    }
    Message operator()(const SettleRecords& edit) const { return {MessageId::SettleRecords, {edit.put.size()}}; }
    Message operator()(const ExplainCount& edit) const
    {
        return {MessageId::ExplainCount, {edit.code.text, edit.text}};
    }
    Message operator()(const ReplaceBatches& edit) const
    {
        People all;
        for (const Batch& batch : edit.put)
            all += batch.people();
        const std::size_t count = edit.put.size();
        const std::size_t removed = edit.removed.size();
        if (edit.put.empty())
            return {MessageId::TakeBatchesOut, {removed}};
        if (edit.removed.empty())
            return {MessageId::PutBatchesInPlace, {count, all}};
        return {MessageId::PutBatchesInPlaceOfOthers, {count, all, removed}};
    }
    Message operator()(const SetFacility& edit) const;
    Message operator()(const UseFigure& edit) const
    {
        if (edit.figure.facility.at() >= operation().facilities.size())
            return {MessageId::UseAnotherFigure};
        return {MessageId::UseFigure,
                {planner::nameOf(edit.figure.field), nameOf(operation(), edit.figure.facility), edit.figure.source,
                 edit.figure.value}};
    }
    Message operator()(const SetFigures& /*edit*/) const { return {MessageId::ChangePublishedFigures}; }
    Message operator()(const SetCategory& edit) const { return {MessageId::ChangeCategory, {edit.category.code}}; }
    Message operator()(const SetRoute& edit) const { return {MessageId::ChangeRoute, {edit.route.code}}; }
    Message operator()(const SetCalendar& edit) const { return {MessageId::ChangeCalendar, {edit.rows.size()}}; }
    Message operator()(const SetSettings& edit) const
    {
        Settings other = edit.settings;
        other.goals = operation().settings.goals;
        if (other == operation().settings)
            return {MessageId::ChangeOrderOfGoals};
        return {MessageId::ChangeSettings};
    }
    Message operator()(const SetApprovals& edit) const;
    Message operator()(const SetPeople& edit) const;
    Message operator()(const ReplacePlan& edit) const
    {
        const Operation& made = edit.plan.operation;
        return {MessageId::ImportPlan,
                {made.settings.title, made.facilities.size(), made.cohorts.size(), made.routes.size(),
                 edit.plan.batches.size()}};
    }
    Message operator()(const AddRow& edit) const { return describeRow(plan, edit); }
    Message operator()(const SetRow& edit) const { return describeRow(plan, edit); }
    Message operator()(const RemoveRow& edit) const { return describeRow(plan, edit); }
    Message operator()(const Transaction& edit) const
    {
        if (edit.edits.empty())
            return {MessageId::ChangeNothing};
        const bool isWritten = edit.edits.size() == 2 && std::holds_alternative<SettleRecords>(edit.edits.back().value);
        if (edit.edits.size() == 1 || isWritten)
            return describe(plan, edit.edits.front());
        // Rows that are removed come behind all that goes with them.
        const bool isRemoval = std::holds_alternative<RemoveRow>(edit.edits.back().value);
        const Edit& named = isRemoval ? edit.edits.back() : edit.edits.front();
        return {MessageId::SeveralEdits, {describe(plan, named), edit.edits.size() - 1}};
    }
};

Message Describer::operator()(const SetFacility& edit) const
{
    const Facility* before = findRow(operation().facilities, edit.facility.code);
    if (before == nullptr)
        return {MessageId::ChangeFacility, {edit.facility.code}};
    const std::string& name = before->name.empty() ? before->code : before->name;
    if (before->capacity != edit.facility.capacity)
        return {MessageId::ChangeCapacity, {name, before->capacity, edit.facility.capacity}};
    if (before->population != edit.facility.population)
        return {MessageId::ChangePopulation, {name, before->population, edit.facility.population}};
    return {MessageId::ChangeFacility, {name}};
}

Message Describer::operator()(const SetApprovals& edit) const
{
    const auto isIn = [](const std::vector<Approval>& list, const Approval& one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    };
    for (const Approval& approval : edit.approvals)
        if (!isIn(plan.approvals, approval))
            return {MessageId::ApproveException, {approval.rule, approval.subject, approval.by, approval.reason}};
    for (const Approval& approval : plan.approvals)
        if (!isIn(edit.approvals, approval))
            return {MessageId::RevokeApproval, {approval.rule, approval.subject}};
    return {MessageId::ChangeApprovals};
}

/// The first that came, went or has another role.
Message Describer::operator()(const SetPeople& edit) const
{
    const auto named = [](const std::vector<Person>& list, const Person& person) {
        return std::find_if(list.begin(), list.end(), [&](const Person& other) { return other.name == person.name; });
    };
    for (const Person& person : edit.people) {
        const auto before = named(plan.people, person);
        if (before == plan.people.end())
            return {MessageId::AddPerson, {person.name, planner::nameOf(person.role)}};
        if (before->key != person.key)
            return {MessageId::ChangeKeyOfPerson, {person.name}};
        if (before->role != person.role)
            return {MessageId::ChangeRoleOfPerson, {person.name, planner::nameOf(person.role)}};
    }
    for (const Person& person : plan.people)
        if (named(edit.people, person) == edit.people.end())
            return {MessageId::RemovePerson, {person.name}};
    return {MessageId::ChangePeople};
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
    if (batches.size() == 1)
        return {MessageId::BatchLosesClearances, {std::move(description), batches.begin()->text, kindsOf(lost)}};
    return {MessageId::BatchesLoseClearances, {std::move(description), batches.size(), kindsOf(lost)}};
}

std::vector<LostRecord> recordsLostBy(Plan plan, const Edit& edit)
{
    const auto applied = apply(plan, edit);
    return applied ? applied.value().lost : std::vector<LostRecord>{};
}

Message describe(const Plan& plan, const Edit& edit) { return std::visit(Describer{plan}, edit.value); }

} // namespace planner
