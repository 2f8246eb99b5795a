// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/row_change_text.h"

#include "core/base/one_line.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace planner::tplan {
namespace {

const char* signOf(RowFate fate)
{
    switch (fate) {
    case RowFate::Added:
        return "+";
    case RowFate::Changed:
        return "~";
    case RowFate::Gone:
        return "-";
    }
    return "";
}

std::string shown(const std::string& text) { return text.empty() ? "(blank)" : oneLine(text); }

} // namespace

void printChanges(const std::vector<RowChange>& changes)
{
    for (const RowChange& change : changes) {
        std::string line = fmt::format("{} {}", signOf(change.fate), change.table);
        if (!change.row.empty())
            line += " " + oneLine(change.row);
        for (const CellChange& cell : change.cells) {
            line += fmt::format("{} {} ", &cell == &change.cells.front() ? ":" : ",", cell.field);
            if (change.fate == RowFate::Changed)
                line += fmt::format("{} -> {}", shown(cell.before), shown(cell.after));
            else
                line += shown(change.fate == RowFate::Added ? cell.after : cell.before);
        }
        fmt::print("{}\n", line);
    }
}

nlohmann::ordered_json changesJson(const std::vector<RowChange>& changes)
{
    auto list = nlohmann::ordered_json::array();
    for (const RowChange& change : changes) {
        auto cells = nlohmann::ordered_json::array();
        for (const CellChange& cell : change.cells)
            cells.push_back({{"field", cell.field}, {"before", cell.before}, {"after", cell.after}});
        list.push_back({{"table", change.table}, {"row", change.row}, {"change", nameOf(change.fate)}});
        list.back()["cells"] = std::move(cells);
    }
    return list;
}

} // namespace planner::tplan
