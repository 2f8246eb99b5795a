// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/flow_model.h"

#include "core/splitter/model/flow_transport.h"

#include <algorithm>
#include <map>

namespace planner {

FlowModel::FlowModel(const LiveScore& fixed)
    : m_fixed(fixed), m_rules(fixed.rules()), m_operation(m_rules.operation()), m_network(m_rules, m_program)
{
    if (isTooLarge()) {
        m_program = {};
        return;
    }
    addTransport(m_network, m_program);
    addCategoryRows();
    m_population.emplace(fixed, m_network, m_program);
    if (hasGoal(fixed, Goal::Change))
        addKept();
    if (hasGoal(fixed, Goal::Light) && m_operation.settings.smallestLoad)
        addLacking();
}

void FlowModel::close(const std::vector<bool>& isIdle)
{
    std::vector<bool> isUsed(loads().size());
    for (std::size_t flow = 0; flow < flows().size(); ++flow) {
        const auto& range = m_program.columns()[flows()[flow].column];
        if (isIdle[flow] && range.upper > 0)
            m_program.close(flows()[flow].column);
        if (range.upper > 0)
            isUsed[loadOf(flow)] = true;
    }
    for (std::size_t load = 0; load < loads().size(); ++load) {
        if (isUsed[load])
            continue;
        m_program.close(loads()[load].column);
        if (loads()[load].extraEscorts)
            m_program.close(*loads()[load].extraEscorts);
    }
}

std::int64_t FlowModel::priorityOf(const Flow& flow) const
{
    const Cohort& cohort = m_operation.cohort(flow.cohort);
    return cohort.movement == Movement::Must ? m_operation.category(cohort.category).priority.value() : 0;
}

void FlowModel::addCategoryRows()
{
    std::map<std::pair<FacilityId, CategoryId>, Row> shares;
    std::map<std::pair<FacilityId, CategoryId>, Row> places;
    const auto rowOf = [&](auto& rows, FacilityId facility, CategoryId category, People most) {
        const auto [row, isNew] = rows.try_emplace({facility, category}, 0);
        if (isNew)
            row->second = m_program.addRow(-kInfinity, real(most));
        return row->second;
    };
    for (const Flow& flow : flows()) {
        const Route& route = m_operation.route(flow.route);
        const CategoryId category = m_operation.cohort(flow.cohort).category;
        if (const auto left = m_rules.shareLeft(route.to, category))
            m_program.addEntry(rowOf(shares, route.to, category, std::max(People(0), *left)), flow.column, 1);
        // Places hold on the last day: whoever came and did not leave is there.
        const auto arriving = m_rules.places().room(route.to, category, m_operation.lastDay());
        if (arriving && *arriving >= People(0))
            m_program.addEntry(rowOf(places, route.to, category, *arriving), flow.column, 1);
        const auto leaving = m_rules.places().room(route.from, category, m_operation.lastDay());
        if (leaving && *leaving >= People(0))
            m_program.addEntry(rowOf(places, route.from, category, *leaving), flow.column, -1);
    }
}

void FlowModel::addKept()
{
    for (const Flow& flow : flows()) {
        const People missing = m_fixed.missing(flow.cohort, flow.route, flow.departure);
        if (missing <= People(0))
            continue;
        m_kept.push_back(m_program.addColumn(0, real(missing)));
        const Row row = m_program.addRow(-kInfinity, 0);
        m_program.addEntry(row, m_kept.back(), 1);
        m_program.addEntry(row, flow.column, -1);
    }
}

// N batches with X people lack at least N times the smallest load, less X: one with more than it makes up for none.
void FlowModel::addLacking()
{
    const double least = real(*m_operation.settings.smallestLoad);
    for (const Load& load : loads()) {
        m_lacking.push_back(m_program.addColumn(0, least * m_program.columns()[load.column].upper));
        const Row row = m_program.addRow(-kInfinity, 0);
        m_program.addEntry(row, m_lacking.back(), -1);
        m_program.addEntry(row, load.column, least);
        for (const std::size_t flow : load.flows)
            m_program.addEntry(row, flows()[flow].column, -1);
    }
}

LinearForm FlowModel::peopleForm(Goal goal) const
{
    LinearForm form{static_cast<double>(m_fixed.value(goal)), {}};
    for (const Flow& flow : flows()) {
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
        return m_population->overcrowding();
    case Goal::Peak:
        return m_population->peak();
    case Goal::Balance:
        return m_population->balance();
    case Goal::Batches:
        for (const Load& load : loads())
            form.terms.push_back({load.column, 1});
        return form;
    case Goal::Light:
        for (const Column column : m_lacking)
            form.terms.push_back({column, 1});
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
    for (const Flow& flow : flows())
        if (const auto per = m_network.peoplePerEscort(flow); per && flow.departure == day)
            form.terms.push_back({flow.column, 1 / real(*per)});
    for (const Load& load : loads())
        if (load.extraEscorts && load.departure == day)
            form.terms.push_back({*load.extraEscorts, 1});
    return form;
}

LinearForm FlowModel::arrivingAfter(Day day) const
{
    LinearForm form;
    for (const Flow& flow : flows())
        if (m_network.arrivalOf(flow) > day)
            form.terms.push_back({flow.column, 1});
    return form;
}

} // namespace planner
