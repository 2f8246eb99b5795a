// SPDX-License-Identifier: Apache-2.0
// How fast the board is on 5,000 batches: built, a batch moved and painted again, every column previewed in a drag.

#include "tests/bench/window_bench.h"
#include "tests/support/memory_plan.h"
#include "ui/board/board_view.h"
#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"

#include <QCoreApplication>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <memory>

namespace planner::ui {
namespace {

constexpr std::int64_t kBatches = 5'000;
constexpr std::uint32_t kSites = 12; ///< the first two send, the others receive
constexpr std::uint32_t kSenders = 2;
constexpr std::int64_t kDays = 90;
constexpr std::int64_t kPeopleInBatch = 20;

void addRoutes(Operation& operation, FacilityId from)
{
    for (std::uint32_t to = kSenders; to < kSites; ++to) {
        Route route;
        route.code = fmt::format("R{}-{}", from.position, to);
        route.from = from;
        route.to = {to};
        route.mode = "road";
        route.length = Metres(400'000 + 10'000 * std::int64_t{to});
        operation.routes.push_back(route);
    }
}

void addSites(Operation& operation)
{
    constexpr People kMany{100'000};
    for (std::uint32_t i = 0; i < kSites; ++i) {
        Facility facility;
        facility.code = fmt::format("S{:02}", i);
        facility.name = fmt::format("Site {}", i);
        facility.capacity = i < kSenders ? kMany : People(11'000);
        facility.population = i < kSenders ? kMany : People(0);
        operation.facilities.push_back(facility);
    }
    for (std::uint32_t i = 0; i < kSenders; ++i) {
        Cohort cohort;
        cohort.code = fmt::format("K{}", i);
        cohort.facility = {i};
        cohort.people = kMany;
        operation.cohorts.push_back(cohort);
        addRoutes(operation, {i});
    }
}

Plan largePlan()
{
    Plan plan;
    Operation& operation = plan.operation;
    operation.settings.start = Date(20'000);
    operation.settings.end = dateOf(Day(kDays), operation.settings.start);
    operation.categories.push_back({"standard", "Standard", Priority(1), People(5), false, std::nullopt});
    addSites(operation);
    for (std::int64_t i = 0; i < kBatches; ++i) {
        Batch batch;
        batch.code = {fmt::format("B-{:04}", i + 1)};
        batch.route = {static_cast<std::uint32_t>(i % static_cast<std::int64_t>(operation.routes.size()))};
        batch.departure = Day(1 + (i * 7) % kDays);
        batch.parts = {{CohortId{operation.route(batch.route).from.position}, People(kPeopleInBatch)}};
        plan.batches[batch.code] = batch;
    }
    return plan;
}

/// A window with the board on the large plan.
struct Board {
    Board()
        : document(std::make_unique<planner::test::MemoryPlan>(largePlan()), [](const QString&) {
              return Author{"bench", 0, "bench"};
          })
    {
    }
    void show()
    {
        view = std::make_unique<BoardView>(document, selection);
        view->resize(1440, 900);
        view->show();
        QCoreApplication::processEvents();
    }
    PlanDocument document;
    Selection selection;
    std::unique_ptr<BoardView> view;
};

/// From the document to the first picture.
void buildBoard(benchmark::State& state)
{
    Board board;
    for (auto _ : state) {
        board.show();
        state.PauseTiming();
        board.view.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(buildBoard)->Unit(benchmark::kMillisecond);

/// One edit, what follows from it, and all columns painted again.
void moveAndRepaint(benchmark::State& state)
{
    Board board;
    board.show();
    std::uint32_t route = 0;
    for (auto _ : state) {
        route = route == 0 ? 1 : 0;
        if (!board.document.push(MoveBatch{{"B-0001"}, {route}, Day(3)}))
            state.SkipWithError("refused");
        QCoreApplication::processEvents();
    }
}
BENCHMARK(moveAndRepaint)->Unit(benchmark::kMillisecond);

/// The same edit and its findings without any view.
void moveWithoutViews(benchmark::State& state)
{
    Board board;
    std::uint32_t route = 0;
    for (auto _ : state) {
        route = route == 0 ? 1 : 0;
        if (!board.document.push(MoveBatch{{"B-0001"}, {route}, Day(3)}))
            state.SkipWithError("refused");
        benchmark::DoNotOptimize(board.document.findings().size());
    }
}
BENCHMARK(moveWithoutViews)->Unit(benchmark::kMillisecond);

/// What a drag of some batches would do to every column.
void previewColumns(benchmark::State& state)
{
    Board board;
    DragLoad load;
    for (std::int64_t i = 1; i <= state.range(0); ++i)
        load.batches.push_back({fmt::format("B-{:04}", i)});
    benchmark::DoNotOptimize(board.document.live().hard());
    for (auto _ : state) {
        DropSession session(board.document);
        session.begin(load);
        benchmark::DoNotOptimize(session.plan({}).isAllowed());
        for (std::uint32_t i = 0; i < kSites; ++i)
            benchmark::DoNotOptimize(session.plan({FacilityId{i}, std::nullopt}).isAllowed());
    }
}
BENCHMARK(previewColumns)->Arg(1)->Arg(10)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace planner::ui

int main(int argumentCount, char** arguments)
{
    benchmark::Initialize(&argumentCount, arguments);
    return planner::ui::inWindowApplication(argumentCount, arguments, [] { benchmark::RunSpecifiedBenchmarks(); });
}
