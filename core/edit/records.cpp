// SPDX-License-Identifier: Apache-2.0
#include "core/edit/records.h"

#include "core/edit/edit.h"

#include <algorithm>

namespace planner {
namespace {

bool isHeldElsewhere(Clearance kind) { return kind == Clearance::Individual || kind == Clearance::Fit; }

bool isHeldOnAnotherDay(Clearance kind, const ClearanceRecord& record, Date departure)
{
    switch (kind) {
    case Clearance::Legal:
    case Clearance::Individual:
        return true;
    case Clearance::Fit:
        return !record.validUntil || *record.validUntil >= departure;
    case Clearance::Notified:
    case Clearance::Site:
        return false;
    }
    return false;
}

std::string joined(const std::string& first, const std::string& second)
{
    if (first == second || second.empty())
        return first;
    return first.empty() ? second : first + "; " + second;
}

std::optional<Date> earlier(const std::optional<Date>& first, const std::optional<Date>& second)
{
    if (first && second)
        return std::min(*first, *second);
    return first ? first : second;
}

/// Whom the records of a batch that goes can still be continued for.
struct Origin {
    const Batch* batch;
    std::vector<Part> left;
};

void takeOut(std::vector<Part>& parts, const std::vector<Part>& taken)
{
    for (Part& part : parts)
        part.people -= peopleOf(taken, part.cohort);
}

Origin* findOrigin(std::vector<Origin>& origins, const Batch& batch, bool hasCode)
{
    const auto found = std::find_if(origins.begin(), origins.end(), [&](const Origin& origin) {
        return (origin.batch->code == batch.code) == hasCode && isOnSameJourney(*origin.batch, batch)
               && isWithin(batch.parts, origin.left);
    });
    return found == origins.end() ? nullptr : &*found;
}

/// Signs what an edit of one of these kinds records.
struct Signer {
    const Plan& plan;
    const Author& author;

    template <class Kind>
    void operator()(Kind& /*edit*/) const
    {
    }
    void operator()(SetClearances& edit) const
    {
        const auto batch = plan.batches.find(edit.code);
        const Clearances asked = edit.clearances;
        for (const Clearances::Entry& entry : asked.entries()) {
            const ClearanceRecord* before =
                batch == plan.batches.end() ? nullptr : batch->second.clearances.find(entry.kind);
            if ((before != nullptr && *before == entry.record) || !entry.record.by.empty())
                continue;
            ClearanceRecord record = entry.record;
            record.by = author.name;
            record.at = author.utcMilliseconds;
            edit.clearances.record(entry.kind, std::move(record));
        }
    }
    /// Approved before by the same person for the same reason: of whatever size, it is not approved anew.
    [[nodiscard]] bool isKnown(const Approval& approval) const
    {
        return std::any_of(plan.approvals.begin(), plan.approvals.end(), [&](const Approval& before) {
            return before.rule == approval.rule && before.subject == approval.subject && before.day == approval.day
                   && before.by == approval.by && before.reason == approval.reason;
        });
    }
    void operator()(SetApprovals& edit) const
    {
        for (Approval& approval : edit.approvals)
            if (approval.at == 0 && !isKnown(approval))
                approval.at = author.utcMilliseconds;
    }
    void operator()(Transaction& edit) const
    {
        for (Edit& part : edit.edits)
            std::visit(*this, part.value);
    }
};

} // namespace

ClearedFor clearedFor(const Operation& operation, const Batch& batch)
{
    const Route& route = operation.route(batch.route);
    const Date start = operation.settings.start;
    return {operation.facility(route.to).code, dateOf(batch.departure, start),
            dateOf(batch.departure + route.arrivalOffset, start), batch.parts};
}

bool isWithin(const std::vector<Part>& parts, const std::vector<Part>& whole)
{
    return std::all_of(parts.begin(), parts.end(),
                       [&](const Part& part) { return part.people <= peopleOf(whole, part.cohort); });
}

Clearances stillHeld(const Clearances& records, const ClearedFor& before, const ClearedFor& after)
{
    const bool hasOthers = !isWithin(after.people, before.people);
    const bool isElsewhere = before.destination != after.destination;
    const bool isAnotherDay = before.departure != after.departure || before.arrival != after.arrival;
    Clearances held;
    if (hasOthers)
        return held;
    for (const auto& [kind, record] : records.entries())
        if ((!isElsewhere || isHeldElsewhere(kind))
            && (!isAnotherDay || isHeldOnAnotherDay(kind, record, after.departure)))
            held.record(kind, record);
    return held;
}

Clearances heldByBoth(const Clearances& first, const Clearances& second)
{
    Clearances both;
    for (const auto& [kind, record] : first.entries()) {
        const ClearanceRecord* other = second.find(kind);
        if (other == nullptr)
            continue;
        ClearanceRecord common = record;
        common.reference = joined(record.reference, other->reference);
        common.authority = joined(record.authority, other->authority);
        common.given = earlier(record.given, other->given);
        common.validUntil = earlier(record.validUntil, other->validUntil);
        if (common.given && common.validUntil && *common.validUntil < *common.given)
            common.given.reset(); // one was given after the other ended
        both.record(kind, std::move(common));
    }
    return both;
}

void continueRecords(std::vector<Batch>& put, const std::vector<const Batch*>& gone)
{
    std::vector<Origin> origins;
    for (const Batch* batch : gone)
        if (!batch->clearances.entries().empty())
            origins.push_back({batch, batch->parts});
    const auto settle = [&](Batch& batch, Origin* origin) {
        batch.clearances = origin->batch->clearances;
        takeOut(origin->left, batch.parts);
    };
    std::vector<Batch*> others;
    for (Batch& batch : put) {
        batch.clearances = {};
        if (Origin* origin = findOrigin(origins, batch, true))
            settle(batch, origin);
        else
            others.push_back(&batch);
    }
    for (Batch* batch : others)
        if (Origin* origin = findOrigin(origins, *batch, false))
            settle(*batch, origin);
    for (Batch& batch : put)
        if (batch.status == Status::Approved && !batch.clearances.hasAll())
            batch.status = Status::Proposed;
}

std::vector<LostRecord> lostRecords(const Batch& before, const Batch& after)
{
    std::vector<LostRecord> lost;
    const bool losesApproval = before.status == Status::Approved && after.status != Status::Approved;
    for (const Clearances::Entry& entry : before.clearances.entries())
        if (!after.clearances.has(entry.kind))
            lost.push_back({before.code, entry.kind, losesApproval});
    return lost;
}

std::vector<LostRecord> lostByMoving(const Operation& operation, const Batch& before, const Batch& after)
{
    if (before.clearances.entries().empty())
        return {};
    Batch then = after;
    then.clearances = stillHeld(before.clearances, clearedFor(operation, before), clearedFor(operation, after));
    if (before.status == Status::Approved && !then.clearances.hasAll())
        then.status = Status::Proposed;
    return lostRecords(before, then);
}

Edit signedBy(const Plan& plan, Edit edit, const Author& author)
{
    std::visit(Signer{plan, author}, edit.value);
    return edit;
}

} // namespace planner
