// SPDX-License-Identifier: Apache-2.0
#pragma once
// Another number of vehicles as rows of the calendar, since no edit changes a fleet.

#include "core/model/operation.h"

#include <vector>

namespace planner {

/// Rows that give the fleet so many vehicles on the operation's days on which none of its own rows is in force: where
/// rows overlap the lowest value holds, so that one over all days would change what the others say.
[[nodiscard]] std::vector<CalendarRow> rowsBesideOwn(const Operation& operation, FleetId fleet, Vehicles vehicles);

} // namespace planner
