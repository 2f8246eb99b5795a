// SPDX-License-Identifier: Apache-2.0
#pragma once
// Builds a plan day by day: adds the best next batch until nobody more fits.

#include "core/base/random.h"
#include "core/splitter/model/journey_fit.h"
#include "core/splitter/model/working_plan.h"

#include <functional>

namespace planner {

/// Which batches of a day come first.
struct ConstructionPolicy {
    Ceiling ceiling = Ceiling::Limit;
    bool prefersShort = true;   ///< by people per metre, rather than by people
    bool decantsFirst = false;  ///< moves people who may move before the day's other batches, rather than after
    std::size_t skipsOneIn = 0; ///< skips a route at random once in so many; 0: never
};

/// Reads an operation once, builds many plans. Refers to the operation, which must outlive it.
class ConstructionHeuristic {
public:
    explicit ConstructionHeuristic(const Operation& operation);

    /// Adds batches that depart on `from` to `to`, without a commit. `isStopped` is polled before each batch.
    void construct(WorkingPlan& plan, const ConstructionPolicy& policy, Day from, Day to, Random& random,
                   const std::function<bool(Day)>& isStopped) const;
    /// Leaves people who may stay where they are, as far as the score gets no worse.
    static void trimDecants(WorkingPlan& plan);

    /// Whether there is anybody who may move but need not.
    [[nodiscard]] bool hasMay() const { return !m_decantSites.empty(); }
    [[nodiscard]] const std::vector<RouteId>& routesFrom(FacilityId site) const { return m_routesFrom[site.at()]; }
    [[nodiscard]] const std::vector<CohortId>& mustAt(FacilityId site) const { return m_must[site.at()]; }
    [[nodiscard]] const std::vector<CohortId>& mayAt(FacilityId site) const { return m_may[site.at()]; }
    /// The fullest batch of the journey from the given cohorts, the most urgent first; empty where nobody fits.
    [[nodiscard]] static Batch fullest(const WorkingPlan& plan, const Journey& journey,
                                       const std::vector<CohortId>& cohorts, Ceiling ceiling, People most);

private:
    struct Candidate {
        Batch batch;
        double worth = 0; ///< people x priority, per metre where the policy says so; 0 for nobody
    };
    [[nodiscard]] Candidate candidate(const WorkingPlan& plan, const ConstructionPolicy& policy, const Journey& journey,
                                      const std::vector<CohortId>& cohorts, People most) const;
    void constructDay(WorkingPlan& plan, const ConstructionPolicy& policy, Day day, Random& random,
                      const std::function<bool(Day)>& isStopped) const;
    void decant(WorkingPlan& plan, const ConstructionPolicy& policy, FacilityId site, Day day,
                const std::function<bool(Day)>& isStopped) const;
    [[nodiscard]] People demandFor(const WorkingPlan& plan, FacilityId site) const;

    const Operation& m_operation;
    std::vector<std::vector<CohortId>> m_must;      ///< by facility, the most urgent first
    std::vector<std::vector<CohortId>> m_may;       ///< by facility
    std::vector<std::vector<RouteId>> m_routesFrom; ///< by facility
    std::vector<std::vector<FacilityId>> m_sources; ///< by facility: where routes to it begin
    std::vector<FacilityId> m_decantSites;          ///< with people who may move
};

} // namespace planner
