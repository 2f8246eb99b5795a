// SPDX-License-Identifier: Apache-2.0
#include "core/planning/batch_edits.h"

#include "core/model/whereabouts.h"

#include <algorithm>

namespace planner {

RecordCounts departedAsPlanned(const Batch& batch)
{
    RecordCounts counts{batch.code, Status::Departed, batch.happened};
    counts.happened.departedOn = batch.departure;
    counts.happened.departed = batch.parts;
    return counts;
}

RecordCounts arrivedAsDeparted(const Operation& operation, const Batch& batch)
{
    RecordCounts counts{batch.code, Status::Arrived, batch.happened};
    counts.happened.arrivedOn = batch.departureDay() + operation.route(batch.route).arrivalOffset;
    std::vector<Part> arrived;
    for (const BatchPeople& people : peopleByEnd(batch))
        arrived.push_back({people.cohort, people.arrive});
    counts.happened.arrived = std::move(arrived);
    return counts;
}

std::optional<RecordCounts> nextAsPlanned(const Operation& operation, const Batch& batch)
{
    if (batch.status == Status::Approved)
        return departedAsPlanned(batch);
    if (batch.status == Status::Departed)
        return arrivedAsDeparted(operation, batch);
    return std::nullopt;
}

RecordCounts turnedBack(const Operation& operation, const Batch& batch)
{
    RecordCounts counts = arrivedAsDeparted(operation, batch);
    for (const Part& part : *counts.happened.arrived) {
        if (part.people.isZero())
            continue;
        auto& accounts = counts.happened.accounts;
        const auto same = std::find_if(accounts.begin(), accounts.end(), [&](const Account& account) {
            return account.cohort == part.cohort && account.fate == Fate::Returned;
        });
        if (same == accounts.end())
            accounts.push_back({part.cohort, Fate::Returned, part.people});
        else
            same->people += part.people;
    }
    counts.happened.arrived->clear();
    return counts;
}

bool isLate(const Operation& operation, const Batch& batch, Day today)
{
    return batch.status == Status::Departed
           && batch.departureDay() + operation.route(batch.route).arrivalOffset < today;
}

bool isOverdue(const Batch& batch, Day today)
{
    return batch.counts() && !batch.hasDeparted() && batch.departure < today;
}

std::vector<Clearance> endedBefore(const Batch& batch, Date departure)
{
    std::vector<Clearance> ended;
    for (const auto& [kind, record] : batch.clearances.entries())
        if (record.validUntil && *record.validUntil < departure)
            ended.push_back(kind);
    return ended;
}

std::vector<Part> resizedParts(const Plan& plan, const Batch& batch, People people)
{
    std::vector<Part> parts = batch.parts;
    People missing = people - batch.people();
    for (auto part = parts.rbegin(); part != parts.rend() && missing < People(0); ++part) {
        const People taken = std::min(part->people, -missing);
        part->people -= taken;
        missing += taken;
    }
    if (missing > People(0)) {
        const std::vector<People> placed = peopleInBatches(plan.operation, plan.batches);
        for (Part& part : parts) {
            const People waiting = plan.operation.cohort(part.cohort).people - placed[part.cohort.at()];
            const People added = std::clamp(waiting, People(0), missing);
            part.people += added;
            missing -= added;
        }
        if (!parts.empty())
            parts.front().people += missing;
    }
    std::erase_if(parts, [](const Part& part) { return part.people.isZero(); });
    return parts;
}

} // namespace planner
