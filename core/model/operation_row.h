// SPDX-License-Identifier: Apache-2.0
#pragma once
// A row of any table of an operation, for what works on all tables alike: edits, editors, imports.

#include "core/model/operation.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <variant>

namespace planner {

/// The tables of an operation, each behind those that it refers to. `Settings` has one row. The values are the indexes
/// of OperationRow.
enum class OperationTable {
    Settings = 0,
    Categories = 1,
    Facilities = 2,
    Places = 3,
    Cohorts = 4,
    Fleets = 5,
    Routes = 6,
    Calendar = 7,
    KeepApart = 8,
    Figures = 9
};
/// As in the operation folder; `settings` stands for `operation.csv`.
template <>
inline constexpr NameTable<OperationTable, 10> kNamesOf<OperationTable>{{"settings", "categories", "facilities",
                                                                         "places", "cohorts", "fleets", "routes",
                                                                         "calendar", "keep_apart", "figures"}};

inline constexpr std::array kOperationTables{
    OperationTable::Settings,  OperationTable::Categories, OperationTable::Facilities, OperationTable::Places,
    OperationTable::Cohorts,   OperationTable::Fleets,     OperationTable::Routes,     OperationTable::Calendar,
    OperationTable::KeepApart, OperationTable::Figures};

/// One row; its alternatives stand in the order of the tables.
using OperationRow = std::variant<Settings, Category, Facility, CategoryPlaces, Cohort, Fleet, Route, CalendarRow,
                                  KeepApart, RivalFigure>;

[[nodiscard]] inline OperationTable tableOf(const OperationRow& row)
{
    return static_cast<OperationTable>(row.index());
}

/// Gives `visit` the list of the table; nothing for settings, which are no list.
template <class Operation, class Visit>
void visitRows(Operation& operation, OperationTable table, const Visit& visit)
{
    switch (table) {
    case OperationTable::Settings:
        return;
    case OperationTable::Categories:
        return visit(operation.categories);
    case OperationTable::Facilities:
        return visit(operation.facilities);
    case OperationTable::Places:
        return visit(operation.places);
    case OperationTable::Cohorts:
        return visit(operation.cohorts);
    case OperationTable::Fleets:
        return visit(operation.fleets);
    case OperationTable::Routes:
        return visit(operation.routes);
    case OperationTable::Calendar:
        return visit(operation.calendar);
    case OperationTable::KeepApart:
        return visit(operation.keepApart);
    case OperationTable::Figures:
        return visit(operation.figures);
    }
}

/// How many rows the table has.
[[nodiscard]] std::size_t rowCount(const Operation& operation, OperationTable table);
/// A copy of the row at `position`, which is less than rowCount().
[[nodiscard]] OperationRow rowAt(const Operation& operation, OperationTable table, std::size_t position);
/// The code of the row; "" where rows of its table have none.
[[nodiscard]] std::string_view codeOf(const OperationRow& row);

} // namespace planner
