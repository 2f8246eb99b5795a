// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the cells of an edited schedule: a value, or why there is none and what may have been meant.

#include "core/base/message.h"
#include "core/exchange/date_forms.h"
#include "core/update/schedule_codes.h"

#include <optional>
#include <string>
#include <vector>

namespace planner {

template <class Value>
struct CellReading {
    std::optional<Value> value = std::nullopt;
    Message problem = {};                      ///< where there is no value
    std::optional<Value> offer = std::nullopt; ///< what may have been meant, never taken by itself
    std::string offered = {};                  ///< its text
};

/// `order` is how the user says that dates are written.
[[nodiscard]] CellReading<Date> readDateCell(const std::string& text, std::optional<DateOrder> order);
[[nodiscard]] CellReading<RouteId> readRouteCell(const std::string& text, const ScheduleCodes& codes);
/// "CODE:people;CODE:people" in the order of the cohorts.
[[nodiscard]] CellReading<std::vector<Part>> readPartsCell(const std::string& text, const ScheduleCodes& codes);
[[nodiscard]] CellReading<Status> readStatusCell(const std::string& text);
[[nodiscard]] CellReading<bool> readYesNoCell(const std::string& text);
/// The kinds that the cell names.
[[nodiscard]] CellReading<std::vector<Clearance>> readClearancesCell(const std::string& text);
/// A whole number of people.
[[nodiscard]] CellReading<People> readPeopleCell(const std::string& text);

/// The parts as the cell writes them.
[[nodiscard]] std::string partsText(const Operation& operation, const std::vector<Part>& parts);

} // namespace planner
