// SPDX-License-Identifier: Apache-2.0
#include "tests/core/edit/records_book.h"

#include <algorithm>

namespace planner::test {
namespace {

Grant grantFor(const Operation& operation, const Batch& batch, const ClearanceRecord& record)
{
    const Route& route = operation.routes[batch.route.position];
    const Date start = operation.settings.start;
    return {operation.facilities[route.to.position].code, dateOf(batch.departure, start),
            dateOf(batch.departure + route.arrivalOffset, start), record.validUntil};
}

/// What the table in core/model/README.md says of a record that was made for `had`.
bool holds(Clearance kind, const Grant& had, const Grant& now)
{
    const bool isSamePlace = had.destination == now.destination;
    const bool isSameDay = had.departure == now.departure && had.arrival == now.arrival;
    switch (kind) {
    case Clearance::Legal:
        return isSamePlace;
    case Clearance::Individual:
        return true;
    case Clearance::Fit:
        return had.departure == now.departure || !had.validUntil || *had.validUntil >= now.departure;
    case Clearance::Notified:
    case Clearance::Site:
        return isSamePlace && isSameDay;
    }
    return false;
}

/// Who was to travel with the batch, those who did not included, and those who travelled instead.
std::map<CohortId, std::int64_t> aboard(const Batch& batch)
{
    std::map<CohortId, std::int64_t> people;
    for (const Part& part : batch.parts)
        people[part.cohort] += part.people.value();
    const bool hasLeft = batch.status == Status::Departed || batch.status == Status::Arrived;
    if (hasLeft && batch.happened.departed)
        for (const Part& part : *batch.happened.departed)
            people[part.cohort] = std::max(people[part.cohort], part.people.value());
    return people;
}

std::map<CohortId, std::int64_t> countOf(const std::vector<ClearedPerson>& people)
{
    std::map<CohortId, std::int64_t> counts;
    for (const ClearedPerson& person : people)
        ++counts[person.cohort];
    return counts;
}

/// Whether the person got what the batch has, but for what is being recorded just now.
bool isCleared(const Operation& operation, const Batch& batch, const Recorded& recorded, const ClearedPerson& person)
{
    return std::all_of(batch.clearances.entries().begin(), batch.clearances.entries().end(), [&](const auto& entry) {
        const auto grant = person.grants.find(entry.kind);
        return recorded.contains({batch.code, entry.kind})
               || (grant != person.grants.end()
                   && holds(entry.kind, grant->second, grantFor(operation, batch, entry.record)));
    });
}

} // namespace

RecordsBook::RecordsBook(const Plan& plan)
{
    Recorded all;
    for (const auto& [code, batch] : plan.batches)
        for (const auto& entry : batch.clearances.entries())
            all.insert({code, entry.kind});
    follow(plan, all);
}

std::vector<ClearedPerson> RecordsBook::choose(const Operation& operation, const Batch& batch, const Recorded& recorded,
                                               std::vector<ClearedPerson>& pool)
{
    PeopleOfBatch chosen;
    for (const auto& [cohort, count] : aboard(batch))
        for (std::int64_t i = 0; i < count; ++i) {
            const auto found = std::find_if(pool.begin(), pool.end(), [&, id = cohort](const ClearedPerson& person) {
                return person.cohort == id && isCleared(operation, batch, recorded, person);
            });
            if (found == pool.end()) {
                chosen.push_back({cohort, {}});
                continue;
            }
            chosen.push_back(std::move(*found));
            pool.erase(found);
        }
    return chosen;
}

void RecordsBook::follow(const Plan& after, const Recorded& recorded)
{
    std::vector<ClearedPerson> pool;
    std::map<BatchCode, PeopleOfBatch> people;
    std::vector<const Batch*> changed;
    for (auto& [code, before] : m_people) {
        const auto batch = after.batches.find(code);
        const auto isStill = [&](const ClearedPerson& person) {
            return isCleared(after.operation, batch->second, recorded, person);
        };
        if (batch != after.batches.end() && aboard(batch->second) == countOf(before)
            && std::all_of(before.begin(), before.end(), isStill))
            people[code] = std::move(before);
        else
            pool.insert(pool.end(), before.begin(), before.end());
    }
    for (const auto& [code, batch] : after.batches)
        if (!people.contains(code))
            changed.push_back(&batch);
    std::stable_sort(changed.begin(), changed.end(), [](const Batch* a, const Batch* b) {
        return a->clearances.entries().size() > b->clearances.entries().size();
    });
    for (const Batch* batch : changed)
        people[batch->code] = choose(after.operation, *batch, recorded, pool);
    m_people = std::move(people);
    write(after, recorded);
}

void RecordsBook::write(const Plan& plan, const Recorded& recorded)
{
    for (auto& [code, people] : m_people) {
        const Batch& batch = plan.batches.at(code);
        for (const Clearance kind : kAllClearances) {
            const ClearanceRecord* record = batch.clearances.find(kind);
            for (ClearedPerson& person : people)
                if (record == nullptr)
                    person.grants.erase(kind);
                else if (recorded.contains({code, kind}))
                    person.grants.insert_or_assign(kind, grantFor(plan.operation, batch, *record));
        }
    }
}

std::vector<std::string> RecordsBook::complaints(const Plan& plan) const
{
    std::vector<std::string> sentences;
    for (const auto& [code, batch] : plan.batches)
        for (const auto& [kind, record] : batch.clearances.entries())
            for (const ClearedPerson& person : m_people.at(code)) {
                const auto grant = person.grants.find(kind);
                if (grant != person.grants.end() && holds(kind, grant->second, grantFor(plan.operation, batch, record)))
                    continue;
                sentences.push_back(code.text + " has " + nameOf(kind) + ", but somebody of cohort "
                                    + plan.operation.cohorts[person.cohort.position].code + " did not get it for this");
                break;
            }
    return sentences;
}

} // namespace planner::test
