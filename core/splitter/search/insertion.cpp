// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/insertion.h"

#include "core/splitter/model/batch_parts.h"

#include <algorithm>

namespace planner {

void Insertion::run(WorkingPlan& draft, std::size_t most, const std::function<bool()>& isStopped) const
{
    draft.commit();
    for (std::uint32_t site = 0; site < draft.operation().facilities.size(); ++site)
        for (const CohortId cohort : m_filler.mustAt({site}))
            while (draft.remaining(cohort) > People(0) && most > 0 && insert(draft, cohort, isStopped))
                --most;
}

bool Insertion::insert(WorkingPlan& draft, CohortId cohort, const std::function<bool()>& isStopped) const
{
    std::optional<Change> best;
    tryBatches(draft, cohort, best);
    for (const RouteId route : m_filler.routesFrom(draft.operation().cohort(cohort).facility)) {
        if (isStopped())
            return false;
        tryJourneys(draft, cohort, route, best);
    }
    if (!best)
        return false;
    make(draft, *best);
    draft.commit();
    return true;
}

void Insertion::tryBatches(WorkingPlan& draft, CohortId cohort, std::optional<Change>& best) const
{
    const Operation& operation = draft.operation();
    const FacilityId site = operation.cohort(cohort).facility;
    const std::vector<WorkingPlan::Slot> slots = draft.slots();
    for (const WorkingPlan::Slot slot : slots) {
        Change change{slot, draft.batch(slot), {}};
        const Route& route = operation.route(change.batch.route);
        if (route.from != site || change.batch.people() >= operation.usableSeats(route))
            continue;
        draft.remove(slot);
        const JourneyFit journeyFit(draft.rules(), {change.batch.route, change.batch.departure}, Ceiling::Limit);
        const People left = draft.remaining(cohort) - partOf(change.batch.parts, cohort);
        const People people = std::min(left, journeyFit.fit(change.batch.parts, cohort).people);
        draft.rollback();
        if (people <= People(0))
            continue;
        addPeople(change.batch.parts, cohort, people);
        rate(draft, std::move(change), people, best);
    }
}

void Insertion::tryJourneys(WorkingPlan& draft, CohortId cohort, RouteId route, std::optional<Change>& best) const
{
    for (Day day(1); day <= draft.operation().lastDay(); day += Day(1)) {
        Change change{
            {},
            ConstructionHeuristic::fullest(draft, {route, day}, {cohort}, Ceiling::Limit, draft.remaining(cohort)),
            {}};
        const People people = change.batch.people();
        if (people > People(0))
            rate(draft, std::move(change), people, best);
    }
}

void Insertion::rate(WorkingPlan& draft, Change change, People people, std::optional<Change>& best)
{
    const ScoreKey before = draft.key();
    make(draft, change);
    const ScoreKey after = draft.key();
    draft.rollback();
    if (!(after < before))
        return;
    const auto& goals = draft.score().goals();
    for (std::size_t i = 0; i < goals.size(); ++i)
        if (goals[i] != Goal::Waiting)
            change.cost[i] = static_cast<double>(after[i + 1] - before[i + 1]) / static_cast<double>(people.value());
    if (!best || change.cost < best->cost)
        best = std::move(change);
}

void Insertion::make(WorkingPlan& draft, const Change& change)
{
    if (change.slot)
        draft.remove(*change.slot);
    draft.add(change.batch);
}

} // namespace planner
