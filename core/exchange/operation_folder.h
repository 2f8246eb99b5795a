// SPDX-License-Identifier: Apache-2.0
#pragma once
// An operation folder in and out: the CSV files of the formats page.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/plan.h"

#include <string>
#include <vector>

namespace planner {

struct FolderReport {
    /// "file:line:column name: what is wrong, the value", at most kMaximumErrors of them.
    std::vector<Message> errors;
    std::vector<Message> warnings; ///< unknown columns, strange but harmless things

    static constexpr std::size_t kMaximumErrors = 100;
};

/// Reads all files of the folder. Where anything is wrong the result is BadInput and `report.errors` has
/// every error; a folder that cannot be read at all is BadInput with one error too.
[[nodiscard]] Result<Plan> readOperationFolder(const std::string& folder, FolderReport& report,
                                               const CancelFlag* cancel = nullptr, const ProgressSink& progress = {});

/// Writes the folder so that reading it gives an equal plan. Files are replaced whole or not at all.
[[nodiscard]] Result<Done> writeOperationFolder(const Plan& plan, const std::string& folder);

} // namespace planner
