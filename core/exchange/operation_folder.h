// SPDX-License-Identifier: Apache-2.0
#pragma once
// An operation folder in and out: the CSV files of core/exchange/README.md.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/date_forms.h"
#include "core/exchange/folder_report.h"
#include "core/model/plan.h"

#include <map>
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

/// A folder that says what is to be changed in a plan.
struct FolderUpdate {
    Plan
        plan; ///< with the rows of the other plan for each table that the folder lacks; no batches where it lacks these
    bool hasBatches = false;
    bool hasApprovals = false;
    std::vector<std::string> missing; ///< files that it lacks and the other plan has rows for
    /// Columns that its files lack, keys of settings too: what these hold is not said. By table, as
    /// kNamesOf<OperationTable> has it, or "batches".
    std::map<std::string, std::vector<std::string>, std::less<>> missingColumns;
};
/// Reads a folder of which any files may be missing: rows of `before` stand for them, so that references to them are
/// checked. A table has to be there with its header alone to say that it has no rows. Where there is no clearances.csv,
/// batches keep what `before` has recorded of the clearances that they still have.
[[nodiscard]] Result<FolderUpdate> readFolderUpdate(const std::string& folder, const Plan& before, FolderReport& report,
                                                    const CancelFlag* cancel = nullptr,
                                                    const ProgressSink& progress = {},
                                                    const ReadingOptions& options = {});

/// Writes the folder so that reading it gives an equal plan, and makes it where it is missing. All files are written
/// beside the old ones before the first is replaced, so that a full disk leaves the folder as it was. Files of tables
/// that the plan has no rows of are removed where their columns show that they are such tables; Refused where something
/// else has their name. Other files are left alone.
[[nodiscard]] Result<Done> writeOperationFolder(const Plan& plan, const std::string& folder);
/// The files that it may write or remove.
[[nodiscard]] std::vector<std::string> operationFiles(const std::string& folder);

} // namespace planner
