// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/plan_export.h"

#include "tests/core/exchange/text_sinks.h"
#include "tests/support/evaluated_plan.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

using test::EvaluatedPlan;
using test::into;
using test::OperationBuilder;
using test::PeopleByCohort;

std::string scheduleOf(const Plan& plan)
{
    const EvaluatedPlan evaluated(plan);
    std::string text;
    EXPECT_TRUE(writeSchedule(evaluated.view(), evaluated.findings(), into(text)));
    return text;
}

std::string ledgerOf(const Plan& plan)
{
    const EvaluatedPlan evaluated(plan);
    std::string text;
    EXPECT_TRUE(writeLedger(evaluated.view(), into(text)));
    return text;
}

/// Five days from 2026-01-21: HAS with 300 people, KAR for 100, NUL without capacity.
OperationBuilder builder()
{
    OperationBuilder builder;
    builder.facility("HAS", {.capacity = 400, .population = 300})
        .facility("KAR", {.capacity = 90, .population = 30, .limitPercent = 100, .target = 80, .dailyIntake = 50})
        .facility("ZERO", {.capacity = 0, .population = 0})
        .category("standard", {.peoplePerEscort = 5})
        .category("medical", {.peoplePerEscort = 4, .maxSharePercent = 50})
        .cohort("C1", {.at = "HAS", .people = 200})
        .cohort("C2", {.at = "HAS", .people = 20, .category = "medical"})
        .cohort("C3", {.at = "HAS", .people = 10})
        .fleet("F1", {.vehicles = 2, .cycleDays = 2})
        .route("R1", {.from = "HAS", .to = "KAR", .metres = 650'250, .seats = 150, .arrivalOffset = 1, .fleet = "F1"})
        .route("R2", {.from = "HAS", .to = "ZERO", .metres = 1'000, .seats = 150});
    return builder;
}

constexpr const char* kScheduleHeader =
    "batch,status,locked,depart,arrive,from,to,route,mode,fleet,people,cohorts,categories,escorts,km,hours,"
    "from_population_after,to_population_after,to_occupancy_after_pct,to_limit,clearances,findings,from_name,to_name,"
    "departed_on,departed,arrived_on,arrived,accounted,count_note";

TEST(ScheduleExport, RowsHaveTheColumnsOfTheFormatsPage)
{
    OperationBuilder made = builder();
    made.batch("B1", {.route = "R1",
                      .day = 2,
                      .parts = {{"C1", 20}, {"C2", 5}, {"C3", 1}},
                      .status = Status::Proposed,
                      .clearances = {Clearance::Site, Clearance::Legal},
                      .isLocked = true});
    Plan plan = made.plan();
    plan.operation.routes[0].mode = "road convoy";
    plan.operation.routes[0].hours = 17.5;
    EXPECT_EQ(scheduleOf(plan),
              kScheduleHeader
                  + std::string("\r\nB1,proposed,yes,2026-01-22,2026-01-23,HAS,KAR,R1,road convoy,F1,26,"
                                "\"C1:20;C2:5;C3:1\",standard medical,7,650.25,17.5,274,56,62.2,90,"
                                "legal site,,HAS,KAR,,,,,,\r\n"));
}

TEST(ScheduleExport, AnEmptyPlanIsAHeader)
{
    EXPECT_EQ(scheduleOf(builder().plan()), kScheduleHeader + std::string("\r\n"));
}

/// The schedule's rows without the header, each cut to some columns.
std::vector<std::string> rowsOf(const Plan& plan, const std::vector<std::size_t>& columns)
{
    std::vector<std::string> rows;
    std::string text = scheduleOf(plan);
    text.erase(0, text.find("\r\n") + 2);
    while (!text.empty()) {
        std::string row = text.substr(0, text.find("\r\n")) + ",";
        text.erase(0, row.size() + 1);
        std::string chosen;
        for (std::size_t column = 0; !row.empty(); ++column) {
            if (std::find(columns.begin(), columns.end(), column) != columns.end())
                chosen += row.substr(0, row.find(',')) + "|";
            row.erase(0, row.find(',') + 1);
        }
        rows.push_back(chosen);
    }
    return rows;
}

TEST(ScheduleExport, BatchesAreSortedByDepartureThenCode)
{
    OperationBuilder made = builder();
    made.batch("A", {.route = "R1", .day = 3})
        .batch("D", {.route = "R1", .day = 1})
        .batch("B", {.route = "R1", .day = 1});
    EXPECT_EQ(rowsOf(made.plan(), {0, 3}),
              (std::vector<std::string>{"B|2026-01-21|", "D|2026-01-21|", "A|2026-01-23|"}));
}

TEST(ScheduleExport, CellsOfDaysOutsideTheOperationAreBlank)
{
    OperationBuilder made = builder();
    made.batch("A", {.route = "R1", .day = 0, .parts = {{"C1", 5}}})
        .batch("B", {.route = "R1", .day = 5, .parts = {{"C1", 5}}});
    EXPECT_EQ(rowsOf(made.plan(), {0, 3, 4, 16, 17, 18, 19}),
              (std::vector<std::string>{"A|2026-01-20|2026-01-21||35|38.9|90|", "B|2026-01-25|2026-01-26|295||||"}));
}

TEST(ScheduleExport, OccupancyWithoutCapacityIsADash)
{
    OperationBuilder made = builder();
    made.batch("A", {.route = "R2", .day = 1, .parts = {{"C1", 5}}});
    EXPECT_EQ(rowsOf(made.plan(), {17, 18, 19}), std::vector<std::string>{"5|-|0|"});
}

TEST(ScheduleExport, CancelledBatchesAreListedAndCountNowhere)
{
    OperationBuilder made = builder();
    made.batch("A", {.route = "R1", .day = 1, .parts = {{"C1", 200}}, .status = Status::Cancelled})
        .batch("B", {.route = "R1", .day = 1, .parts = {{"C1", 70}}});
    EXPECT_EQ(rowsOf(made.plan(), {0, 1, 10, 16, 17, 21}),
              (std::vector<std::string>{"A|cancelled|200|230|100||", "B|draft|70|230|100|R01 R04|"}));
}

TEST(ScheduleExport, CountsOfEarlierVersionsFollowAtTheEndWhereThereAreAny)
{
    OperationBuilder made = builder();
    made.batch("A", {.route = "R1", .parts = {{"C1", 5}}, .status = Status::Departed, .note = "=ill", .total = 4})
        .batch("B", {.route = "R1", .parts = {{"C1", 5}}});
    const std::string text = scheduleOf(made.plan());
    EXPECT_EQ(text.substr(0, text.find('\r')), kScheduleHeader + std::string(",actual"));
    EXPECT_EQ(rowsOf(made.plan(), {0, 29, 30}), (std::vector<std::string>{"A|'=ill|4|", "B|||"}));
}

TEST(ScheduleExport, WhatHappenedStandsInPlaceOfWhatWasPlanned)
{
    OperationBuilder made = builder();
    made.batch("A", {.route = "R1",
                     .day = 1,
                     .parts = {{"C1", 20}, {"C2", 9}},
                     .status = Status::Departed,
                     .departedOn = 2,
                     .departed = {{{"C1", 19}}},
                     .accounts = {{"C1", Fate::Returned, 2}},
                     .note = "two were ill"})
        .batch("B", {.route = "R1",
                     .day = 1,
                     .parts = {{"C1", 7}},
                     .status = Status::Arrived,
                     .departed = {{{"C1", 6}}},
                     .arrivedOn = 4,
                     .arrived = {{{"C1", 5}}},
                     .accounts = {{"C1", Fate::Died, 1}}})
        .batch(
            "C",
            {.route = "R1", .day = 1, .parts = {{"C1", 3}}, .status = Status::Departed, .departed = PeopleByCohort{}});
    EXPECT_EQ(
        rowsOf(made.plan(), {0, 3, 4, 10, 11, 12, 13}),
        (std::vector<std::string>{"A|2026-01-21|2026-01-23|19|\"C1:20;C2:9\"|standard|4|",
                                  "B|2026-01-21|2026-01-24|5|C1:7|standard|2|", "C|2026-01-21|2026-01-22|0|C1:3||0|"}))
        << "the day that was planned stays, to be read again";
    EXPECT_EQ(rowsOf(made.plan(), {0, 24, 25, 26, 27, 28, 29}),
              (std::vector<std::string>{"A|2026-01-22|C1:19|||C1:returned:2|two were ill|",
                                        "B||C1:6|2026-01-24|C1:5|C1:died:1||", "C||0|||||"}));
    // 300 less 6 on day 1, less 19 on day 2, and 2 back on day 3; 30 and 17 in KAR on day 3, 5 more on day 4.
    EXPECT_EQ(rowsOf(made.plan(), {0, 16, 17}), (std::vector<std::string>{"A|275|47|", "B|294|52|", "C|294|30|"}));
}

TEST(ScheduleExport, PlacesOutsideHaveNoOccupancyAndNoLimit)
{
    OperationBuilder made = builder();
    made.facility("OUT", {.kind = FacilityKind::Outside}).route("R9", {.from = "HAS", .to = "OUT"});
    made.batch("A", {.route = "R9", .parts = {{"C1", 20}}});
    EXPECT_EQ(rowsOf(made.plan(), {0, 6, 17, 18, 19}), std::vector<std::string>{"A|OUT|20|||"});
}

TEST(ScheduleExport, TextsThatLookLikeFormulasAreMadeSafe)
{
    OperationBuilder made = builder();
    made.batch("-1", {.route = "R1", .parts = {{"C1", 5}}});
    Plan plan = made.plan();
    plan.operation.routes[0].mode = "@air, \"C-130J\"";
    EXPECT_NE(scheduleOf(plan).find("\r\n'-1,draft,"), std::string::npos);
    EXPECT_NE(scheduleOf(plan).find(",\"'@air, \"\"C-130J\"\"\","), std::string::npos);
}

TEST(ScheduleExport, ARefusingSinkEndsIt)
{
    const EvaluatedPlan evaluated(builder().plan());
    const TextSink refusing = [](std::string_view) { return false; };
    EXPECT_FALSE(writeSchedule(evaluated.view(), {}, refusing));
    EXPECT_FALSE(writeLedger(evaluated.view(), refusing));
    EXPECT_FALSE(writeFindings({}, refusing));
}

TEST(LedgerExport, EveryFacilityAndDayHasARow)
{
    OperationBuilder made = builder();
    made.batch("B", {.route = "R1", .day = 2, .parts = {{"C1", 80}}});
    EXPECT_EQ(ledgerOf(made.plan()),
              "facility,day,date,opening,arrivals,departures,population,peak,limit,target,occupancy_pct,over\r\n"
              "HAS,1,2026-01-21,300,0,0,300,300,400,400,75.0,0\r\n"
              "HAS,2,2026-01-22,300,0,80,220,300,400,400,55.0,0\r\n"
              "HAS,3,2026-01-23,220,0,0,220,220,400,400,55.0,0\r\n"
              "HAS,4,2026-01-24,220,0,0,220,220,400,400,55.0,0\r\n"
              "HAS,5,2026-01-25,220,0,0,220,220,400,400,55.0,0\r\n"
              "KAR,1,2026-01-21,30,0,0,30,30,90,80,33.3,0\r\n"
              "KAR,2,2026-01-22,30,0,0,30,30,90,80,33.3,0\r\n"
              "KAR,3,2026-01-23,30,80,0,110,110,90,80,122.2,20\r\n"
              "KAR,4,2026-01-24,110,0,0,110,110,90,80,122.2,20\r\n"
              "KAR,5,2026-01-25,110,0,0,110,110,90,80,122.2,20\r\n"
              "ZERO,1,2026-01-21,0,0,0,0,0,0,0,-,0\r\n"
              "ZERO,2,2026-01-22,0,0,0,0,0,0,0,-,0\r\n"
              "ZERO,3,2026-01-23,0,0,0,0,0,0,0,-,0\r\n"
              "ZERO,4,2026-01-24,0,0,0,0,0,0,0,-,0\r\n"
              "ZERO,5,2026-01-25,0,0,0,0,0,0,0,-,0\r\n");
}

TEST(FindingsExport, EveryFindingHasARow)
{
    const Findings findings{{Rule::R01Overcrowding, "KAR", Day(3), 20, true, Message("{0} holds, {1}.", {"KAR", "20"})},
                            {Rule::R14Dispersal, "-K", Day(0), 5, false, Message("={0}", {"x"})}};
    std::string text;
    EXPECT_TRUE(writeFindings(findings, into(text)));
    EXPECT_EQ(text, "rule,subject,day,excess,approved,message\r\n"
                    "R01,KAR,3,20,yes,\"KAR holds, 20.\"\r\n"
                    "R14,'-K,,5,no,'=x\r\n");
}

} // namespace
} // namespace planner
