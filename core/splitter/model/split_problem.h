// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a split solves: the batches that stay, and the operation and its batches by groups of cohorts.

#include "core/goals/live_score.h"
#include "core/splitter/model/cohort_groups.h"

#include <vector>

namespace planner {

/// The batches that stay: fixed ones, and cancelled ones, which count nowhere.
[[nodiscard]] std::vector<Batch> stayingBatches(const Batches& batches);

/// Refers to the plan, which must outlive it and not change.
class SplitProblem {
public:
    SplitProblem(const Plan& plan, const std::vector<Goal>& goals);
    /// With the operation's own goals.
    explicit SplitProblem(const Plan& plan) : SplitProblem(plan, plan.operation.settings.goals) {}
    SplitProblem(const SplitProblem&) = delete;
    SplitProblem& operator=(const SplitProblem&) = delete;

    [[nodiscard]] const std::vector<Batch>& staying() const { return m_staying; }
    [[nodiscard]] const CohortGroups& groups() const { return m_groups; }
    [[nodiscard]] const Operation& operation() const { return m_groups.reduced(); }
    /// The staying batches by groups.
    [[nodiscard]] const std::vector<Batch>& fixed() const { return m_fixed; }
    /// The other batches by groups: those to plan again.
    [[nodiscard]] std::vector<Batch> free() const;
    /// All batches of the plan by groups: the reference of the goal change.
    [[nodiscard]] const Batches& reference() const { return m_reference; }
    /// The score of the fixed batches alone.
    [[nodiscard]] const LiveScore& score() const { return m_score; }

private:
    std::vector<Batch> m_staying;
    CohortGroups m_groups;
    std::vector<Batch> m_fixed;
    Batches m_reference;
    LiveScore m_score;
};

} // namespace planner
