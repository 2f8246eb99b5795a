// SPDX-License-Identifier: Apache-2.0
#pragma once
// Earlier states and copies of a plan, so that windows know nothing of storage.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/edit/edit.h"
#include "core/edit/history.h"
#include "core/model/plan.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace planner {

// Work on a copy of the plan's file as it was when it was asked for: refers to nothing of the plan, for any thread.
/// Writes the copy, checks it and gives its path.
using BackUpWork = std::function<Result<std::string>()>;
/// Checks the copy and makes its whole history again; gives the number of its entries.
using CheckWork = std::function<Result<std::int64_t>(const CancelFlag& cancel, const ProgressSink& progress)>;

/// Belongs to a PlanKeeper, which sees what is changed here as a change from elsewhere: it is to be asked for that, and
/// to read the plan again. For one thread.
class PlanStates {
public:
    virtual ~PlanStates() = default;

    /// The plan as it was after an entry of the history. Refused where there is no such entry.
    [[nodiscard]] virtual Result<Plan> planAt(std::int64_t sequence) const = 0;
    /// Gives the present state a name, as an entry of kind Snapshot. Refused where it is blank or taken.
    [[nodiscard]] virtual Result<ChangeSet> nameState(const std::string& name, const Author& author) = 0;
    /// Puts the plan back to the state after an entry, as one step that can be taken back; `name` is what the history
    /// calls the state.
    [[nodiscard]] virtual Result<ChangeSet> goBackTo(std::int64_t sequence, const std::string& name,
                                                     const Author& author) = 0;
    /// Writes a plan as a new file that opens as this one does: sealed with its passphrase, which is to be given, where
    /// this one is sealed. BadInput where the passphrase is another one, Refused where something is there.
    [[nodiscard]] virtual Result<Done> branchTo(const std::string& path, Plan plan, const Author& author,
                                                std::string_view passphrase) const = 0;
    /// Takes a copy of the plan's file to be written among its backups.
    [[nodiscard]] virtual Result<BackUpWork> prepareBackUp(std::int64_t utcMilliseconds) const = 0;
    /// Takes a copy of the plan's file to be checked.
    [[nodiscard]] virtual Result<CheckWork> prepareCheck() const = 0;
    /// The bytes of the plan's file, for sealing.
    [[nodiscard]] virtual Result<std::string> bytes() const = 0;
};

} // namespace planner
