// SPDX-License-Identifier: Apache-2.0
#pragma once
// The flow model of a split and its optimum goal by goal: what searches are led by, and what plans are held against.

#include "core/splitter/bounds.h"
#include "core/splitter/flow_points.h"

#include <functional>
#include <vector>

namespace planner {

/// `fixed` must outlive it and not change. Cannot be copied, because its parts refer to its model.
class Relaxation {
public:
    struct Optimum {
        Goal goal;
        std::int64_t bound; ///< no plan is below that is as good in the goals before as was held
        std::vector<double> point;
    };

    Relaxation(const LiveScore& fixed, std::function<bool()> isStopped)
        : m_model(fixed), m_points(m_model), m_bounds(m_model, std::move(isStopped))
    {
    }
    Relaxation(const Relaxation&) = delete;
    Relaxation& operator=(const Relaxation&) = delete;

    /// Solves for the next goal, of which a plan reaches `value`, where the goals before stay at what was held. False
    /// where it was stopped.
    bool solve(Goal goal, std::int64_t value);
    /// From now on the goal solved last is at the value or below.
    void hold(std::int64_t value);

    [[nodiscard]] const FlowModel& model() const { return m_model; }
    [[nodiscard]] const FlowPoints& points() const { return m_points; }
    /// Of the goals solved so far, in their order.
    [[nodiscard]] const std::vector<Optimum>& optima() const { return m_optima; }
    /// The first goals' bounds that hold for a plan of these values: those before which it is no worse than was held.
    [[nodiscard]] std::size_t countOfBoundsFor(const std::vector<std::int64_t>& values) const;

private:
    FlowModel m_model;
    FlowPoints m_points;
    Bounds m_bounds;
    std::vector<Optimum> m_optima;
    std::vector<std::int64_t> m_held;
};

} // namespace planner
