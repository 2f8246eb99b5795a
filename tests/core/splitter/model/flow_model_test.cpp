// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/flow_model.h"

#include "core/lp/linear_solver.h"
#include "core/splitter/model/split_problem.h"
#include "tests/core/lp/never.h"
#include "tests/core/splitter/exhaustive_search.h"
#include "tests/core/splitter/tiny_plan.h"
#include "tests/support/naive_evaluation.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

#include <optional>
#include <set>
#include <tuple>

namespace planner {
namespace {

/// People and batches of a plan that the model leaves open, where the model says.
class Point {
public:
    Point(const FlowModel& model, const Plan& plan) : m_model(model), m_plan(plan) {}

    [[nodiscard]] double people(const Flow& flow) const
    {
        People sum;
        for (const auto& [code, batch] : m_plan.batches)
            for (const Part& part : batch.parts)
                if (!batch.isFixed() && part.cohort == flow.cohort && batch.route == flow.route
                    && batch.departure == flow.departure)
                    sum += part.people;
        return static_cast<double>(sum.value());
    }
    [[nodiscard]] double batches(const Load& load) const
    {
        int count = 0;
        for (const auto& [code, batch] : m_plan.batches)
            count += !batch.isFixed() && batch.route == load.route && batch.departure == load.departure
                     && kindOf(batch) == load.kind;
        return count;
    }
    /// People in batches that no flow of the model carries.
    [[nodiscard]] double peopleWithoutFlow() const
    {
        double sum = 0;
        for (const auto& [code, batch] : m_plan.batches)
            sum += batch.isFixed() ? 0 : static_cast<double>(batch.people().value());
        for (const Flow& flow : m_model.flows())
            sum -= people(flow);
        return sum;
    }

private:
    [[nodiscard]] std::size_t kindOf(const Batch& batch) const
    {
        const CategoryId category = m_plan.operation.cohort(batch.parts.front().cohort).category;
        return m_plan.operation.category(category).travelsAlone ? 1 + category.at() : 0;
    }

    const FlowModel& m_model;
    const Plan& m_plan;
};

/// The least value of the goal's form at the plan's point; infinite where the plan is no point of the program.
double formAt(const FlowModel& model, const Plan& plan, Goal goal)
{
    const Point point(model, plan);
    LinearSolver solver(model.program(), never);
    for (const Flow& flow : model.flows())
        solver.addRow({0, {{flow.column, 1}}}, point.people(flow), point.people(flow));
    for (const Load& load : model.loads())
        solver.addRow({0, {{load.column, 1}}}, point.batches(load), point.batches(load));
    return solver.minimise(*model.form(goal)).value();
}

/// The model of the batches of a plan that stay. Refers to the plan.
struct Modelled {
    explicit Modelled(const Plan& plan) : fixed(plan.operation, {}, &plan.batches)
    {
        for (const Batch& batch : stayingBatches(plan.batches))
            fixed.add(batch);
        model.emplace(fixed);
    }
    LiveScore fixed;
    std::optional<FlowModel> model;
};

TEST(FlowModelTest, EveryLawfulPlanIsAPointWhereNoFormIsAboveItsGoal)
{
    int checked = 0;
    for (std::uint64_t seed = 1; seed <= 300 && !HasFailure(); ++seed) {
        const Plan plan = test::tinyPlan(seed);
        const Modelled modelled(plan);
        if (modelled.fixed.hard() != 0)
            continue;
        const FlowModel& model = *modelled.model;
        int count = 0;
        (void)test::allPlans(plan, 500, test::Passing::Nothing, [&](const Plan& other) {
            if (++count % 23 != 1 || other.batches.empty())
                return;
            ++checked;
            EXPECT_EQ(Point(model, other).peopleWithoutFlow(), 0) << "seed " << seed;
            for (const Goal goal : {Goal::Waiting, Goal::Overcrowding, Goal::Peak, Goal::Delay, Goal::Travel,
                                    Goal::Balance, Goal::Batches, Goal::Light, Goal::Change})
                EXPECT_LE(formAt(model, other, goal),
                          static_cast<double>(test::naiveGoal(goal, other, plan.batches)) + 1e-6)
                    << "seed " << seed << ", " << nameOf(goal);
        });
    }
    EXPECT_GE(checked, 100);
}

/// From A by road to B, open on days 2 and 3 of 4, and by air to C, which takes only women.
test::OperationBuilder twoWays()
{
    test::OperationBuilder builder(4);
    builder.facility("A", {.capacity = 50, .population = 40})
        .facility("B", {.capacity = 100})
        .category("men", {})
        .category("women", {.travelsAlone = true})
        .facility("C", {.capacity = 100, .accepts = {"women"}})
        .cohort("M", {.at = "A", .people = 20, .category = "men"})
        .cohort("W", {.at = "A", .people = 10, .category = "women", .readyFrom = 2, .notAfter = 3})
        .cohort("S", {.at = "A", .people = 5, .category = "men", .movement = Movement::Stay})
        .route("ROAD", {.from = "A", .to = "B", .seats = 15, .openFrom = 2, .openTo = 3})
        .route("AIR", {.from = "A", .to = "C", .seats = 8, .arrivalOffset = 1});
    return builder;
}

TEST(FlowModelTest, HasAFlowForEachDayOnWhichACohortMayTravelAndNoOther)
{
    const test::OperationBuilder builder = twoWays();
    const Modelled modelled(builder.plan());
    const FlowModel& model = *modelled.model;
    std::vector<std::tuple<RouteId, CohortId, Day>> flows;
    for (const Flow& flow : model.flows())
        flows.emplace_back(flow.route, flow.cohort, flow.departure);
    const RouteId road = builder.routeId("ROAD");
    const RouteId air = builder.routeId("AIR");
    const CohortId men = builder.cohortId("M");
    const CohortId women = builder.cohortId("W");
    const std::vector<std::tuple<RouteId, CohortId, Day>> expected{
        {road, men, Day(2)}, {road, men, Day(3)}, {road, women, Day(2)}, {road, women, Day(3)}, {air, women, Day(2)}};
    EXPECT_EQ(std::set(flows.begin(), flows.end()), std::set(expected.begin(), expected.end()));
}

TEST(FlowModelTest, LoadsMenAndWomenWhoTravelAloneApart)
{
    const test::OperationBuilder builder = twoWays();
    const Modelled modelled(builder.plan());
    const FlowModel& model = *modelled.model;
    EXPECT_EQ(model.loads().size(), 5U);
    for (const Load& load : model.loads()) {
        EXPECT_EQ(load.seats, load.route == builder.routeId("ROAD") ? People(15) : People(8));
        EXPECT_TRUE(model.program().columns()[load.column].isInteger);
    }
}

TEST(FlowModelTest, CountsWhomLoadsLackToTheSmallestLoad)
{
    test::OperationBuilder builder = twoWays();
    builder.settings().smallestLoad = People(12);
    builder.batch("B-1", {.route = "ROAD", .day = 2, .parts = {{"M", 7}}, .isLocked = true});
    const Modelled modelled(builder.plan());
    EXPECT_EQ(modelled.model->form(Goal::Light)->constant, 5);
    const auto formWith = [&](std::vector<std::int64_t> loads) {
        Plan plan = builder.plan();
        for (const std::int64_t people : loads) {
            Batch batch;
            batch.code = {"N-" + std::to_string(plan.batches.size())};
            batch.route = builder.routeId("ROAD");
            batch.departure = Day(3);
            batch.parts = {{builder.cohortId("M"), People(people)}};
            plan.batches.emplace(batch.code, batch);
        }
        // Locked: in the constant, not in the point.
        return formAt(*modelled.model, plan, Goal::Light) - 5;
    };
    EXPECT_NEAR(formWith({}), 0, 1e-6);
    EXPECT_NEAR(formWith({4}), 8, 1e-6);
    EXPECT_NEAR(formWith({12}), 0, 1e-6);
    EXPECT_NEAR(formWith({4, 5}), 8 + 7, 1e-6);
    EXPECT_NEAR(formWith({1, 12}), 11, 1e-6);
}

TEST(FlowModelTest, CountsFixedBatchesAsConstantsAndNotAgain)
{
    test::OperationBuilder builder = twoWays();
    builder.batch("B-1", {.route = "ROAD", .day = 2, .parts = {{"M", 15}}, .isLocked = true});
    const Modelled modelled(builder.plan());
    const FlowModel& model = *modelled.model;
    EXPECT_EQ(model.form(Goal::Waiting)->constant, 15);
    EXPECT_EQ(model.form(Goal::Delay)->constant, 15);
    EXPECT_EQ(model.form(Goal::Batches)->constant, 1);
    EXPECT_EQ(model.form(Goal::Light)->constant, 0) << "without a smallest load";
    EXPECT_TRUE(model.form(Goal::Light)->terms.empty());
    EXPECT_EQ(model.fixedFinish(), 2);
    for (const Flow& flow : model.flows()) {
        const bool isMen = flow.cohort == builder.cohortId("M");
        EXPECT_EQ(model.program().columns()[flow.column].upper, isMen ? 5 : 10);
    }
}

TEST(FlowModelTest, FinishIsNoFormButPeopleWhoArriveLater)
{
    const test::OperationBuilder builder = twoWays();
    const Modelled modelled(builder.plan());
    const FlowModel& model = *modelled.model;
    EXPECT_FALSE(model.form(Goal::Finish));
    EXPECT_EQ(model.arrivingAfter(Day(1)).terms.size(), 5U);
    EXPECT_EQ(model.arrivingAfter(Day(2)).terms.size(), 3U) << "both by road on day 3, and by air on day 2";
    EXPECT_TRUE(model.arrivingAfter(Day(3)).terms.empty());
}

} // namespace
} // namespace planner
