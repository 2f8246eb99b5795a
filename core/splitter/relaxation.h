// SPDX-License-Identifier: Apache-2.0
#pragma once
// The flow model of a split with its optimum goal by goal: what searches are led by.

#include "core/splitter/flow_model.h"
#include "core/splitter/flow_points.h"

#include <functional>
#include <vector>

namespace planner {

/// `fixed` must outlive it and not change. Cannot be copied, because its points refer to its model.
class Relaxation {
public:
    struct Optimum {
        Goal goal;
        std::int64_t bound; ///< no plan is below it, where each goal before is at its own bound
        std::vector<double> point;
    };

    explicit Relaxation(const LiveScore& fixed) : m_model(fixed), m_points(m_model) {}
    Relaxation(const Relaxation&) = delete;
    Relaxation& operator=(const Relaxation&) = delete;

    /// Solves goal by goal as long as time allows.
    void solve(const std::vector<Goal>& goals, const std::function<bool()>& isStopped);

    [[nodiscard]] const FlowModel& model() const { return m_model; }
    [[nodiscard]] const FlowPoints& points() const { return m_points; }
    /// Of the first goals in their order, as far as they were solved.
    [[nodiscard]] const std::vector<Optimum>& optima() const { return m_optima; }

private:
    FlowModel m_model;
    FlowPoints m_points;
    std::vector<Optimum> m_optima;
};

} // namespace planner
