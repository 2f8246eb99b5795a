// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/whole_groups.h"

#include "core/lp/branch_and_bound.h"
#include "tests/core/lp/never.h"
#include "tests/core/lp/program_points.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

#include <cmath>

namespace planner {
namespace {

std::optional<double> leastOf(const LinearProgram& program, const LinearForm& form)
{
    BranchAndBound tree(program, never);
    tree.begin(form);
    std::optional<double> best;
    for (auto step = tree.step(); step != BranchAndBound::Step::Done; step = tree.step())
        if (step == BranchAndBound::Step::Point) {
            best = std::round(valueAt(form, tree.values()));
            tree.setCutoff(*best);
        }
    return best;
}

/// The least waiting, with whole batches, that the program of all columns leaves.
std::optional<double> leastWaiting(const FlowModel& model, bool isWithGroups)
{
    const ReducedProgram all(model.program(), model.program().columns(), {});
    const LinearProgram program =
        isWithGroups ? withWholeGroups(model, all, std::vector<double>(all.program().columns().size())) : all.program();
    return leastOf(program, all.reduced(*model.form(Goal::Waiting)));
}

struct Waiting {
    std::optional<double> flow;
    std::optional<double> groups;
};

Waiting waitingOf(const test::OperationBuilder& builder)
{
    const LiveScore fixed(builder.operation(), {Goal::Waiting});
    const FlowModel model(fixed);
    return {leastWaiting(model, false), leastWaiting(model, true)};
}

/// Eight people of two categories for a boat of eight, and two escorts for four people each.
test::OperationBuilder twoCategories()
{
    test::OperationBuilder builder(1);
    builder.settings().escortsPerDay = Escorts(2);
    builder.category("standard", {.peoplePerEscort = 4})
        .category("medical", {.peoplePerEscort = 4})
        .facility("A", {.capacity = 12, .population = 8})
        .facility("B", {.capacity = 12})
        .cohort("P", {.at = "A", .people = 5})
        .cohort("Q", {.at = "A", .people = 3, .category = "medical"})
        .route("TO-B", {.from = "A", .to = "B", .metres = 1000, .seats = 8, .departuresPerDay = 1});
    return builder;
}

TEST(WholeGroupsTest, EachCategoryOfABatchHasWholeEscorts)
{
    const Waiting waiting = waitingOf(twoCategories());
    EXPECT_EQ(waiting.flow, 0) << "eight people, two escorts for four each";
    EXPECT_EQ(waiting.groups, 1) << "one escort for three of Q leaves one for four of five";
}

TEST(WholeGroupsTest, EscortsOfPeopleWhoAreKnownAreTaken)
{
    const test::OperationBuilder builder = twoCategories();
    const LiveScore fixed(builder.operation(), {Goal::Waiting});
    const FlowModel model(fixed);
    auto ranges = model.program().columns();
    for (const Flow& flow : model.flows())
        if (flow.cohort == builder.cohortId("Q"))
            ranges[flow.column].lower = ranges[flow.column].upper = 3;
    const ReducedProgram part(model.program(), ranges, {});
    const LinearProgram program = withWholeGroups(model, part, std::vector<double>(part.program().columns().size()));
    EXPECT_EQ(leastOf(program, part.reduced(*model.form(Goal::Waiting))), 1) << "one escort is left for P";
}

TEST(WholeGroupsTest, CohortsKeptApartOnTheRoadDoNotShareABatch)
{
    test::OperationBuilder builder(1);
    builder.facility("A", {.capacity = 12, .population = 8})
        .facility("B", {.capacity = 12})
        .cohort("P", {.at = "A", .people = 5})
        .cohort("Q", {.at = "A", .people = 3})
        .route("TO-B", {.from = "A", .to = "B", .metres = 1000, .seats = 8, .departuresPerDay = 1})
        .keepApart("P", "Q", ApartScope::Batch);
    const Waiting waiting = waitingOf(builder);
    EXPECT_EQ(waiting.flow, 0);
    EXPECT_EQ(waiting.groups, 3);
}

TEST(WholeGroupsTest, CohortsKeptApartAtAFacilityAreNotBothThere)
{
    test::OperationBuilder builder(2);
    builder.facility("A", {.capacity = 12, .population = 8})
        .facility("B", {.capacity = 12})
        .cohort("P", {.at = "A", .people = 5})
        .cohort("Q", {.at = "A", .people = 3})
        .route("TO-B", {.from = "A", .to = "B", .metres = 1000, .seats = 8, .departuresPerDay = 1})
        .keepApart("P", "Q", ApartScope::Facility);
    const Waiting waiting = waitingOf(builder);
    EXPECT_EQ(waiting.flow, 0);
    EXPECT_EQ(waiting.groups, 3);
}

TEST(WholeGroupsTest, KeepsLoadsThatAreThereAlready)
{
    test::OperationBuilder builder(1);
    builder.facility("A", {.capacity = 12, .population = 8})
        .facility("B", {.capacity = 12})
        .cohort("P", {.at = "A", .people = 5})
        .route("TO-B", {.from = "A", .to = "B", .metres = 1000, .seats = 8, .departuresPerDay = 2});
    const LiveScore fixed(builder.operation(), {Goal::Waiting, Goal::Batches});
    const FlowModel model(fixed);
    const ReducedProgram all(model.program(), model.program().columns(), {});
    std::vector<double> least(all.program().columns().size());
    for (std::size_t column = 0; column < least.size(); ++column)
        least[column] = all.program().columns()[column].isInteger ? 1 : 3;
    const LinearProgram program = withWholeGroups(model, all, least);
    for (std::size_t column = 0; column < least.size(); ++column)
        EXPECT_EQ(program.columns()[column].lower, all.program().columns()[column].isInteger ? 1 : 0);
}

} // namespace
} // namespace planner
