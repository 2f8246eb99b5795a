// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/insertion.h"

#include "core/splitter/model/batch_parts.h"

#include <algorithm>

namespace planner {

void Insertion::run(WorkingPlan& plan, std::size_t most, const std::function<bool()>& isStopped) const
{
    plan.commit();
    for (std::uint32_t site = 0; site < plan.operation().facilities.size(); ++site)
        for (const CohortId cohort : m_construction.mustAt({site}))
            while (plan.remaining(cohort) > People(0) && most > 0 && insert(plan, cohort, isStopped))
                --most;
}

bool Insertion::insert(WorkingPlan& plan, CohortId cohort, const std::function<bool()>& isStopped) const
{
    std::optional<Change> best;
    tryBatches(plan, cohort, best);
    for (const RouteId route : m_construction.routesFrom(plan.operation().cohort(cohort).facility)) {
        if (isStopped())
            return false;
        tryJourneys(plan, cohort, route, best);
    }
    if (!best)
        return false;
    make(plan, *best);
    plan.commit();
    return true;
}

void Insertion::tryBatches(WorkingPlan& plan, CohortId cohort, std::optional<Change>& best) const
{
    const Operation& operation = plan.operation();
    const FacilityId site = operation.cohort(cohort).facility;
    const std::vector<WorkingPlan::Slot> slots = plan.slots();
    for (const WorkingPlan::Slot slot : slots) {
        Change change{slot, plan.batch(slot), {}};
        const Route& route = operation.route(change.batch.route);
        if (route.from != site || change.batch.people() >= operation.usableSeats(route))
            continue;
        plan.remove(slot);
        const JourneyFit journeyFit(plan.rules(), {change.batch.route, change.batch.departure}, Ceiling::Limit);
        const People left = plan.remaining(cohort) - partOf(change.batch.parts, cohort);
        const People people = std::min(left, journeyFit.fit(change.batch.parts, cohort).people);
        plan.rollback();
        if (people <= People(0))
            continue;
        addPeople(change.batch.parts, cohort, people);
        rate(plan, std::move(change), people, best);
    }
}

void Insertion::tryJourneys(WorkingPlan& plan, CohortId cohort, RouteId route, std::optional<Change>& best) const
{
    for (Day day(1); day <= plan.operation().lastDay(); day += Day(1)) {
        Change change{
            {},
            ConstructionHeuristic::fullest(plan, {route, day}, {cohort}, Ceiling::Limit, plan.remaining(cohort)),
            {}};
        const People people = change.batch.people();
        if (people > People(0))
            rate(plan, std::move(change), people, best);
    }
}

void Insertion::rate(WorkingPlan& plan, Change change, People people, std::optional<Change>& best)
{
    const ScoreKey before = plan.key();
    make(plan, change);
    const ScoreKey after = plan.key();
    plan.rollback();
    if (!(after < before))
        return;
    const auto& goals = plan.score().goals();
    for (std::size_t i = 0; i < goals.size(); ++i)
        if (goals[i] != Goal::Waiting)
            change.cost[i] = static_cast<double>(after[i + 1] - before[i + 1]) / static_cast<double>(people.value());
    if (!best || change.cost < best->cost)
        best = std::move(change);
}

void Insertion::make(WorkingPlan& plan, const Change& change)
{
    if (change.slot)
        plan.remove(*change.slot);
    plan.add(change.batch);
}

} // namespace planner
