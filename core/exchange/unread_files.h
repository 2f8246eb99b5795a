// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files in an operation folder that are not read: named, and an error where one of the tables was meant.

#include "core/exchange/folder_report.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

struct FolderFile {
    std::string name;
    bool isFolder = false;
    /// The file's first bytes; asked for only where its name is not enough.
    std::function<std::string()> beginning;
};

/// A warning for every file that is not read, an error that names both where its name is close to that of a table:
/// other case, other separators, a copy, one letter off; two letters where the name is long or the file has a column of
/// the table. A table in another format is meant where the table itself is missing. Without `hasWarnings`, or where no
/// table that must be there is, so that another folder was meant, only the errors.
void reportUnreadFiles(const std::vector<FolderFile>& files, FolderReport& report, bool hasWarnings = true);

} // namespace planner
