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
