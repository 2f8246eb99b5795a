// SPDX-License-Identifier: Apache-2.0
#pragma once
// The small parts of a workbook that say what its sheets are called, where they lie and what it is about.

#include <string>
#include <utility>
#include <vector>

namespace planner {

/// What a file manager and the next reader see of the workbook.
struct WorkbookProperties {
    std::string title;
    std::string application;
    std::vector<std::pair<std::string, std::string>> own; ///< properties of our own: name, text
};

/// The path in the archive of the sheet at `position`, from 0.
[[nodiscard]] std::string pathOfSheet(std::size_t position);
/// All parts but the sheets, by their paths, in the order in which readers look for them.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> packageParts(const std::vector<std::string>& sheets,
                                                                            const WorkbookProperties& properties);

} // namespace planner
