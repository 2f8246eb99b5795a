// SPDX-License-Identifier: Apache-2.0
#pragma once
// An operation folder in and out: the CSV files of core/exchange/README.md.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/date_forms.h"
#include "core/exchange/folder_report.h"
#include "core/model/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace planner {

struct ReadingOptions {
    std::optional<DateOrder> dates; ///< how dates are written; nothing: as each column can only be read
    bool namesUnreadFiles = true;   ///< a warning for every other file of the folder; misspelt ones are errors anyway
};

/// Reads all files of the folder. Where anything is wrong the result is BadInput and `report.errors` has the first
/// errors, also for a folder that cannot be read at all. Memory is that of the plan, its codes and one row.
[[nodiscard]] Result<Plan> readOperationFolder(const std::string& folder, FolderReport& report,
                                               const CancelFlag* cancel = nullptr, const ProgressSink& progress = {},
                                               const ReadingOptions& options = {});

/// Writes the folder so that reading it gives an equal plan, and makes it where it is missing. All files are written
/// beside the old ones before the first is replaced, so that a full disk leaves the folder as it was. Files of tables
/// that the plan has no rows of are removed where their columns show that they are such tables; Refused where something
/// else has their name. Other files are left alone.
[[nodiscard]] Result<Done> writeOperationFolder(const Plan& plan, const std::string& folder);
/// The files that it may write or remove.
[[nodiscard]] std::vector<std::string> operationFiles(const std::string& folder);

} // namespace planner
