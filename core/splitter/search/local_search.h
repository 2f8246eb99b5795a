// SPDX-License-Identifier: Apache-2.0
#pragma once
// Local search: improves a plan by small moves, and by ruin and recreate.

#include "core/base/random.h"
#include "core/splitter/model/working_plan.h"
#include "core/splitter/search/construction_heuristic.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace planner {

/// Late acceptance hill climbing (Burke and Bykov, "The late acceptance hill-climbing heuristic", 2017) over plans
/// that break no rule beyond the fixed batches. Keeps the best plan. Refers to its arguments, which must outlive it.
/// For one thread.
class LocalSearch {
public:
    LocalSearch(WorkingPlan& plan, const ConstructionHeuristic& construction, Random& random);

    /// Tries so many moves; `isStopped` is polled between them.
    void run(std::size_t tries, const std::function<bool()>& isStopped);

    /// Moves tried so far.
    [[nodiscard]] std::size_t tries() const { return m_tries; }
    [[nodiscard]] const Incumbent& best() const { return m_best; }
    /// Continues from another plan, such as the best of another thread.
    void restart(Incumbent plan);

private:
    void tryMove(const std::function<bool()>& isStopped);
    void acceptOrRollBack();
    /// Lets the search get a little worse in one of the goals at first, so that it leaves local optima.
    void loosen();
    // Each makes one move, or none where nothing fits.
    void anyMove();
    void relocate();
    void swapJourneys();
    void shiftPeople();
    void exchangePeople();
    void insertWaiting();
    void changeDecant();
    void divert();
    void ruinAndRecreate(const std::function<bool()>& isStopped);
    /// Removes some batches near the day; the first day of a removed one.
    [[nodiscard]] Day ruinSome(Day centre);
    /// Removes all batches of the days; the first of them.
    Day ruinDays(Day first, Day last);
    /// A few small moves; people of the last batches get the places that come free.
    void perturbAndRecreate(const std::function<bool()>& isStopped);
    [[nodiscard]] Day lastDeparture() const;

    [[nodiscard]] WorkingPlan::Slot anySlot();
    /// Two batches from the same facility; nothing where there are none, or none was found.
    [[nodiscard]] std::optional<std::pair<WorkingPlan::Slot, WorkingPlan::Slot>> anyPair();
    [[nodiscard]] Journey anyJourney(FacilityId site, Day around);
    /// Adds the parts as far as they fit on the journey; returns what did not fit.
    std::vector<Part> addFitting(const Batch& batch, const Journey& journey);

    WorkingPlan& m_plan;
    const ConstructionHeuristic& m_construction;
    Random& m_random;
    std::int64_t m_hard; ///< of the fixed batches: no move may exceed it
    ScoreKey m_currentKey;
    Incumbent m_best;
    std::vector<ScoreKey> m_history;
    std::size_t m_historyAt = 0;
    std::size_t m_tries = 0;
    std::vector<FacilityId> m_mustSites; ///< with must people
    std::vector<FacilityId> m_maySites;  ///< with may people
};

} // namespace planner
