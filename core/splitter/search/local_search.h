// SPDX-License-Identifier: Apache-2.0
#pragma once
// Improves a draft by small changes and by taking a few batches out and filling again.

#include "core/base/random.h"
#include "core/splitter/model/working_plan.h"
#include "core/splitter/search/construction_heuristic.h"

#include <functional>
#include <vector>

namespace planner {

/// Late acceptance hill climbing (Burke and Bykov, "The late acceptance hill-climbing heuristic", 2017) over plans
/// that break no rule which the fixed batches do not break already. The best plan seen is kept.
/// Refers to the draft, the filler and the random source, which must outlive it. For one thread.
class LocalSearch {
public:
    LocalSearch(WorkingPlan& draft, const ConstructionHeuristic& filler, Random& random);

    /// Tries `tries` changes; `isStopped` is asked every few of them.
    void run(std::size_t tries, const std::function<bool()>& isStopped);

    /// Changes tried so far.
    [[nodiscard]] std::size_t tries() const { return m_tries; }
    [[nodiscard]] const ScoreKey& bestKey() const { return m_bestKey; }
    [[nodiscard]] const std::vector<Batch>& best() const { return m_best; }
    /// Goes on from another plan, such as the best of another thread.
    void restart(const std::vector<Batch>& batches, const ScoreKey& key);

private:
    void tryOne(const std::function<bool()>& isStopped);
    void keepOrTakeBack();
    void loosen();
    // Each makes one change of the draft, or none where nothing fits.
    void changeOnce();
    void relocate();
    void swapJourneys();
    void shiftPeople();
    void exchangePeople();
    void insertWaiting();
    void changeDecant();
    void divert();
    void ruinAndFill(const std::function<bool()>& isStopped);
    /// Takes batches out around the day; gives the first day that has lost one.
    [[nodiscard]] Day ruinSome(Day centre);
    /// Takes out all batches of the days; gives the first one.
    Day ruinDays(Day first, Day last);
    /// A few small changes, and the people of the last batches in the places that come free.
    void perturbAndFill(const std::function<bool()>& isStopped);
    [[nodiscard]] Day lastDeparture() const;

    [[nodiscard]] WorkingPlan::Slot anySlot();
    /// Another batch from the same facility; the same one where there is no other.
    [[nodiscard]] WorkingPlan::Slot companionOf(WorkingPlan::Slot slot);
    [[nodiscard]] Journey anyJourney(FacilityId site, Day around);
    /// Adds the parts as far as they fit on the journey; gives what did not fit.
    std::vector<Part> addFitting(const Batch& batch, const Journey& journey);

    WorkingPlan& m_draft;
    const ConstructionHeuristic& m_filler;
    Random& m_random;
    std::int64_t m_hard; ///< forced by fixed batches: no change may pass it
    ScoreKey m_currentKey;
    ScoreKey m_bestKey;
    std::vector<Batch> m_best;
    std::vector<ScoreKey> m_history;
    std::size_t m_historyAt = 0;
    std::size_t m_tries = 0;
    std::vector<FacilityId> m_mustSites; ///< with must people
    std::vector<FacilityId> m_maySites;  ///< with may people
};

} // namespace planner
