// SPDX-License-Identifier: Apache-2.0
// How fast a large operation folder is read, and a large schedule written.

#include "core/exchange/operation_folder.h"
#include "core/exchange/plan_export.h"
#include "tests/bench/large_operation.h"

#include <benchmark/benchmark.h>

#include <filesystem>

namespace planner::bench {
namespace {

/// The large operation on disk for the life of the program.
class LargeFolder {
public:
    LargeFolder()
    {
        m_path = std::filesystem::temp_directory_path() / "planner-bench-operation";
        std::filesystem::create_directories(m_path);
        writeLargeOperation(m_path.string());
        for (const auto& entry : std::filesystem::directory_iterator(m_path))
            m_bytes += entry.file_size();
    }
    LargeFolder(const LargeFolder&) = delete;
    LargeFolder& operator=(const LargeFolder&) = delete;
    ~LargeFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    [[nodiscard]] std::string path() const { return m_path.string(); }
    [[nodiscard]] std::uintmax_t bytes() const { return m_bytes; }

private:
    std::filesystem::path m_path;
    std::uintmax_t m_bytes = 0;
};

const LargeFolder& largeFolder()
{
    static const LargeFolder kFolder;
    return kFolder;
}

Plan readLargePlan()
{
    FolderReport report;
    auto plan = readOperationFolder(largeFolder().path(), report);
    if (!plan)
        throw std::runtime_error(toEnglish(inOneSentence(report.errors.front())));
    return std::move(plan).value();
}

const Plan& largePlan()
{
    static const Plan kPlan = [] {
        Plan plan = readLargePlan();
        plan.batches = largeSchedule();
        return plan;
    }();
    return kPlan;
}

void importFolder(benchmark::State& state)
{
    const std::uintmax_t bytes = largeFolder().bytes();
    for ([[maybe_unused]] const auto iteration : state)
        benchmark::DoNotOptimize(readLargePlan());
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

/// To a sink that drops the text: what the writer itself costs.
void exportSchedule(benchmark::State& state)
{
    const EvaluatedPlan evaluated(largePlan());
    const PlanView view = evaluated.view();
    const Findings& findings = evaluated.findings();
    std::size_t bytes = 0;
    for ([[maybe_unused]] const auto iteration : state)
        benchmark::DoNotOptimize(writeSchedule(view, findings, [&](std::string_view text) {
            bytes += text.size();
            return true;
        }));
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
    state.counters["findings"] = static_cast<double>(findings.size());
}

void exportLedger(benchmark::State& state)
{
    const EvaluatedPlan evaluated(largePlan());
    const PlanView view = evaluated.view();
    std::size_t bytes = 0;
    for ([[maybe_unused]] const auto iteration : state)
        benchmark::DoNotOptimize(writeLedger(view, [&](std::string_view text) {
            bytes += text.size();
            return true;
        }));
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

BENCHMARK(importFolder)->Unit(benchmark::kMillisecond);
BENCHMARK(exportSchedule)->Unit(benchmark::kMillisecond);
BENCHMARK(exportLedger)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace planner::bench

BENCHMARK_MAIN();
