// SPDX-License-Identifier: Apache-2.0
#include "core/goals/best_placement.h"

#include <algorithm>
#include <tuple>

namespace planner {
namespace {

/// Tries routes and days against what the plan had before.
class Search {
public:
    Search(LiveScore& live, const Batch* now, FacilityId from, const PlacementWish& wish) : m_live(live), m_wish(wish)
    {
        if (now != nullptr)
            m_placement.removed.push_back(*now);
        m_facilities = touchedFacilities(live.rules().operation(), m_placement);
        for (const FacilityId facility : {from, wish.to})
            if (std::find(m_facilities.begin(), m_facilities.end(), facility) == m_facilities.end())
                m_facilities.push_back(facility);
        m_before = excessAt(live.rules(), m_facilities);
        for (const Batch& batch : m_placement.removed)
            m_live.remove(batch);
    }
    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;
    ~Search()
    {
        for (const Batch& batch : m_placement.removed)
            m_live.add(batch);
    }

    void tryDay(const Batch& batch)
    {
        m_placement.put.assign(1, batch);
        m_live.add(batch);
        const PlacementExcess after = excessAt(m_live.rules(), m_facilities);
        const Verdict verdict = verdictOf(excessChange(m_live.rules(), m_before, after, m_placement).made);
        const Rank rank{verdict, m_wish.departure && batch.departure != *m_wish.departure, m_live.key()};
        m_live.remove(batch);
        if (!m_best || rank < m_bestRank) {
            m_best = BestPlacement{batch, verdict};
            m_bestRank = rank;
        }
    }
    [[nodiscard]] const std::optional<BestPlacement>& best() const { return m_best; }

private:
    using Rank = std::tuple<Verdict, bool, ScoreKey>;

    LiveScore& m_live;
    const PlacementWish& m_wish;
    Placement m_placement;
    std::vector<FacilityId> m_facilities;
    PlacementExcess m_before;
    std::optional<BestPlacement> m_best;
    Rank m_bestRank;
};

/// The batch on every route that it could take, with the first departure day.
std::vector<Batch> onRoutes(const Operation& operation, const Batch& draft, FacilityId from, FacilityId to,
                            const PartsOnRoute& parts)
{
    std::vector<Batch> batches;
    for (std::uint32_t i = 0; i < operation.routes.size(); ++i) {
        if (operation.routes[i].from != from || operation.routes[i].to != to)
            continue;
        Batch batch = draft;
        batch.route = {i};
        batch.departure = Day(1);
        batch.parts = parts(batch.route);
        if (!batch.parts.empty())
            batches.push_back(std::move(batch));
    }
    return batches;
}

} // namespace

std::optional<BestPlacement> bestPlacement(LiveScore& live, const Batch* now, const Batch& draft, FacilityId from,
                                           const PlacementWish& wish, const PartsOnRoute& parts)
{
    const Operation& operation = live.rules().operation();
    Search search(live, now, from, wish);
    std::vector<Batch> candidates = onRoutes(operation, draft, from, wish.to, parts);
    if (wish.arrival) {
        for (Batch& batch : candidates) {
            batch.departure = *wish.arrival - operation.route(batch.route).arrivalOffset;
            search.tryDay(batch);
        }
        return search.best();
    }
    if (wish.departure)
        for (Batch& batch : candidates) {
            batch.departure = *wish.departure;
            search.tryDay(batch);
        }
    if (search.best() && search.best()->verdict == Verdict::Clean)
        return search.best();
    for (Batch& batch : candidates) {
        const Day last = operation.lastDay() - operation.route(batch.route).arrivalOffset;
        for (batch.departure = Day(1); batch.departure <= last; batch.departure += Day(1))
            search.tryDay(batch);
    }
    return search.best();
}

} // namespace planner
