// SPDX-License-Identifier: Apache-2.0
#pragma once
// One step of a plan: applied in memory, written as rows and journal entry, committed. All or nothing.

#include "core/edit/code_index.h"
#include "core/storage/plan_checks.h"

namespace planner {

/// A plan that is open: the file's connection and what is known of its content.
struct OpenPlan {
    OpenPlan(std::string filePath, Connection opened, CheckedPlan checked);

    /// Takes what was read anew.
    void take(CheckedPlan checked);

    std::string path;
    Connection connection;
    std::string planId;
    Plan plan;
    CodeIndex codes; ///< of the plan's operation
    JournalState journal;
    std::int64_t dataVersion = 0;
    /// What memory and file hold may differ after a failure of both: they are compared before anything is written.
    bool isStale = false;
};

/// What becomes of the plan and the journal in one step.
struct Step {
    const Edit& edit;
    bool isInverse = false; ///< applied with restore(), not apply()
    JournalRow row;         ///< without the texts and hashes that only the applied edit gives
    /// The rows' digest that must come out, where it is known: undo and redo lead back to a state.
    std::optional<Hash> expectedDigest;
    /// Undo and redo entries have no texts of their own.
    bool hasTexts = true;
};

/// Begins a write transaction, checks that nobody else has written, takes the step and commits. On any error the
/// file and the plan in memory are as before; where that cannot be told or done, the plan is stale.
/// One failure keeps the step in both and says so: the commit reached the file and the disk did not confirm it.
[[nodiscard]] Result<ChangeSet> write(OpenPlan& open, Step step);

} // namespace planner
