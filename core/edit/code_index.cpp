// SPDX-License-Identifier: Apache-2.0
#include "core/edit/code_index.h"

namespace planner {

template <class Id, class Row>
std::optional<Id> CodeIndex::find(Table& table, const std::vector<Row>& rows, const std::string& code)
{
    if (!table) {
        std::unordered_map<std::string, std::uint32_t> made;
        made.reserve(rows.size());
        for (std::uint32_t i = 0; i < rows.size(); ++i)
            made.emplace(rows[i].code, i);
        table = std::move(made);
    }
    const auto found = table->find(code);
    return found == table->end() ? std::nullopt : std::optional(Id{found->second});
}

void CodeIndex::forget()
{
    for (Table* table : {&m_facilities, &m_categories, &m_cohorts, &m_routes, &m_fleets})
        table->reset();
}

/// Null where rows have no codes.
CodeIndex::Table* CodeIndex::indexOf(OperationTable table)
{
    switch (table) {
    case OperationTable::Categories:
        return &m_categories;
    case OperationTable::Facilities:
        return &m_facilities;
    case OperationTable::Cohorts:
        return &m_cohorts;
    case OperationTable::Fleets:
        return &m_fleets;
    case OperationTable::Routes:
        return &m_routes;
    case OperationTable::Settings:
    case OperationTable::Places:
    case OperationTable::Calendar:
    case OperationTable::KeepApart:
    case OperationTable::Figures:
        return nullptr;
    }
    return nullptr;
}

void CodeIndex::forget(OperationTable table)
{
    if (Table* index = indexOf(table))
        index->reset();
}

void CodeIndex::add(OperationTable table, std::uint32_t position, const std::string& code)
{
    if (Table* index = indexOf(table); index != nullptr && *index)
        (*index)->emplace(code, position);
}

void CodeIndex::rename(OperationTable table, std::uint32_t position, const std::string& before,
                       const std::string& after)
{
    Table* index = indexOf(table);
    if (index == nullptr || !*index)
        return;
    const auto found = (*index)->find(before);
    if (found != (*index)->end() && found->second == position)
        (*index)->erase(found);
    (*index)->emplace(after, position);
}

std::optional<FacilityId> CodeIndex::facility(const std::string& code) const
{
    return find<FacilityId>(m_facilities, m_operation.facilities, code);
}
std::optional<CategoryId> CodeIndex::category(const std::string& code) const
{
    return find<CategoryId>(m_categories, m_operation.categories, code);
}
std::optional<CohortId> CodeIndex::cohort(const std::string& code) const
{
    return find<CohortId>(m_cohorts, m_operation.cohorts, code);
}
std::optional<RouteId> CodeIndex::route(const std::string& code) const
{
    return find<RouteId>(m_routes, m_operation.routes, code);
}
std::optional<FleetId> CodeIndex::fleet(const std::string& code) const
{
    return find<FleetId>(m_fleets, m_operation.fleets, code);
}

} // namespace planner
