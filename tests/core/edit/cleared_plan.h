// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan with one approved batch that has all five records: what every change of it takes off.

#include "core/model/plan.h"
#include "tests/support/operation_builder.h"

namespace planner {

inline const BatchCode kCleared{"X"};
// Its cohorts: M, W and Y.
inline constexpr CohortId kMen{0};
inline constexpr CohortId kWomen{1};
inline constexpr CohortId kOthers{2};

/// The record of the kind: each has its own reference, and `fit` holds until day 4.
inline ClearanceRecord recordOf(const Operation& operation, Clearance kind)
{
    ClearanceRecord record{std::string("no ") + nameOf(kind), "court", operation.settings.start, {}, "A. Officer", 77};
    if (kind == Clearance::Fit)
        record.validUntil = dateOf(Day(4), operation.settings.start);
    return record;
}

inline Clearances recordsOfAll(const Operation& operation)
{
    Clearances records;
    for (const Clearance kind : kAllClearances)
        records.record(kind, recordOf(operation, kind));
    return records;
}

/// From A to B by AB and AB2, or AB-LATE, which takes a day, to C by AC, and from D to B; X takes 20 men and 10 women
/// of A to B on day 3.
inline test::OperationBuilder clearedBuilder()
{
    test::OperationBuilder builder(9);
    builder.facility("A", {.capacity = 500, .population = 300})
        .facility("B", {.capacity = 500})
        .facility("C", {.capacity = 500})
        .facility("D", {.capacity = 500, .population = 50})
        .cohort("M", {.at = "A", .people = 100})
        .cohort("W", {.at = "A", .people = 100})
        .cohort("Y", {.at = "A", .people = 100})
        .route("AB", {.from = "A", .to = "B"})
        .route("AB2", {.from = "A", .to = "B", .metres = 9000})
        .route("AB-LATE", {.from = "A", .to = "B", .arrivalOffset = 1})
        .route("AC", {.from = "A", .to = "C"})
        .route("DB", {.from = "D", .to = "B"})
        .batch("X", {.route = "AB", .day = 3, .parts = {{"M", 20}, {"W", 10}}, .status = Status::Approved});
    return builder;
}

inline Plan clearedPlan()
{
    Plan plan = clearedBuilder().plan();
    plan.batches.at(kCleared).clearances = recordsOfAll(plan.operation);
    return plan;
}

/// A batch of the plan under another code.
inline Batch copyOf(const Plan& plan, const BatchCode& code, const char* other)
{
    Batch batch = plan.batches.at(code);
    batch.code = {other};
    return batch;
}

} // namespace planner
