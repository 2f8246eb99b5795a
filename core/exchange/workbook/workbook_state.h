// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which state of which plan a workbook says that it was made of.

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace planner {

/// The names of the properties that say it.
inline constexpr std::string_view kPlanProperty = "transfer-planner-plan";
inline constexpr std::string_view kStateProperty = "transfer-planner-state";

/// Hashes of history entries, as the properties of the workbook have them; empty where it says nothing.
struct WorkbookState {
    std::string plan;
    std::string state;
};

/// Nothing said for what is no workbook of this program, such as a CSV file. Failed where the file cannot be read.
[[nodiscard]] Result<WorkbookState> stateOfWorkbook(const std::string& path);

} // namespace planner
