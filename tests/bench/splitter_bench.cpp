// SPDX-License-Identifier: Apache-2.0
// Times what searches and the window are built on: evaluating a move, ranking every place of a batch, stopping.
//
// usage: splitter_bench FOLDER [SECONDS]
//
// FOLDER is an operation folder; it is split for SECONDS (2) first.

#include "core/exchange/operation_folder.h"
#include "core/splitter/explain/suggestion.h"
#include "core/splitter/model/working_plan.h"
#include "core/splitter/splitter.h"
#include "tests/support/random_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <thread>

namespace planner::bench {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

/// Takes a batch out, puts it on another route or day of its facility, reads the whole score, and takes that back.
void timeMoves(const Plan& plan)
{
    std::vector<Batch> batches;
    for (const auto& [code, batch] : plan.batches)
        batches.push_back(batch);
    WorkingPlan working(plan.operation, plan.operation.settings.goals, {}, nullptr);
    working.assign(batches);
    std::vector<std::vector<RouteId>> routesFrom(plan.operation.facilities.size());
    for (std::uint32_t route = 0; route < plan.operation.routes.size(); ++route)
        routesFrom[plan.operation.routes[route].from.at()].push_back({route});
    test::RandomSource random(1);
    constexpr std::int64_t kMoves = 500'000;
    std::int64_t better = 0;
    const ScoreKey before = working.key();
    const auto begin = Clock::now();
    for (std::int64_t i = 0; i < kMoves; ++i) {
        const WorkingPlan::Slot slot = random.pick(working.slots());
        Batch moved = working.batch(slot);
        moved.route = random.pick(routesFrom[plan.operation.route(moved.route).from.at()]);
        const Days offset = plan.operation.route(moved.route).arrivalOffset;
        moved.departure =
            Day(random.between(1, std::max<std::int64_t>(1, (plan.operation.lastDay() - offset).value())));
        working.remove(slot);
        working.add(std::move(moved));
        better += working.key() < before ? 1 : 0;
        working.rollback();
    }
    const double seconds = secondsSince(begin);
    fmt::print("moves: {:.0f} a second on one core, each evaluated and taken back ({} of {} better)\n",
               static_cast<double>(kMoves) / seconds, better, kMoves);
}

void timeSuggestions(const Plan& plan)
{
    LiveScore score(plan.operation, plan.operation.settings.goals, &plan.batches);
    for (const auto& [code, batch] : plan.batches)
        score.add(batch);
    std::vector<double> times;
    std::size_t journeys = 0;
    for (const auto& [code, batch] : plan.batches) {
        const auto begin = Clock::now();
        journeys += suggestMoves(score, batch).size();
        times.push_back(secondsSince(begin));
    }
    if (times.empty())
        return;
    std::sort(times.begin(), times.end());
    fmt::print("where could this go: median {:.3f} ms, longest {:.3f} ms, {:.0f} journeys a batch\n",
               1000 * times[times.size() / 2], 1000 * times.back(),
               static_cast<double>(journeys) / static_cast<double>(times.size()));
}

/// From the cancel to the return of split(), at several moments of a long split.
void timeCancel(const Plan& plan)
{
    for (const double after : {0.05, 0.3, 1.0, 3.0}) {
        CancelFlag cancel;
        Clock::time_point cancelled;
        std::thread canceller([&] {
            std::this_thread::sleep_for(std::chrono::duration<double>(after));
            cancelled = Clock::now();
            cancel.cancel();
        });
        SplitOptions options;
        options.seconds = 600;
        options.threads = 2;
        const SplitResult result = split(plan, options, &cancel);
        canceller.join();
        if (result.isStopped)
            fmt::print("cancelled after {} s: returned {:.0f} ms later with {} batches\n", after,
                       1000 * secondsSince(cancelled), result.batches.size());
        else
            fmt::print("cancelled after {} s: had ended by itself\n", after);
    }
}

int run(const std::string& folder, double seconds)
{
    FolderReport report;
    auto plan = readOperationFolder(folder, report);
    if (!plan) {
        fmt::print(stderr, "splitter_bench: {} cannot be read\n", folder);
        return EXIT_FAILURE;
    }
    SplitOptions options;
    options.seconds = seconds;
    options.threads = 2;
    const Plan empty = plan.value();
    plan.value().batches = split(empty, options).batches;
    fmt::print("{}: {} batches\n", folder, plan.value().batches.size());
    timeMoves(plan.value());
    timeSuggestions(plan.value());
    timeCancel(empty);
    return EXIT_SUCCESS;
}

} // namespace
} // namespace planner::bench

int main(int argc, char** argv)
{
    if (argc != 2 && argc != 3) {
        fmt::print(stderr, "usage: splitter_bench FOLDER [SECONDS]\n");
        return 2;
    }
    return planner::bench::run(argv[1], argc == 3 ? std::atof(argv[2]) : 2);
}
