// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan in hand with all that a search in the flow model needs.

#include "core/splitter/model/relaxation.h"
#include "core/splitter/model/split_problem.h"
#include "core/splitter/search/construction_heuristic.h"
#include "tests/core/lp/never.h"
#include "tests/support/operation_builder.h"

namespace planner::test {

/// Twelve people at A, boats to B and C: one a day each, and three escorts a day for two people each.
inline OperationBuilder boatsWithEscorts(std::int64_t seats = 4)
{
    OperationBuilder builder(6);
    builder.settings().escortsPerDay = Escorts(3);
    builder.category("standard", {.peoplePerEscort = 2})
        .facility("A", {.capacity = 12, .population = 12})
        .facility("B", {.capacity = 12})
        .facility("C", {.capacity = 12})
        .cohort("P", {.at = "A", .people = 12})
        .route("TO-B", {.from = "A", .to = "B", .metres = 1000, .seats = seats, .departuresPerDay = 1})
        .route("TO-C", {.from = "A", .to = "C", .metres = 9000, .seats = seats, .departuresPerDay = 1});
    return builder;
}

/// Boats of three sizes to a place that receives few people a day: trees have many nodes.
inline OperationBuilder boatsOfThreeSizes(std::int64_t seats)
{
    OperationBuilder builder(8);
    builder.settings().escortsPerDay = Escorts(9);
    builder.category("standard", {.peoplePerEscort = 4})
        .category("high", {.peoplePerEscort = 2, .travelsAlone = true})
        .facility("A", {.capacity = 200, .population = 150})
        .facility("B", {.capacity = 200, .dailyIntake = 37})
        .cohort("P", {.at = "A", .people = 120})
        .cohort("H", {.at = "A", .people = 30, .category = "high"})
        .route("SMALL", {.from = "A", .to = "B", .metres = 1000, .seats = 5, .departuresPerDay = 2})
        .route("MIDDLE", {.from = "A", .to = "B", .metres = 2000, .seats = seats, .departuresPerDay = 1})
        .route("LARGE", {.from = "A", .to = "B", .metres = 3000, .seats = seats + 7, .departuresPerDay = 1});
    return builder;
}

inline std::vector<Batch> lateBatches(const OperationBuilder& builder)
{
    std::vector<Batch> batches;
    for (std::int64_t day = 4; day <= 6; ++day) {
        Batch batch;
        batch.route = builder.routeId("TO-C");
        batch.departure = Day(day);
        batch.parts = {{builder.cohortId("P"), People(4)}};
        batches.push_back(batch);
    }
    return batches;
}

/// What a search needs, for a plan in hand.
struct Searched {
    Searched(const Plan& plan, const std::vector<Goal>& goals, std::vector<Batch> inHand)
        : problem(plan, goals), best{std::move(inHand), {}},
          working(problem.operation(), goals, problem.fixed(), &problem.reference()), construction(problem.operation()),
          relaxation(problem.score(), best.batches, never)
    {
        working.assign(best.batches);
        best.key = working.key();
        for (std::size_t i = 0; i < goals.size(); ++i) {
            relaxation.solve(goals[i], best.key[i + 1], best.batches);
            if (relaxation.isOpen(i, best.key))
                break;
            relaxation.hold(best.key[i + 1]);
        }
    }
    SplitProblem problem;
    Incumbent best;
    WorkingPlan working;
    ConstructionHeuristic construction;
    Random random{7};
    Relaxation relaxation;
};

} // namespace planner::test
