// SPDX-License-Identifier: Apache-2.0
#include "core/planning/plan_difference.h"

#include "core/base/message_id.h"
#include "core/model/fields.h"
#include "core/planning/row_moves.h"

#include <algorithm>

namespace planner {
namespace {

/// Copies one field of a record to another of its kind.
template <class Record>
void copyField(const Record& from, Record& to, std::string_view name)
{
    const auto write = [&]<class Type>(const Field& field, Type& value) {
        if (name != field.name)
            return;
        const auto read = [&]<class Other>(const Field& other, const Other& known) {
            if constexpr (std::is_same_v<Type, Other> && std::is_assignable_v<Type&, const Other&>)
                if (name == other.name)
                    value = known;
        };
        fields(read, from);
    };
    fields(write, to);
}

/// Makes the edits of one step.
class StepMaker {
public:
    StepMaker(const Plan& before, const Plan& after, const DifferenceScope& scope)
        : m_before(before), m_after(after), m_scope(scope), m_merged(before.operation, after.operation)
    {
    }

    /// Others refer to rows that come as soon as these are there, and to rows that leave until they do not.
    [[nodiscard]] std::vector<Edit> make()
    {
        if (m_scope.hasOperation)
            for (std::size_t i = 1; i < kTableCount; ++i) {
                addRows(static_cast<OperationTable>(i));
                setRows(static_cast<OperationTable>(i), true);
            }
        if (m_scope.hasOperation)
            setRows(OperationTable::Settings, false);
        if (m_scope.hasBatches)
            changeBatches();
        if (m_scope.hasApprovals && m_before.approvals != m_after.approvals)
            m_edits.emplace_back(SetApprovals{m_after.approvals});
        if (m_scope.hasOperation)
            for (std::size_t i = kTableCount - 1; i > 0; --i) {
                setRows(static_cast<OperationTable>(i), false);
                removeRows(static_cast<OperationTable>(i));
            }
        return std::move(m_edits);
    }
    [[nodiscard]] std::vector<Message> takeKept() { return std::move(m_kept); }

private:
    void addRows(OperationTable table);
    void setRows(OperationTable table, bool isCustodyOnly);
    void removeRows(OperationTable table);
    void changeBatches();
    void changeBatch(const Batch& before, Batch after);
    [[nodiscard]] bool isUnsaid(std::string_view table, std::string_view field) const;
    void takeUnsaid(const OperationRow& before, OperationRow& after) const;
    void changeStatus(const BatchCode& code, Status from, Status to);
    void keep(MessageId sentence, const Batch& batch)
    {
        m_kept.push_back({sentence, {batch.code.text, nameOf(batch.status)}});
    }

    const Plan& m_before;
    const Plan& m_after;
    const DifferenceScope& m_scope;
    MergedOperation m_merged;
    std::vector<Edit> m_edits;
    std::vector<Message> m_kept;
};

bool StepMaker::isUnsaid(std::string_view table, std::string_view field) const
{
    const auto found = m_scope.unsaid.find(table);
    return found != m_scope.unsaid.end()
           && std::find(found->second.begin(), found->second.end(), field) != found->second.end();
}

void StepMaker::takeUnsaid(const OperationRow& before, OperationRow& after) const
{
    const auto found = m_scope.unsaid.find(std::string_view(nameOf(tableOf(after))));
    if (found == m_scope.unsaid.end())
        return;
    std::visit(
        [&]<class Record>(Record& record) {
            for (const std::string& field : found->second)
                copyField(std::get<Record>(before), record, field);
        },
        after);
}

void StepMaker::addRows(OperationTable table)
{
    const MergedTable& merged = m_merged.of(table);
    std::vector<std::uint32_t> coming;
    for (std::uint32_t i = 0; i < merged.twins.size(); ++i)
        if (!merged.twins[i])
            coming.push_back(i);
    std::sort(coming.begin(), coming.end(),
              [&](std::uint32_t a, std::uint32_t b) { return merged.ofAfter[a] < merged.ofAfter[b]; });
    for (const std::uint32_t i : coming)
        m_edits.emplace_back(AddRow{merged.ofAfter[i], m_merged.fromAfter(rowAt(m_after.operation, table, i))});
}

/// True where people may leave the place from now on, as new routes need it.
bool becomesCustody(const OperationRow& before, const OperationRow& after)
{
    const auto* facility = std::get_if<Facility>(&after);
    return facility != nullptr && !facility->isOutside() && std::get<Facility>(before).isOutside();
}

void StepMaker::setRows(OperationTable table, bool isCustodyOnly)
{
    const MergedTable& merged = m_merged.of(table);
    for (std::uint32_t i = 0; i < merged.twins.size(); ++i) {
        if (!merged.twins[i])
            continue;
        const OperationRow before = m_merged.fromBefore(rowAt(m_before.operation, table, *merged.twins[i]));
        OperationRow after = m_merged.fromAfter(rowAt(m_after.operation, table, i));
        takeUnsaid(before, after);
        if (before != after && becomesCustody(before, after) == isCustodyOnly)
            m_edits.emplace_back(SetRow{merged.ofAfter[i], std::move(after)});
    }
}

void StepMaker::removeRows(OperationTable table)
{
    const MergedTable& merged = m_merged.of(table);
    for (auto i = static_cast<std::uint32_t>(merged.isGone.size()); i-- > 0;)
        if (merged.isGone[i])
            m_edits.emplace_back(RemoveRow{table, merged.ofBefore[i]});
}

void StepMaker::changeBatches()
{
    ReplaceBatches gone;
    for (const auto& [code, batch] : m_before.batches) {
        const auto other = m_after.batches.find(code);
        if (other != m_after.batches.end())
            changeBatch(m_merged.fromBefore(batch), m_merged.fromAfter(other->second));
        else if (batch.hasDeparted())
            keep(MessageId::FactIsMissing, batch);
        else
            gone.removed.push_back(code);
    }
    for (const auto& [code, batch] : m_after.batches) {
        if (m_before.batches.contains(code))
            continue;
        if (batch.hasDeparted())
            keep(MessageId::FactIsNotRecorded, batch);
        else
            m_edits.emplace_back(AddBatch{m_merged.fromAfter(batch)});
    }
    if (!gone.removed.empty())
        m_edits.emplace_back(std::move(gone));
}

/// By steps as a person would take them, so that records follow each.
void StepMaker::changeBatch(const Batch& before, Batch after)
{
    if (isUnsaid("batches", "status"))
        after.status = before.status;
    if (isUnsaid("batches", "locked"))
        after.isLocked = before.isLocked;
    if (isUnsaid("batches", "clearances"))
        after.clearances = before.clearances;
    if (before == after)
        return;
    if (before.hasDeparted())
        return keep(MessageId::FactStaysAsItIs, before);
    if (after.hasDeparted())
        return keep(MessageId::FactIsNotRecorded, after);
    const BatchCode& code = before.code;
    if (before.isLocked && !after.isLocked)
        m_edits.emplace_back(LockBatch{code, false});
    const bool isTakenBack = after.status < before.status;
    if (isTakenBack)
        changeStatus(code, before.status, after.status);
    if (!isOnSameJourney(before, after))
        m_edits.emplace_back(MoveBatch{code, after.route, after.departure});
    if (before.parts != after.parts)
        m_edits.emplace_back(ResizeBatch{code, after.parts});
    if (before.clearances != after.clearances)
        m_edits.emplace_back(SetClearances{code, after.clearances});
    if (!isTakenBack)
        changeStatus(code, before.status, after.status);
    if (!before.isLocked && after.isLocked)
        m_edits.emplace_back(LockBatch{code, true});
}

void StepMaker::changeStatus(const BatchCode& code, Status from, Status to)
{
    if (from == to)
        return;
    if (to == Status::Cancelled) {
        m_edits.emplace_back(CancelBatch{code});
        return;
    }
    const int step = to > from ? 1 : -1;
    for (int at = static_cast<int>(from); at != static_cast<int>(to); at += step)
        m_edits.emplace_back(SetStatus{code, static_cast<Status>(at + step)});
}

} // namespace

Result<PlanDifference> differenceTo(const Plan& before, const Plan& after, const DifferenceScope& scope)
{
    StepMaker maker(before, after, scope);
    PlanDifference difference;
    difference.edit = asOneStep(maker.make());
    difference.kept = maker.takeKept();
    if (!difference.edit)
        return difference;
    Plan changed = before;
    if (const auto applied = apply(changed, *difference.edit); !applied)
        return applied.error();
    difference.rows = rowChanges(before, changed);
    return difference;
}

} // namespace planner
