// SPDX-License-Identifier: Apache-2.0
// split --from: what departs before a date stays, and as little changes after it as may be.
#include "core/planning/split_outcome.h"
#include "core/storage/store/plan_store.h"
#include "tests/app/tplan/tplan_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace planner::test {
namespace {

using testing::HasSubstr;

/// Five days from 21 January 2026; B1 and B2 depart before the 23rd, B3 after it, and 130 people wait.
class ReplanTest : public testing::Test {
protected:
    void SetUp() override
    {
        m_tplan.writeOperation();
        m_tplan.write("op/batches.csv", "batch,status,locked,depart,route,cohorts\n"
                                        "B1,draft,no,2026-01-21,H-K,M:60\n"
                                        "B2,draft,yes,2026-01-22,H-N,M:60\n"
                                        "B3,draft,no,2026-01-24,H-N,M:50\n");
        m_tplan.expect(0, {"import", "op", "a.tplan"});
    }
    [[nodiscard]] Plan plan() const { return PlanStore::open(m_tplan.path("a.tplan")).value().plan(); }
    [[nodiscard]] std::size_t entries() const
    {
        return PlanStore::open(m_tplan.path("a.tplan")).value().history().value().size();
    }
    [[nodiscard]] Outcome replan(const std::string& from) const
    {
        return m_tplan.run({"split", "a.tplan", "--from", from, "--threads", "1"});
    }

    TplanProgram m_tplan;
};

TEST_F(ReplanTest, KeepsWhatDepartsBeforeTheDateAndFillsTheDaysAfterIt)
{
    const Plan before = plan();
    EXPECT_EQ(replan("2026-01-23").exitCode, 0);
    const Plan after = plan();
    for (const auto& [code, batch] : after.batches)
        EXPECT_TRUE(batch.departure >= Day(3) || batch == before.batches.at(code)) << code.text;
    EXPECT_EQ(after.batches.at({"B1"}), before.batches.at({"B1"}));
    EXPECT_EQ(after.batches.at({"B2"}), before.batches.at({"B2"}));
    EXPECT_EQ(after.batches.at({"B3"}).departure, Day(4)) << "nobody's journey changes";
    EXPECT_EQ(nlohmann::json::parse(m_tplan.expect(0, {"check", "a.tplan", "--json"}))["waiting"], 0);
    m_tplan.expect(0, {"undo", "a.tplan"});
    EXPECT_EQ(plan(), before);
}

TEST_F(ReplanTest, MakesThePlanOfTheWindowsReplanning)
{
    Plan expected = plan();
    SplitOptions options;
    options.goals = goalsOfReplanning(expected.operation.settings.goals);
    options.from = Day(3);
    const SplitOutcome outcome = splitAndCompare({std::make_shared<const Plan>(expected), options}, CancelFlag(), {});
    ASSERT_TRUE(outcome.proposal.edit);
    ASSERT_TRUE(apply(expected, *outcome.proposal.edit));
    EXPECT_EQ(replan("2026-01-23").exitCode, 0);
    EXPECT_EQ(plan(), expected);
}

TEST_F(ReplanTest, LeavesDepartedBatchesAfterTheDateToo)
{
    m_tplan.expect(0, {"split", "a.tplan", "--threads", "1"});
    for (const char* kind : {"legal", "individual", "fit", "notified", "site"})
        m_tplan.expect(0, {"clear", "a.tplan", "B2", kind});
    for (const char* status : {"proposed", "approved"})
        m_tplan.expect(0, {"status", "a.tplan", "B2", status});
    m_tplan.expect(0, {"status", "a.tplan", "B2", "departed", "--count", "M:60"});
    const Batch departed = plan().batches.at({"B2"});
    ASSERT_EQ(departed.status, Status::Departed);
    EXPECT_EQ(replan("2026-01-21").exitCode, 0);
    EXPECT_EQ(plan().batches.at({"B2"}), departed);
}

TEST_F(ReplanTest, MakesNoStepWhereNothingChanges)
{
    EXPECT_EQ(replan("2026-01-23").exitCode, 0);
    const std::size_t steps = entries();
    const Outcome again = replan("2026-01-23");
    EXPECT_EQ(again.exitCode, 0) << again.errors;
    EXPECT_EQ(entries(), steps) << "everybody has a place, and the least change is none";
}

TEST_F(ReplanTest, SaysWhoWaitsWhereTooFewDaysAreLeft)
{
    const Outcome outcome = replan("2026-01-25");
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.output, HasSubstr("wait: "));
    EXPECT_THAT(outcome.output, testing::Not(HasSubstr("could travel as the plan stands")));
}

TEST_F(ReplanTest, RefusesWhatIsNoDateOfTheOperation)
{
    const Plan before = plan();
    const Outcome word = replan("soon");
    EXPECT_EQ(word.exitCode, 2);
    EXPECT_EQ(word.errors, "tplan: error: --from soon is no date. Maybe write it as 2026-01-21\n");
    for (const char* date : {"2026-01-20", "2026-01-26"}) {
        const Outcome outside = replan(date);
        EXPECT_EQ(outside.exitCode, 2);
        EXPECT_EQ(outside.errors, std::string("tplan: error: --from ") + date
                                      + " is not in the operation. Maybe a date from 2026-01-21 to 2026-01-25\n");
    }
    EXPECT_EQ(plan(), before);
}

} // namespace
} // namespace planner::test
