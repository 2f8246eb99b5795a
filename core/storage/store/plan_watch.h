// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keeps up with what others do to the file of an open plan: they add to its history, or put another file in its place.

#include "core/storage/store/open_plan.h"

#include <optional>

namespace planner {

/// Both functions throw Trouble or SqlError.
class PlanWatch {
public:
    /// True where the file is not what the plan was read from; false again after a reload() that found no plan there,
    /// until the file changes once more.
    [[nodiscard]] bool hasChanged(const OpenPlan& open) const;
    /// Reads what others have made of the file; gives what is different. The plan in memory stays on trouble.
    [[nodiscard]] ChangeSet reload(OpenPlan& open);

private:
    /// What the plan was before its file was replaced.
    struct Known {
        std::string planId;
        JournalTip tip;
        bool isPinBroken = false;
    };
    /// True where this user has taken a history for good that was found cut here.
    [[nodiscard]] bool isAcceptedNow(const OpenPlan& open) const;
    [[nodiscard]] ChangeSet readAnew(OpenPlan& open, const FileLook& now);
    /// After a full reading: whether the history goes on from where it was, here and where it was last seen. Where it
    /// does not, nothing is written any more, unless this user had it so: then it is told only.
    void compare(OpenPlan& open, const Known& before);
    /// Takes no more steps, and tells why; `before` is compared with whatever is read from now on.
    void close(OpenPlan& open, const Known& before, Message reason);

    std::optional<FileLook> m_failed; ///< how the file looked that could not be read
    std::optional<Known> m_known;     ///< set while the file is another one than was opened
};

} // namespace planner
