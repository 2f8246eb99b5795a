// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cells that are typed and not part of the plan yet: wrong ones, and those of new rows.

#include "core/exchange/row_cells.h"

#include <QString>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace planner::ui {

struct UntakenCell {
    std::string text;
    QString sentence; ///< why it is not taken; empty in a new row that lacks something else
};
/// Those of a row, by field.
using UntakenCells = std::map<std::string, UntakenCell, std::less<>>;

[[nodiscard]] inline bool isWrong(const UntakenCells& row, std::string_view field)
{
    const auto cell = row.find(field);
    return cell != row.end() && !cell->second.sentence.isEmpty();
}
/// How many cells of the rows are wrong.
[[nodiscard]] inline int wrongIn(const std::vector<UntakenCells>& rows)
{
    int wrong = 0;
    for (const UntakenCells& row : rows)
        wrong += static_cast<int>(
            std::count_if(row.begin(), row.end(), [](const auto& cell) { return !cell.second.sentence.isEmpty(); }));
    return wrong;
}

/// Whether a new row, with these cells of several, cannot be without one of the field. Codes are made.
[[nodiscard]] inline bool isNeeded(const RowField& field, const UntakenCells& row)
{
    if (row.empty() || field.kind == FieldKind::Code)
        return false;
    const auto kind = row.find("kind");
    const std::string_view said = kind == row.end() ? std::string_view() : std::string_view(kind->second.text);
    return field.blank == Blank::Refused || (field.blank == Blank::Outside && said != nameOf(FacilityKind::Outside))
           || (field.blank == Blank::Escorts && said != nameOf(CalendarKind::Escorts));
}

/// The row and column of the first wrong cell behind a place, row by row, and around the end; nothing where there is
/// none.
[[nodiscard]] inline std::optional<std::pair<int, int>> nextWrongCell(const std::map<int, const UntakenCells*>& rows,
                                                                      const std::vector<RowField>& fields,
                                                                      std::pair<int, int> after)
{
    std::set<std::pair<int, int>> wrong;
    for (const auto& [row, cells] : rows)
        for (std::size_t column = 0; column < fields.size(); ++column)
            if (isWrong(*cells, fields[column].name))
                wrong.emplace(row, static_cast<int>(column));
    if (wrong.empty())
        return std::nullopt;
    const auto next = wrong.upper_bound(after);
    return next == wrong.end() ? *wrong.begin() : *next;
}

} // namespace planner::ui
