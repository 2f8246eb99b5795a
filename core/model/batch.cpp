// SPDX-License-Identifier: Apache-2.0
#include "core/model/batch.h"

#include <algorithm>

namespace planner {

void Clearances::record(Clearance kind, ClearanceRecord record)
{
    revoke(kind);
    const auto next =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return kind < entry.kind; });
    m_entries.insert(next, {kind, std::move(record)});
}

void Clearances::revoke(Clearance kind)
{
    std::erase_if(m_entries, [&](const Entry& entry) { return entry.kind == kind; });
}

void Clearances::set(Clearance kind, bool isRecorded)
{
    if (!isRecorded)
        revoke(kind);
    else if (!has(kind))
        record(kind, {});
}

People sumOf(const std::vector<Part>& parts)
{
    People sum;
    for (const Part& part : parts)
        sum += part.people;
    return sum;
}

People peopleOf(const std::vector<Part>& parts, CohortId cohort)
{
    People sum;
    for (const Part& part : parts)
        if (part.cohort == cohort)
            sum += part.people;
    return sum;
}

Batch Batch::counted() const
{
    Batch batch = *this;
    batch.departure = departureDay();
    batch.parts = travellers();
    return batch;
}

std::vector<BatchPeople> peopleByEnd(const Batch& batch)
{
    std::vector<BatchPeople> rows;
    rows.reserve(batch.travellers().size());
    for (const Part& part : batch.travellers()) {
        BatchPeople row{part.cohort, part.people, {}, {}, {}};
        if (batch.hasDeparted())
            for (const Account& account : batch.happened.accounts)
                if (account.cohort == part.cohort) {
                    (account.fate == Fate::Returned ? row.returned : row.left) += account.people;
                    row.arrive -= account.people;
                }
        if (batch.hasArrived() && batch.happened.arrived) {
            const People arrived = peopleOf(*batch.happened.arrived, part.cohort);
            row.onTheRoad = row.arrive - arrived;
            row.arrive = arrived;
        }
        rows.push_back(row);
    }
    return rows;
}

People headcountOf(const Batch& batch)
{
    return batch.hasArrived() && batch.happened.arrived ? sumOf(*batch.happened.arrived) : sumOf(batch.travellers());
}

} // namespace planner
