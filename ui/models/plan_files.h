// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where plans come from, so that windows know nothing of storage.

#include "core/edit/plan_keeper.h"
#include "core/edit/plan_states.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planner::ui {

/// What could be read of a damaged plan file.
struct DamagedPlan {
    std::unique_ptr<PlanKeeper> plan; ///< refuses every change
    std::vector<Message> found;       ///< what is damaged, without the file's name
    std::optional<JournalEntry> lastSound;
    std::int64_t lastEntry = 0; ///< the highest number that is readable in the history
    Message how;                ///< where the plan comes from and what may be missing
};

class PlanFiles {
public:
    virtual ~PlanFiles() = default;

    /// As openSealed() and create(), it may run on another thread while nothing else is called.
    [[nodiscard]] virtual Result<std::unique_ptr<PlanKeeper>> open(const std::string& path) = 0;
    /// True for a plan that opens with a passphrase only. Failed where there is no file that can be read.
    [[nodiscard]] virtual Result<bool> isSealed(const std::string& path) const = 0;
    /// May take seconds. BadInput where the passphrase does not open it.
    [[nodiscard]] virtual Result<std::unique_ptr<PlanKeeper>> openSealed(const std::string& path,
                                                                         std::string_view passphrase) = 0;
    /// Opens a plan, sealed where there is a passphrase, that is only looked at: a file of an earlier version stays as
    /// it is.
    [[nodiscard]] virtual Result<std::unique_ptr<PlanKeeper>> openToCompare(
        const std::string& path, std::optional<std::string_view> passphrase) = 0;
    /// Writes the bytes of a plan as a new sealed file; may run on another thread. Refused where something is there.
    [[nodiscard]] virtual Result<Done> seal(const std::string& bytes, const std::string& to,
                                            std::string_view passphrase) const = 0;
    /// Earlier states and copies of a plan that came from here; nullptr where its keeper has none.
    [[nodiscard]] virtual PlanStates* statesOf(PlanKeeper& keeper) const = 0;
    /// What can be read of a damaged file, which is not written. Failed where that is nothing, or nothing is damaged.
    /// As open(), and only while no window has the file open.
    [[nodiscard]] virtual Result<DamagedPlan> lookAt(const std::string& path) = 0;
    /// Saves what is left of a damaged file into a new plan file and tells what was saved. May take seconds, and may
    /// run on another thread while nothing else is called.
    [[nodiscard]] virtual Result<Message> recover(const std::string& damaged, const std::string& made,
                                                  const Author& author) = 0;
    /// Makes a new plan file. Refused where something exists at `path`.
    [[nodiscard]] virtual Result<std::unique_ptr<PlanKeeper>> create(const std::string& path, Plan plan,
                                                                     const Author& author) = 0;
};

} // namespace planner::ui
