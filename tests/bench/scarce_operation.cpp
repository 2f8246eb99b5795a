// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/one_day_operation.h"
#include "tests/bench/seeded_operation.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace planner::bench {
namespace {

constexpr std::int64_t kSeats = 150;
constexpr std::int64_t kPlacesPercent = 35; ///< of the people
constexpr int kAcceptsAllPercent = 50;
constexpr int kAcceptsGroupPercent = 60;
constexpr int kUrgentPercent = 20; ///< of the groups

/// About `total` in as many parts, each between a third and five thirds of the average, and `total` in all.
std::vector<std::int64_t> parted(std::int64_t total, std::int64_t parts, test::RandomSource& random)
{
    std::vector<std::int64_t> sizes;
    for (std::int64_t left = parts; left > 0; --left) {
        const std::int64_t average = total / left;
        sizes.push_back(left == 1 ? total : random.between(average / 3, average * 5 / 3));
        total -= sizes.back();
    }
    return sizes;
}

void addScarceGroups(Operation& operation, const ScarceShape& shape, test::RandomSource& random)
{
    const auto people = parted(shape.people, shape.groups, random);
    for (std::uint32_t i = 0; i < people.size(); ++i) {
        Facility& origin = operation.facilities.emplace_back();
        origin.code = fmt::format("O{:03}", i + 1);
        origin.name = fmt::format("Origin {}", i + 1);
        origin.population = origin.capacity = People(people[i]);
        Category& category = operation.categories.emplace_back();
        category.code = fmt::format("G{:03}", i + 1);
        category.name = fmt::format("Group {}", i + 1);
        category.priority = Priority(random.happens(kUrgentPercent) ? 2 : 1);
        Cohort& cohort = operation.cohorts.emplace_back();
        cohort.code = category.code;
        cohort.facility = {i};
        cohort.category = {i};
        cohort.people = People(people[i]);
    }
}

/// Sites that are partly filled; each has its own limit, a little above or below its capacity.
void addScarceSites(Operation& operation, const ScarceShape& shape, test::RandomSource& random)
{
    const auto places = parted(shape.people * kPlacesPercent / 100, shape.sites, random);
    for (std::size_t i = 0; i < places.size(); ++i) {
        Facility& site = operation.facilities.emplace_back();
        site.code = fmt::format("S{:04}", i + 1);
        site.name = fmt::format("Site {}", i + 1);
        const std::int64_t percent = random.between(90, 130);
        site.capacity = People(places[i] + random.between(0, 300));
        site.overcrowdingLimit = Percent(percent);
        site.population = People(std::max<std::int64_t>(0, site.capacity.value() * percent / 100 - places[i]));
        if (random.happens(kAcceptsAllPercent))
            continue;
        for (std::uint32_t group = 0; group < operation.categories.size(); ++group)
            if (random.happens(kAcceptsGroupPercent))
                site.accepts.push_back({group});
    }
}

} // namespace

Operation scarceOperation(const ScarceShape& shape, std::uint64_t seed)
{
    test::RandomSource random(seed);
    Operation operation = oneDayOperation("Generated: more people than places", People(kSeats));
    addScarceGroups(operation, shape, random);
    const auto origins = static_cast<std::uint32_t>(operation.facilities.size());
    addScarceSites(operation, shape, random);
    addAllRoutes(operation, origins, random);
    return operation;
}

} // namespace planner::bench
