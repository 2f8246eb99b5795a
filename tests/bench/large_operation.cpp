// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/large_operation.h"

#include <fmt/format.h>
#include <fmt/os.h>

namespace planner::bench {
namespace {

constexpr std::size_t kPopulation = 50'000; ///< of each facility: more than its cohorts have
constexpr std::size_t kRoutesOfFacility = kRoutes / kFacilities;
constexpr std::size_t kCohortsOfFacility = kCohorts / kFacilities;

} // namespace

void writeLargeOperation(const std::string& folder)
{
    fmt::output_file(folder + "/operation.csv")
        .print("key,value\ntitle,Scale\nstart,2026-01-21\nend,2026-03-06\nescorts_per_day,1000000\n");
    fmt::output_file(folder + "/categories.csv")
        .print("code,name,people_per_escort\nstandard,Standard,5\nmedical,Medical,4\n");
    auto facilities = fmt::output_file(folder + "/facilities.csv");
    facilities.print("code,name,capacity,population,lat,lon,daily_intake,name_ar,note\n");
    for (std::size_t i = 0; i < kFacilities; ++i)
        facilities.print("F{0},\"Facility {0}, section\",60000,{1},{2:.4f},{3:.4f},30000,منشأة {0},assumed\n", i,
                         kPopulation, 29.0 + static_cast<double>(i % 80) / 10, 39.0 + static_cast<double>(i % 90) / 10);
    auto cohorts = fmt::output_file(folder + "/cohorts.csv");
    cohorts.print("code,facility,category,people,move,label\n");
    for (std::size_t i = 0; i < kCohorts; ++i)
        cohorts.print("C{},F{},{},{},must,group {}\n", i, i / kCohortsOfFacility, i % 9 == 0 ? "medical" : "standard",
                      100 + i % 400, i % 30);
    auto routes = fmt::output_file(folder + "/routes.csv");
    routes.print("code,from,to,mode,km,hours,seats,arrival_day_offset,via\n");
    for (std::size_t i = 0; i < kRoutes; ++i) {
        const std::size_t from = i / kRoutesOfFacility;
        routes.print("R{},F{},F{},road convoy,{}.{},{}.5,150,{},\n", i, from,
                     (from + 1 + i % kRoutesOfFacility) % kFacilities, 50 + i % 900, i % 1000, 1 + i % 17, i % 2);
    }
}

Batches largeSchedule()
{
    Batches batches;
    for (std::size_t i = 0; i < kBatches; ++i) {
        Batch batch;
        batch.code.text = fmt::format("B{:06}", i);
        const std::size_t facility = i % kFacilities;
        batch.route = {static_cast<std::uint32_t>(facility * kRoutesOfFacility + i / kFacilities)};
        batch.departure = Day(static_cast<std::int64_t>(1 + i % 43));
        const std::size_t cohort = facility * kCohortsOfFacility + i / kFacilities % (kCohortsOfFacility - 1);
        batch.parts.push_back({{static_cast<std::uint32_t>(cohort)}, People(90)});
        batch.parts.push_back({{static_cast<std::uint32_t>(cohort + 1)}, People(10)});
        batch.status = Status::Proposed;
        batch.clearances.set(Clearance::Legal, true);
        batches.emplace_hint(batches.end(), batch.code, batch);
    }
    return batches;
}

} // namespace planner::bench
