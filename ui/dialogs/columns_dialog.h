// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which columns of a table are written.

#include <string>
#include <string_view>
#include <vector>

class QWidget;

namespace planner::ui {

/// Asks by dialog. `chosen` is what is ticked before and after; empty means all columns. Left as it is where the user
/// gives up, or ticks none.
void chooseColumns(QWidget* parent, const std::vector<std::string_view>& all, std::vector<std::string>& chosen);

} // namespace planner::ui
