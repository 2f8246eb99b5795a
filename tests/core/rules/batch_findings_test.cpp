// SPDX-License-Identifier: Apache-2.0
#include "core/rules/batch_findings.h"

#include "core/rules/evaluation.h"
#include "tests/support/operation_builder.h"
#include "tests/support/random_plan.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace planner {
namespace {

using test::OperationBuilder;

/// Batches of one facility to another on days 1 to 5, arriving on the next day, each of five people.
OperationBuilder builder()
{
    OperationBuilder builder(9);
    builder.facility("A", {.capacity = 1000, .population = 500})
        .facility("B", {.capacity = 1000})
        .category("rare", {.maxSharePercent = 100})
        .cohort("C1", {.at = "A", .people = 100})
        .cohort("C2", {.at = "A", .people = 100, .category = "rare"})
        .fleet("F", {.vehicles = 9, .cycleDays = 2})
        .route("AB", {.from = "A", .to = "B", .arrivalOffset = 1, .fleet = "F"})
        .route("BA", {.from = "B", .to = "A"});
    for (const std::int64_t day : {1, 2, 3, 4, 5})
        builder.batch(fmt::format("T{}", day), {.route = "AB", .day = day, .parts = {{"C1", 5}}});
    return builder;
}

/// The batches that one finding concerns.
std::string concernedBy(const Plan& plan, const Finding& finding)
{
    const Findings one{finding};
    const BatchFindings findings(plan.operation, one);
    std::string codes;
    for (const auto& [code, batch] : plan.batches) {
        std::string ids;
        appendIds(ids, findings.of(batch));
        EXPECT_TRUE(ids.empty() || ids == idOf(finding.rule));
        EXPECT_EQ(!ids.empty(), isConcerned(plan.operation, batch, finding));
        if (!ids.empty())
            codes += code.text + " ";
    }
    return codes;
}

std::string concerned(Rule rule, const std::string& subject, std::int64_t day)
{
    return concernedBy(builder().plan(), {rule, subject, Day(day), 1, false, {}});
}

TEST(BatchFindings, TooManyPresentConcernsWhoArrivedByThen)
{
    for (const Rule rule : {Rule::R01Overcrowding, Rule::R02Places, Rule::R13KeepApartSite}) {
        EXPECT_EQ(concerned(rule, "B", 4), "T1 T2 T3 ");
        EXPECT_EQ(concerned(rule, "A", 4), "");
    }
}

TEST(BatchFindings, IntakeConcernsTheArrivalsAndReleaseTheDeparturesOfTheDay)
{
    EXPECT_EQ(concerned(Rule::R04DailyIntake, "B", 4), "T3 ");
    EXPECT_EQ(concerned(Rule::R04DailyIntake, "A", 4), "");
    EXPECT_EQ(concerned(Rule::R05DailyRelease, "A", 4), "T4 ");
    EXPECT_EQ(concerned(Rule::R05DailyRelease, "B", 4), "");
}

TEST(BatchFindings, RouteAndEscortsConcernTheDeparturesOfTheDay)
{
    EXPECT_EQ(concerned(Rule::R06RouteDepartures, "AB", 2), "T2 ");
    EXPECT_EQ(concerned(Rule::R06RouteDepartures, "BA", 2), "");
    EXPECT_EQ(concerned(Rule::R09Escorts, "escorts", 5), "T5 ");
}

TEST(BatchFindings, AFleetConcernsAllWhoUseItsVehiclesThatDay)
{
    EXPECT_EQ(concerned(Rule::R08Fleet, "F", 4), "T3 T4 ");
    EXPECT_EQ(concerned(Rule::R08Fleet, "F", 1), "T1 ");
}

TEST(BatchFindings, RulesOfABatchConcernIt)
{
    for (const Rule rule : {Rule::R03NotAccepted, Rule::R07RouteClosed, Rule::R10Seats, Rule::R11TravelsAlone,
                            Rule::R12KeepApartTravel, Rule::R15Headcount, Rule::R16Dates, Rule::R17Stays,
                            Rule::R18Clearance, Rule::R19CountMissing, Rule::R20Unaccounted})
        EXPECT_EQ(concerned(rule, "T2", 2), "T2 ");
}

TEST(BatchFindings, DispersalConcernsWhoCarriesSuchCategoriesThere)
{
    OperationBuilder made = builder();
    made.batch("T9", {.route = "AB", .day = 1, .parts = {{"C1", 5}, {"C2", 1}}});
    EXPECT_EQ(concernedBy(made.plan(), {Rule::R14Dispersal, "B", Day(0), 1, false, {}}), "T9 ");
    EXPECT_EQ(concernedBy(made.plan(), {Rule::R14Dispersal, "A", Day(0), 1, false, {}}), "");
}

TEST(BatchFindings, TooManyPeopleOfACohortConcernAllWhoCarryIt)
{
    OperationBuilder made = builder();
    made.batch("T2", {.route = "AB", .day = 2, .parts = {{"C2", 1}}});
    EXPECT_EQ(concernedBy(made.plan(), {Rule::R15Headcount, "C2", Day(0), 1, false, {}}), "T2 ");
}

TEST(BatchFindings, CancelledBatchesAreConcernedByNothing)
{
    OperationBuilder made = builder();
    made.batch("T2", {.route = "AB", .day = 2, .parts = {{"C1", 5}}, .status = Status::Cancelled});
    EXPECT_EQ(concernedBy(made.plan(), {Rule::R01Overcrowding, "B", Day(9), 1, false, {}}), "T1 T3 T4 T5 ");
}

TEST(BatchFindings, IdsAreInAscendingOrderWithASpaceBetween)
{
    std::string text;
    appendIds(text, {});
    EXPECT_EQ(text, "");
    appendIds(text, {Rule::R01Overcrowding, Rule::R04DailyIntake, Rule::R19CountMissing});
    EXPECT_EQ(text, "R01 R04 R19");
}

/// The definition, word by word and finding by finding.
bool shouldConcern(const Plan& plan, const Batch& batch, const Finding& finding)
{
    const Operation& operation = plan.operation;
    const Route& route = operation.route(batch.route);
    const bool hasLeft = batch.status == Status::Departed || batch.status == Status::Arrived;
    const Day departure = hasLeft ? batch.happened.departedOn.value_or(batch.departure) : batch.departure;
    const Day arrival = batch.status == Status::Arrived && batch.happened.arrivedOn ? *batch.happened.arrivedOn
                                                                                    : departure + route.arrivalOffset;
    const std::vector<Part>& aboard = hasLeft && batch.happened.departed ? *batch.happened.departed : batch.parts;
    const std::string& to = operation.facility(route.to).code;
    const std::string& from = operation.facility(route.from).code;
    const auto carries = [&](const auto& isWanted) {
        return std::any_of(aboard.begin(), aboard.end(),
                           [&](const Part& part) { return isWanted(operation.cohort(part.cohort)); });
    };
    switch (finding.rule) {
    case Rule::R01Overcrowding:
    case Rule::R02Places:
    case Rule::R13KeepApartSite:
        return finding.subject == to && finding.day >= arrival;
    case Rule::R04DailyIntake:
        return finding.subject == to && finding.day == arrival;
    case Rule::R05DailyRelease:
        return finding.subject == from && finding.day == departure;
    case Rule::R06RouteDepartures:
        return finding.subject == route.code && finding.day == departure;
    case Rule::R08Fleet:
        return route.fleet && finding.subject == operation.fleet(*route.fleet).code && finding.day >= departure
               && finding.day < departure + operation.fleet(*route.fleet).cycle;
    case Rule::R09Escorts:
        return finding.day == departure;
    case Rule::R14Dispersal:
        return finding.subject == to && carries([&](const Cohort& cohort) {
                   return operation.category(cohort.category).maxShare.has_value();
               });
    case Rule::R15Headcount:
        return finding.subject == batch.code.text || (finding.day.isZero() && carries([&](const Cohort& cohort) {
                                                          return cohort.code == finding.subject;
                                                      }));
    case Rule::R03NotAccepted:
    case Rule::R07RouteClosed:
    case Rule::R10Seats:
    case Rule::R11TravelsAlone:
    case Rule::R12KeepApartTravel:
    case Rule::R16Dates:
    case Rule::R17Stays:
    case Rule::R18Clearance:
    case Rule::R19CountMissing:
    case Rule::R20Unaccounted:
        return finding.subject == batch.code.text;
    }
    return false;
}

TEST(BatchFindings, RandomPlansAgreeWithTheDefinition)
{
    std::size_t concerned = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const Plan plan = test::randomPlan(seed);
        const Findings all = findFindings(plan);
        const BatchFindings findings(plan.operation, all);
        for (const auto& [code, batch] : plan.batches) {
            std::set<Rule> expected;
            for (const Finding& finding : all) {
                const bool should = batch.counts() && shouldConcern(plan, batch, finding);
                ASSERT_EQ(isConcerned(plan.operation, batch, finding), should) << "seed " << seed;
                if (should)
                    expected.insert(finding.rule);
            }
            ASSERT_EQ(findings.of(batch), std::vector<Rule>(expected.begin(), expected.end()))
                << "seed " << seed << " batch " << code.text;
            concerned += expected.size();
        }
    }
    EXPECT_GT(concerned, 1000U);
}

} // namespace
} // namespace planner
