// SPDX-License-Identifier: Apache-2.0
#include "core/figures/transport_use.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"

#include <gmock/gmock.h>

#include <map>

namespace planner::test {
namespace {

using testing::ElementsAre;

std::vector<std::int64_t> used(const TransportUse& use)
{
    std::vector<std::int64_t> values;
    for (const TransportDay& day : use.days)
        values.push_back(day.used);
    return values;
}

TEST(TransportUseTest, CountsVehiclesForTheDaysOfTheirCycle)
{
    OperationBuilder builder(4);
    builder.facility("A", {.capacity = 300, .population = 200})
        .facility("B", {.capacity = 300})
        .fleet("BUS", {.vehicles = 1, .cycleDays = 2})
        .cohort("K", {.at = "A", .people = 200})
        .route("AB", {.from = "A", .to = "B", .seats = 50, .departuresPerDay = 9, .fleet = "BUS"})
        .batch("B-1", {.route = "AB", .day = 1, .parts = {{"K", 40}}})
        .batch("B-2", {.route = "AB", .day = 2, .parts = {{"K", 40}}})
        .batch("B-3", {.route = "AB", .day = 4, .parts = {{"K", 40}}});
    const EvaluatedPlan plan(builder.plan());
    const auto uses = transportUse(plan.view());
    ASSERT_EQ(uses.size(), 1U) << "neither the route of a fleet nor escorts that nobody needs";
    EXPECT_EQ(uses[0].kind, TransportKind::Fleet);
    EXPECT_THAT(used(uses[0]), ElementsAre(1, 2, 1, 1));
    EXPECT_EQ(uses[0].days[1], (TransportDay{2, 1}));
    EXPECT_EQ(uses[0].daysOver, 1);
    EXPECT_EQ(uses[0].most, 2);
}

TEST(TransportUseTest, CountsDeparturesAndEscorts)
{
    OperationBuilder builder(3);
    builder.facility("A", {.capacity = 300, .population = 200})
        .facility("B", {.capacity = 300})
        .category("high", {.peoplePerEscort = 4})
        .cohort("K", {.at = "A", .people = 200, .category = "high"})
        .route("AB", {.from = "A", .to = "B", .seats = 50, .departuresPerDay = 1})
        .batch("B-1", {.route = "AB", .day = 2, .parts = {{"K", 9}}})
        .batch("B-2", {.route = "AB", .day = 2, .parts = {{"K", 8}}});
    builder.settings().escortsPerDay = Escorts(4);
    const EvaluatedPlan plan(builder.plan());
    const auto uses = transportUse(plan.view());
    ASSERT_EQ(uses.size(), 2U);
    EXPECT_EQ(uses[0].kind, TransportKind::Departures);
    EXPECT_THAT(used(uses[0]), ElementsAre(0, 2, 0));
    EXPECT_EQ(uses[1].kind, TransportKind::Escorts);
    EXPECT_THAT(used(uses[1]), ElementsAre(0, 5, 0));
    EXPECT_EQ(uses[1].days[1].excess(), 1);
    EXPECT_EQ(uses[1].highest(), 5);
}

TEST(TransportUseTest, AddsUpFromTheFirstToTheLastDayOfUse)
{
    TransportUse use;
    use.days = {{0, 9}, {2, 3}, {0, 4}, {1, 5}, {0, 9}};
    EXPECT_EQ(whileInUse(use), (TransportDay{3, 12}));
    use.days[2].available.reset();
    EXPECT_EQ(whileInUse(use), (TransportDay{3, std::nullopt})) << "no limit on a day between";
    use.days = {{0, 9}, {0, 9}};
    EXPECT_EQ(whileInUse(use), (TransportDay{0, 0}));
    EXPECT_EQ(whileInUse({}), (TransportDay{0, 0}));
}

TEST(TransportUseTest, IsOverWhereTheRulesFindIt)
{
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const EvaluatedPlan plan(randomPlan(seed));
        std::map<TransportKind, std::int64_t> expected;
        std::map<TransportKind, std::int64_t> found;
        for (const Finding& finding : plan.findings())
            if (finding.rule == Rule::R08Fleet)
                expected[TransportKind::Fleet] += finding.excess;
            else if (finding.rule == Rule::R09Escorts && finding.day >= Day(1)
                     && finding.day <= plan.ledger().lastDay())
                expected[TransportKind::Escorts] += finding.excess;
        for (const TransportUse& use : transportUse(plan.view()))
            for (const TransportDay& day : use.days)
                if (day.excess() > 0 && use.kind != TransportKind::Departures)
                    found[use.kind] += day.excess();
        ASSERT_EQ(found, expected) << "seed " << seed;
    }
}

} // namespace
} // namespace planner::test
