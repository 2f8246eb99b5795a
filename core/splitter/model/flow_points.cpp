// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/flow_points.h"

#include "core/splitter/model/batch_parts.h"
#include "core/splitter/model/journey_fit.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace planner {

FlowPoints::FlowPoints(const FlowModel& model) : m_model(model), m_byDay(model.loads().size())
{
    for (const Load& load : model.loads()) {
        m_loads[{load.route, load.departure, load.kind}] = m_flowsOf.size();
        m_flowsOf.push_back(load.flows);
    }
    // The most urgent first, and people of one category side by side, who share their escorts.
    const Operation& operation = model.operation();
    const auto rank = [&](std::size_t flow) {
        const CategoryId category = operation.cohort(model.flows()[flow].cohort).category;
        return std::tuple(-operation.category(category).priority, category);
    };
    for (auto& flows : m_flowsOf)
        std::stable_sort(flows.begin(), flows.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    std::iota(m_byDay.begin(), m_byDay.end(), std::size_t{0});
    std::stable_sort(m_byDay.begin(), m_byDay.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(model.loads()[a].departure, rank(m_flowsOf[a].front()))
               < std::tuple(model.loads()[b].departure, rank(m_flowsOf[b].front()));
    });
}

std::vector<double> FlowPoints::pointOf(const std::vector<Batch>& batches) const
{
    std::vector<double> point(m_model.program().columns().size());
    for (const Batch& batch : batches) {
        if (batch.parts.empty())
            continue;
        const auto load = m_loads.find({batch.route, batch.departure, m_model.kindOf(batch.parts.front().cohort)});
        if (load == m_loads.end())
            continue;
        point[m_model.loads()[load->second].column] += 1;
        for (const Part& part : batch.parts)
            for (const std::size_t flow : m_flowsOf[load->second])
                if (m_model.flows()[flow].cohort == part.cohort)
                    point[m_model.flows()[flow].column] += static_cast<double>(part.people.value());
    }
    return point;
}

/// Rounded so that each cohort keeps its sum: the largest parts of a person become whole ones.
std::vector<People> FlowPoints::wholePeople(const std::vector<double>& point) const
{
    constexpr double kNobody = 1e-6;
    struct Rest {
        double sum = 0;
        std::vector<std::pair<double, std::size_t>> parts;
    };
    std::vector<People> people(m_model.flows().size());
    std::map<CohortId, Rest> rests;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const double value = point[m_model.flows()[i].column];
        people[i] = People(static_cast<std::int64_t>(std::floor(value + kNobody)));
        const double part = value - static_cast<double>(people[i].value());
        if (part <= kNobody)
            continue;
        Rest& rest = rests[m_model.flows()[i].cohort];
        rest.sum += part;
        rest.parts.push_back({part, i});
    }
    for (auto& [cohort, rest] : rests) {
        std::sort(rest.parts.begin(), rest.parts.end(), std::greater<>());
        const auto count = std::min(rest.parts.size(), static_cast<std::size_t>(std::llround(rest.sum)));
        for (std::size_t i = 0; i < count; ++i)
            people[rest.parts[i].second] += People(1);
    }
    return people;
}

std::vector<FlowPoints::Unseated> FlowPoints::realise(WorkingPlan& plan, const std::vector<double>& point) const
{
    std::vector<People> people = wholePeople(point);
    std::vector<WaitReason> reasons(people.size(), WaitReason::Transport);
    for (const std::size_t load : m_byDay)
        for (std::int64_t count = std::llround(point[m_model.loads()[load].column]); count > 0; --count)
            if (!addBatch(plan, load, people, reasons))
                break;
    std::vector<Unseated> unseated;
    for (std::size_t i = 0; i < people.size(); ++i)
        if (people[i] > People(0))
            unseated.push_back({i, people[i], reasons[i]});
    return unseated;
}

bool FlowPoints::addBatch(WorkingPlan& plan, std::size_t load, std::vector<People>& people,
                          std::vector<WaitReason>& reasons) const
{
    const Journey journey{m_model.loads()[load].route, m_model.loads()[load].departure};
    const auto isLeft = [&](std::size_t flow) { return people[flow] > People(0); };
    if (std::none_of(m_flowsOf[load].begin(), m_flowsOf[load].end(), isLeft) || obstacle(plan.rules(), journey))
        return false;
    const JourneyFit journeyFit(plan.rules(), journey, Ceiling::Limit);
    Batch batch;
    batch.route = journey.route;
    batch.departure = journey.departure;
    for (const std::size_t flow : m_flowsOf[load]) {
        const CohortId cohort = m_model.flows()[flow].cohort;
        const Fit fit = journeyFit.fit(batch.parts, cohort);
        const People fitting = std::min({people[flow], plan.remaining(cohort), fit.people});
        reasons[flow] = fit.reason;
        if (fitting <= People(0))
            continue;
        addPeople(batch.parts, cohort, fitting);
        people[flow] -= fitting;
    }
    if (batch.parts.empty())
        return false;
    plan.add(std::move(batch));
    return true;
}

} // namespace planner
