// SPDX-License-Identifier: Apache-2.0
// Splits of random operations break no rule, whatever features the operation has; and each feature is really met.
#include "core/splitter/splitter.h"

#include "tests/core/splitter/tiny_plan.h"
#include "tests/support/naive_evaluation.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

namespace planner {
namespace {

SplitOptions fewTries()
{
    SplitOptions options;
    options.effort = 500;
    return options;
}

Batches onlyFixed(Batches batches)
{
    std::erase_if(batches, [](const auto& row) { return !row.second.isFixed(); });
    return batches;
}

std::int64_t naiveHardScore(const Plan& plan, const Batches& batches)
{
    std::int64_t sum = 0;
    for (const test::PlainFinding& finding : test::naiveFindings({plan.operation, batches, {}}))
        sum += finding.excess;
    return sum;
}

/// Counts the features that the new batches of a split meet.
void countFeatures(const Plan& plan, const Batches& batches, std::map<std::string, int>& met)
{
    const Operation& operation = plan.operation;
    std::map<std::string, bool> has;
    for (const auto& [code, batch] : batches) {
        if (batch.isFixed() || !batch.counts())
            continue;
        const Route& route = operation.route(batch.route);
        has["next-day route"] |= route.arrivalOffset > Days(0);
        has["fleet with a cycle"] |= route.fleet && operation.fleet(*route.fleet).cycle > Days(1);
        has["window of a route"] |= route.openFrom || route.openTo;
        has["reserve"] |= operation.settings.transportReserve > Percent(0);
        has["turnover"] |= operation.settings.hasSameDayTurnover;
        has["calendar"] |= !operation.calendar.empty();
        has["escorts"] |= operation.settings.escortsPerDay.has_value();
        has["places"] |= std::any_of(operation.places.begin(), operation.places.end(),
                                     [&](const CategoryPlaces& row) { return row.facility == route.to; });
        has["locked batch"] |= !onlyFixed(plan.batches).empty();
        has["several cohorts aboard"] |= batch.parts.size() > 1;
        for (const Part& part : batch.parts) {
            const Cohort& cohort = operation.cohort(part.cohort);
            has["decant"] |= cohort.movement == Movement::May;
            has["dates of a cohort"] |= cohort.readyFrom || cohort.notAfter;
            has["travels alone"] |= operation.category(cohort.category).travelsAlone;
            has["share"] |= operation.category(cohort.category).maxShare.has_value();
            has["keep apart"] |=
                std::any_of(operation.keepApart.begin(), operation.keepApart.end(), [&](const KeepApart& pair) {
                    return pair.first == part.cohort || pair.second == part.cohort;
                });
        }
    }
    for (const auto& [feature, isMet] : has)
        met[feature] += isMet ? 1 : 0;
}

void holdAll(Plan (*make)(std::uint64_t), std::uint64_t count, std::map<std::string, int>& met)
{
    for (std::uint64_t seed = 1; seed <= count; ++seed) {
        const Plan plan = make(seed);
        const SplitResult result = split(plan, fewTries());
        const std::int64_t forced = naiveHardScore(plan, onlyFixed(plan.batches));
        ASSERT_LE(naiveHardScore(plan, result.batches), forced) << "seed " << seed;
        countFeatures(plan, result.batches, met);
    }
}

Plan randomPlanInside(std::uint64_t seed) { return test::randomPlan(seed, test::TravelDays::Inside); }

TEST(FeatureTest, SplitsBreakNoRuleThatFixedBatchesDoNotForceWhateverTheFeature)
{
    std::map<std::string, int> met;
    holdAll(randomPlanInside, 400, met);
    holdAll(test::tinyPlan, 600, met);
    for (const char* feature : {"next-day route", "fleet with a cycle", "window of a route", "reserve", "turnover",
                                "calendar", "escorts", "places", "locked batch", "several cohorts aboard", "decant",
                                "dates of a cohort", "travels alone", "share", "keep apart"})
        EXPECT_GE(met[feature], 10) << feature << " is hardly met";
}

} // namespace
} // namespace planner
