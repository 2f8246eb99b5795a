// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where the histories of plans ended when this user last saw them, kept outside the plan files: whoever can write a
// plan file can cut or rewrite its history with sound hashes, and does not reach these.

#include "core/edit/history.h"

#include <optional>
#include <string>

namespace planner {

/// One small file a plan in a folder of the user. Told apart by the plan's id and the place of its file, so that a copy
/// that goes its own way has its own.
class PinnedTips {
public:
    /// `folder` is made when it is first needed; empty: nothing is kept.
    explicit PinnedTips(std::string folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] std::optional<JournalTip> find(const std::string& planId, const std::string& path) const;
    /// The id of the plan that was kept last for the place; nothing where none was.
    [[nodiscard]] std::optional<std::string> planAt(const std::string& path) const;
    // A failure to keep is passed over: the plan is worth more than its pin.
    /// Keeps where the history ends, unless a later end is kept: another program has gone on meanwhile.
    void raise(const std::string& planId, const std::string& path, const JournalTip& tip) const noexcept;
    /// Keeps where the history ends, in place of whatever is kept.
    void replace(const std::string& planId, const std::string& path, const JournalTip& tip) const noexcept;
    /// The place is empty: whatever comes there is no other plan than was seen.
    void forgetPlanAt(const std::string& path) const noexcept;

private:
    [[nodiscard]] std::string fileFor(const std::string& planId, const std::string& path) const;
    [[nodiscard]] std::string fileFor(const std::string& path) const;
    void keep(const std::string& planId, const std::string& path, const JournalTip& tip, bool isRaised) const;

    std::string m_folder;
};

/// 16 hexadecimal digits that stand for the place of a file, the same by whichever way it is named.
[[nodiscard]] std::string placeOf(const std::string& path);
/// The program's folder in the user's state directory: $XDG_STATE_HOME, else ~/.local/state; empty where there is
/// neither.
[[nodiscard]] std::string userStateFolder();

} // namespace planner
