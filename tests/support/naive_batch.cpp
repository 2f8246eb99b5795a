// SPDX-License-Identifier: Apache-2.0
#include "tests/support/naive_batch.h"

namespace planner::test {
namespace {

NaivePart naivePart(const Batch& batch, const Part& part)
{
    NaivePart row;
    row.cohort = part.cohort;
    row.people = part.people.value();
    if (batch.status == Status::Departed || batch.status == Status::Arrived)
        for (const Account& account : batch.happened.accounts) {
            if (account.cohort != part.cohort)
                continue;
            if (account.fate == Fate::Returned)
                row.returned += account.people.value();
            else
                row.left += account.people.value();
        }
    row.arriving = row.people - row.returned - row.left;
    if (batch.status != Status::Arrived || !batch.happened.arrived)
        return row;
    std::int64_t came = 0;
    for (const Part& arrived : *batch.happened.arrived)
        if (arrived.cohort == part.cohort)
            came += arrived.people.value();
    row.lost = row.arriving - came;
    row.arriving = came;
    return row;
}

NaiveBatch naiveBatch(const Operation& operation, const Batch& batch)
{
    NaiveBatch counted;
    counted.batch = &batch;
    const bool hasDeparted = batch.status == Status::Departed || batch.status == Status::Arrived;
    counted.departs =
        hasDeparted && batch.happened.departedOn ? batch.happened.departedOn->value() : batch.departure.value();
    counted.arrives = batch.status == Status::Arrived && batch.happened.arrivedOn
                          ? batch.happened.arrivedOn->value()
                          : counted.departs + operation.routes[batch.route.position].arrivalOffset.value();
    for (const Part& part : hasDeparted&& batch.happened.departed ? *batch.happened.departed : batch.parts)
        counted.parts.push_back(naivePart(batch, part));
    return counted;
}

} // namespace

std::int64_t NaiveBatch::people() const
{
    std::int64_t sum = 0;
    for (const NaivePart& part : parts)
        sum += part.people;
    return sum;
}

std::vector<NaiveBatch> naiveBatches(const Operation& operation, const Batches& batches)
{
    std::vector<NaiveBatch> rows;
    for (const auto& [code, batch] : batches)
        if (batch.status != Status::Cancelled)
            rows.push_back(naiveBatch(operation, batch));
    return rows;
}

} // namespace planner::test
