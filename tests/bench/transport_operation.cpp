// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/one_day_operation.h"
#include "tests/bench/seeded_operation.h"

#include <fmt/format.h>

#include <cmath>

namespace planner::bench {
namespace {

constexpr std::uint32_t kOrigins = 20;
constexpr std::uint32_t kGroups = 60;
constexpr std::uint32_t kSites = 1'380;
constexpr std::int64_t kPeopleOfGroup = 500; ///< on average
constexpr std::int64_t kFreePercent = 125;
constexpr std::int64_t kEnoughSeats = 1'000'000;

void addGroups(Operation& operation, test::RandomSource& random)
{
    for (std::uint32_t i = 0; i < kOrigins; ++i) {
        Facility& origin = operation.facilities.emplace_back();
        origin.code = fmt::format("O{:02}", i + 1);
        origin.name = fmt::format("Origin {}", i + 1);
    }
    for (std::uint32_t i = 0; i < kGroups; ++i) {
        Category& category = operation.categories.emplace_back();
        category.code = fmt::format("G{:02}", i + 1);
        category.name = fmt::format("Group {}", i + 1);
        const People people(random.between(kPeopleOfGroup / 2, kPeopleOfGroup * 3 / 2));
        Cohort cohort;
        cohort.code = category.code;
        cohort.facility = {i % kOrigins};
        cohort.category = {i};
        cohort.people = people;
        operation.cohorts.push_back(cohort);
        operation.facilities[i % kOrigins].population += people;
        operation.facilities[i % kOrigins].capacity += people;
    }
}

void addSites(Operation& operation, test::RandomSource& random)
{
    constexpr std::int64_t kAverage = kGroups * kPeopleOfGroup * kFreePercent / 100 / kSites;
    for (std::uint32_t i = 0; i < kSites; ++i) {
        Facility site;
        site.code = fmt::format("S{:04}", i + 1);
        site.name = fmt::format("Site {}", i + 1);
        site.population = People(random.between(0, 200));
        site.capacity = site.population + People(random.between(kAverage / 3, kAverage * 5 / 3 + 1));
        for (std::uint32_t group = 0; group < kGroups; ++group)
            if (random.happens(50))
                site.accepts.push_back({group});
        operation.facilities.push_back(site);
    }
}

} // namespace

Operation transportOperation(std::uint64_t seed)
{
    test::RandomSource random(seed);
    Operation operation = oneDayOperation("Generated: a transport problem", People(kEnoughSeats));
    addGroups(operation, random);
    addSites(operation, random);
    addAllRoutes(operation, kOrigins, random);
    return operation;
}

} // namespace planner::bench
