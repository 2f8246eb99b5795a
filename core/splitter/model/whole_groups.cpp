// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/whole_groups.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace planner {
namespace {

class GroupRows {
public:
    GroupRows(const FlowModel& model, const ReducedProgram& part, LinearProgram& program)
        : m_model(model), m_part(part), m_program(program)
    {
    }

    /// A batch needs whole escorts for its people of each category: R09.
    void addEscorts()
    {
        std::map<Day, std::vector<Group>> groups;
        for (const Load& load : m_model.loads())
            if (m_model.escortsLeft(load.departure))
                addGroups(load, groups[load.departure]);
        for (const auto& [day, ofDay] : groups) {
            auto left = static_cast<double>(std::max<std::int64_t>(0, m_model.escortsLeft(day)->value()));
            for (const auto& [people, per] : ofDay)
                left -= people.terms.empty() ? std::ceil(people.constant / per - kIntegralityTolerance) : 0;
            const auto row = m_program.addRow(-kInfinity, std::max(0.0, left));
            for (const auto& [people, per] : ofDay)
                if (!people.terms.empty())
                    m_program.addEntry(row, addColumnFor(people, per), 1);
        }
    }
    /// Cohorts kept apart on the road have batches of their own: R12.
    void addApartOnRoad()
    {
        for (const Load& load : m_model.loads()) {
            const LinearForm batches = m_part.reduced({0, {{load.column, 1}}});
            std::map<CohortId, std::size_t> flowOf;
            for (const std::size_t flow : load.flows)
                flowOf[m_model.flows()[flow].cohort] = flow;
            std::map<CohortId, Presence> presences;
            for (const KeepApart& pair : m_model.operation().keepApart) {
                if (pair.scope != ApartScope::Batch || !flowOf.contains(pair.first) || !flowOf.contains(pair.second))
                    continue;
                const Presence first = presenceOn(flowOf.at(pair.first), load, presences);
                const Presence second = presenceOn(flowOf.at(pair.second), load, presences);
                if (!first || !second)
                    continue;
                const auto row = m_program.addRow(-kInfinity, batches.constant);
                m_program.addEntry(row, *first, 1);
                m_program.addEntry(row, *second, 1);
                for (const LinearForm::Term& term : batches.terms)
                    m_program.addEntry(row, term.column, -term.value);
            }
        }
    }
    /// At a facility there is one of two cohorts kept apart there, or none: R13.
    void addApartAtFacilities()
    {
        std::map<std::pair<CohortId, FacilityId>, LinearForm> arriving;
        for (const Flow& flow : m_model.flows())
            arriving[{flow.cohort, m_model.operation().route(flow.route).to}].terms.push_back({flow.column, 1});
        std::map<std::pair<CohortId, FacilityId>, Presence> presences;
        for (const KeepApart& pair : m_model.operation().keepApart)
            for (std::uint32_t i = 0; i < m_model.operation().facilities.size(); ++i) {
                const auto first = arriving.find({pair.first, {i}});
                const auto second = arriving.find({pair.second, {i}});
                if (pair.scope != ApartScope::Facility || first == arriving.end() || second == arriving.end())
                    continue;
                const auto a = presenceAt(*first, presences);
                const auto b = presenceAt(*second, presences);
                if (!a || !b)
                    continue;
                const auto row = m_program.addRow(-kInfinity, 1);
                m_program.addEntry(row, *a, 1);
                m_program.addEntry(row, *b, 1);
            }
    }

private:
    using Column = LinearProgram::Column;
    using Presence = std::optional<Column>; ///< nothing where nobody can be there
    struct Group {
        LinearForm people;
        double perEscort;
    };

    [[nodiscard]] CategoryId categoryOf(std::size_t flow) const
    {
        return m_model.operation().cohort(m_model.flows()[flow].cohort).category;
    }

    /// The people of each category on a load.
    void addGroups(const Load& load, std::vector<Group>& groups) const
    {
        std::map<CategoryId, LinearForm> people;
        for (const std::size_t flow : load.flows)
            people[categoryOf(flow)].terms.push_back({m_model.flows()[flow].column, 1});
        for (const auto& [category, form] : people)
            if (const auto per = m_model.operation().category(category).peoplePerEscort)
                groups.push_back({m_part.reduced(form), real(*per)});
    }

    /// An integer column: there are no more people than that times `each`.
    Column addColumnFor(const LinearForm& people, double each)
    {
        double most = people.constant;
        for (const LinearForm::Term& term : people.terms)
            most += term.value * m_part.program().columns()[term.column].upper;
        const Column column = m_program.addColumn(0, std::ceil(most / each), true);
        const auto row = m_program.addRow(-kInfinity, -people.constant);
        for (const LinearForm::Term& term : people.terms)
            m_program.addEntry(row, term.column, term.value);
        m_program.addEntry(row, column, -each);
        return column;
    }

    Presence presenceOn(std::size_t flow, const Load& load, std::map<CohortId, Presence>& known)
    {
        const auto [entry, isNew] = known.try_emplace(m_model.flows()[flow].cohort, std::nullopt);
        const LinearForm people = m_part.reduced({0, {{m_model.flows()[flow].column, 1}}});
        if (!isNew || (people.terms.empty() && people.constant <= 0))
            return entry->second;
        entry->second = addColumnFor(people, real(load.seats));
        return entry->second;
    }

    Presence presenceAt(const std::pair<const std::pair<CohortId, FacilityId>, LinearForm>& arriving,
                        std::map<std::pair<CohortId, FacilityId>, Presence>& known)
    {
        const auto [entry, isNew] = known.try_emplace(arriving.first, std::nullopt);
        const LinearForm people = m_part.reduced(arriving.second);
        if (!isNew || (people.terms.empty() && people.constant <= 0))
            return entry->second;
        entry->second = addColumnFor(people, real(m_model.operation().cohort(arriving.first.first).people));
        return entry->second;
    }

    const FlowModel& m_model;
    const ReducedProgram& m_part;
    LinearProgram& m_program;
};

} // namespace

LinearProgram withWholeGroups(const FlowModel& model, const ReducedProgram& part, const std::vector<double>& least)
{
    LinearProgram program;
    const LinearProgram& known = part.program();
    for (LinearProgram::Column column = 0; column < known.columns().size(); ++column) {
        const LinearProgram::ColumnRange& range = known.columns()[column];
        const double lower = range.isInteger ? std::min(range.upper, least[column]) : range.lower;
        program.addColumn(std::max(range.lower, lower), range.upper, range.isInteger);
    }
    for (const LinearProgram::RowRange& row : known.rows())
        program.addRow(row.lower, row.upper);
    for (const LinearProgram::Entry& entry : known.entries())
        program.addEntry(entry.row, entry.column, entry.value);
    GroupRows rows(model, part, program);
    rows.addEscorts();
    rows.addApartOnRoad();
    rows.addApartAtFacilities();
    return program;
}

} // namespace planner
