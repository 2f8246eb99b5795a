// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which rows of a table are shown, and in which order.

#include <QString>
#include <QStringList>
#include <Qt>

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace planner::ui {

/// A cell in the words of the files and as it is shown.
using CellTexts = std::pair<std::string, QString>;

/// The positions, ascending, of the rows in which every word of the filter is in some cell, whatever its case.
[[nodiscard]] std::vector<std::uint32_t> arrangedRows(
    std::size_t count, int columns, const QStringList& filter,
    const std::function<CellTexts(std::uint32_t position, int column)>& texts);

/// Sorts the positions by a cell of their rows; numbers and dates by the words of the files, others as they are shown.
/// Blank cells come last either way, and equal ones stay in their order.
void sortRows(std::vector<std::uint32_t>& rows, bool isByValue, Qt::SortOrder order,
              const std::function<CellTexts(std::uint32_t position)>& texts);

} // namespace planner::ui
