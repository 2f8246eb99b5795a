// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/splitter.h"

#include "core/splitter/greedy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace planner {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array<GreedyPolicy, 4> kPolicies{{{true, true}, {true, false}, {false, true}, {false, false}}};

Batches fixedBatches(const Batches& batches)
{
    Batches fixed;
    for (const auto& [code, batch] : batches)
        if (batch.isFixed() || !batch.counts())
            fixed.insert({code, batch});
    return fixed;
}

/// Adds the new batches under codes B-001, B-002 ... that are free, in the order of departure.
Batches withCodes(Batches batches, std::vector<Batch> made)
{
    std::stable_sort(made.begin(), made.end(),
                     [](const Batch& a, const Batch& b) { return a.departure < b.departure; });
    int number = 0;
    for (Batch& batch : made) {
        do
            batch.code.text = fmt::format("B-{:03}", ++number);
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

/// No goal is below 0, so a value of 0 is its own bound; other bounds are not computed yet.
std::vector<GoalBound> boundsOf(const Score& score)
{
    std::vector<GoalBound> bounds;
    for (const GoalValue& goal : score.goals)
        bounds.push_back({goal.goal, goal.value, goal.value == 0 ? std::optional<std::int64_t>(0) : std::nullopt});
    return bounds;
}

} // namespace

SplitResult split(const Plan& plan, const SplitOptions& options, const CancelFlag* cancel, const ProgressSink& progress)
{
    const auto begin = Clock::now();
    const auto elapsed = [&] { return std::chrono::duration<double>(Clock::now() - begin).count(); };
    const std::vector<Goal>& goals = options.goals.empty() ? plan.operation.settings.goals : options.goals;
    SplitResult result;
    result.batches = fixedBatches(plan.batches);
    result.score = scoreOfBatches(plan, result.batches, goals);
    const Conditions conditions(plan.operation);
    SplitState base(plan.operation, conditions);
    for (const auto& [code, batch] : result.batches)
        if (batch.counts())
            base.book(batch);
    const Batches fixed = result.batches;
    for (std::size_t i = 0; i < kPolicies.size() && !result.isStopped; ++i) {
        SplitState state = base;
        const auto isStopped = [&](Day day) {
            if (progress)
                progress({(static_cast<double>(i)
                           + static_cast<double>(day.value()) / static_cast<double>(plan.operation.lastDay().value()))
                              / static_cast<double>(kPolicies.size()),
                          "Splitting people across sites and days"});
            result.isStopped =
                result.isStopped || (cancel != nullptr && cancel->isCancelled()) || elapsed() > options.seconds;
            return result.isStopped;
        };
        Batches batches = withCodes(fixed, fillGreedily(state, kPolicies.at(i), isStopped));
        const Score score = scoreOfBatches(plan, batches, goals);
        if ((score <=> result.score) < 0) {
            result.score = score;
            result.batches = std::move(batches);
        }
    }
    result.bounds = boundsOf(result.score);
    result.isProven = std::all_of(result.bounds.begin(), result.bounds.end(),
                                  [](const GoalBound& goal) { return goal.bound == goal.value; });
    result.waiting = explainWaiting({plan.operation, result.batches, {}});
    result.seconds = elapsed();
    return result;
}

} // namespace planner
