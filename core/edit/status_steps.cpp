// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/edit/soundness.h"
#include "core/edit/steps.h"

#include <algorithm>
#include <set>

namespace planner {
namespace {

Result<Batch> existing(const Recorder& recorder, const BatchCode& code)
{
    const Batch* batch = recorder.find(code);
    if (batch == nullptr)
        return refusal(MessageId::NoSuchBatch, {code.text});
    return *batch;
}

/// One step forward, one back, or none.
bool isStepAllowed(Status from, Status to)
{
    if (from == Status::Cancelled || to == Status::Cancelled)
        return false;
    const int distance = static_cast<int>(to) - static_cast<int>(from);
    return distance >= -1 && distance <= 1;
}

/// A fixed batch is neither removed nor changed by a replacement.
Result<Done> checkLoose(const Recorder& recorder, const BatchCode& code, const Batch* replacement)
{
    const Batch* batch = recorder.find(code);
    if (batch == nullptr && replacement != nullptr && replacement->hasDeparted())
        return refusal(MessageId::BatchCannotBePutAsDeparted, {code.text, nameOf(replacement->status)});
    if (batch == nullptr || !batch->isFixed() || (replacement != nullptr && *replacement == *batch))
        return Done{};
    return refusal(MessageId::BatchStaysAsItIs, {code.text, batch->isLocked ? "locked" : nameOf(batch->status)});
}

/// The batches that the edit removes or replaces, in the order of their codes.
std::vector<const Batch*> goneBy(const Recorder& recorder, const ReplaceBatches& edit)
{
    std::set<BatchCode> codes(edit.removed.begin(), edit.removed.end());
    for (const Batch& batch : edit.put)
        codes.insert(batch.code);
    std::vector<const Batch*> gone;
    for (const BatchCode& code : codes)
        if (const Batch* batch = recorder.find(code); batch != nullptr && batch->counts())
            gone.push_back(batch);
    return gone;
}

/// Who was not in the batch cannot have left with it: they join it before, which takes off what was not recorded for
/// them. A correction afterwards tells what was.
Result<Done> checkDeparting(const Operation& operation, const Batch& batch, const Happened& happened)
{
    if (happened.departed)
        for (const Part& part : *happened.departed)
            if (const People planned = peopleOf(batch.parts, part.cohort); part.people > planned)
                return refusal(MessageId::CountIsAboveBatch,
                               {batch.code.text, planned, operation.cohort(part.cohort).code, part.people});
    return Done{};
}

/// Takes what was counted after `status` out of what is recorded.
void takeBackCounts(Batch& batch, Status status)
{
    if (status < Status::Departed) {
        batch.happened = {};
        return;
    }
    batch.happened.arrivedOn.reset();
    batch.happened.arrived.reset();
    batch.happened.accounts.clear();
}

/// In order, without those of nobody.
Happened tidied(Happened happened)
{
    for (auto* parts : {&happened.departed, &happened.arrived})
        if (*parts) {
            std::erase_if(**parts, [](const Part& part) { return part.people.isZero(); });
            sortParts(**parts);
        }
    std::erase_if(happened.accounts, [](const Account& account) { return account.people.isZero(); });
    std::sort(happened.accounts.begin(), happened.accounts.end(), isBefore);
    return happened;
}

} // namespace

Error refusal(MessageId sentence, std::vector<MessageArgument> arguments)
{
    return {ErrorKind::Refused, {sentence, std::move(arguments)}};
}

Result<Done> putChecked(Recorder& recorder, Batch batch)
{
    sortParts(batch.parts);
    if (auto isSound = checkBatch(recorder.operation(), batch); !isSound)
        return isSound;
    recorder.put(std::move(batch));
    return Done{};
}

Result<Done> putFollowing(Recorder& recorder, Batch batch, const ClearedFor& before)
{
    const BatchCode code = batch.code;
    if (auto isPut = putChecked(recorder, std::move(batch)); !isPut || !recorder.isChecked())
        return isPut;
    settleRecords(recorder, code, before);
    return Done{};
}

void settleRecords(Recorder& recorder, const BatchCode& code, const ClearedFor& before)
{
    Batch batch = *recorder.find(code);
    batch.clearances = stillHeld(batch.clearances, before, clearedFor(recorder.operation(), batch));
    if (batch.clearances == recorder.find(code)->clearances)
        return;
    if (batch.status == Status::Approved)
        batch.status = Status::Proposed;
    recorder.settle(std::move(batch));
}

Result<Done> perform(Recorder& recorder, const LockBatch& edit)
{
    auto batch = existing(recorder, edit.code);
    if (!batch)
        return batch.error();
    batch.value().isLocked = edit.isLocked;
    recorder.put(std::move(batch).value());
    return Done{};
}

Result<Done> perform(Recorder& recorder, const CancelBatch& edit)
{
    auto batch = existing(recorder, edit.code);
    if (!batch)
        return batch.error();
    if (batch.value().hasDeparted() || batch.value().status == Status::Cancelled)
        return refusal(MessageId::BatchCannotBeCancelled, {edit.code.text, nameOf(batch.value().status)});
    batch.value().status = Status::Cancelled;
    recorder.put(std::move(batch).value());
    return Done{};
}

Result<Done> perform(Recorder& recorder, const SetStatus& edit)
{
    auto found = existing(recorder, edit.code);
    if (!found)
        return found.error();
    Batch batch = std::move(found).value();
    // In a step that is made again, what an earlier part took off is settled at its end: it may be approved here still.
    if (recorder.isChecked() && !isStepAllowed(batch.status, edit.status))
        return refusal(MessageId::StatusSkipsSteps, {edit.code.text, nameOf(batch.status), nameOf(edit.status)});
    if (recorder.isChecked() && edit.status == Status::Approved && !batch.hasDeparted() && !batch.clearances.hasAll())
        return refusal(MessageId::StatusNeedsClearances, {edit.code.text, nameOf(edit.status)});
    if (edit.actual && edit.actual != batch.happened.total) {
        batch.happened.total = edit.actual;
        batch.happened.note.clear();
    }
    if (edit.status < batch.status)
        takeBackCounts(batch, edit.status);
    batch.status = edit.status;
    return putChecked(recorder, std::move(batch));
}

Result<Done> perform(Recorder& recorder, const SetClearances& edit)
{
    auto batch = existing(recorder, edit.code);
    if (!batch)
        return batch.error();
    batch.value().clearances = edit.clearances;
    const bool losesApproval = batch.value().status == Status::Approved && !edit.clearances.hasAll();
    if (auto isPut = putChecked(recorder, batch.value()); !isPut || !recorder.isChecked() || !losesApproval)
        return isPut;
    batch.value().status = Status::Proposed;
    recorder.settle(std::move(batch).value());
    return Done{};
}

Result<Done> perform(Recorder& recorder, const RecordCounts& edit)
{
    auto found = existing(recorder, edit.code);
    if (!found)
        return found.error();
    Batch batch = std::move(found).value();
    const bool isNext = static_cast<int>(edit.status) == static_cast<int>(batch.status) + 1;
    if ((edit.status != Status::Departed && edit.status != Status::Arrived) || (edit.status != batch.status && !isNext))
        return refusal(MessageId::RecordSkipsSteps, {edit.code.text, nameOf(batch.status), nameOf(edit.status)});
    if (recorder.isChecked() && isNext && edit.status == Status::Departed)
        if (auto isWithin = checkDeparting(recorder.operation(), batch, edit.happened); !isWithin)
            return isWithin;
    batch.status = edit.status;
    const ClearedFor before = clearedFor(recorder.operation(), batch);
    batch.happened = tidied(edit.happened);
    if (auto isPut = putChecked(recorder, batch); !isPut || !recorder.isChecked())
        return isPut;
    ClearedFor after = before;
    after.people = batch.travellers();
    batch.clearances = stillHeld(batch.clearances, before, after);
    if (batch.clearances != recorder.find(edit.code)->clearances)
        recorder.settle(std::move(batch));
    return Done{};
}

Result<Done> perform(Recorder& recorder, const SettleRecords& edit)
{
    if (recorder.isChecked())
        return refusal(MessageId::RecordsCannotBePutAlone);
    for (const Batch& batch : edit.put)
        if (auto isPut = putChecked(recorder, batch); !isPut)
            return isPut;
    return Done{};
}

Result<Done> perform(Recorder& recorder, const ExplainCount& edit)
{
    auto batch = existing(recorder, edit.code);
    if (!batch)
        return batch.error();
    if (!batch.value().hasDeparted())
        return refusal(MessageId::NoCountToExplain, {edit.code.text});
    batch.value().happened.note = edit.text;
    return putChecked(recorder, std::move(batch).value());
}

Result<Done> perform(Recorder& recorder, const ReplaceBatches& edit)
{
    std::set<BatchCode> seen;
    std::vector<Batch> put = edit.put;
    for (Batch& batch : put) {
        if (!seen.insert(batch.code).second)
            return refusal(MessageId::BatchIsThereTwice, {batch.code.text});
        sortParts(batch.parts);
    }
    std::vector<Batch> continued = put;
    if (recorder.isChecked()) {
        for (const BatchCode& code : edit.removed)
            if (auto isLoose = checkLoose(recorder, code, nullptr); !isLoose)
                return isLoose;
        for (const Batch& batch : put)
            if (auto isLoose = checkLoose(recorder, batch.code, &batch); !isLoose)
                return isLoose;
        continueRecords(continued, goneBy(recorder, edit));
    }
    for (const BatchCode& code : edit.removed) {
        if (recorder.find(code) == nullptr)
            return refusal(MessageId::NoSuchBatch, {code.text});
        recorder.remove(code);
    }
    for (std::size_t i = 0; i < put.size(); ++i) {
        const bool isSettled = continued[i] != put[i];
        if (auto isPut = putChecked(recorder, std::move(put[i])); !isPut)
            return isPut;
        if (isSettled)
            recorder.settle(std::move(continued[i]));
    }
    return Done{};
}

} // namespace planner
