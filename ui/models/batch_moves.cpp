// SPDX-License-Identifier: Apache-2.0
#include "ui/models/batch_moves.h"

#include "ui/models/batch_records.h"

#include <algorithm>

namespace planner::ui {
namespace {

/// The batch on the best of the allowed journeys; nothing where no route leads there. `score` does not count it.
std::optional<Batch> bestMove(LiveScore& score, const Operation& operation, const Batch& batch, FacilityId to,
                              Day first, Day last)
{
    std::optional<Batch> best;
    ScoreKey bestKey{};
    for (std::uint32_t i = 0; i < operation.routes.size(); ++i) {
        const Route& route = operation.routes[i];
        if (route.from != operation.route(batch.route).from || route.to != to)
            continue;
        for (Day day = first; day <= last; day += Day(1)) {
            Batch moved = batch;
            moved.route = {i};
            moved.departure = day;
            score.add(moved);
            const ScoreKey key = score.key();
            score.remove(moved);
            if (best && key >= bestKey)
                continue;
            best = moved;
            bestKey = key;
        }
    }
    return best;
}

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
    std::vector<std::pair<Batch, Batch>> changes;
    for (const BatchCode& code : codes) {
        const auto found = plan.batches.find(code);
        if (found == plan.batches.end() || !found->second.counts())
            continue;
        const Batch& batch = found->second;
        const Day single = day == MoveDay::Keep ? batch.departure : given;
        score.remove(batch);
        const auto moved = bestMove(score, plan.operation, batch, to, day == MoveDay::Best ? Day(1) : single,
                                    day == MoveDay::Best ? plan.operation.lastDay() : single);
        score.add(moved ? *moved : batch);
        if (!moved) {
            moves.unreachable.push_back(code);
            continue;
        }
        changes.emplace_back(batch, *moved);
        if (*moved != batch)
            moves.edits.push_back(MoveBatch{code, moved->route, moved->departure});
        const std::vector<LostRecord> lost = lostByMoving(plan.operation, batch, *moved);
        moves.lost.insert(moves.lost.end(), lost.begin(), lost.end());
    }
    moves.after = score.key();
    moves.excess = score.rules().excess();
    moves.excess -= before;
    for (const auto& [old, moved] : changes) {
        score.remove(moved);
        score.add(old);
    }
    return moves;
}

} // namespace planner::ui
