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
