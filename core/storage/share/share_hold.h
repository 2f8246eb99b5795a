// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keeps the programs of other computers off a plan file on a network share.

#include <chrono>
#include <memory>
#include <string>

namespace planner {

/// While it lives a file beside the plan, `PLAN.held`, says who has it open: the system's own locks do not reach other
/// computers on every share, a file that only one can make does.
class ShareHold {
public:
    /// Waits so long for another one to end. Throws Trouble (Refused) where it does not. What a killed program of this
    /// computer left is taken over; what another computer left is for the user to remove, as the message says. Where
    /// the folder cannot be written there is nothing to hold: isHeld() is false.
    explicit ShareHold(const std::string& plan, std::chrono::milliseconds patience = std::chrono::milliseconds(1500));
    ShareHold(const ShareHold&) = delete;
    ShareHold& operator=(const ShareHold&) = delete;
    ~ShareHold();

    [[nodiscard]] bool isHeld() const { return !m_text.empty(); }
    /// Throws Trouble (Refused) where somebody removed the file or made it theirs.
    void requireHeld() const;

private:
    [[nodiscard]] bool make();

    std::string m_plan;
    std::string m_path;
    std::string m_text; ///< what the file holds; empty where there is none
};

/// A hold on a plan that is on a network share; null for one that is not, or not there.
[[nodiscard]] std::unique_ptr<ShareHold> holdOnShare(const std::string& plan);

} // namespace planner
