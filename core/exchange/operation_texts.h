// SPDX-License-Identifier: Apache-2.0
#pragma once
// An operation folder in memory: its files as texts.

#include "core/base/result.h"
#include "core/exchange/folder_report.h"
#include "core/exchange/folder_tables.h"
#include "core/exchange/text_sink.h"
#include "core/model/plan.h"

#include <map>
#include <string>

namespace planner {

/// The texts of an operation's files by the files' names, such as "facilities.csv".
using OperationTexts = std::map<std::string, std::string, std::less<>>;

/// As readOperationFolder() reads a folder called `name` that holds these files.
[[nodiscard]] Result<Plan> readOperationTexts(const OperationTexts& texts, const std::string& name,
                                              FolderReport& report);
/// The files that writeOperationFolder() writes; reading them gives an equal plan. Refused where a text of the plan is
/// too long to be read back.
[[nodiscard]] Result<OperationTexts> writeOperationTexts(const Plan& plan);

/// True where the plan's folder has a file of this table.
[[nodiscard]] bool isWritten(const FolderTable& table, const Plan& plan);
/// Writes the file of a table. Refused where a cell is too long to be read back, Failed where the sink refused.
[[nodiscard]] Result<Done> writeTable(const Plan& plan, const FolderTable& table, const TextSink& sink);

} // namespace planner
