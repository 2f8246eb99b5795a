// SPDX-License-Identifier: Apache-2.0
#pragma once
// The plan that a search works on: fixed batches, free batches that it changes, and the score of all of them.

#include "core/goals/live_score.h"

#include <vector>

namespace planner {

/// The best plan that a search has found: its free batches and its score.
struct Incumbent {
    std::vector<Batch> batches;
    ScoreKey key{};
};

/// add() and remove() take effect at once; commit() keeps all changes since the last commit, rollback() undoes them.
/// Refers to the operation, which must outlive it. For one thread.
class WorkingPlan {
public:
    /// Handle of a free batch; valid until its removal is committed.
    using Slot = std::uint32_t;

    WorkingPlan(const Operation& operation, const std::vector<Goal>& goals, const std::vector<Batch>& fixed,
                const Batches* reference);

    Slot add(Batch batch);
    void remove(Slot slot);
    void commit();
    void rollback();
    [[nodiscard]] bool hasChanges() const { return !m_changes.empty(); }
    /// Replaces all free batches and commits.
    void assign(const std::vector<Batch>& batches);

    [[nodiscard]] const std::vector<Slot>& slots() const { return m_active; }
    [[nodiscard]] const Batch& batch(Slot slot) const { return m_slots[slot].batch; }
    [[nodiscard]] std::vector<Batch> batches() const;
    /// People of the cohort in no batch; negative where batches hold too many.
    [[nodiscard]] People remaining(CohortId cohort) const;
    [[nodiscard]] Incumbent incumbent() const { return {batches(), key()}; }
    [[nodiscard]] ScoreKey key() const { return m_score.key(); }
    [[nodiscard]] const LiveScore& score() const { return m_score; }
    [[nodiscard]] const LiveRules& rules() const { return m_score.rules(); }
    [[nodiscard]] const Operation& operation() const { return m_operation; }

private:
    struct Place {
        Batch batch;
        std::size_t position = 0; ///< in m_active while active
    };
    struct Change {
        Slot slot;
        bool isAdded;
    };
    void activate(Slot slot);
    void deactivate(Slot slot);

    const Operation& m_operation;
    LiveScore m_score;
    std::vector<Place> m_slots;
    std::vector<Slot> m_active;
    std::vector<Slot> m_unused;
    std::vector<Change> m_changes;
};

} // namespace planner
