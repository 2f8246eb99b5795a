// SPDX-License-Identifier: Apache-2.0
#pragma once
// What accepting a split would change: a difference to look at, and the one edit that makes it.

#include "core/edit/edit.h"
#include "core/edit/records.h"
#include "core/splitter/splitter.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace planner {

enum class ProposalKind { Added, Moved, Resized, Removed };

struct ProposalLine {
    ProposalKind kind = ProposalKind::Added;
    std::optional<Batch> before; ///< nothing for an added batch
    std::optional<Batch> after;  ///< nothing for a removed one
};

struct Proposal {
    std::vector<ProposalLine> lines; ///< by kind, then in the order of the codes
    std::size_t unchanged = 0;       ///< batches that stay as they are, fixed ones included
    std::optional<Edit> edit;        ///< nothing where nothing changes
    std::vector<LostRecord> lost;    ///< clearances that the edit takes off, of removed batches too
};

/// The difference between the plan and what a split with these options made of it. A batch whose people and journey are
/// found again keeps its code and all that is recorded of it, and is no part of the edit; one whose people or journey
/// is found keeps its code. Records follow continueRecords().
[[nodiscard]] Proposal makeProposal(const Plan& plan, const Batches& made, const SplitOptions& options = {});
/// Puts edits of the operation before what the proposal changes: one step.
void addChanges(Proposal& proposal, std::vector<Edit> edits);

} // namespace planner
