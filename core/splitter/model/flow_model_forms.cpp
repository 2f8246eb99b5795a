// SPDX-License-Identifier: Apache-2.0
// The part of the flow model that writes goals as forms of its columns.
#include "core/splitter/model/flow_model.h"

#include <algorithm>

namespace planner {
LinearForm FlowModel::peopleForm(Goal goal) const
{
    LinearForm form{static_cast<double>(m_fixed.value(goal)), {}};
    for (const Flow& flow : m_flows) {
        double value = 0;
        if (goal == Goal::Waiting)
            value = -static_cast<double>(priorityOf(flow));
        else if (goal == Goal::Delay)
            value = static_cast<double>(priorityOf(flow) * (flow.departure.value() - 1));
        else
            value = static_cast<double>(m_operation.route(flow.route).length.value());
        form.terms.push_back({flow.column, value});
    }
    return form;
}

std::optional<LinearForm> FlowModel::form(Goal goal) const
{
    LinearForm form{static_cast<double>(m_fixed.value(goal)), {}};
    switch (goal) {
    case Goal::Waiting:
    case Goal::Delay:
    case Goal::Travel:
        return peopleForm(goal);
    case Goal::Overcrowding:
        // Of the days that are followed, what is booked alone does not count.
        for (std::size_t facility = 0; facility < m_population.size(); ++facility)
            for (std::size_t day = 0; day < m_days; ++day)
                if ((m_mayArrive[facility] > People(0) || m_mayLeave[facility] > People(0))
                    && canPassTarget(facility, day))
                    form.constant -=
                        real(std::max(People(0), trackOf(facility).population[day] - trackOf(facility).target[day]));
        for (const Column column : m_overTarget)
            form.terms.push_back({column, 1});
        return form;
    case Goal::Peak:
        form.constant = 0;
        form.terms.push_back({*m_peak, 1});
        return form;
    case Goal::Balance:
        form.constant = 0;
        if (m_range)
            form.terms = {{m_range->highest, 1}, {m_range->lowest, -1}};
        return form;
    case Goal::Batches:
        for (const Load& load : m_loads)
            form.terms.push_back({load.column, 1});
        return form;
    case Goal::Change:
        for (const Column column : m_kept)
            form.terms.push_back({column, -1});
        return form;
    case Goal::Finish:
        return std::nullopt;
    }
    return std::nullopt;
}

HeldGoal FlowModel::held(Goal goal, std::int64_t value) const
{
    if (goal == Goal::Finish)
        return {arrivingAfter(Day(value)), 0};
    return {*form(goal), static_cast<double>(value)};
}

LinearForm FlowModel::escorts(Day day) const
{
    LinearForm form;
    for (const Flow& flow : m_flows)
        if (const auto per = peoplePerEscort(flow.cohort); per && flow.departure == day)
            form.terms.push_back({flow.column, 1 / real(*per)});
    for (const Load& load : m_loads)
        if (load.extraEscorts && load.departure == day)
            form.terms.push_back({*load.extraEscorts, 1});
    return form;
}

LinearForm FlowModel::arrivingAfter(Day day) const
{
    LinearForm form;
    for (const Flow& flow : m_flows)
        if (arrivalOf(flow.route, flow.departure) > day)
            form.terms.push_back({flow.column, 1});
    return form;
}

} // namespace planner
