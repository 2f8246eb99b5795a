// SPDX-License-Identifier: Apache-2.0
#include "core/model/whereabouts.h"

#include <algorithm>

namespace planner {
namespace {

void add(std::vector<Whereabouts>& rows, const Batch& batch)
{
    for (const BatchPeople& people : peopleByEnd(batch)) {
        Whereabouts& row = rows[people.cohort.at()];
        People& there = batch.hasArrived() ? row.arrived : batch.hasDeparted() ? row.onTheRoad : row.planned;
        there += people.arrive;
        row.onTheRoad += people.onTheRoad;
        row.left += people.left;
    }
}

} // namespace

Whereabouts& Whereabouts::operator+=(const Whereabouts& other)
{
    people += other.people;
    waiting += other.waiting;
    planned += other.planned;
    onTheRoad += other.onTheRoad;
    arrived += other.arrived;
    left += other.left;
    return *this;
}

std::vector<Whereabouts> whereaboutsOf(const Operation& operation, const Batches& batches)
{
    std::vector<Whereabouts> rows(operation.cohorts.size());
    for (const auto& [code, batch] : batches)
        if (batch.counts())
            add(rows, batch);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].people = operation.cohorts[i].people;
        rows[i].waiting = std::max(People(0), rows[i].people - rows[i].inBatches());
    }
    return rows;
}

std::vector<People> peopleInBatches(const Operation& operation, const Batches& batches)
{
    std::vector<People> people(operation.cohorts.size());
    for (const auto& [code, batch] : batches)
        if (batch.counts())
            for (const Part& part : heldBy(batch))
                people[part.cohort.at()] += part.people;
    return people;
}

std::vector<Part> heldBy(const Batch& batch)
{
    if (!batch.hasDeparted())
        return batch.parts;
    std::vector<Part> parts;
    for (const BatchPeople& people : peopleByEnd(batch))
        parts.push_back({people.cohort, people.departed() - people.returned});
    return parts;
}

} // namespace planner
