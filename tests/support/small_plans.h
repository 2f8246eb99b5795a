// SPDX-License-Identifier: Apache-2.0
#pragma once
// Small plans that tests of several folders begin with.

#include "tests/support/operation_builder.h"

namespace planner::test {

/// Two sites to go to, two cohorts to move, three batches; B is nearly full, C has room; somebody waits. Ten days from
/// 21 January 2026.
inline OperationBuilder sampleBuilder()
{
    OperationBuilder builder(10);
    builder.facility("A", {.capacity = 300, .population = 200})
        .facility("B", {.capacity = 60})
        .facility("C", {.capacity = 400, .dailyIntake = 100})
        .category("men", {})
        .category("women", {})
        .cohort("M", {.at = "A", .people = 120, .category = "men"})
        .cohort("W", {.at = "A", .people = 80, .category = "women"})
        .route("A-B", {.from = "A", .to = "B", .seats = 50})
        .route("A-C", {.from = "A", .to = "C", .metres = 5000, .seats = 90, .arrivalOffset = 1})
        .batch("B-001", {.route = "A-B", .day = 1, .parts = {{"M", 40}}})
        .batch("B-002", {.route = "A-C", .day = 2, .parts = {{"M", 30}, {"W", 20}}})
        .batch("B-003", {.route = "A-C", .day = 4, .parts = {{"W", 25}}});
    return builder;
}

/// Origin A with people who wait; B has room, C accepts women only, D is small, E takes nobody on days 2 and 3.
/// B-001 and B-002 go to B on days 2 and 3, B-003 to E on day 5.
inline OperationBuilder boardOperation()
{
    OperationBuilder builder(6);
    builder.facility("A", {.capacity = 1000, .population = 600})
        .facility("B", {.capacity = 400})
        .facility("C", {.capacity = 400, .accepts = {"women"}})
        .facility("D", {.capacity = 30, .population = 10})
        .facility("E", {.capacity = 400})
        .cohort("K", {.at = "A", .people = 400})
        .cohort("L", {.at = "A", .people = 100})
        .calendar({CalendarField::DailyIntake, "E", 2, 3, 0});
    for (const std::string to : {"B", "C", "D", "E"})
        builder.route("A" + to, {.from = "A", .to = to, .seats = 80});
    builder.batch("B-001", {.route = "AB", .day = 2, .parts = {{"K", 50}}})
        .batch("B-002", {.route = "AB", .day = 3, .parts = {{"K", 40}}})
        .batch("B-003", {.route = "AE", .day = 5, .parts = {{"L", 20}}});
    return builder;
}

/// Two origins and so many sites, S01 and on, on a grid of coordinates, of capacity 100 each. On the way to the n-th
/// site are n people from the second on, in one batch that arrives on day 1 to 5; nobody goes to the first. Odd sites
/// are in IQ, even ones in SY. Twenty days.
inline Plan widePlan(int sites)
{
    OperationBuilder builder(20);
    const std::int64_t people = sites * (sites + 1) / 2;
    const auto codeOf = [](int site) { return (site < 10 ? "S0" : "S") + std::to_string(site); };
    for (const std::string origin : {"O1", "O2"})
        builder.facility(origin, {.capacity = 2 * people, .population = people})
            .cohort("K" + origin, {.at = origin, .people = people});
    for (int site = 1; site <= sites; ++site) {
        const std::string origin = site % 2 == 0 ? "O2" : "O1";
        builder.facility(codeOf(site), {.capacity = 100})
            .route(origin + "-" + codeOf(site), {.from = origin, .to = codeOf(site), .seats = 200});
        if (site > 1)
            builder.batch("B-" + codeOf(site),
                          {.route = origin + "-" + codeOf(site), .day = 1 + site % 5, .parts = {{"K" + origin, site}}});
    }
    Plan plan = builder.plan();
    constexpr int kRow = 9;
    for (std::size_t i = 0; i < plan.operation.facilities.size(); ++i) {
        Facility& facility = plan.operation.facilities[i];
        facility.country = i % 2 == 0 ? "IQ" : "SY";
        facility.latitude = 30.0 + static_cast<double>(i / kRow) * 0.5;
        facility.longitude = 40.0 + static_cast<double>(i % kRow) * 0.6;
    }
    return plan;
}

/// Two facilities, 60 people to move, 40 of them in batch B-001.
inline Plan smallPlan()
{
    OperationBuilder builder;
    builder.facility("A", {.capacity = 100, .population = 60})
        .facility("B", {.capacity = 50})
        .cohort("c", {.at = "A", .people = 60})
        .route("A-B", {.from = "A", .to = "B"})
        .batch("B-001", {.route = "A-B", .day = 1, .parts = {{"c", 40}}});
    return builder.plan();
}

} // namespace planner::test
