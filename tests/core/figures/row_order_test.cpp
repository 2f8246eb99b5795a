// SPDX-License-Identifier: Apache-2.0
#include "core/figures/row_order.h"

#include "core/figures/comparison.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

namespace planner::test {
namespace {

/// The plan with the rows of every table turned round, and everything that names one.
Plan turnedRound(Plan plan)
{
    Operation& operation = plan.operation;
    const auto mirror = [](auto& id, const auto& rows) {
        id.position = static_cast<std::uint32_t>(rows.size()) - 1 - id.position;
    };
    for (Facility& row : operation.facilities) {
        for (CategoryId& category : row.accepts)
            mirror(category, operation.categories);
        std::reverse(row.accepts.begin(), row.accepts.end());
    }
    for (CategoryPlaces& row : operation.places) {
        mirror(row.facility, operation.facilities);
        mirror(row.category, operation.categories);
    }
    for (Cohort& row : operation.cohorts) {
        mirror(row.facility, operation.facilities);
        mirror(row.category, operation.categories);
    }
    for (Route& row : operation.routes) {
        mirror(row.from, operation.facilities);
        mirror(row.to, operation.facilities);
        if (row.fleet)
            mirror(*row.fleet, operation.fleets);
    }
    for (RivalFigure& row : operation.figures)
        mirror(row.facility, operation.facilities);
    for (KeepApart& row : operation.keepApart) {
        mirror(row.first, operation.cohorts);
        mirror(row.second, operation.cohorts);
        std::swap(row.first, row.second);
    }
    for (CalendarRow& row : operation.calendar) {
        const std::size_t count = row.kind == CalendarKind::Facility ? operation.facilities.size()
                                  : row.kind == CalendarKind::Route  ? operation.routes.size()
                                  : row.kind == CalendarKind::Fleet  ? operation.fleets.size()
                                                                     : 1;
        row.position = static_cast<std::uint32_t>(count) - 1 - row.position;
    }
    for (auto& [code, batch] : plan.batches) {
        mirror(batch.route, operation.routes);
        for (auto* parts : {&batch.parts, batch.happened.departed ? &*batch.happened.departed : nullptr,
                            batch.happened.arrived ? &*batch.happened.arrived : nullptr}) {
            if (parts == nullptr)
                continue;
            for (Part& part : *parts)
                mirror(part.cohort, operation.cohorts);
            std::reverse(parts->begin(), parts->end());
        }
        for (Account& account : batch.happened.accounts)
            mirror(account.cohort, operation.cohorts);
        std::sort(
            batch.happened.accounts.begin(), batch.happened.accounts.end(),
            [](const Account& a, const Account& b) { return std::tie(a.cohort, a.fate) < std::tie(b.cohort, b.fate); });
    }
    const auto reverse = [](auto&... tables) { (std::reverse(tables.begin(), tables.end()), ...); };
    reverse(operation.facilities, operation.categories, operation.places, operation.cohorts, operation.routes,
            operation.fleets, operation.calendar, operation.keepApart, operation.figures, plan.approvals);
    return plan;
}

TEST(RowOrderTest, APlanWithItsRowsInAnotherOrderIsTheSame)
{
    std::size_t turned = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Plan plan = randomPlan(seed);
        const Plan other = turnedRound(plan);
        turned += plan == other ? 0 : 1;
        ASSERT_EQ(withRowsInOrder(plan), withRowsInOrder(other)) << "seed " << seed;
    }
    EXPECT_GT(turned, 150U);
}

TEST(RowOrderTest, ComparingSeesNoDifferenceInBatchesPeopleAndSites)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Plan plan = randomPlan(seed);
        plan.operation.calendar.clear(); // whose overlaps may depend on the order
        const Plan other = turnedRound(plan);
        ASSERT_EQ(compare(ComparedPlan(plan), ComparedPlan(other)).differences(), 0U) << "seed " << seed;
    }
}

TEST(RowOrderTest, AnotherCellIsStillADifference)
{
    const Plan plan = randomPlan(7);
    Plan other = turnedRound(plan);
    other.operation.cohorts.front().label += "x";
    EXPECT_NE(withRowsInOrder(plan), withRowsInOrder(other));
}

} // namespace
} // namespace planner::test
