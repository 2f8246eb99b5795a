// SPDX-License-Identifier: Apache-2.0
// How long an edit of a row takes in a plan file with 100,000 cohorts: from the push to the disk's word that it is
// there. Where: the folder that TMPDIR names.

#include "core/storage/store/plan_store.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <filesystem>

namespace planner {
namespace {

constexpr std::uint32_t kCohorts = 100'000;
constexpr std::uint32_t kSites = 200;
constexpr std::int64_t kPeople = 20;

Plan largePlan()
{
    Plan plan;
    Operation& operation = plan.operation;
    operation.settings.start = Date(20'000);
    operation.settings.end = dateOf(Day(90), operation.settings.start);
    operation.categories.push_back({"standard", "Standard", Priority(1), People(5), false, std::nullopt});
    for (std::uint32_t i = 0; i < kSites; ++i) {
        Facility facility;
        facility.code = facility.name = fmt::format("S{:03}", i);
        facility.capacity = facility.population = People(kPeople * kCohorts);
        operation.facilities.push_back(facility);
    }
    for (std::uint32_t i = 1; i < kSites; ++i) {
        Route route;
        route.code = fmt::format("R{:03}", i);
        route.from = {i};
        route.mode = "road";
        route.length = Metres(400'000);
        operation.routes.push_back(route);
    }
    for (std::uint32_t i = 0; i < kCohorts; ++i) {
        const FacilityId site{1 + i % (kSites - 1)};
        operation.cohorts.push_back(
            {fmt::format("C{:06}", i), site, CategoryId{0}, People(kPeople), Movement::Must, {}, {}, "", "", ""});
        if (i % 20 != 0)
            continue;
        Batch batch;
        batch.code = {fmt::format("B-{:05}", i)};
        batch.route = {site.position - 1};
        batch.departure = Day(1 + i % 90);
        batch.parts = {{CohortId{i}, People(kPeople)}};
        plan.batches[batch.code] = batch;
    }
    return plan;
}

/// A plan file of its own for each benchmark.
class LargeFile {
public:
    LargeFile() : m_store(std::move(PlanStore::create(path(), largePlan(), {"Bench", 0, ""}, {}).value())) {}
    ~LargeFile() { std::filesystem::remove(path()); }

    void push(benchmark::State& state, const Edit& edit)
    {
        if (const auto pushed = m_store.push(edit, {"Bench", ++m_time, ""}); !pushed)
            state.SkipWithError(toEnglish(pushed.error().message).c_str());
    }
    [[nodiscard]] const Operation& operation() const { return m_store.plan().operation; }

private:
    static std::string path()
    {
        const auto file = std::filesystem::temp_directory_path() / "row_edit_bench.tplan";
        std::filesystem::remove(file);
        return file.string();
    }

    PlanStore m_store;
    std::int64_t m_time = 0;
};

void changesACohort(benchmark::State& state)
{
    LargeFile file;
    std::uint32_t at = 0;
    for (auto _ : state) {
        at = (at + 7919) % kCohorts;
        Cohort cohort = file.operation().cohorts[at];
        cohort.label += "x";
        file.push(state, SetRow{at, cohort});
    }
}

void renamesACohort(benchmark::State& state)
{
    LargeFile file;
    std::uint32_t at = 0;
    for (auto _ : state) {
        at = (at + 7919) % kCohorts;
        Cohort cohort = file.operation().cohorts[at];
        cohort.code += "x";
        file.push(state, SetRow{at, cohort});
    }
}

void addsACohortAtTheEnd(benchmark::State& state)
{
    LargeFile file;
    Cohort cohort = file.operation().cohorts[0];
    cohort.people = People(0);
    for (auto _ : state) {
        const auto count = static_cast<std::uint32_t>(file.operation().cohorts.size());
        cohort.code = fmt::format("N{}", count);
        file.push(state, AddRow{count, cohort});
    }
}

void addsAndRemovesACohortInTheMiddle(benchmark::State& state)
{
    LargeFile file;
    Cohort cohort = file.operation().cohorts[0];
    cohort.people = People(0);
    cohort.code = "NEW";
    for (auto _ : state) {
        file.push(state, AddRow{kCohorts / 2, cohort});
        file.push(state, RemoveRow{OperationTable::Cohorts, kCohorts / 2});
    }
}

void addsManyCohortsAsOneStep(benchmark::State& state)
{
    LargeFile file;
    Cohort cohort = file.operation().cohorts[0];
    cohort.people = People(0);
    for (auto _ : state) {
        Transaction step;
        const auto count = static_cast<std::uint32_t>(file.operation().cohorts.size());
        for (std::uint32_t i = 0; i < 10'000; ++i) {
            cohort.code = fmt::format("N{}", count + i);
            step.edits.emplace_back(AddRow{count + i, cohort});
        }
        file.push(state, step);
    }
}

void removesManyCohortsAsOneStep(benchmark::State& state)
{
    LargeFile file;
    std::uint32_t count = kCohorts;
    for (auto _ : state) {
        Transaction step;
        for (std::uint32_t i = 0; i < 10'000; ++i)
            if ((count - 1 - 3 * i) % 20 != 0)
                step.edits.emplace_back(RemoveRow{OperationTable::Cohorts, count - 1 - 3 * i});
        file.push(state, step);
        count = static_cast<std::uint32_t>(file.operation().cohorts.size());
    }
}

BENCHMARK(changesACohort)->Unit(benchmark::kMillisecond);
BENCHMARK(renamesACohort)->Unit(benchmark::kMillisecond);
BENCHMARK(addsACohortAtTheEnd)->Unit(benchmark::kMillisecond);
BENCHMARK(addsAndRemovesACohortInTheMiddle)->Unit(benchmark::kMillisecond);
BENCHMARK(addsManyCohortsAsOneStep)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(removesManyCohortsAsOneStep)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
} // namespace planner

BENCHMARK_MAIN();
