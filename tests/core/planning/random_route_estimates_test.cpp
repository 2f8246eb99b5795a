// SPDX-License-Identifier: Apache-2.0
// Estimated routes of random operations against a second way of finding them, site by site and category by category.
#include "core/planning/route_estimates.h"

#include "core/model/conditions.h"
#include "tests/support/random_operation.h"
#include "tests/support/random_source.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace planner {
namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

/// A random operation whose sites lie somewhere between Basra and Hasakah, one in five of them nobody knows where.
Operation placedOperation(std::uint64_t seed)
{
    Operation operation = test::randomOperation(seed);
    test::RandomSource random(seed + 1'000'000);
    for (Facility& facility : operation.facilities) {
        if (random.happens(20))
            continue;
        facility.latitude = 30 + static_cast<double>(random.between(0, 7000)) / 1000;
        facility.longitude = 40 + static_cast<double>(random.between(0, 7000)) / 1000;
        facility.country = random.pick(std::vector<std::string>{"", "IQ", "IQ", "SY"});
    }
    if (random.happens(50))
        operation.routes.clear();
    return operation;
}

/// The most people of the category whom the site can take on any day, who is there at the start being there.
std::int64_t roomOf(const Operation& operation, FacilityId site, CategoryId category)
{
    if (!operation.accepts(site, category))
        return 0;
    const Conditions conditions(operation);
    std::int64_t most = 0;
    for (Day day(1); day <= operation.lastDay(); day = day + Days(1))
        most = std::max(most, conditions.limit(site, day).value());
    std::int64_t room = most - operation.facility(site).population.value();
    for (const CategoryPlaces& places : operation.places) {
        if (places.facility != site || places.category != category)
            continue;
        std::int64_t kept = places.places.value();
        for (const Cohort& cohort : operation.cohorts)
            if (cohort.facility == site && cohort.category == category)
                kept -= cohort.people.value();
        room = std::min(room, kept);
    }
    return room;
}

/// By sorting all sites for each category of each site: what is wanted of each pair.
std::set<Pair> wantedPairs(const Operation& operation, std::size_t nearest)
{
    std::map<std::pair<FacilityId, CategoryId>, std::int64_t> people;
    for (const Cohort& cohort : operation.cohorts)
        if (cohort.movement != Movement::Stay)
            people[{cohort.facility, cohort.category}] += cohort.people.value();
    const auto isRoute = [&](FacilityId from, FacilityId to) {
        return std::any_of(operation.routes.begin(), operation.routes.end(),
                           [&](const Route& route) { return route.from == from && route.to == to; });
    };
    std::set<Pair> pairs;
    for (const auto& [group, count] : people) {
        const auto& [from, category] = group;
        const auto start = placeOf(operation.facility(from));
        if (!start || count == 0)
            continue;
        std::vector<std::pair<double, std::uint32_t>> sites;
        for (std::uint32_t i = 0; i < operation.facilities.size(); ++i) {
            const auto end = placeOf(operation.facilities[i]);
            const std::string& home = operation.facility(from).country;
            const std::string& there = operation.facilities[i].country;
            const bool isAcross = !home.empty() && !there.empty() && home != there && !isRoute(from, {i});
            if (end && i != from.position && !isAcross && roomOf(operation, {i}, category) >= 1)
                sites.emplace_back(greatCircleKilometres(*start, *end), i);
        }
        std::sort(sites.begin(), sites.end());
        std::int64_t room = 0;
        std::size_t taken = 0;
        for (const auto& [kilometres, site] : sites) {
            if (taken >= nearest && 2 * room >= 3 * count)
                break;
            room += roomOf(operation, {site}, category);
            ++taken;
            if (!isRoute(from, {site}))
                pairs.insert({from.position, site});
        }
    }
    return pairs;
}

TEST(RandomRouteEstimates, AreThoseThatASecondWayFinds)
{
    std::size_t routes = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const Operation operation = placedOperation(seed);
        for (const std::size_t nearest : {1, 2, 8}) {
            EstimateOptions options;
            options.nearest = nearest;
            std::set<Pair> found;
            for (const Route& route : estimateRoutes(operation, options).routes)
                EXPECT_TRUE(found.insert({route.from.position, route.to.position}).second) << "a pair twice, " << seed;
            EXPECT_EQ(found, wantedPairs(operation, nearest)) << "seed " << seed << ", nearest " << nearest;
            routes += found.size();
        }
    }
    EXPECT_GT(routes, 300U) << "too few to say anything";
}

TEST(RandomRouteEstimates, LeaveNothingToAddOnceTheyAreAdded)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Plan plan;
        plan.operation = placedOperation(seed);
        const Plan before = plan;
        const RouteEstimates first = estimateRoutes(plan.operation, {});
        const auto edit = additionOf(plan, first.routes);
        EXPECT_EQ(edit.has_value(), !first.routes.empty());
        if (!edit)
            continue;
        const auto applied = apply(plan, *edit);
        ASSERT_TRUE(applied) << toEnglish(applied.error().message);
        EXPECT_EQ(countEstimates(plan.operation.routes), first.routes.size());
        EXPECT_TRUE(
            std::equal(before.operation.routes.begin(), before.operation.routes.end(), plan.operation.routes.begin()))
            << "what people wrote stays in its place";
        EXPECT_TRUE(estimateRoutes(plan.operation, {}).routes.empty()) << seed;
        ASSERT_TRUE(replay(plan, applied.value().inverse));
        EXPECT_EQ(plan, before);
    }
}

TEST(RandomRouteEstimates, SayWhatTheyAreInEveryField)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Operation operation = placedOperation(seed);
        for (const Route& route : estimateRoutes(operation, {.detour = 1.5, .speed = 40}).routes) {
            const double line =
                greatCircleKilometres(*placeOf(operation.facility(route.from)), *placeOf(operation.facility(route.to)));
            const auto kilometres = static_cast<double>(route.length.value()) / 1000;
            EXPECT_EQ(route.length.value() % 1000, 0);
            EXPECT_NEAR(kilometres, std::max(1.0, line * 1.5), 0.5001);
            EXPECT_NEAR(route.hours.value(), hoursOfDrive(kilometres, 40), 0.00501);
            EXPECT_EQ(route.arrivalOffset, nightsOfDrive(kilometres, 40));
            EXPECT_TRUE(isEstimate(route));
            EXPECT_NE(route.source.find("x 1.50, 40 km/h"), std::string::npos) << route.source;
            EXPECT_FALSE(route.seats || route.departuresPerDay || route.openFrom || route.openTo || route.fleet);
        }
    }
}

} // namespace
} // namespace planner
