// SPDX-License-Identifier: Apache-2.0
#pragma once
// The whole score kept up to date while batches come and go: what searches and previews are built on.

#include "core/goals/day_counts.h"
#include "core/goals/score.h"
#include "core/rules/live_rules.h"

#include <array>
#include <map>
#include <span>
#include <tuple>

namespace planner {

/// The hard score, then the goals in their order, then zeros: compares as a Score does, without memory of its own.
using ScoreKey = std::array<std::int64_t, 11>;

/// Equal at every moment to scoreOf() of the batches that were added and not removed.
/// Refers to the operation, which must outlive it and not change. Not for two threads at once.
class LiveScore {
public:
    /// `reference` is what `change` compares with; nullptr makes `change` 0.
    LiveScore(const Operation& operation, std::vector<Goal> goals, const Batches* reference = nullptr);

    class Trial;

    void add(const Batch& batch);
    /// `batch` is one that was added, unchanged.
    void remove(const Batch& batch);

    [[nodiscard]] Score score() const;
    [[nodiscard]] ScoreKey key() const;
    [[nodiscard]] std::int64_t value(Goal goal) const;
    /// People of the reference who travelled so and do not now.
    [[nodiscard]] People missing(CohortId cohort, RouteId route, Day departure) const;
    [[nodiscard]] std::int64_t hard() const { return m_rules.hard(); }
    [[nodiscard]] const std::vector<Goal>& goals() const { return m_goals; }
    [[nodiscard]] const LiveRules& rules() const { return m_rules; }

private:
    using Journey = std::tuple<CohortId, RouteId, Day>;
    struct Stay {
        std::int64_t reference = 0;
        std::int64_t now = 0;
    };

    void change(const Batch& batch, std::int64_t factor);
    void changeWaiting(const Part& part, const Cohort& cohort);
    void changeJourney(const Part& part, const Batch& batch, std::int64_t factor);

    const Operation& m_operation;
    std::vector<Goal> m_goals;
    LiveRules m_rules;
    std::vector<std::int64_t> m_waitingOf; ///< by cohort: priority x people in no batch
    std::int64_t m_waiting = 0;
    std::int64_t m_delay = 0;
    std::int64_t m_travel = 0;
    std::int64_t m_batches = 0;
    std::int64_t m_light = 0;
    std::int64_t m_change = 0;
    DayCounts m_arrivals; ///< batches by arrival day
    bool m_hasReference = false;
    std::map<Journey, Stay> m_journeys;
};

/// A change that is tried: batches taken out and others put in, until its destructor undoes it. Refers to the score and
/// the batches, which must outlive it and not change.
class LiveScore::Trial {
public:
    Trial(LiveScore& score, std::span<const Batch> removed, std::span<const Batch> put);
    [[nodiscard]] static Trial without(LiveScore& score, const Batch& batch) { return {score, {&batch, 1}, {}}; }
    [[nodiscard]] static Trial with(LiveScore& score, const Batch& batch) { return {score, {}, {&batch, 1}}; }
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;
    ~Trial() { exchange(m_put, m_removed); }

private:
    void exchange(std::span<const Batch> removed, std::span<const Batch> put);

    LiveScore& m_score;
    std::span<const Batch> m_removed;
    std::span<const Batch> m_put;
};

} // namespace planner
