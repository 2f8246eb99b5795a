// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/local_search.h"

#include <algorithm>

namespace planner {
namespace {

constexpr std::size_t kHistoryLength = 200;
constexpr std::size_t kTriesBetweenLooks = 32;
constexpr std::size_t kRuinOneIn = 8; ///< filling again costs as much as many small changes

std::vector<FacilityId> sitesWith(const Operation& operation, Movement movement)
{
    std::vector<FacilityId> sites;
    for (const Cohort& cohort : operation.cohorts)
        if (cohort.movement == movement && std::find(sites.begin(), sites.end(), cohort.facility) == sites.end())
            sites.push_back(cohort.facility);
    return sites;
}

} // namespace

LocalSearch::LocalSearch(WorkingPlan& draft, const ConstructionHeuristic& filler, Random& random)
    : m_draft(draft), m_filler(filler), m_random(random), m_hard(draft.score().hard()), m_currentKey(draft.key()),
      m_bestKey(m_currentKey), m_best(draft.batches()), m_history(kHistoryLength, m_currentKey),
      m_mustSites(sitesWith(draft.operation(), Movement::Must)), m_maySites(sitesWith(draft.operation(), Movement::May))
{
}

void LocalSearch::restart(const std::vector<Batch>& batches, const ScoreKey& key)
{
    m_draft.assign(batches);
    m_currentKey = key;
    m_bestKey = key;
    m_best = batches;
    loosen();
}

/// Lets the search go back a little in one of the goals at first, so that it gets over small hills.
void LocalSearch::loosen()
{
    constexpr std::int64_t kParts = 200;
    std::vector<std::size_t> goals;
    for (std::size_t i = 1; i < m_currentKey.size(); ++i)
        if (m_currentKey[i] > 0)
            goals.push_back(i);
    ScoreKey loose = m_currentKey;
    if (!goals.empty()) {
        const std::size_t goal = goals[m_random.below(goals.size())];
        loose[goal] += 1 + loose[goal] / kParts;
    }
    m_history.assign(kHistoryLength, loose);
}

void LocalSearch::run(std::size_t tries, const std::function<bool()>& isStopped)
{
    for (std::size_t i = 0; i < tries; ++i) {
        if (i % kTriesBetweenLooks == 0 && isStopped())
            return;
        ++m_tries;
        tryOne(isStopped);
        if (m_draft.hasChanges())
            keepOrTakeBack();
    }
}

void LocalSearch::keepOrTakeBack()
{
    const ScoreKey key = m_draft.key();
    ScoreKey& late = m_history[m_historyAt];
    m_historyAt = (m_historyAt + 1) % m_history.size();
    if (key.front() <= m_hard && (key <= m_currentKey || key <= late)) {
        m_draft.commit();
        m_currentKey = key;
        if (key < m_bestKey) {
            m_bestKey = key;
            m_best = m_draft.batches();
        }
    } else {
        m_draft.rollback();
    }
    late = std::min(late, m_currentKey);
}

void LocalSearch::tryOne(const std::function<bool()>& isStopped)
{
    if (m_random.oneIn(kRuinOneIn))
        return m_random.oneIn(2) ? ruinAndFill(isStopped) : perturbAndFill(isStopped);
    changeOnce();
}

void LocalSearch::changeOnce()
{
    switch (m_random.below(9)) {
    case 0:
    case 1:
        return relocate();
    case 2:
    case 3:
        return swapJourneys();
    case 4:
        return shiftPeople();
    case 5:
        return exchangePeople();
    case 6:
        return insertWaiting();
    case 7:
        return changeDecant();
    case 8:
        return divert();
    }
}

} // namespace planner
