// SPDX-License-Identifier: Apache-2.0
#include "core/planning/proposal.h"

#include "core/splitter/splitter.h"
#include "tests/support/random_plan.h"
#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace planner {
namespace {

/// Batches without what a split does not decide: code, status, lock, clearances.
std::vector<Batch> bare(const Batches& batches)
{
    std::vector<Batch> made;
    for (const auto& [code, batch] : batches) {
        Batch plain;
        plain.route = batch.route;
        plain.departure = batch.departure;
        plain.parts = batch.parts;
        made.push_back(plain);
    }
    std::sort(made.begin(), made.end(), [](const Batch& a, const Batch& b) {
        const auto key = [](const Batch& batch) {
            std::vector<std::int64_t> numbers{batch.route.position, batch.departure.value()};
            for (const Part& part : batch.parts) {
                numbers.push_back(part.cohort.position);
                numbers.push_back(part.people.value());
            }
            return numbers;
        };
        return key(a) < key(b);
    });
    return made;
}

TEST(ProposalTest, ItsEditMakesThePlanThatTheSplitterFound)
{
    std::size_t changed = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Plan plan = test::randomPlan(seed, test::TravelDays::Inside);
        // People counted twice would be refused whatever the proposal.
        plan.batches.clear();
        const SplitOptions options{{}, 5, seed, 1, 300};
        if (const Proposal first = makeProposal(plan, split(plan, options).batches); first.edit) {
            ASSERT_TRUE(apply(plan, *first.edit)) << "seed " << seed;
        }
        SplitOptions other = options;
        other.goals = {Goal::Travel, Goal::Waiting};
        const Batches made = split(plan, other).batches;
        const Proposal proposal = makeProposal(plan, made);
        if (proposal.edit) {
            ++changed;
            const auto applied = apply(plan, *proposal.edit);
            ASSERT_TRUE(applied) << "seed " << seed << ": " << toEnglish(applied.error().message);
        }
        ASSERT_EQ(bare(plan.batches), bare(made)) << "seed " << seed;
    }
    EXPECT_GT(changed, 5U);
}

TEST(ProposalTest, KeepsTheCodeAndTheRecordsOfABatchThatIsFoundAgain)
{
    Plan plan = test::sampleBuilder().plan();
    plan.batches.at({"B-002"}).clearances.set(Clearance::Fit, true);
    Batches made;
    for (const auto& [code, batch] : plan.batches) {
        Batch again = batch;
        again.code.text = "X-" + code.text;
        again.clearances = {};
        again.status = Status::Proposed;
        made.insert({again.code, again});
    }
    made.at({"X-B-001"}).departure = Day(3);
    made.at({"X-B-003"}).parts = {{CohortId{1}, People(60)}};
    const Proposal proposal = makeProposal(plan, made);
    EXPECT_EQ(proposal.unchanged, 1U);
    ASSERT_EQ(proposal.lines.size(), 2U);
    EXPECT_EQ(proposal.lines[0].kind, ProposalKind::Moved);
    EXPECT_EQ(proposal.lines[0].after->code, BatchCode{"B-001"});
    EXPECT_EQ(proposal.lines[1].kind, ProposalKind::Resized);
    ASSERT_TRUE(apply(plan, *proposal.edit));
    EXPECT_TRUE(plan.batches.at({"B-002"}).clearances.has(Clearance::Fit));
    EXPECT_EQ(plan.batches.at({"B-001"}).departure, Day(3));
}

TEST(ProposalTest, UnlocksInTheSameStepWhatMayChange)
{
    Plan plan = test::sampleBuilder().plan();
    plan.batches.at({"B-001"}).isLocked = true;
    Batches made = plan.batches;
    made.erase({"B-001"});
    const Proposal kept = makeProposal(plan, plan.batches);
    EXPECT_FALSE(kept.edit);
    SplitOptions options;
    options.keepsLocked = false;
    const Proposal proposal = makeProposal(plan, made, options);
    ASSERT_TRUE(proposal.edit);
    ASSERT_TRUE(apply(plan, *proposal.edit));
    EXPECT_FALSE(plan.batches.contains({"B-001"}));
}

} // namespace
} // namespace planner
