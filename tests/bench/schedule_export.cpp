// SPDX-License-Identifier: Apache-2.0
// Writes the schedule of the large operation to a file several times and prints the best time in seconds: what
// export_against_sqlite.py compares with.

#include "core/exchange/operation_folder.h"
#include "core/exchange/plan_export.h"
#include "tests/bench/large_operation.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <limits>

namespace planner::bench {
namespace {

double secondsToWrite(const PlanView& view, const Findings& findings, const std::string& path)
{
    const auto begin = std::chrono::steady_clock::now();
    std::ofstream file(path, std::ios::binary);
    const bool isWritten = writeSchedule(view, findings, [&](std::string_view text) {
        return static_cast<bool>(file.write(text.data(), static_cast<std::streamsize>(text.size())));
    });
    file.close();
    if (!isWritten || !file)
        std::exit(EXIT_FAILURE);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

int run(const std::string& folder, const std::string& path, int times)
{
    writeLargeOperation(folder);
    FolderReport report;
    auto plan = readOperationFolder(folder, report);
    if (!plan)
        return EXIT_FAILURE;
    plan.value().batches = largeSchedule();
    const EvaluatedPlan evaluated(plan.value());
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < times; ++i)
        best = std::min(best, secondsToWrite(evaluated.view(), evaluated.findings(), path));
    fmt::print("{}\n", best);
    return EXIT_SUCCESS;
}

} // namespace
} // namespace planner::bench

int main(int argc, char** argv)
{
    if (argc != 4) {
        fmt::print(stderr, "usage: schedule_export FOLDER FILE TIMES\n");
        return 2;
    }
    return planner::bench::run(argv[1], argv[2], std::atoi(argv[3]));
}
