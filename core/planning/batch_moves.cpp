// SPDX-License-Identifier: Apache-2.0
#include "core/planning/batch_moves.h"

#include <algorithm>
#include <list>

namespace planner {
namespace {

/// The batch on the best of the allowed journeys; nothing where no route leads there in time. `score` counts it.
std::optional<Batch> bestMove(LiveScore& score, const Batch& batch, FacilityId to, std::optional<Day> departure)
{
    const auto without = LiveScore::Trial::without(score, batch);
    const FacilityId from = score.rules().operation().route(batch.route).from;
    const std::vector<RankedPlace> places = rankPlaces(score, batch, {from, to, departure});
    if (places.empty())
        return std::nullopt;
    Batch moved = batch;
    moved.route = places.front().route;
    moved.departure = places.front().departure;
    return moved;
}

/// A batch that is moved in the score as long as this lives.
struct TriedMove {
    TriedMove(LiveScore& score, const Batch& from, Batch to)
        : old(from), moved(std::move(to)), trial(score, {&old, 1}, {&moved, 1})
    {
    }

    Batch old;
    Batch moved;
    LiveScore::Trial trial;
};

} // namespace

std::vector<FacilityId> destinationsOf(const Plan& plan, const std::vector<BatchCode>& codes)
{
    const Operation& operation = plan.operation;
    const auto isReached = [&](FacilityId site, FacilityId from) {
        return std::any_of(operation.routes.begin(), operation.routes.end(),
                           [&](const Route& route) { return route.from == from && route.to == site; });
    };
    std::vector<FacilityId> sites;
    for (std::uint32_t i = 0; i < operation.facilities.size(); ++i)
        if (std::all_of(codes.begin(), codes.end(), [&](const BatchCode& code) {
                const auto batch = plan.batches.find(code);
                return batch == plan.batches.end() || isReached({i}, operation.route(batch->second.route).from);
            }))
            sites.push_back({i});
    return sites;
}

PlannedMoves planMoves(LiveScore& score, const Plan& plan, const std::vector<BatchCode>& codes, FacilityId to,
                       MoveDay day, Day given)
{
    PlannedMoves moves;
    moves.before = score.key();
    const ExcessByRule before = score.rules().excess();
    std::list<TriedMove> tried;
    for (const BatchCode& code : codes) {
        const auto found = plan.batches.find(code);
        if (found == plan.batches.end() || !found->second.counts())
            continue;
        const Batch& batch = found->second;
        const auto single =
            day == MoveDay::Best ? std::nullopt : std::optional(day == MoveDay::Keep ? batch.departure : given);
        const auto moved = bestMove(score, batch, to, single);
        if (!moved) {
            moves.unreachable.push_back(code);
            continue;
        }
        tried.emplace_back(score, batch, *moved);
        if (*moved != batch)
            moves.edits.push_back(MoveBatch{code, moved->route, moved->departure});
        const std::vector<LostRecord> lost = lostByMoving(plan.operation, batch, *moved);
        moves.lost.insert(moves.lost.end(), lost.begin(), lost.end());
    }
    moves.after = score.key();
    moves.excess = score.rules().excess();
    moves.excess -= before;
    return moves;
}

} // namespace planner
