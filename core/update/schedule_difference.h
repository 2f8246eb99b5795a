// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is different in an edited schedule: cell by cell what can be taken, what has to be settled, and what is ignored.

#include "core/base/progress.h"
#include "core/exchange/date_forms.h"
#include "core/model/plan.h"
#include "core/rules/finding.h"
#include "core/update/edited_schedule.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace planner {

/// What becomes of a cell.
enum class ChangeVerdict {
    Ready,    ///< is taken
    Asked,    ///< is taken where a person says so for this cell
    Offered,  ///< as it stands it is refused; something else is offered, and taken where a person says so
    Conflict, ///< both sides changed it; the file's value is taken where a person says so
    Refused,  ///< is not taken
    Missing,  ///< a batch that is not in the file: stays, and is cancelled where a person says so
    Ignored,  ///< is worked out from the plan, or says nothing
};

/// A cell, or with no column a row, that differs.
struct ScheduleChange {
    std::uint32_t row = 0; ///< as the spreadsheet shows it; 0: not in the file
    std::string batch;     ///< its code in the plan, or the one that it shall have
    std::string column;
    std::string before; ///< in the plan as it is
    std::string after;  ///< in the file; of an offer what is offered
    ChangeVerdict verdict = ChangeVerdict::Ready;
    Message why;                                  ///< of all but Ready
    std::function<void(Batch& wanted)> take = {}; ///< changes the batch so; empty where nothing can be taken
    bool isNew = false;                           ///< take() makes the whole batch
};

/// The plan as the schedule was exported from it.
struct ExportedState {
    const Plan* plan = nullptr;  ///< null: not known; the schedule is compared with the plan as it is
    bool isNamed = false;        ///< the file names a state
    std::int64_t stepsSince = 0; ///< entries of the history since
};

struct ScheduleDifference {
    std::vector<ScheduleChange> changes; ///< in the order of the file; batches that are not in it at the end
    Message state;                       ///< which states were compared; None: nothing to say
    std::size_t rows = 0;                ///< that were read
    std::size_t hiddenRows = 0;
    std::vector<std::string> missingColumns; ///< that might have been edited
    std::vector<std::string> unknownColumns;

    [[nodiscard]] std::size_t count(ChangeVerdict verdict) const;
};

/// True for verdicts that a person has to look at.
[[nodiscard]] constexpr bool isToSettle(ChangeVerdict verdict)
{
    return verdict == ChangeVerdict::Asked || verdict == ChangeVerdict::Offered || verdict == ChangeVerdict::Conflict
           || verdict == ChangeVerdict::Refused;
}

/// Compares. What can be taken is tried, so that nothing Ready is refused by the plan.
[[nodiscard]] ScheduleDifference differenceOf(const Plan& plan, const ExportedState& exported,
                                              const EditedSchedule& schedule,
                                              std::optional<DateOrder> dates = std::nullopt);

} // namespace planner
