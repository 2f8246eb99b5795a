// SPDX-License-Identifier: Apache-2.0
#pragma once
// Published counts of people moved, from a CSV file beside an operation.

#include "core/base/result.h"
#include "core/exchange/folder_report.h"
#include "core/model/published_count.h"

#include <string>
#include <vector>

namespace planner {

/// Reads `date`* and `people`*, `used` (yes where it is blank), `source`; other columns are left alone. BadInput where
/// the file cannot be read or a row is wrong; `report.errors` has every error then.
[[nodiscard]] Result<std::vector<PublishedCount>> readPublishedProgress(const std::string& path, FolderReport& report);

} // namespace planner
