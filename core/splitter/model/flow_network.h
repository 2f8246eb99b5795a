// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who can travel where and when: the flows of people and the loads of batches that a flow model decides on.

#include "core/lp/linear_program.h"
#include "core/rules/live_rules.h"

#include <optional>
#include <vector>

namespace planner {

/// People of one cohort who depart on one route and day.
struct Flow {
    CohortId cohort;
    RouteId route;
    Day departure;
    LinearProgram::Column column = 0;
};

/// Batches of one kind that depart on one route and day. People of a category that travels alone load apart.
struct Load {
    RouteId route;
    Day departure;
    std::size_t kind = 0; ///< 0 for categories that mix, else 1 + the category
    People seats;         ///< the most that one of them can hold
    LinearProgram::Column column = 0;
    std::optional<LinearProgram::Column> extraEscorts; ///< needed because escorts are whole
    std::vector<std::size_t> flows;                    ///< positions
};

/// Refers to the rules, which must outlive it.
class FlowNetwork {
public:
    using ThingDay = std::pair<std::size_t, std::int64_t>; ///< position of a thing and a day
    struct Site {
        People mayArrive; ///< people whom flows can bring
        People mayLeave;
        std::vector<std::size_t> arriving; ///< flows
        std::vector<std::size_t> leaving;  ///< flows
    };

    /// Adds the columns of flows and loads to the program, with rows for the people and the seats there are.
    FlowNetwork(const LiveRules& rules, LinearProgram& program);

    /// More flows than this are not worth the memory and the time: then there are none.
    static constexpr std::size_t kMostFlows = 300'000;
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }

    [[nodiscard]] const std::vector<Flow>& flows() const { return m_flows; }
    [[nodiscard]] const std::vector<Load>& loads() const { return m_loads; }
    /// The load of a flow, both by position.
    [[nodiscard]] std::size_t loadOf(std::size_t flow) const { return m_loadOf[flow]; }
    [[nodiscard]] const Site& site(std::size_t facility) const { return m_sites[facility]; }
    [[nodiscard]] const LiveRules& rules() const { return m_rules; }
    [[nodiscard]] const Operation& operation() const { return m_operation; }
    [[nodiscard]] Day arrivalOf(const Flow& flow) const
    {
        return flow.departure + m_operation.route(flow.route).arrivalOffset;
    }
    /// 0 for a category that mixes with others on the road, else 1 + its position.
    [[nodiscard]] std::size_t kindOf(CohortId cohort) const;
    [[nodiscard]] std::optional<People> peoplePerEscort(const Flow& flow) const
    {
        return m_operation.category(m_operation.cohort(flow.cohort).category).peoplePerEscort;
    }
    void setExtraEscorts(std::size_t load, LinearProgram::Column column) { m_loads[load].extraEscorts = column; }

private:
    void addFlows();
    void addFlowsOf(RouteId id, const std::vector<CohortId>& cohorts);
    void addLoads();
    [[nodiscard]] People seatsOf(const Flow& flow) const;
    [[nodiscard]] People remaining(CohortId cohort) const;

    const LiveRules& m_rules;
    const Operation& m_operation;
    LinearProgram& m_program;
    bool m_isTooLarge = false;
    std::vector<Flow> m_flows;
    std::vector<Load> m_loads;
    std::vector<std::size_t> m_loadOf; ///< by flow
    std::vector<Site> m_sites;         ///< by facility
};

} // namespace planner
