// SPDX-License-Identifier: Apache-2.0
#pragma once
// A row of any table of an operation, for what works on all tables alike: edits, editors, imports.

#include "core/model/operation.h"

#include <cstddef>
#include <string_view>
#include <variant>

namespace planner {

/// The tables of an operation, each behind those that it refers to. `Settings` has one row.
enum class OperationTable {
    Settings,
    Categories,
    Facilities,
    Places,
    Cohorts,
    Fleets,
    Routes,
    Calendar,
    KeepApart,
    Figures
};
/// As in the operation folder; `settings` stands for `operation.csv`.
template <>
inline constexpr NameTable<OperationTable, 10> kNamesOf<OperationTable>{{"settings", "categories", "facilities",
                                                                         "places", "cohorts", "fleets", "routes",
                                                                         "calendar", "keep_apart", "figures"}};

/// One row; its alternatives stand in the order of the tables.
using OperationRow = std::variant<Settings, Category, Facility, CategoryPlaces, Cohort, Fleet, Route, CalendarRow,
                                  KeepApart, RivalFigure>;

[[nodiscard]] inline OperationTable tableOf(const OperationRow& row)
{
    return static_cast<OperationTable>(row.index());
}

/// How many rows the table has.
[[nodiscard]] std::size_t rowCount(const Operation& operation, OperationTable table);
/// A copy of the row at `position`, which is less than rowCount().
[[nodiscard]] OperationRow rowAt(const Operation& operation, OperationTable table, std::size_t position);
/// The code of the row; "" where rows of its table have none.
[[nodiscard]] std::string_view codeOf(const OperationRow& row);

} // namespace planner
