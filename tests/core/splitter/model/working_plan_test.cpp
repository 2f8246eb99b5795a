// SPDX-License-Identifier: Apache-2.0
// The longer form, for millions of moves: PLANNER_SEARCH_MOVES=5000000 splitter_test --gtest_filter='WorkingPlanTest.*'
#include "core/splitter/model/working_plan.h"

#include "tests/support/evaluated_plan.h"
#include "tests/support/random_plan.h"
#include "tests/support/random_source.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace planner {
namespace {

const std::vector<Goal> kAllGoals{Goal::Waiting, Goal::Overcrowding, Goal::Peak,    Goal::Delay, Goal::Finish,
                                  Goal::Travel,  Goal::Balance,      Goal::Batches, Goal::Light, Goal::Change};

std::int64_t movesToTry()
{
    const char* text = std::getenv("PLANNER_SEARCH_MOVES");
    return text == nullptr ? 60'000 : std::atoll(text);
}

/// One operation, its working, and random changes of it.
class Walk {
public:
    explicit Walk(std::uint64_t seed)
        : m_random(seed), m_plan(test::randomPlan(seed)),
          m_working(m_plan.operation, kAllGoals, fixedOf(m_plan), &m_plan.batches)
    {
        for (const auto& [code, batch] : m_plan.batches)
            if (!batch.isFixed())
                m_pool.push_back(batch);
    }

    /// Whether there is anything to move.
    [[nodiscard]] bool canMove() const { return !m_pool.empty(); }
    [[nodiscard]] const WorkingPlan& working() const { return m_working; }

    /// Adds, removes, re-routes, re-dates, resizes, splits or merges; one to three of them.
    void change()
    {
        for (std::int64_t i = m_random.between(1, 3); i > 0; --i)
            changeOnce();
    }
    void keep() { m_working.commit(); }
    void takeBack() { m_working.rollback(); }

    [[nodiscard]] ScoreKey keyFromScratch() const
    {
        Batches batches = m_plan.batches;
        std::erase_if(batches, [](const auto& row) { return !row.second.isFixed(); });
        std::size_t number = 0;
        for (Batch batch : m_working.batches()) {
            batch.code = {fmt::format("free-{}", ++number)};
            batches.insert({batch.code, batch});
        }
        const test::EvaluatedPlan evaluated({m_plan.operation, std::move(batches), {}});
        const Score score = scoreOf(evaluated.view(), evaluated.findings(), kAllGoals, &m_plan.batches);
        ScoreKey key{score.hard};
        for (std::size_t i = 0; i < score.goals.size(); ++i)
            key.at(i + 1) = score.goals[i].value;
        return key;
    }

private:
    static std::vector<Batch> fixedOf(const Plan& plan)
    {
        std::vector<Batch> fixed;
        for (const auto& [code, batch] : plan.batches)
            if (batch.isFixed())
                fixed.push_back(batch);
        return fixed;
    }

    void changeOnce()
    {
        constexpr std::size_t kMostBatches = 20;
        const auto& slots = m_working.slots();
        if (slots.empty() || (slots.size() < kMostBatches && m_random.happens(25))) {
            m_working.add(m_random.pick(m_pool));
            return;
        }
        const WorkingPlan::Slot slot = m_random.pick(slots);
        Batch batch = m_working.batch(slot);
        m_working.remove(slot);
        if (m_random.happens(25))
            return;
        if (m_random.happens(40))
            batch.departure = Day(m_random.between(-1, m_plan.operation.lastDay().value() + 1));
        if (m_random.happens(40))
            batch.route = {m_random.position(m_plan.operation.routes.size())};
        if (m_random.happens(40) && !batch.parts.empty())
            batch.parts[m_random.position(batch.parts.size())].people = People(m_random.between(1, 30));
        if (batch.parts.size() > 1 && m_random.happens(30)) {
            Batch half = batch;
            half.parts.erase(half.parts.begin());
            batch.parts.resize(1);
            m_working.add(half);
        }
        m_working.add(batch);
    }

    test::RandomSource m_random;
    Plan m_plan;
    WorkingPlan m_working;
    std::vector<Batch> m_pool;
};

TEST(WorkingPlanTest, ItsScoreEqualsTheScoreFromScratchAfterEveryKeptOrTakenBackMove)
{
    test::RandomSource random(1);
    constexpr std::int64_t kMovesOfOnePlan = 400;
    std::int64_t kept = 0;
    std::int64_t moves = 0;
    for (std::uint64_t seed = 1; moves < movesToTry(); ++seed) {
        Walk walk(seed);
        for (std::int64_t i = 0; i < kMovesOfOnePlan && walk.canMove(); ++i, ++moves) {
            const ScoreKey before = walk.working().key();
            walk.change();
            if (random.happens(50)) {
                walk.keep();
                ++kept;
                ASSERT_EQ(walk.working().key(), walk.keyFromScratch()) << "seed " << seed << ", move " << i;
            } else {
                walk.takeBack();
                ASSERT_EQ(walk.working().key(), before) << "seed " << seed << ", move " << i;
            }
            ASSERT_FALSE(walk.working().hasChanges());
        }
    }
    EXPECT_GT(kept, moves / 3);
}

TEST(WorkingPlanTest, AssignReplacesAllFreeBatches)
{
    const Plan plan = test::randomPlan(3);
    WorkingPlan working(plan.operation, kAllGoals, {}, nullptr);
    std::vector<Batch> batches;
    for (const auto& [code, batch] : plan.batches)
        batches.push_back(batch);
    ASSERT_GT(batches.size(), 1U);
    working.assign(batches);
    EXPECT_EQ(working.slots().size(), batches.size());
    batches.pop_back();
    working.assign(batches);
    EXPECT_EQ(working.batches().size(), batches.size());
    EXPECT_FALSE(working.hasChanges());
    WorkingPlan other(plan.operation, kAllGoals, {}, nullptr);
    other.assign(batches);
    EXPECT_EQ(working.key(), other.key());
}

TEST(WorkingPlanTest, CountsThePeopleOfACohortThatAreLeft)
{
    const Plan plan = test::randomPlan(3);
    WorkingPlan working(plan.operation, kAllGoals, {}, nullptr);
    Batch batch = plan.batches.begin()->second;
    batch.status = Status::Proposed; // as the batches that a search makes
    batch.happened = {};
    ASSERT_FALSE(batch.parts.empty());
    const Part part = batch.parts.front();
    const People all = plan.operation.cohort(part.cohort).people;
    EXPECT_EQ(working.remaining(part.cohort), all);
    const WorkingPlan::Slot slot = working.add(batch);
    EXPECT_EQ(working.remaining(part.cohort), all - part.people);
    working.add(batch);
    EXPECT_EQ(working.remaining(part.cohort), all - part.people - part.people);
    working.rollback();
    EXPECT_EQ(working.remaining(part.cohort), all);
    EXPECT_TRUE(working.slots().empty()) << "slot " << slot << " is taken back";
}

} // namespace
} // namespace planner
