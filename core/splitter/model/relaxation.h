// SPDX-License-Identifier: Apache-2.0
#pragma once
// The flow model of a split and its optimum goal by goal: what searches are led by, and what plans are held against.

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
        std::optional<std::int64_t> bound; ///< no plan is below that is as good in the goals before as was held
    };

    /// `batches` are a plan's that rest on the fixed ones, to start from.
    Relaxation(const LiveScore& fixed, const std::vector<Batch>& batches, const std::function<bool()>& isStopped)
        : m_model(fixed), m_points(m_model), m_isStopped(isStopped), m_guide(m_points.pointOf(batches)),
          m_bounds(std::in_place, m_model, isStopped, m_guide)
    {
    }
    Relaxation(const Relaxation&) = delete;
    Relaxation& operator=(const Relaxation&) = delete;

    /// Bounds the next goal, of which the plan of these batches reaches `value`, where the goals before stay at what
    /// was held. Without a bound where it was stopped.
    void solve(Goal goal, std::int64_t value, const std::vector<Batch>& batches);
    /// Raises the last goal's bound where whole batches do so quickly. Others may be led by the guide meanwhile.
    void tighten(std::int64_t value);
    /// Solves for the goals from position `first` on as one, the ones before held; `key` is the score of the plan of
    /// these batches. The guide stays as it is: others may be led by it meanwhile.
    void solveJointly(const std::vector<Goal>& goals, const ScoreKey& key, std::size_t first,
                      const std::vector<Batch>& batches);
    /// Takes over the bound of tighten() and makes the optimum of solveJointly() the guide; whether it came to one.
    bool adopt();
    /// Raises the last goal's bound to one found elsewhere that holds where the goals before are as was held; whether
    /// it was lower.
    bool raise(std::optional<std::int64_t> bound);
    /// From now on the goal solved last is at the value or below. Nobody may be led by the guide meanwhile.
    void hold(std::int64_t value);
    /// Begins with the first goal again, from the plan of these batches. What was proven stays so.
    void restart(const std::vector<Batch>& batches);

    /// Whether trees of the whole model come to an end in a split's time.
    [[nodiscard]] bool isSmall() const;
    [[nodiscard]] const FlowModel& model() const { return m_model; }
    [[nodiscard]] const FlowPoints& points() const { return m_points; }
    /// Of the goals solved so far, in their order.
    [[nodiscard]] const std::vector<Optimum>& optima() const { return m_optima; }
    /// Whether a plan of this score may get better in the goal, one solved so far.
    [[nodiscard]] bool isOpen(std::size_t goal, const ScoreKey& key) const
    {
        return key[goal + 1] > m_optima[goal].bound.value_or(0);
    }
    /// Whether the plan's goal is so close to its bound that others have more to gain.
    [[nodiscard]] bool isClose(std::size_t goal, const ScoreKey& key) const;
    /// The optimum of the last goal, or of several as one: what searches are led by. The plan to start from at first.
    [[nodiscard]] const std::vector<double>& guide() const { return m_guide; }
    /// The best bound of the goal that holds for a plan of these values; nothing where none does.
    [[nodiscard]] std::optional<std::int64_t> boundFor(std::size_t goal, const std::vector<std::int64_t>& values) const;
    /// What the goals are held at that were solved before the last one, or all.
    [[nodiscard]] const std::vector<std::int64_t>& held() const { return m_held; }
    /// How many solutions there were so far.
    [[nodiscard]] std::size_t solved() const { return m_solved; }

private:
    struct Proof {
        std::vector<std::int64_t> held; ///< of the goals before: the bound holds for plans no worse than that
        std::int64_t bound;
    };
    void keepProof();
    /// Where all goals so far are as good as can be: no plan needs what would make the last one worse.
    void closeIdle();

    FlowModel m_model;
    FlowPoints m_points;
    std::function<bool()> m_isStopped;
    std::vector<double> m_guide;
    std::optional<Bounds> m_bounds;  ///< always there; made anew by restart()
    std::unique_ptr<Bounds> m_joint; ///< made when it is asked for first
    bool m_hasJoint = false;
    std::optional<std::int64_t> m_higher; ///< bound
    std::vector<Optimum> m_optima;
    std::vector<std::int64_t> m_held;
    std::vector<Proof> m_proofs;
    std::size_t m_solved = 0;
};

} // namespace planner
