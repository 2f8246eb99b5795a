// SPDX-License-Identifier: Apache-2.0
#include "core/update/schedule_codes.h"

#include "core/edit/soundness.h"

#include <algorithm>

namespace planner {
namespace {

template <class Rows>
std::unordered_map<std::string_view, std::uint32_t> positionsOf(const Rows& rows)
{
    std::unordered_map<std::string_view, std::uint32_t> positions;
    positions.reserve(rows.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i)
        positions.emplace(rows[i].code, i);
    return positions;
}

template <class Id>
std::optional<Id> idOf(const std::unordered_map<std::string_view, std::uint32_t>& positions, std::string_view code)
{
    const auto found = positions.find(code);
    return found == positions.end() ? std::nullopt : std::optional(Id{found->second});
}

template <class Rows>
std::string meantAmong(const Rows& rows, std::string_view code)
{
    MeantCode meant(code);
    for (const auto& row : rows)
        meant.look(row.code);
    return meant.found();
}

std::string_view withoutZeros(std::string_view code)
{
    const std::size_t first = std::min(code.find_first_not_of('0'), code.size());
    return code.substr(first);
}

} // namespace

ScheduleCodes::ScheduleCodes(const Operation& operation)
    : m_operation(operation), m_facilities(positionsOf(operation.facilities)), m_routes(positionsOf(operation.routes)),
      m_cohorts(positionsOf(operation.cohorts))
{
}

std::optional<FacilityId> ScheduleCodes::facility(std::string_view code) const
{
    return idOf<FacilityId>(m_facilities, code);
}
std::optional<RouteId> ScheduleCodes::route(std::string_view code) const { return idOf<RouteId>(m_routes, code); }
std::optional<CohortId> ScheduleCodes::cohort(std::string_view code) const { return idOf<CohortId>(m_cohorts, code); }

std::string ScheduleCodes::routeNear(std::string_view code) const { return meantAmong(m_operation.routes, code); }
std::string ScheduleCodes::cohortNear(std::string_view code) const { return meantAmong(m_operation.cohorts, code); }

std::optional<Batch> ScheduleCodes::translated(const Batch& batch, const Operation& from) const
{
    Batch here = batch;
    const auto route = this->route(from.route(batch.route).code);
    if (!route)
        return std::nullopt;
    here.route = *route;
    const Days later(dayOf(from.settings.start, m_operation.settings.start).value() - 1);
    here.departure = here.departure + later;
    bool areKnown = true;
    const auto translate = [&](auto& rows) {
        for (auto& row : rows) {
            const auto id = cohort(from.cohort(row.cohort).code);
            areKnown = areKnown && id.has_value();
            row.cohort = id.value_or(row.cohort);
        }
    };
    translate(here.parts);
    translate(here.happened.accounts);
    for (auto* counted : {&here.happened.departed, &here.happened.arrived})
        if (*counted)
            translate(**counted);
    for (auto* day : {&here.happened.departedOn, &here.happened.arrivedOn})
        if (*day)
            **day = **day + later;
    if (!areKnown)
        return std::nullopt;
    sortParts(here.parts);
    return here;
}

MeantCode::MeantCode(std::string_view wanted) : m_wanted(withoutZeros(wanted)), m_nearest(wanted) {}

void MeantCode::look(std::string_view code)
{
    if (m_sameNumber.empty() && !m_wanted.empty() && withoutZeros(code) == m_wanted)
        m_sameNumber = code;
    m_nearest.look(code);
}

} // namespace planner
