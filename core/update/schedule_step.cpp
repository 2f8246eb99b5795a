// SPDX-License-Identifier: Apache-2.0
#include "core/update/schedule_step.h"

#include "core/base/message_id.h"

#include <algorithm>
#include <map>
#include <utility>

namespace planner {
namespace {

/// The batches as they shall be, by code, with the changes that make them so.
struct WantedBatch {
    Batch batch;
    bool isNew = false;
    std::vector<std::size_t> changes; ///< positions
};
using WantedBatches = std::map<std::string, WantedBatch>;

WantedBatches wantedBatches(const Plan& plan, const ScheduleDifference& difference, const TakenChanges& isTaken)
{
    WantedBatches wanted;
    for (std::size_t i = 0; i < difference.changes.size(); ++i) {
        const ScheduleChange& change = difference.changes[i];
        if (!change.take || (change.verdict != ChangeVerdict::Ready && !(isTaken && isTaken(change))))
            continue;
        const auto now = plan.batches.find({change.batch});
        if ((now == plan.batches.end()) != change.isNew)
            continue;
        const auto [found, isFirst] = wanted.try_emplace(change.batch);
        if (isFirst) {
            found->second.isNew = change.isNew;
            if (!change.isNew)
                found->second.batch = now->second;
        }
        change.take(found->second.batch);
        found->second.changes.push_back(i);
    }
    return wanted;
}

/// The clearances with the author in the records of those that are new.
Clearances recordedBy(const Author& author, const Clearances& now, const Clearances& wanted)
{
    Clearances recorded = wanted;
    for (const auto& entry : wanted.entries())
        if (!now.has(entry.kind)) {
            ClearanceRecord record = entry.record;
            record.by = author.name;
            record.at = author.utcMilliseconds;
            recorded.record(entry.kind, std::move(record));
        }
    return recorded;
}

std::vector<Edit> editsOf(const Plan& plan, const WantedBatch& wanted, const Author& author)
{
    if (wanted.isNew)
        return {AddBatch{wanted.batch}};
    return editsBetween(plan.batches.at(wanted.batch.code), wanted.batch, author);
}

void refuse(ScheduleDifference& difference, const WantedBatch& wanted, const Message& why)
{
    for (const std::size_t position : wanted.changes) {
        difference.changes[position].verdict = ChangeVerdict::Refused;
        difference.changes[position].why = why;
        difference.changes[position].take = {};
    }
}

} // namespace

std::vector<Edit> editsBetween(const Batch& now, const Batch& wanted, const Author& author)
{
    const BatchCode& code = now.code;
    std::vector<Edit> edits;
    if (now.isLocked && !wanted.isLocked)
        edits.emplace_back(LockBatch{code, false});
    if (wanted.route != now.route)
        edits.emplace_back(MoveBatch{code, wanted.route, wanted.departure});
    else if (wanted.departure != now.departure)
        edits.emplace_back(RedateBatch{code, wanted.departure});
    if (wanted.parts != now.parts)
        edits.emplace_back(ResizeBatch{code, wanted.parts});
    if (wanted.clearances != now.clearances)
        edits.emplace_back(SetClearances{code, recordedBy(author, now.clearances, wanted.clearances)});
    if (wanted.status == Status::Cancelled && now.status != Status::Cancelled)
        edits.emplace_back(CancelBatch{code});
    else if (wanted.status == Status::Departed && now.status != Status::Departed)
        edits.emplace_back(RecordCounts{code, Status::Departed, wanted.happened});
    else if (wanted.status != now.status)
        edits.emplace_back(SetStatus{code, wanted.status, std::nullopt});
    else if (wanted.happened.note != now.happened.note)
        edits.emplace_back(ExplainCount{code, wanted.happened.note});
    if (!now.isLocked && wanted.isLocked)
        edits.emplace_back(LockBatch{code, true});
    return edits;
}

std::optional<Edit> stepOf(const Plan& plan, const ScheduleDifference& difference, const TakenChanges& isTaken,
                           const Author& author)
{
    std::vector<Edit> edits;
    for (const auto& [code, wanted] : wantedBatches(plan, difference, isTaken))
        for (Edit& edit : editsOf(plan, wanted, author))
            edits.push_back(std::move(edit));
    return asOneStep(std::move(edits));
}

void refuseWhatThePlanRefuses(const Plan& plan, ScheduleDifference& difference)
{
    const auto all = stepOf(plan, difference, {}, {});
    Plan trial = plan;
    if (!all || apply(trial, *all))
        return;
    // Not all together: what can be taken one after the other, until nothing more can.
    const WantedBatches wanted = wantedBatches(plan, difference, {});
    std::map<std::string, Message> waiting;
    for (const auto& [code, batch] : wanted)
        waiting.emplace(code, Message());
    for (bool isMoving = true; isMoving;) {
        isMoving = false;
        for (auto one = waiting.begin(); one != waiting.end();) {
            const auto step = asOneStep(editsOf(plan, wanted.at(one->first), {}));
            const auto applied = step ? apply(trial, *step) : Result<Applied>(Applied{*all, {}, {}, {}});
            if (!applied)
                one->second = applied.error().message;
            isMoving = isMoving || applied.isOk();
            one = applied ? waiting.erase(one) : std::next(one);
        }
    }
    for (const auto& [code, why] : waiting)
        refuse(difference, wanted.at(code), why);
}

} // namespace planner
