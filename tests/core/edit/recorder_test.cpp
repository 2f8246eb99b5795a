// SPDX-License-Identifier: Apache-2.0
#include "core/edit/recorder.h"

#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

const BatchCode kFirst{"B-001"};
const BatchCode kNew{"B-900"};

class RecorderTest : public testing::Test {
protected:
    /// Puts one batch, removes one, adds one, and changes a facility and the settings.
    static void change(Recorder& recorder)
    {
        Batch batch = *recorder.find(kFirst);
        batch.departure += Day(1);
        recorder.put(batch);
        batch.code = kNew;
        recorder.put(batch);
        recorder.remove({"B-002"});
        Facility facility = recorder.operation().facilities[1];
        facility.capacity += People(5);
        recorder.set(FacilityId{1}, facility);
        Settings settings = recorder.operation().settings;
        settings.title = "other";
        recorder.setSettings(settings);
    }

    Plan m_before = test::sampleBuilder().plan();
    Plan m_plan = m_before;
};

TEST_F(RecorderTest, WithoutAnEndThePlanIsAsItWas)
{
    {
        Recorder recorder(m_plan, Checking::Everything);
        change(recorder);
        EXPECT_NE(m_plan, m_before);
    }
    EXPECT_EQ(m_plan, m_before);
}

TEST_F(RecorderTest, WithAnEndItStaysAndTheInverseLeadsBack)
{
    Applied applied = [&] {
        Recorder recorder(m_plan, Checking::Everything);
        change(recorder);
        return recorder.finish(Transaction{});
    }();
    const Plan after = m_plan;
    EXPECT_TRUE(after.batches.contains(kNew));
    const auto back = replay(m_plan, applied.inverse);
    ASSERT_TRUE(back.isOk());
    EXPECT_EQ(m_plan, m_before);
    ASSERT_TRUE(replay(m_plan, back.value().inverse).isOk());
    EXPECT_EQ(m_plan, after);
}

TEST_F(RecorderTest, TellsWhatWasTouched)
{
    Recorder recorder(m_plan, Checking::Everything);
    change(recorder);
    const ChangeSet changes = recorder.finish(Transaction{}).changes;
    EXPECT_EQ(changes.batches, (std::vector<BatchCode>{kFirst, {"B-002"}, kNew}));
    EXPECT_EQ(changes.in(OperationTable::Facilities), std::vector<std::uint32_t>{1});
    EXPECT_TRUE(changes.has(OperationTable::Settings));
    EXPECT_FALSE(changes.has(OperationTable::Calendar) || changes.has(OperationTable::Figures));
    EXPECT_FALSE(changes.hasApprovals || changes.hasEverything || changes.hasNewCodes);
    EXPECT_TRUE(changes.in(OperationTable::Routes).empty());
}

TEST_F(RecorderTest, RefusesMorePeopleThanACohortHasUnlessItWasSoBefore)
{
    Recorder recorder(m_plan, Checking::Everything);
    EXPECT_TRUE(recorder.checkHeadcounts().isOk());
    Batch batch = *recorder.find(kFirst);
    batch.parts[0].people += People(51); // 40 and 30 of 120 are in batches
    recorder.put(batch);
    EXPECT_FALSE(recorder.checkHeadcounts().isOk());
    batch.parts[0].people -= People(1);
    recorder.put(batch);
    EXPECT_TRUE(recorder.checkHeadcounts().isOk());
}

TEST_F(RecorderTest, WhatFollowedFromTheStepIsWrittenWithIt)
{
    Recorder recorder(m_plan, Checking::Everything);
    Batch batch = *recorder.find(kFirst);
    batch.departure += Day(1);
    recorder.put(batch);
    batch.status = Status::Proposed;
    recorder.settle(batch);
    const RedateBatch asked{kFirst, batch.departure};
    const Applied applied = recorder.finish(asked);
    ASSERT_TRUE(applied.written.has_value());
    Plan again = m_before;
    ASSERT_TRUE(replay(again, *applied.written).isOk());
    EXPECT_EQ(again, m_plan);
}

} // namespace
} // namespace planner
