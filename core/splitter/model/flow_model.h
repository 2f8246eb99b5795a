// SPDX-License-Identifier: Apache-2.0
#pragma once
// The plan as a flow of people over routes and days: a linear relaxation whose optimum no lawful plan can beat.

#include "core/goals/live_score.h"
#include "core/lp/linear_program.h"

#include <map>
#include <optional>
#include <tuple>
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
};

/// Built for an operation and the batches that stay. Every lawful plan is a point of the program, and no goal's
/// form is above the goal's value there. What the program leaves out (keep-apart rows, escorts of groups that do not
/// divide evenly, whole batches where a solver ignores the integer marks) can only make plans worse than it says.
class FlowModel {
public:
    /// `fixed` holds the batches that stay and no others, with the reference that the goal change compares with.
    /// It must outlive the model and not change. Only forms of its goals can be asked for;
    /// of all goals where it has none.
    explicit FlowModel(const LiveScore& fixed);

    [[nodiscard]] const LinearProgram& program() const { return m_program; }
    [[nodiscard]] const std::vector<Flow>& flows() const { return m_flows; }
    [[nodiscard]] const std::vector<Load>& loads() const { return m_loads; }
    /// The load that a flow is part of, both by position.
    [[nodiscard]] std::size_t loadOf(std::size_t flow) const { return m_loadOf[flow]; }
    [[nodiscard]] const Operation& operation() const { return m_operation; }
    /// 0 for a category that mixes with others on the road, else 1 + its position.
    [[nodiscard]] std::size_t kindOf(CohortId cohort) const;
    /// The goal as a form; nothing for `finish`, which is not linear: see arrivingAfter().
    [[nodiscard]] std::optional<LinearForm> form(Goal goal) const;
    /// What every plan keeps to that is no worse than the value in the goal.
    [[nodiscard]] HeldGoal held(Goal goal, std::int64_t value) const;
    /// People who arrive after the day.
    [[nodiscard]] LinearForm arrivingAfter(Day day) const;

    /// Takes flows out that no plan needs any more: where each, by position, is true, and loads that have no others.
    void close(const std::vector<bool>& isIdle);

    /// Escorts that the flows departing on the day need, not rounded up; and how many there are, where that is known.
    [[nodiscard]] LinearForm escorts(Day day) const;
    [[nodiscard]] std::optional<Escorts> escortsLeft(Day day) const { return m_rules.escortsLeft(day); }

    [[nodiscard]] Day lastDay() const { return m_operation.lastDay(); }
    /// The day on which the last of the fixed batches arrives; 0 with none.
    [[nodiscard]] std::int64_t fixedFinish() const { return m_fixed.value(Goal::Finish); }

    /// More flows than this are not worth the memory and the time; the program is empty then.
    static constexpr std::size_t kMostFlows = 300'000;
    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }

private:
    using Column = LinearProgram::Column;
    using Row = LinearProgram::Row;
    using ThingDay = std::pair<std::size_t, std::int64_t>; ///< position of a thing and a day
    struct Range {
        Column highest;
        Column lowest;
    };

    void addFlows();
    void addFlowsOf(RouteId id, const std::vector<CohortId>& cohorts);
    void addLoads();
    void addTransportRows();
    void addEscorts();
    void addRoundedEscorts(Load& load, const std::vector<std::size_t>& flows, Row day);
    [[nodiscard]] std::optional<People> peoplePerEscort(CohortId cohort) const;
    void addDailyRows();
    void addRoundingRows(const std::map<ThingDay, std::vector<std::size_t>>& loads,
                         const std::map<ThingDay, People>& most);
    [[nodiscard]] std::optional<People> mostBrought(const std::vector<std::size_t>& loads) const;
    void addPopulations();
    void addPopulation(std::size_t facility);
    [[nodiscard]] std::vector<bool> daysToFollow(std::size_t facility) const;
    void followLimits(std::size_t facility, std::vector<bool>& isFollowed) const;
    [[nodiscard]] bool canPassTarget(std::size_t facility, std::size_t day) const;
    [[nodiscard]] bool countsForPeak(std::size_t facility, std::size_t day) const;
    void addLimits(std::size_t facility);
    void addEntryAfterDecant(std::size_t facility);
    void addOverTarget(std::size_t facility);
    [[nodiscard]] const FacilityTrack& trackOf(std::size_t facility) const;
    [[nodiscard]] bool has(Goal goal) const;
    void addCategoryRows();
    [[nodiscard]] double mostOccupancy() const;
    void addPeak();
    void addBalance();
    void addKept();
    [[nodiscard]] People remaining(CohortId cohort) const;
    [[nodiscard]] Day arrivalOf(RouteId route, Day departure) const;
    [[nodiscard]] std::int64_t priorityOf(const Flow& flow) const;
    [[nodiscard]] LinearForm peopleForm(Goal goal) const;

    const LiveScore& m_fixed;
    const LiveRules& m_rules;
    const Operation& m_operation;
    std::size_t m_days;
    bool m_isTooLarge = false;
    LinearProgram m_program;
    std::vector<Flow> m_flows;
    std::vector<Load> m_loads;
    std::vector<std::size_t> m_loadOf;                            ///< by flow
    std::vector<People> m_mayArrive;                              ///< by facility: people whom flows can bring
    std::vector<People> m_mayLeave;                               ///< by facility
    std::vector<std::vector<std::size_t>> m_arriving;             ///< by facility: flows
    std::vector<std::vector<std::size_t>> m_leaving;              ///< by facility: flows
    std::vector<std::vector<std::optional<Column>>> m_population; ///< by facility and day, where it matters
    std::vector<Column> m_overTarget;
    std::optional<Column> m_peak;
    std::optional<Range> m_range; ///< highest and lowest occupancy at the end
    std::vector<Column> m_kept;   ///< people who travel as in the reference
};

} // namespace planner
