// SPDX-License-Identifier: Apache-2.0
#pragma once
// Turns the flows of the relaxation's optimum into whole batches: a start near the bound for the search.

#include "core/splitter/draft.h"
#include "core/splitter/filler.h"
#include "core/splitter/flow_model.h"

#include <functional>
#include <map>
#include <vector>

namespace planner {

/// Refers to the operation, which must outlive it.
class Guide {
public:
    /// `values` are the columns of the model at the optimum to follow.
    Guide(const Operation& operation, const FlowModel& model, const std::vector<double>& values);

    /// Adds batches to the draft day by day, without a commit. What a flow leaves of a batch is carried on to the
    /// route's next day; a batch goes as soon as people for `threshold` of its seats have come together.
    void fill(Draft& draft, double threshold, const std::function<bool(Day)>& isStopped) const;

private:
    struct Wish {
        CohortId cohort;
        double people;
    };
    using Loading = std::pair<RouteId, std::size_t>; ///< a route and whether its people load apart
    void send(Draft& draft, const Journey& journey, std::vector<Wish>& wishes, double threshold) const;

    const Operation& m_operation;
    std::map<Day, std::map<Loading, std::vector<Wish>>> m_wishes;
};

} // namespace planner
