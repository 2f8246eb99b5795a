// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan as a workbook (XLSX) that people read, filter, print and edit in a spreadsheet.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/plan.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// The sheet whose changes come back.
inline constexpr std::string_view kScheduleSheet = "Schedule";
/// What a cell of the schedule holds in place of a list that is too long for one; the list is on the sheet Parts.
inline constexpr std::string_view kSeeParts = "(see Parts)";

/// People of a cohort who wait, and why.
struct WaitingPeople {
    CohortId cohort;
    People people;
    Message why;
};

/// What a workbook says besides the plan.
struct WorkbookFacts {
    std::string planHash;  ///< the hash of the first entry of the plan's history; empty: not known
    std::string stateHash; ///< of the last entry
    std::string version;   ///< of the program
    std::vector<WaitingPeople> waiting;
    bool isRightToLeft = false; ///< as the language of who reads it is written
    /// Says sentences in that language.
    std::function<std::string(const Message&)> inWords = [](const Message& sentence) { return toEnglish(sentence); };
};

/// The columns of the sheet Schedule whose changes come back.
[[nodiscard]] const std::vector<std::string_view>& editableScheduleColumns();

/// Writes the workbook whole or not at all, reading it back before it takes the place of an old file. The same plan and
/// facts give the same bytes. No text is ever a formula. Refused where the path is a plan or no file, or where a text
/// is too long for a cell; Cancelled when the flag is set; Failed as AtomicFile does.
[[nodiscard]] Result<Done> exportWorkbook(const Plan& plan, const WorkbookFacts& facts, const std::string& path,
                                          const CancelFlag& cancel = {}, const ProgressSink& progress = {});

} // namespace planner
