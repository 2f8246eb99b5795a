// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/splitter.h"

#include "core/base/message_id.h"
#include "core/model/free_codes.h"
#include "core/splitter/kept_batches.h"
#include "core/splitter/model/bounds.h"
#include "core/splitter/model/split_problem.h"
#include "core/splitter/search/improvement.h"
#include "core/splitter/search/worker_pool.h"

#include <algorithm>
#include <memory>

namespace planner {
namespace {

/// The staying batches, and the made ones under free codes B-001, B-002 ... in the order of departure.
Batches withCodes(const Plan& plan, const std::vector<Batch>& staying, std::vector<Batch> made)
{
    const Operation& operation = plan.operation;
    Batches batches;
    for (const Batch& batch : staying)
        batches.insert(*plan.batches.find(batch.code));
    std::stable_sort(made.begin(), made.end(), [&](const Batch& a, const Batch& b) {
        return std::tuple(a.departure, operation.route(a.route).code, a.parts.front().cohort)
               < std::tuple(b.departure, operation.route(b.route).code, b.parts.front().cohort);
    });
    const std::size_t width = std::max<std::size_t>(3, std::to_string(made.size() + staying.size()).size());
    FreeCodes codes(batches, width);
    for (Batch& batch : made) {
        batch.code = codes.next();
        batch.status = Status::Proposed;
        batches.insert({batch.code, batch});
    }
    return batches;
}

/// The values with the bounds that the relaxation knows of; no goal is below 0.
std::vector<GoalBound> boundsOf(const Score& score, const Relaxation* relaxation)
{
    std::vector<GoalBound> bounds;
    std::vector<std::int64_t> values;
    for (const GoalValue& goal : score.goals) {
        values.push_back(goal.value);
        bounds.push_back({goal.goal, goal.value, goal.value == 0 ? std::optional<std::int64_t>(0) : std::nullopt});
    }
    if (relaxation != nullptr && score.hard == 0)
        for (std::size_t i = 0; i < values.size(); ++i)
            if (const auto bound = relaxation->boundFor(i, values))
                bounds[i].bound = std::min(values[i], *bound);
    return bounds;
}

/// Solves for the goals that have no bound yet, as long as time allows.
void completeBounds(std::vector<GoalBound>& goals, const Relaxation& relaxation, const std::vector<Batch>& batches,
                    const SplitClock& clock)
{
    const bool isComplete =
        std::all_of(goals.begin(), goals.end(), [](const GoalBound& goal) { return goal.bound.has_value(); });
    if (isComplete || clock.isOver())
        return;
    const std::vector<double> point = relaxation.points().pointOf(batches);
    Bounds bounds(
        relaxation.model(), [&] { return clock.isOver(); }, point);
    for (GoalBound& goal : goals) {
        if (!goal.bound) {
            bounds.startFrom(point);
            goal.bound = bounds.lowest(goal.goal, goal.value);
            goal.bound = std::max(goal.bound, bounds.tightened(goal.goal, goal.value));
        }
        if (!goal.bound)
            return;
        bounds.hold(goal.goal, goal.value);
    }
}

Score scoreOfKey(const ScoreKey& key, const std::vector<Goal>& goals)
{
    Score score{key.front(), {}};
    for (std::size_t i = 0; i < goals.size(); ++i)
        score.goals.push_back({goals[i], key[i + 1]});
    return score;
}

/// People of must cohorts whom neither the fixed batches nor those of the best plan take.
People waitingIn(const SplitProblem& problem, const std::vector<Batch>& batches)
{
    const std::vector<Cohort>& cohorts = problem.operation().cohorts;
    std::vector<People> left;
    for (std::uint32_t i = 0; i < cohorts.size(); ++i)
        left.push_back(cohorts[i].people - problem.score().rules().moved({i}));
    for (const Batch& batch : batches)
        for (const Part& part : batch.parts)
            left[part.cohort.at()] -= part.people;
    People waiting;
    for (std::size_t i = 0; i < cohorts.size(); ++i)
        if (cohorts[i].movement == Movement::Must)
            waiting += std::max(People(0), left[i]);
    return waiting;
}

SplitState stateOf(const WorkerPool& pool, const SplitProblem& problem, const SplitClock& clock,
                   std::vector<GoalBound> bounds)
{
    const double seconds = clock.elapsed();
    return {seconds, pool.key().front(), std::move(bounds), static_cast<double>(pool.tries()) / std::max(seconds, 1e-9),
            waitingIn(problem, pool.batches())};
}

} // namespace

SplitResult split(const Plan& plan, const SplitOptions& options, const CancelFlag* cancel, const ProgressSink& progress)
{
    SplitClock clock(options.seconds, cancel);
    const auto isStopped = [&] { return clock.isSearchOver(); };
    const std::vector<Goal>& goals = options.goals.empty() ? plan.operation.settings.goals : options.goals;
    std::optional<Plan> locked;
    if (options.from || !options.keepsLocked)
        locked = withKeptLocked(plan, options);
    const SplitProblem problem(locked ? *locked : plan, goals);
    WorkerPool pool(problem, goals, {options.seed, options.threads, options.effort, options.mostBatches}, isStopped);
    std::unique_ptr<Relaxation> relaxation;
    Improvement improvement(pool, goals, clock, [&] {
        if (progress)
            progress({std::min(1.0, clock.searchFraction()), MessageId::SplittingPeople});
        if (options.onState)
            options.onState(stateOf(pool, problem, clock, boundsOf(scoreOfKey(pool.key(), goals), relaxation.get())));
    });
    pool.build(problem.free());
    const std::size_t count = pool.batches().size();
    const bool isTooLarge = count >= options.mostBatches;
    clock.leave(options.secondsPerBatch * static_cast<double>(count));
    // Where fixed batches break a rule together with others, that counts before the goals, and the relaxation does not
    // know how much. What one of them breaks by itself, such as a count that is missing, is the same in every plan.
    const std::int64_t given = problem.score().rules().excessOfSingleBatches();
    if (problem.score().hard() == given && !isTooLarge)
        relaxation = std::make_unique<Relaxation>(problem.score(), pool.batches(), isStopped);
    if (relaxation && relaxation->model().isTooLarge())
        relaxation.reset();
    if (!isTooLarge)
        relaxation ? improvement.run(*relaxation) : improvement.run();
    const bool isEnded = isTooLarge || isStopped();
    if (!isTooLarge)
        pool.trim();
    SplitResult result;
    result.batches = withCodes(plan, problem.staying(), problem.groups().toCohorts(pool.batches(), plan.batches));
    result.score = scoreOf(EvaluatedPlan(plan.operation, result.batches, plan.approvals), goals, &plan.batches);
    result.bounds = boundsOf(result.score, relaxation.get());
    if (relaxation && result.score.hard == given)
        completeBounds(result.bounds, *relaxation, pool.batches(), clock);
    result.isProven = std::all_of(result.bounds.begin(), result.bounds.end(),
                                  [](const GoalBound& goal) { return goal.bound == goal.value; });
    result.isTooLarge = isTooLarge;
    result.isStopped = isEnded || (improvement.isTimedOut() && !result.isProven);
    result.waiting = explainWaiting({plan.operation, result.batches, {}}, options.from.value_or(Day(1)));
    result.seconds = clock.elapsed();
    return result;
}

} // namespace planner
