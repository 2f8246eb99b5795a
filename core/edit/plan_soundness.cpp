// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/edit/people.h"
#include "core/edit/soundness.h"
#include "core/model/fields.h"

#include <unordered_set>

namespace planner {
namespace {

template <class Row>
Result<Done> checkUnique(const std::vector<Row>& rows)
{
    std::unordered_set<std::string_view> seen;
    seen.reserve(rows.size());
    for (const Row& row : rows)
        if (!seen.insert(row.code).second)
            return Error{ErrorKind::Refused, {MessageId::CodeIsThereTwice, {kNameOf<Row>.title, row.code}}};
    return Done{};
}

Result<Done> checkPopulations(const Operation& operation)
{
    std::vector<People> inCohorts(operation.facilities.size());
    for (const Cohort& cohort : operation.cohorts)
        inCohorts[cohort.facility.at()] += cohort.people;
    for (std::size_t i = 0; i < inCohorts.size(); ++i) {
        const Facility& facility = operation.facilities[i];
        if (inCohorts[i] > facility.population)
            return Error{ErrorKind::Refused,
                         {MessageId::CohortsAreNotThePopulation, {facility.code, inCohorts[i], facility.population}}};
    }
    return checkAllPopulation(operation.facilities);
}

Result<Done> checkBatches(const Plan& plan)
{
    People all;
    for (const auto& [code, batch] : plan.batches) {
        if (auto sound = checkBatch(plan.operation, batch); !sound)
            return sound;
        if (code != batch.code)
            return Error{ErrorKind::Refused, {MessageId::BatchIsUnderOtherCode, {batch.code.text, code.text}}};
        all += batch.people();
        if (all > People(limits::kAllTravellers))
            return Error{ErrorKind::Refused, {MessageId::BatchesHaveTooManyPeople, {limits::kAllTravellers}}};
    }
    return Done{};
}

Result<Done> checkTables(const Operation& operation)
{
    Result<Done> sound = Done{};
    visitTables(
        [&](const auto& rows) {
            if (sound)
                sound = checkRows(operation, rows);
        },
        operation);
    return sound;
}

Result<Done> checkCodes(const Operation& operation)
{
    if (auto sound = checkUnique(operation.categories); !sound)
        return sound;
    if (auto sound = checkUnique(operation.facilities); !sound)
        return sound;
    if (auto sound = checkUnique(operation.cohorts); !sound)
        return sound;
    if (auto sound = checkUnique(operation.fleets); !sound)
        return sound;
    return checkUnique(operation.routes);
}

} // namespace

Result<Done> checkPlan(const Plan& plan)
{
    if (auto sound = checkRow(plan.operation, plan.operation.settings); !sound)
        return sound;
    if (auto sound = checkTables(plan.operation); !sound)
        return sound;
    if (auto sound = checkCodes(plan.operation); !sound)
        return sound;
    if (auto sound = checkPopulations(plan.operation); !sound)
        return sound;
    if (auto sound = checkBatches(plan); !sound)
        return sound;
    if (auto sound = checkRows(plan.operation, plan.approvals); !sound)
        return sound;
    return checkPeople(plan.people);
}

} // namespace planner
