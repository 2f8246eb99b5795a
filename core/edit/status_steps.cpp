// SPDX-License-Identifier: Apache-2.0
#include "core/edit/soundness.h"
#include "core/edit/steps.h"

#include <set>

namespace planner {
namespace {

Result<Batch> existing(const Recorder& recorder, const BatchCode& code)
{
    const Batch* batch = recorder.find(code);
    if (batch == nullptr)
        return refusal("There is no batch {0}", {code.text});
    return *batch;
}

/// One step forward, one back while not departed, or none.
bool isStepAllowed(Status from, Status to)
{
    if (from == Status::Cancelled || to == Status::Cancelled)
        return false;
    const int distance = static_cast<int>(to) - static_cast<int>(from);
    return distance == 0 || distance == 1 || (distance == -1 && !isUnderWay(from));
}

/// A fixed batch is neither removed nor changed by a replacement.
Result<Done> checkLoose(const Recorder& recorder, const BatchCode& code, const Batch* replacement)
{
    const Batch* batch = recorder.find(code);
    if (batch == nullptr || !batch->isFixed() || (replacement != nullptr && *replacement == *batch))
        return Done{};
    return refusal("Batch {0} is {1}: it stays as it is",
                   {code.text, batch->isLocked ? "locked" : nameOf(batch->status)});
}

} // namespace

Error refusal(std::string text, std::vector<MessageArgument> arguments)
{
    return {ErrorKind::Refused, {std::move(text), std::move(arguments)}};
}

bool needsClearances(Status status) { return status == Status::Approved || isUnderWay(status); }
bool isUnderWay(Status status) { return status == Status::Departed || status == Status::Arrived; }

Result<Done> putChecked(Recorder& recorder, Batch batch)
{
    sortParts(batch.parts);
    if (auto isSound = checkBatch(recorder.operation(), batch); !isSound)
        return isSound;
    if (needsClearances(batch.status) && !batch.clearances.hasAll())
        return refusal("Batch {0} cannot be {1} without all five clearances: legal, individual, fit, notified, site",
                       {batch.code.text, nameOf(batch.status)});
    recorder.put(std::move(batch));
    return Done{};
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
    if (isUnderWay(batch.value().status) || batch.value().status == Status::Cancelled)
        return refusal("Batch {0} is {1}, so it cannot be cancelled", {edit.code.text, nameOf(batch.value().status)});
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
    if (!isStepAllowed(batch.status, edit.status))
        return refusal("Batch {0} cannot go from {1} to {2}. Maybe take the steps between: draft, proposed, approved, "
                       "departed, arrived",
                       {edit.code.text, nameOf(batch.status), nameOf(edit.status)});
    batch.status = edit.status;
    if (edit.actual && edit.actual != batch.actual) {
        batch.actual = edit.actual;
        batch.explanation.clear();
    }
    return putChecked(recorder, std::move(batch));
}

Result<Done> perform(Recorder& recorder, const SetClearances& edit)
{
    auto batch = existing(recorder, edit.code);
    if (!batch)
        return batch.error();
    batch.value().clearances = edit.clearances;
    return putChecked(recorder, std::move(batch).value());
}

Result<Done> perform(Recorder& recorder, const ExplainCount& edit)
{
    auto batch = existing(recorder, edit.code);
    if (!batch)
        return batch.error();
    if (!isUnderWay(batch.value().status))
        return refusal("Batch {0} has not departed, so there is no count to explain", {edit.code.text});
    batch.value().explanation = edit.text;
    return putChecked(recorder, std::move(batch).value());
}

Result<Done> perform(Recorder& recorder, const ReplaceBatches& edit, Checking checking)
{
    const bool isWhole = checking == Checking::Everything;
    std::set<BatchCode> seen;
    for (const BatchCode& code : edit.removed) {
        if (recorder.find(code) == nullptr)
            return refusal("There is no batch {0}", {code.text});
        if (auto isLoose = checkLoose(recorder, code, nullptr); isWhole && !isLoose)
            return isLoose;
        recorder.remove(code);
    }
    for (Batch batch : edit.put) {
        if (!seen.insert(batch.code).second)
            return refusal("Batch {0} is there twice", {batch.code.text});
        sortParts(batch.parts);
        if (auto isLoose = checkLoose(recorder, batch.code, &batch); isWhole && !isLoose)
            return isLoose;
        if (isWhole) {
            if (auto isPut = putChecked(recorder, std::move(batch)); !isPut)
                return isPut;
            continue;
        }
        if (auto isSound = checkBatch(recorder.operation(), batch); !isSound)
            return isSound;
        recorder.put(std::move(batch));
    }
    return Done{};
}

} // namespace planner
