// SPDX-License-Identifier: Apache-2.0
#include "core/planning/plan_difference.h"

#include "core/figures/row_order.h"
#include "tests/core/edit/random_edits.h"
#include "tests/support/filled_plan.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace planner {
namespace {

std::string sentence(const Result<PlanDifference>& difference)
{
    return difference ? "ok" : toEnglish(difference.error().message);
}

/// A plan without departed batches, two batches of it, and what tests change.
Plan sample()
{
    Plan plan = test::filledPlan();
    plan.approvals.clear();
    for (std::uint32_t i = 0; i < 2; ++i) {
        plan.operation.cohorts[i].facility = FacilityId{i};
        plan.operation.cohorts[i].people = People(100);
        Batch batch;
        batch.code.text = i == 0 ? "B-1" : "B-2";
        batch.route = RouteId{i};
        batch.departure = Day(3);
        batch.parts = {{CohortId{i}, People(40)}};
        plan.batches.emplace(batch.code, batch);
    }
    return plan;
}

/// "+ cohorts C-9: people -> 5".
std::vector<std::string> listed(const std::vector<RowChange>& changes)
{
    std::vector<std::string> lines;
    for (const RowChange& change : changes) {
        std::string line = std::string(nameOf(change.fate)) + " " + change.table + " " + change.row;
        for (const CellChange& cell : change.cells)
            line += ", " + cell.field + " " + cell.before + " -> " + cell.after;
        lines.push_back(line);
    }
    return lines;
}

TEST(PlanDifference, IsNothingBetweenAPlanAndItself)
{
    const auto difference = differenceTo(sample(), sample());
    ASSERT_TRUE(difference) << sentence(difference);
    EXPECT_FALSE(difference.value().edit);
    EXPECT_TRUE(difference.value().rows.empty());
}

TEST(PlanDifference, IsNothingWhereRowsStandInAnotherOrder)
{
    Plan after = sample();
    std::swap(after.operation.calendar[0], after.operation.calendar[1]);
    std::swap(after.operation.keepApart[0].first, after.operation.keepApart[0].second);
    std::swap(after.operation.keepApart[0].first, after.operation.keepApart[0].second);
    const auto difference = differenceTo(sample(), after);
    ASSERT_TRUE(difference) << sentence(difference);
    EXPECT_FALSE(difference.value().edit);
}

TEST(PlanDifference, ListsRowsWithTheirOldAndNewCells)
{
    const Plan before = sample();
    Plan after = before;
    after.operation.fleets[0].vehicles = Vehicles(17);
    Category added;
    added.code = "new";
    added.name = "New";
    after.operation.categories.push_back(added);
    after.operation.figures.pop_back();
    const auto difference = differenceTo(before, after);
    ASSERT_TRUE(difference) << sentence(difference);
    const std::string fleet = before.operation.fleets[0].code;
    const auto lines = listed(difference.value().rows);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0], "added categories new, code  -> new, name  -> New, priority  -> 1, travels_alone  -> no");
    EXPECT_EQ(lines[1], "changed fleets " + fleet + ", vehicles "
                            + std::to_string(before.operation.fleets[0].vehicles.value()) + " -> 17");
    EXPECT_TRUE(lines[2].starts_with("gone figures ")) << lines[2];
}

TEST(PlanDifference, GivesNewRowsTheirPlaceAndKeepsReferences)
{
    const Plan before = sample();
    Plan after = before;
    Cohort first = after.operation.cohorts[0];
    first.code = "FIRST";
    first.people = People(1);
    after.operation.cohorts.insert(after.operation.cohorts.begin(), first);
    for (KeepApart& pair : after.operation.keepApart) {
        ++pair.first.position;
        ++pair.second.position;
    }
    for (auto& [code, batch] : after.batches)
        ++batch.parts.front().cohort.position;
    const auto difference = differenceTo(before, after);
    ASSERT_TRUE(difference) << sentence(difference);
    EXPECT_EQ(difference.value().rows.size(), 1U);
    Plan changed = before;
    ASSERT_TRUE(apply(changed, *difference.value().edit));
    EXPECT_TRUE(changed == after);
}

TEST(PlanDifference, LeavesWhatTheOtherDoesNotSay)
{
    const Plan before = sample();
    Plan after = before;
    after.batches.clear();
    EXPECT_FALSE(differenceTo(before, after, {true, false, true}).value().edit);
    EXPECT_EQ(differenceTo(before, after).value().rows.size(), 2U);
}

TEST(PlanDifference, KeepsFactsAndNamesThem)
{
    Plan before = sample();
    before.batches.at({"B-1"}).status = Status::Departed;
    Plan after = before;
    after.batches.at({"B-1"}).departure = Day(4);
    after.batches.at({"B-2"}).status = Status::Arrived;
    Batch arrived = after.batches.at({"B-2"});
    arrived.code.text = "B-3";
    after.batches.emplace(arrived.code, arrived);
    const auto difference = differenceTo(before, after);
    ASSERT_TRUE(difference) << sentence(difference);
    EXPECT_FALSE(difference.value().edit);
    ASSERT_EQ(difference.value().kept.size(), 3U);
    EXPECT_TRUE(toEnglish(difference.value().kept[0]).starts_with("Batch B-1 is departed: "));
    EXPECT_TRUE(toEnglish(difference.value().kept[1]).starts_with("Batch B-2 is arrived there and not in the plan"));
    after.batches.erase({"B-1"});
    EXPECT_EQ(toEnglish(differenceTo(before, after).value().kept.front()),
              "Batch B-1 is departed: it stays, though it is not there");
}

TEST(PlanDifference, UnlocksMovesAndLocksBatchesAsTheOtherSays)
{
    Plan before = sample();
    before.batches.at({"B-1"}).isLocked = true;
    Plan after = before;
    after.batches.at({"B-1"}).departure = Day(4);
    EXPECT_EQ(sentence(differenceTo(before, after)), "Batch B-1 is locked. Maybe unlock it first");
    after.batches.at({"B-1"}).isLocked = false;
    after.batches.at({"B-2"}).isLocked = true;
    after.batches.at({"B-2"}).parts.front().people = People(7);
    const auto difference = differenceTo(before, after);
    ASSERT_TRUE(difference) << sentence(difference);
    Plan changed = before;
    ASSERT_TRUE(apply(changed, *difference.value().edit));
    EXPECT_TRUE(changed == after);
}

TEST(PlanDifference, LetsClearancesGoThatHoldNoMore)
{
    Plan before = sample();
    Batch& batch = before.batches.at({"B-1"});
    for (const Clearance kind : kAllClearances)
        batch.clearances.set(kind, true);
    Plan after = before;
    after.batches.at({"B-1"}).departure = Day(4);
    const auto difference = differenceTo(before, after);
    ASSERT_TRUE(difference) << sentence(difference);
    ASSERT_EQ(difference.value().rows.front().cells.size(), 2U);
    EXPECT_EQ(difference.value().rows.front().cells[1].field, "clearances");
    EXPECT_EQ(difference.value().rows.front().cells[1].after, "legal individual fit");
}

/// Without what is compared by other means.
Plan inOrder(Plan plan) { return withRowsInOrder(std::move(plan)); }

void expectSame(const Plan& before, const Plan& after, const PlanDifference& difference, std::uint64_t seed)
{
    Plan changed = before;
    if (!difference.edit) {
        EXPECT_TRUE(difference.rows.empty());
        EXPECT_TRUE(inOrder(before) == inOrder(after)) << seed;
        return;
    }
    const auto applied = apply(changed, *difference.edit);
    ASSERT_TRUE(applied) << seed;
    EXPECT_TRUE(inOrder(changed) == inOrder(after)) << seed;
    EXPECT_TRUE(rowChanges(changed, after).empty()) << seed << listed(rowChanges(changed, after)).front();
    const auto undone = replay(changed, applied.value().inverse);
    ASSERT_TRUE(undone) << seed << (undone ? std::string() : toEnglish(undone.error().message));
    EXPECT_TRUE(changed == before) << seed;
}

/// Random operations are lawless on purpose; this one could have been entered.
Operation entered(Operation operation)
{
    for (Category& category : operation.categories)
        if (category.maxShare && *category.maxShare > Percent(100))
            category.maxShare = Percent(100);
    return operation;
}

/// Whether each row could be added by hand.
bool canBeEntered(const Operation& operation)
{
    Plan plan;
    plan.operation.settings = operation.settings;
    for (const OperationTable table : kOperationTables)
        for (std::uint32_t i = 0; table != OperationTable::Settings && i < rowCount(operation, table); ++i)
            if (!apply(plan, AddRow{i, rowAt(operation, table, i)}))
                return false;
    return true;
}

TEST(PlanDifference, LeadsFromAnyOperationToAnyOther)
{
    std::size_t count = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Plan before;
        Plan after;
        before.operation = entered(test::randomOperation(seed));
        after.operation = entered(test::randomOperation(seed + 1000));
        if (!canBeEntered(before.operation) || !canBeEntered(after.operation))
            continue;
        const auto difference = differenceTo(before, after);
        ASSERT_TRUE(difference) << seed << " " << sentence(difference);
        expectSame(before, after, difference.value(), seed);
        count += difference.value().edit ? 1 : 0;
    }
    EXPECT_GT(count, 50U);
}

/// Without batches of which a difference does not make one of the other: facts, what is locked, and records, which
/// follow what happens to a batch.
void leaveLooseBatches(Plan& before, Plan& after)
{
    const auto isLoose = [](const Batch& batch) {
        return !batch.isFixed() && batch.counts() && batch.clearances.entries().empty();
    };
    std::set<BatchCode> left;
    for (const Plan* plan : {&before, &after})
        for (const auto& [code, batch] : plan->batches)
            if (!isLoose(batch))
                left.insert(code);
    for (Plan* plan : {&before, &after})
        std::erase_if(plan->batches, [&](const auto& entry) { return left.contains(entry.first); });
}

TEST(PlanDifference, LeadsFromAnyPlanToWhatBecameOfIt)
{
    std::size_t count = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Plan before = test::randomPlan(seed);
        before.operation = entered(std::move(before.operation));
        before.approvals.clear();
        Plan after = before;
        RandomEdits random(static_cast<unsigned>(seed));
        for (int i = 0; i < 12; ++i)
            static_cast<void>(apply(after, i % 3 == 0 ? random.next(after, 0) : random.rowEdit(after)));
        after.approvals.clear();
        leaveLooseBatches(before, after);
        const auto difference = differenceTo(before, after);
        if (!difference)
            continue;
        EXPECT_TRUE(difference.value().kept.empty()) << seed;
        expectSame(before, after, difference.value(), seed);
        ++count;
    }
    EXPECT_GT(count, 250U);
}

TEST(PlanDifference, KeepsWhatTheOtherHasNoColumnFor)
{
    const Plan before = sample();
    Plan after = before;
    after.operation.facilities[0].note = "lost";
    after.operation.facilities[0].overcrowdingLimit.reset();
    after.operation.facilities[0].dailyIntake.reset();
    after.operation.settings.escortsPerDay.reset();
    after.batches.at({"B-1"}).status = Status::Proposed;
    DifferenceScope scope;
    scope.unsaid = {
        {"facilities", {"note", "overcrowding_limit_pct"}}, {"settings", {"escorts_per_day"}}, {"batches", {"status"}}};
    const auto difference = differenceTo(before, after, scope);
    ASSERT_TRUE(difference) << sentence(difference);
    ASSERT_EQ(difference.value().rows.size(), 1U);
    ASSERT_EQ(difference.value().rows[0].cells.size(), 1U);
    EXPECT_EQ(difference.value().rows[0].cells[0].field, "daily_intake");
}

} // namespace
} // namespace planner
