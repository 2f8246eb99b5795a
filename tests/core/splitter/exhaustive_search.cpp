// SPDX-License-Identifier: Apache-2.0
#include "tests/core/splitter/exhaustive_search.h"

#include "tests/support/naive_evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string>

namespace planner::test {
namespace {

/// Rules whose excess is that of single batches: a batch that breaks one is in no lawful plan.
const std::set<std::string> kOfOneBatch{"R03", "R07", "R10", "R11", "R12", "R15", "R16", "R17", "R18"};
/// Rules whose excess further batches never lessen.
const std::set<std::string> kGrowing{"R04", "R05", "R06", "R08", "R09", "R14", "R15"};

bool breaksAny(const std::vector<PlainFinding>& findings, const std::set<std::string>& rules)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const PlainFinding& finding) { return rules.contains(finding.rule); });
}

class Search {
public:
    Search(const Plan& plan, std::size_t most, Passing passing, const std::function<void(const Plan&)>& visit)
        : m_reference(plan.batches), m_most(most), m_passing(passing), m_visit(visit), m_plan{plan.operation, {}, {}}
    {
        for (const Cohort& cohort : plan.operation.cohorts)
            m_left.push_back(cohort.movement == Movement::Stay ? 0 : cohort.people.value());
        for (const auto& [code, batch] : plan.batches)
            if (batch.isFixed())
                m_plan.batches.emplace(code, batch);
        for (const auto& [code, batch] : m_plan.batches)
            for (const Part& part : batch.parts)
                m_left[part.cohort.position] -= part.people.value();
        listKinds();
    }

    AllPlans run()
    {
        m_found.isComplete = naiveFindings(m_plan).empty();
        if (m_found.isComplete)
            extend(0);
        return std::move(m_found);
    }

private:
    /// Every lawful batch, whatever the others are.
    void listKinds()
    {
        for (std::uint32_t route = 0; route < m_plan.operation.routes.size(); ++route)
            for (std::int64_t day = 1; day <= m_plan.operation.lastDay().value(); ++day) {
                Batch batch;
                batch.route = {route};
                batch.departure = Day(day);
                addParts(batch, 0);
            }
    }
    void addParts(Batch& batch, std::uint32_t cohort)
    {
        if (cohort == m_left.size()) {
            if (!batch.parts.empty() && isLawfulAlone(batch))
                m_kinds.push_back(batch);
            return;
        }
        addParts(batch, cohort + 1);
        if (m_plan.operation.cohorts[cohort].facility != m_plan.operation.route(batch.route).from)
            return;
        for (std::int64_t people = 1; people <= m_left[cohort]; ++people) {
            batch.parts.push_back({{cohort}, People(people)});
            addParts(batch, cohort + 1);
            batch.parts.pop_back();
        }
    }
    bool isLawfulAlone(const Batch& batch) const
    {
        Plan alone{m_plan.operation, {}, {}};
        alone.batches.emplace(BatchCode{"alone"}, batch);
        return !breaksAny(naiveFindings(alone), kOfOneBatch);
    }

    /// Judges the plan as it is, then with one more batch of each kind from `first` on.
    void extend(std::size_t first)
    {
        if (++m_found.count > m_most) {
            m_found.isComplete = false;
            return;
        }
        const auto findings = naiveFindings(m_plan);
        if (breaksAny(findings, kGrowing))
            return;
        if (findings.empty())
            judge();
        for (std::size_t kind = first; kind < m_kinds.size() && m_found.isComplete; ++kind) {
            const Batch& batch = m_kinds[kind];
            if (!areLeft(batch) || (m_passing == Passing::Mergeable && canMerge(batch)))
                continue;
            take(batch, 1);
            const auto place =
                m_plan.batches.emplace(BatchCode{fmt::format("X{:03}", m_plan.batches.size())}, batch).first;
            extend(kind);
            m_plan.batches.erase(place);
            take(batch, -1);
        }
    }
    bool areLeft(const Batch& batch) const
    {
        return std::all_of(batch.parts.begin(), batch.parts.end(),
                           [&](const Part& part) { return part.people.value() <= m_left[part.cohort.position]; });
    }
    void take(const Batch& batch, std::int64_t times)
    {
        for (const Part& part : batch.parts)
            m_left[part.cohort.position] -= times * part.people.value();
    }
    bool canMerge(const Batch& batch) const
    {
        return std::any_of(m_plan.batches.begin(), m_plan.batches.end(), [&](const auto& row) {
            const Batch& other = row.second;
            if (other.isFixed() || other.route != batch.route || other.departure != batch.departure)
                return false;
            std::map<CohortId, People> people;
            for (const Batch* one : {&other, &batch})
                for (const Part& part : one->parts)
                    people[part.cohort] += part.people;
            Batch both = batch;
            both.parts.clear();
            for (const auto& [cohort, count] : people)
                both.parts.push_back({cohort, count});
            return isLawfulAlone(both);
        });
    }
    void judge()
    {
        GoalValues values;
        for (const Goal goal : m_plan.operation.settings.goals)
            values.push_back(naiveGoal(goal, m_plan, m_reference));
        m_found.values.insert(std::move(values));
        if (m_visit)
            m_visit(m_plan);
    }

    const Batches& m_reference;
    std::size_t m_most;
    Passing m_passing;
    const std::function<void(const Plan&)>& m_visit;
    Plan m_plan;
    std::vector<std::int64_t> m_left; ///< people by cohort who could still travel
    std::vector<Batch> m_kinds;
    AllPlans m_found;
};

} // namespace

std::int64_t AllPlans::least(std::size_t index, const GoalValues& limits) const
{
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (const GoalValues& row : values) {
        bool isAllowed = true;
        for (std::size_t i = 0; i < index; ++i)
            isAllowed = isAllowed && row[i] <= limits[i];
        if (isAllowed)
            least = std::min(least, row[index]);
    }
    return least;
}

AllPlans allPlans(const Plan& plan, std::size_t most, Passing passing, const std::function<void(const Plan&)>& visit)
{
    return Search(plan, most, passing, visit).run();
}

} // namespace planner::test
