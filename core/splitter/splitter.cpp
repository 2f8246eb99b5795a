// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/splitter.h"

#include "core/splitter/bounds.h"
#include "core/splitter/crew.h"
#include "core/splitter/relaxation.h"
#include "core/splitter/split_ground.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace planner {
namespace {

using Clock = std::chrono::steady_clock;

/// The staying batches, and the made ones under free codes B-001, B-002 ... in the order of departure.
Batches withCodes(const std::vector<Batch>& staying, std::vector<Batch> made, const Operation& operation)
{
    Batches batches;
    for (const Batch& batch : staying)
        batches.insert({batch.code, batch});
    std::stable_sort(made.begin(), made.end(), [&](const Batch& a, const Batch& b) {
        return std::tuple(a.departure, operation.route(a.route).code, a.parts.front().cohort)
               < std::tuple(b.departure, operation.route(b.route).code, b.parts.front().cohort);
    });
    const std::size_t width = std::max<std::size_t>(3, std::to_string(made.size() + staying.size()).size());
    std::size_t number = 0;
    for (Batch& batch : made) {
        do
            batch.code.text = fmt::format("B-{:0{}}", ++number, width);
        while (batches.contains(batch.code));
        batch.status = Status::Proposed;
        batches.insert({batch.code, batch});
    }
    return batches;
}

Score scoreOfBatches(const Plan& plan, const Batches& batches, const std::vector<Goal>& goals)
{
    const Conditions conditions(plan.operation);
    const Ledger ledger(plan.operation, batches);
    const PlanView view{plan.operation, batches, conditions, ledger};
    return scoreOf(view, findFindings(view, plan.approvals), goals, &plan.batches);
}

/// Bounds of the goals that the score has, each given the ones before. No goal is below 0, so a value of 0 is its
/// own bound.
std::vector<GoalBound> boundsOf(const Score& score, const FlowModel* model, const std::function<bool()>& isStopped)
{
    std::vector<GoalBound> bounds;
    for (const GoalValue& goal : score.goals)
        bounds.push_back({goal.goal, goal.value, goal.value == 0 ? std::optional<std::int64_t>(0) : std::nullopt});
    if (model == nullptr)
        return bounds;
    Bounds relaxation(*model, isStopped);
    for (GoalBound& goal : bounds)
        if (const auto bound = relaxation.next(goal.goal, goal.value))
            goal.bound = std::max(*bound, goal.bound.value_or(*bound));
    return bounds;
}

} // namespace

SplitResult split(const Plan& plan, const SplitOptions& options, const CancelFlag* cancel, const ProgressSink& progress)
{
    const auto begin = Clock::now();
    const auto elapsed = [&] { return std::chrono::duration<double>(Clock::now() - begin).count(); };
    SplitResult result;
    // The search leaves a part of the time to the proof of how good its plan is.
    constexpr double kSearchShare = 0.8;
    const auto isCancelled = [&] { return cancel != nullptr && cancel->isCancelled(); };
    const auto isStopped = [&] { return isCancelled() || elapsed() >= kSearchShare * options.seconds; };
    const auto isOver = [&] { return isCancelled() || elapsed() >= options.seconds; };
    const std::vector<Goal>& goals = options.goals.empty() ? plan.operation.settings.goals : options.goals;
    const SplitGround ground(plan, goals);
    Crew crew(ground.operation(), goals, ground.fixed(), ground.reference(), options);
    crew.build(isStopped);
    if (getenv("DBG")) fprintf(stderr, "built %.3f\n", elapsed());
    // Where fixed batches break a rule, that counts before the goals: the relaxation does not know how much.
    std::unique_ptr<Relaxation> relaxation;
    if (ground.score().hard() == 0)
        relaxation = std::make_unique<Relaxation>(ground.score());
    if (relaxation && relaxation->model().isTooLarge())
        relaxation.reset();
    if (relaxation)
        relaxation->solve(goals, isStopped);
    if (getenv("DBG")) fprintf(stderr, "relaxed %.3f %zu\n", elapsed(), relaxation ? relaxation->optima().size() : 0);
    crew.improve(relaxation.get(), isStopped, progress);
    const std::vector<Batch>& best = crew.batches();
    result.batches = withCodes(ground.staying(), ground.groups().toCohorts(best, plan.batches), plan.operation);
    result.score = scoreOfBatches(plan, result.batches, goals);
    result.isStopped = isStopped();
    result.bounds =
        boundsOf(result.score, result.score.hard == 0 && relaxation ? &relaxation->model() : nullptr, isOver);
    result.isProven = std::all_of(result.bounds.begin(), result.bounds.end(),
                                  [](const GoalBound& goal) { return goal.bound == goal.value; });
    result.waiting = explainWaiting({plan.operation, result.batches, {}});
    result.seconds = elapsed();
    return result;
}

} // namespace planner
