// SPDX-License-Identifier: Apache-2.0
#pragma once
// The plan as a flow of people over routes and days: a linear relaxation whose optimum no plan can beat.

#include "core/splitter/model/flow_network.h"
#include "core/splitter/model/flow_population.h"

#include <optional>
#include <vector>

namespace planner {

/// Built for an operation and the batches that stay. Every plan without findings is a point of the program, and
/// no goal's form is above the goal's value there. What the program leaves out (keep-apart rows, escorts of groups that
/// do not divide evenly, whole batches where a solver ignores the integer marks) can only make plans worse.
class FlowModel {
public:
    /// `fixed` holds the batches that stay and no others, with the reference of the goal change. It must outlive the
    /// model and not change. The model has forms of its goals only, or of all goals where it has none.
    explicit FlowModel(const LiveScore& fixed);

    [[nodiscard]] const LinearProgram& program() const { return m_program; }
    [[nodiscard]] const std::vector<Flow>& flows() const { return m_network.flows(); }
    [[nodiscard]] const std::vector<Load>& loads() const { return m_network.loads(); }
    /// The load that a flow is part of, both by position.
    [[nodiscard]] std::size_t loadOf(std::size_t flow) const { return m_network.loadOf(flow); }
    [[nodiscard]] const Operation& operation() const { return m_operation; }
    /// 0 for a category that mixes with others on the road, else 1 + its position.
    [[nodiscard]] std::size_t kindOf(CohortId cohort) const { return m_network.kindOf(cohort); }
    /// The goal as a form; nothing for `finish`, which is not linear: see arrivingAfter().
    [[nodiscard]] std::optional<LinearForm> form(Goal goal) const;
    /// The row of every plan whose goal is at most the value.
    [[nodiscard]] HeldGoal held(Goal goal, std::int64_t value) const;
    /// People who arrive after the day.
    [[nodiscard]] LinearForm arrivingAfter(Day day) const;

    /// Closes the flows, by position, that no plan needs any more, and loads without other flows.
    void close(const std::vector<bool>& isIdle);

    /// Escorts that the flows departing on the day need, not rounded up; and how many there are, where that is known.
    [[nodiscard]] LinearForm escorts(Day day) const;
    [[nodiscard]] std::optional<Escorts> escortsLeft(Day day) const { return m_rules.escortsLeft(day); }

    [[nodiscard]] Day lastDay() const { return m_operation.lastDay(); }
    /// The day on which the last of the fixed batches arrives; 0 with none.
    [[nodiscard]] std::int64_t fixedFinish() const { return m_fixed.value(Goal::Finish); }

    /// Whether there are too many flows; the program is empty then.
    static constexpr std::size_t kMostFlows = FlowNetwork::kMostFlows;
    [[nodiscard]] bool isTooLarge() const { return m_network.isTooLarge(); }

private:
    using Column = LinearProgram::Column;
    using Row = LinearProgram::Row;

    void addCategoryRows();
    void addKept();
    void addLacking();
    [[nodiscard]] std::int64_t priorityOf(const Flow& flow) const;
    [[nodiscard]] LinearForm peopleForm(Goal goal) const;

    const LiveScore& m_fixed;
    const LiveRules& m_rules;
    const Operation& m_operation;
    LinearProgram m_program;
    FlowNetwork m_network;
    std::optional<FlowPopulation> m_population; ///< nothing where the model is too large
    std::vector<Column> m_kept;                 ///< people who travel as in the reference
    std::vector<Column> m_lacking;              ///< people whom the batches of a load lack to the smallest load
};

} // namespace planner
