// SPDX-License-Identifier: Apache-2.0
#pragma once
// What ids and calendar rows refer to.

#include "core/model/operation.h"

#include <utility>

namespace planner {

/// The list that an id is a position in.
[[nodiscard]] inline const auto& listOf(const Operation& operation, FacilityId) { return operation.facilities; }
[[nodiscard]] inline const auto& listOf(const Operation& operation, CategoryId) { return operation.categories; }
[[nodiscard]] inline const auto& listOf(const Operation& operation, CohortId) { return operation.cohorts; }
[[nodiscard]] inline const auto& listOf(const Operation& operation, RouteId) { return operation.routes; }
[[nodiscard]] inline const auto& listOf(const Operation& operation, FleetId) { return operation.fleets; }

/// The record that an id refers to.
template <class Id>
using RecordOf = std::decay_t<decltype(listOf(std::declval<const Operation&>(), Id{}).front())>;

template <class Tag>
[[nodiscard]] const std::string& codeOf(const Operation& operation, Index<Tag> id)
{
    return listOf(operation, id).at(id.at()).code;
}

/// Gives `visit` an id of the kind of thing that a calendar row is about; nothing for escorts.
template <class Visit>
void visitThing(CalendarKind kind, std::uint32_t position, const Visit& visit)
{
    switch (kind) {
    case CalendarKind::Facility:
        return visit(FacilityId{position});
    case CalendarKind::Route:
        return visit(RouteId{position});
    case CalendarKind::Fleet:
        return visit(FleetId{position});
    case CalendarKind::Escorts:
        return;
    }
}

/// The kind of thing that has the field.
[[nodiscard]] CalendarKind kindOf(CalendarField field);

} // namespace planner
