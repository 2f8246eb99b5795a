// SPDX-License-Identifier: Apache-2.0
#include "core/figures/comparison.h"

#include "core/figures/tightest_day.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace planner {
namespace {

ComparedBatch comparedBatch(const ComparedPlan& side, const Batch& batch)
{
    const Operation& operation = side.plan().operation;
    const Route& route = operation.route(batch.route);
    ComparedBatch made{headcountOf(batch),
                       {},
                       operation.facility(route.from).code,
                       operation.facility(route.to).code,
                       route.code,
                       side.dateAt(batch.departureDay()),
                       batch.status,
                       batch.isLocked};
    for (const Part& part : batch.travellers())
        made.parts.emplace_back(operation.cohort(part.cohort).code, part.people);
    std::sort(made.parts.begin(), made.parts.end());
    return made;
}

std::map<std::string, ComparedBatch> batchesOf(const ComparedPlan& side)
{
    std::map<std::string, ComparedBatch> batches;
    for (const auto& [code, batch] : side.plan().batches)
        batches.emplace(code.text, comparedBatch(side, batch));
    return batches;
}

std::map<std::string, ComparedSite> sitesOf(const ComparedPlan& side)
{
    const PlanView view = side.view();
    std::map<std::string, ComparedSite> sites;
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i) {
        const Facility& facility = view.operation.facilities[i];
        ComparedSite site{view.ledger.at({i}, view.ledger.lastDay()).population, {}, facility.capacity, {}, {}};
        for (Day day(1); day <= view.ledger.lastDay(); day += Day(1))
            site.most = std::max(site.most, view.ledger.at({i}, day).peak);
        const TightestDay tightest = tightestDay(view, {i});
        site.tightestPeak = tightest.peak;
        site.tightestLimit = tightest.limit;
        sites.emplace(facility.code, site);
    }
    return sites;
}

std::map<Date, People> daysOf(const ComparedPlan& side)
{
    std::map<Date, People> days;
    side.view().visitBatches([&](const Batch& batch) { days[side.dateAt(batch.departure)] += batch.people(); });
    return days;
}

template <class Key, class Value>
std::vector<ComparedRow<Key, Value>> rowsOf(const std::map<Key, Value>& a, const std::map<Key, Value>& b)
{
    std::map<Key, Compared<Value>> rows;
    for (const auto& [key, value] : a)
        rows[key].a = value;
    for (const auto& [key, value] : b)
        rows[key].b = value;
    std::vector<ComparedRow<Key, Value>> result;
    for (auto& [key, values] : rows)
        result.push_back({key, std::move(values)});
    return result;
}

std::map<std::string_view, GoalValue> goalsOf(const Score& score)
{
    std::map<std::string_view, GoalValue> goals;
    for (const GoalValue& goal : score.goals)
        goals.emplace(nameOf(goal.goal), goal);
    return goals;
}

Score scoreOf(const ComparedPlan& side) { return scoreOf(side.evaluated(), side.plan().operation.settings.goals); }

void compareGoals(const Score& a, const Score& b, PlanComparison& comparison)
{
    comparison.hard = {a.hard, b.hard};
    for (const auto& row : rowsOf(goalsOf(a), goalsOf(b))) {
        const auto value = [](const std::optional<GoalValue>& goal) {
            return goal ? std::optional(goal->value) : std::nullopt;
        };
        const Goal goal = row.values.a ? row.values.a->goal : row.values.b->goal;
        comparison.goals.push_back({goal, {value(row.values.a), value(row.values.b)}});
    }
}

} // namespace

PlanComparison compare(const ComparedPlan& a, const ComparedPlan& b)
{
    PlanComparison comparison;
    comparison.batches = rowsOf(batchesOf(a), batchesOf(b));
    std::erase_if(comparison.batches, [](const auto& row) { return !row.values.differs(); });
    comparison.people = {summarise(a.plan().operation, a.plan().batches),
                         summarise(b.plan().operation, b.plan().batches)};
    comparison.sites = rowsOf(sitesOf(a), sitesOf(b));
    comparison.days = rowsOf(daysOf(a), daysOf(b));
    compareGoals(scoreOf(a), scoreOf(b), comparison);
    return comparison;
}

std::size_t PlanComparison::differences() const
{
    const auto differing = [](const auto& rows) {
        return static_cast<std::size_t>(
            std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.values.differs(); }));
    };
    const PeopleSummary& before = people.a.value();
    const PeopleSummary& after = people.b.value();
    return batches.size() + differing(sites) + differing(days) + differing(goals) + (hard.differs() ? 1 : 0)
           + (before.placed != after.placed ? 1 : 0) + (before.waiting != after.waiting ? 1 : 0)
           + (before.moved != after.moved ? 1 : 0);
}

} // namespace planner
