// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of an edited schedule whose batch is not in the plan: new batches, and codes that were written otherwise.

#include "core/model/free_codes.h"
#include "core/update/row_examination.h"

#include <set>
#include <string>
#include <vector>

namespace planner {

class NewRows {
public:
    /// `missing` are the batches that are not in the file.
    NewRows(const ScheduleComparison& comparison, const std::vector<Batch>& missing)
        : m_comparison(comparison), m_missing(missing), m_codes(comparison.plan.batches)
    {
    }

    [[nodiscard]] std::vector<ScheduleChange> changes(const EditedSchedule::Row& row);

private:
    /// The batch of the row; its problems go to `changes`.
    [[nodiscard]] Batch batchOf(const EditedSchedule::Row& row, std::vector<ScheduleChange>& changes) const;
    /// Why the code cannot be that of a new batch; None where it can.
    [[nodiscard]] Message troubleWith(const std::string& code) const;
    [[nodiscard]] std::string freeCode();

    const ScheduleComparison& m_comparison;
    const std::vector<Batch>& m_missing;
    FreeCodes m_codes;              ///< for rows that have none
    std::set<std::string> m_inFile; ///< codes, known when the first is needed
};

} // namespace planner
