// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/edit/soundness.h"
#include "core/edit/steps.h"

#include <algorithm>

namespace planner {
namespace {

/// A copy of the batch where its route, day and people may be changed.
Result<Batch> changeable(const Recorder& recorder, const BatchCode& code)
{
    const Batch* batch = recorder.find(code);
    if (batch == nullptr)
        return refusal(MessageId::NoSuchBatch, {code.text});
    if (batch->hasDeparted() || batch->status == Status::Cancelled)
        return refusal(MessageId::BatchStaysAsItIs, {code.text, nameOf(batch->status)});
    if (batch->isLocked)
        return refusal(MessageId::BatchIsLocked, {code.text});
    return *batch;
}

Result<Done> checkUnused(const Recorder& recorder, const BatchCode& code)
{
    if (recorder.find(code) != nullptr)
        return refusal(MessageId::BatchCodeIsTaken, {code.text});
    return Done{};
}

/// What `parts` are without `taken`. Refuses where that is more than there is, or all, or nothing.
Result<std::vector<Part>> without(const Recorder& recorder, const Batch& batch, const std::vector<Part>& taken)
{
    std::vector<Part> rest;
    for (Part part : batch.parts) {
        part.people -= peopleOf(taken, part.cohort);
        if (!part.people.isZero())
            rest.push_back(part);
    }
    for (const Part& part : taken) {
        const People had = peopleOf(batch.parts, part.cohort);
        if (part.cohort.at() >= recorder.operation().cohorts.size())
            return refusal(MessageId::SplitNamesUnknownCohort, {batch.code.text});
        if (part.people <= People(0) || part.people > had)
            return refusal(MessageId::SplitTakesTooMany,
                           {batch.code.text, had, recorder.operation().cohort(part.cohort).code, part.people});
    }
    if (rest.empty() || taken.empty())
        return refusal(MessageId::SplitLeavesNobody, {batch.code.text});
    return rest;
}

std::vector<Part> joined(std::vector<Part> parts, const std::vector<Part>& added)
{
    for (const Part& part : added) {
        const auto same = std::find_if(parts.begin(), parts.end(),
                                       [&](const Part& candidate) { return candidate.cohort == part.cohort; });
        if (same == parts.end())
            parts.push_back(part);
        else
            same->people += part.people;
    }
    return parts;
}

/// The batch as if it went where and when the other one goes.
Batch onJourneyOf(Batch batch, const Batch& other)
{
    batch.route = other.route;
    batch.departure = other.departure;
    return batch;
}

Clearances mergedRecords(const Operation& operation, const Batch& into, const Batch& from)
{
    const Batch moved = onJourneyOf(from, into);
    return heldByBoth(into.clearances,
                      stillHeld(from.clearances, clearedFor(operation, from), clearedFor(operation, moved)));
}

/// The records of the first that the second has too: what merging did in steps of earlier versions.
Clearances withoutDetails(const Clearances& first, const Clearances& second)
{
    Clearances both;
    for (const auto& [kind, record] : first.entries())
        if (second.has(kind))
            both.record(kind, record);
    return both;
}

/// A batch that a table or the window brings has no records: nothing was checked for it here.
Batch withoutRecords(Batch batch)
{
    batch.clearances = {};
    if (batch.status == Status::Approved)
        batch.status = Status::Proposed;
    return batch;
}

} // namespace

Result<Done> perform(Recorder& recorder, const AddBatch& edit)
{
    if (auto isUnused = checkUnused(recorder, edit.batch.code); !isUnused)
        return isUnused;
    if (!recorder.isChecked())
        return putChecked(recorder, edit.batch);
    if (edit.batch.hasDeparted())
        return refusal(MessageId::NewBatchCannotHaveDeparted, {edit.batch.code.text, nameOf(edit.batch.status)});
    // As it was asked for first: what is written down must be sound as well.
    if (auto isPut = putChecked(recorder, edit.batch); !isPut)
        return isPut;
    const Batch& asked = *recorder.find(edit.batch.code);
    if (Batch batch = withoutRecords(asked); batch != asked)
        recorder.settle(std::move(batch));
    return Done{};
}

Result<Done> perform(Recorder& recorder, const MoveBatch& edit)
{
    auto batch = changeable(recorder, edit.code);
    if (!batch)
        return batch.error();
    const ClearedFor before = clearedFor(recorder.operation(), batch.value());
    batch.value().route = edit.route;
    batch.value().departure = edit.departure;
    return putFollowing(recorder, std::move(batch).value(), before);
}

Result<Done> perform(Recorder& recorder, const RedateBatch& edit)
{
    auto batch = changeable(recorder, edit.code);
    if (!batch)
        return batch.error();
    const ClearedFor before = clearedFor(recorder.operation(), batch.value());
    batch.value().departure = edit.departure;
    return putFollowing(recorder, std::move(batch).value(), before);
}

Result<Done> perform(Recorder& recorder, const ResizeBatch& edit)
{
    auto batch = changeable(recorder, edit.code);
    if (!batch)
        return batch.error();
    const ClearedFor before = clearedFor(recorder.operation(), batch.value());
    batch.value().parts = edit.parts;
    return putFollowing(recorder, std::move(batch).value(), before);
}

Result<Done> perform(Recorder& recorder, const SplitBatch& edit)
{
    auto batch = changeable(recorder, edit.code);
    if (!batch)
        return batch.error();
    if (auto isUnused = checkUnused(recorder, edit.newCode); !isUnused)
        return isUnused;
    auto rest = without(recorder, batch.value(), edit.parts);
    if (!rest)
        return rest.error();
    Batch taken = batch.value();
    taken.code = edit.newCode;
    taken.parts = edit.parts;
    batch.value().parts = std::move(rest).value();
    if (auto isPut = putChecked(recorder, std::move(batch).value()); !isPut)
        return isPut;
    return putChecked(recorder, std::move(taken));
}

Result<Done> perform(Recorder& recorder, const MergeBatches& edit)
{
    if (edit.into == edit.from)
        return refusal(MessageId::BatchCannotMergeWithItself, {edit.into.text});
    auto into = changeable(recorder, edit.into);
    if (!into)
        return into.error();
    const auto from = changeable(recorder, edit.from);
    if (!from)
        return from.error();
    const Operation& operation = recorder.operation();
    if (operation.route(into.value().route).from != operation.route(from.value().route).from)
        return refusal(MessageId::BatchesStartAtDifferentPlaces, {edit.into.text, edit.from.text});
    const Clearances both = mergedRecords(operation, into.value(), from.value());
    into.value().parts = joined(into.value().parts, from.value().parts);
    into.value().clearances = withoutDetails(into.value().clearances, from.value().clearances);
    const Batch plain = into.value();
    recorder.remove(edit.from);
    if (auto isPut = putChecked(recorder, plain); !isPut || !recorder.isChecked())
        return isPut;
    Batch settled = *recorder.find(edit.into);
    settled.clearances = both;
    if (settled.status == Status::Approved && (from.value().status != Status::Approved || !both.hasAll()))
        settled.status = Status::Proposed;
    if (settled != *recorder.find(edit.into))
        recorder.settle(std::move(settled));
    return Done{};
}

} // namespace planner
