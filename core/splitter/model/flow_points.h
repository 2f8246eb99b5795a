// SPDX-License-Identifier: Apache-2.0
#pragma once
// Plans as points of a flow model, and whole points as plans.

#include "core/splitter/model/flow_model.h"
#include "core/splitter/model/wait_reason.h"
#include "core/splitter/model/working_plan.h"

#include <map>
#include <tuple>
#include <vector>

namespace planner {

/// Refers to the model, which must outlive it.
class FlowPoints {
public:
    explicit FlowPoints(const FlowModel& model);

    /// The flows and loads of free batches; other columns are 0. Batches that the model has no load for are left out.
    [[nodiscard]] std::vector<double> pointOf(const std::vector<Batch>& batches) const;
    /// People of a flow for whom the rules allow no seat in the batches of their load.
    struct Unseated {
        std::size_t flow;
        People people;
        WaitReason reason;
    };
    /// Adds the batches of a point with whole loads to the plan, without a commit; returns who is unseated.
    std::vector<Unseated> realise(WorkingPlan& plan, const std::vector<double>& point) const;

private:
    using LoadKey = std::tuple<RouteId, Day, std::size_t>;

    [[nodiscard]] std::vector<People> wholePeople(const std::vector<double>& point) const;
    /// Adds one more batch of the load; whether anybody fitted in.
    bool addBatch(WorkingPlan& plan, std::size_t load, std::vector<People>& people,
                  std::vector<WaitReason>& reasons) const;

    const FlowModel& m_model;
    std::map<LoadKey, std::size_t> m_loads;
    std::vector<std::vector<std::size_t>> m_flowsOf; ///< by load
    std::vector<std::size_t> m_byDay;                ///< loads in the order of their days
};

} // namespace planner
