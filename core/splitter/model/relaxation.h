// SPDX-License-Identifier: Apache-2.0
#pragma once
// The flow model of a split and its optimum goal by goal: it guides searches and bounds plans.

#include "core/splitter/model/bounds.h"
#include "core/splitter/model/flow_points.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace planner {

/// `fixed` must outlive it and not change. Cannot be copied, because its parts refer to its model.
class Relaxation {
public:
    struct Optimum {
        Goal goal;
        std::optional<std::int64_t> bound; ///< for plans that are as good in the goals before as was held
    };

    /// Starts from a plan: its `batches` besides the fixed ones.
    Relaxation(const LiveScore& fixed, const std::vector<Batch>& batches, const std::function<bool()>& isStopped)
        : m_model(fixed), m_points(m_model), m_isStopped(isStopped), m_guide(m_points.pointOf(batches)),
          m_bounds(std::in_place, m_model, isStopped, m_guide)
    {
    }
    Relaxation(const Relaxation&) = delete;
    Relaxation& operator=(const Relaxation&) = delete;

    /// Bounds the next goal while the goals before are held. The plan of these batches has `value` in it. No bound
    /// where it was stopped.
    void solve(Goal goal, std::int64_t value, const std::vector<Batch>& batches);
    /// Looks for cuts that raise the last goal's bound. Others may read the guide meanwhile.
    void tighten(std::int64_t value);
    /// Minimises the goals from position `first` on as one while the ones before are held; `key` is the score of the
    /// plan of these batches. Others may read the guide meanwhile.
    void solveJointly(const std::vector<Goal>& goals, const ScoreKey& key, std::size_t first,
                      const std::vector<Batch>& batches);
    /// Adopts the bound of tighten(), and the optimum of solveJointly() as the guide; whether it found one.
    bool adopt();
    /// Raises the last goal's bound to one that was proven elsewhere with the same goals held; whether it was lower.
    bool raise(std::optional<std::int64_t> bound);
    /// From now on the last goal is at most at the value. Nobody may read the guide meanwhile.
    void hold(std::int64_t value);
    /// Starts again with the first goal, from the plan of these batches. Proven bounds stay.
    void restart(const std::vector<Batch>& batches);

    /// Whether trees of the whole model can end within a split's time.
    [[nodiscard]] bool isSmall() const;
    [[nodiscard]] const FlowModel& model() const { return m_model; }
    [[nodiscard]] const FlowPoints& points() const { return m_points; }
    /// Of the goals solved so far, in order.
    [[nodiscard]] const std::vector<Optimum>& optima() const { return m_optima; }
    /// Whether a plan of this score can get better in the goal, one solved so far.
    [[nodiscard]] bool isOpen(std::size_t goal, const ScoreKey& key) const
    {
        return key[goal + 1] > m_optima[goal].bound.value_or(0);
    }
    /// Whether the plan's goal is so close to its bound that other goals have more to gain.
    [[nodiscard]] bool isClose(std::size_t goal, const ScoreKey& key) const;
    /// The point that guides searches: the optimum of the last goal, or of several as one; first the plan to start
    /// from.
    [[nodiscard]] const std::vector<double>& guide() const { return m_guide; }
    /// The best bound of the goal that is valid for a plan of these values; nothing where there is none.
    [[nodiscard]] std::optional<std::int64_t> boundFor(std::size_t goal, const std::vector<std::int64_t>& values) const;
    /// The values at which goals are held: those before the last one, or all.
    [[nodiscard]] const std::vector<std::int64_t>& held() const { return m_held; }
    /// Number of solutions so far.
    [[nodiscard]] std::size_t solved() const { return m_solved; }

private:
    struct Proof {
        std::vector<std::int64_t> held; ///< of the goals before: the bound is valid for plans no worse
        std::int64_t bound;
    };
    void keepProof();
    /// Where all goals so far equal their bounds, closes the flows that would make the last one worse.
    void closeIdle();

    FlowModel m_model;
    FlowPoints m_points;
    std::function<bool()> m_isStopped;
    std::vector<double> m_guide;
    std::optional<Bounds> m_bounds;  ///< always there; replaced by restart()
    std::unique_ptr<Bounds> m_joint; ///< made on first use
    bool m_hasJoint = false;
    std::optional<std::int64_t> m_higher; ///< bound
    std::vector<Optimum> m_optima;
    std::vector<std::int64_t> m_held;
    std::vector<Proof> m_proofs;
    std::size_t m_solved = 0;
};

} // namespace planner
