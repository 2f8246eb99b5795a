// SPDX-License-Identifier: Apache-2.0
#pragma once
// When an open plan gets a backup.

#include "core/edit/plan_states.h"
#include "core/storage/store/open_plan.h"

namespace planner {

class PlanBackups {
public:
    /// With a state folder a backup is made by itself each time the history has grown by this, and when a plan is
    /// opened that has changed and whose newest backup is a day old or missing.
    static constexpr std::int64_t kEntriesPerBackup = 100;

    /// Empty: none is made.
    explicit PlanBackups(std::string stateFolder) : m_stateFolder(std::move(stateFolder)) {}

    // A failure is told in the plan's warnings: the plan is open, the step is done, whatever becomes of the backup.
    void onOpening(OpenPlan& open, std::int64_t utcMilliseconds);
    void afterStep(OpenPlan& open, std::int64_t utcMilliseconds);
    /// Takes a copy to be written on any thread. Refused without a state folder; throws Trouble or SqlError.
    [[nodiscard]] Result<BackUpWork> prepare(const OpenPlan& open, std::int64_t utcMilliseconds) const;

private:
    void make(OpenPlan& open, std::int64_t utcMilliseconds);
    [[nodiscard]] std::string folderOf(const OpenPlan& open) const;

    std::string m_stateFolder;
    std::int64_t m_last = 0; ///< the entry that the newest backup ends with
};

} // namespace planner
