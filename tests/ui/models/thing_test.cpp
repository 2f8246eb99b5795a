// SPDX-License-Identifier: Apache-2.0
#include "ui/models/thing.h"

#include "tests/ui/day_fixture.h"

#include <gmock/gmock.h>

namespace planner::ui {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class ThingTest : public DocumentTest {
protected:
    [[nodiscard]] std::vector<Deed> possible(const Thing& thing) const
    {
        std::vector<Deed> deeds;
        for (const DeedEntry& entry : deedsOf(*m_document, thing))
            if (entry.isPossible)
                deeds.push_back(entry.deed);
        return deeds;
    }
    [[nodiscard]] static Thing batches(std::vector<BatchCode> codes)
    {
        Thing thing;
        thing.batches = std::move(codes);
        return thing;
    }
    [[nodiscard]] BatchCode draft() const
    {
        for (const auto& [code, batch] : m_document->plan().batches)
            if (batch.status == Status::Draft && !batch.isLocked)
                return code;
        return {};
    }
    [[nodiscard]] static Thing site(std::uint32_t position) { return {{}, {}, FacilityId{position}, {}, {}}; }
};

TEST_F(ThingTest, ABatchCanBeEditedMovedSplitMergedLockedAndTakenBack)
{
    EXPECT_THAT(possible(batches({draft()})),
                ElementsAre(Deed::Clear, Deed::EditBatches, Deed::WhereTo, Deed::MoveTo, Deed::Divide, Deed::Merge,
                            Deed::Lock, Deed::ToWaiting, Deed::MovementOrder, Deed::Replan));
    ASSERT_TRUE(m_document->push(LockBatch{draft(), true}));
}

TEST_F(ThingTest, ALockedBatchCanBeUnlocked)
{
    const BatchCode code = draft();
    ASSERT_TRUE(m_document->push(LockBatch{code, true}));
    EXPECT_THAT(possible(batches({code})), Contains(Deed::Unlock));
    EXPECT_THAT(possible(batches({code})), Not(Contains(Deed::Lock)));
}

TEST_F(ThingTest, BatchesThatTravelHaveMovementOrders)
{
    const BatchCode code = draft();
    const auto text = [&](const Thing& thing) {
        for (const DeedEntry& entry : deedsOf(*m_document, thing))
            if (entry.deed == Deed::MovementOrder)
                return entry.text;
        return QString();
    };
    EXPECT_EQ(text(batches({code})), QStringLiteral("Movement &order..."));
    EXPECT_EQ(text(batches({{"B-001"}, {"B-002"}})), QStringLiteral("Movement &orders..."));
    ASSERT_TRUE(m_document->push(CancelBatch{code}));
    EXPECT_THAT(possible(batches({code})), Not(Contains(Deed::MovementOrder)));
    EXPECT_THAT(batchesFor(*m_document, Deed::MovementOrder, {code}), IsEmpty());
}

TEST_F(ThingTest, ABatchThatIsGoneHasNoMenu) { EXPECT_THAT(possible(batches({{"GONE"}})), IsEmpty()); }

TEST_F(ThingTest, ASiteCanBeClosedOnTheDaysThatAreChosen)
{
    Thing thing = site(0);
    EXPECT_THAT(possible(thing), ElementsAre(Deed::EditSite, Deed::SetLimit, Deed::Close, Deed::OtherFigures,
                                             Deed::ShowLedger, Deed::ReceivingSheet, Deed::Replan));
    thing.from = Day(2);
    thing.to = Day(4);
    QString close;
    for (const DeedEntry& entry : deedsOf(*m_document, thing))
        if (entry.deed == Deed::Close)
            close = entry.text;
    EXPECT_EQ(close, QStringLiteral("&Close, 22 Jan to 24 Jan..."));
}

TEST_F(ThingTest, DaysAloneHaveWhatConcernsAllSites)
{
    Thing thing;
    thing.from = Day(2);
    EXPECT_THAT(possible(thing), ElementsAre(Deed::Close, Deed::OtherFigures, Deed::Replan));
    EXPECT_EQ(thing.last(), Day(2));
}

TEST_F(ThingTest, PeopleWhoWaitHaveAReasonAndAWay)
{
    Thing thing;
    thing.waiting = CohortId{0};
    thing.site = FacilityId{0};
    EXPECT_THAT(possible(thing), ElementsAre(Deed::ShowWaiting, Deed::FillPlan));
    EXPECT_THAT(possible(siteOf(thing)), Contains(Deed::EditSite));
}

TEST_F(ThingTest, ASiteThatThePlanDoesNotHaveHasNoMenu) { EXPECT_THAT(possible(site(4711)), IsEmpty()); }

TEST_F(ThingTest, IsCalledByItsName)
{
    Thing thing = batches({{"B-001"}});
    EXPECT_EQ(thingText(*m_document, thing), QStringLiteral("B-001"));
    thing.batches.push_back({"B-002"});
    EXPECT_EQ(thingText(*m_document, thing), QStringLiteral("2 batches"));
    thing = site(0);
    const QString name = thingText(*m_document, thing);
    EXPECT_FALSE(name.isEmpty());
    thing.from = Day(1);
    EXPECT_EQ(thingText(*m_document, thing), name + QStringLiteral(", 21 Jan"));
}

/// The deeds of the day that a batch's menu begins with.
class DayDeedsTest : public DayTest {
protected:
    [[nodiscard]] std::vector<Deed> deeds(const std::vector<BatchCode>& codes) const
    {
        std::vector<Deed> deeds;
        for (const DeedEntry& entry : deedsOf(*m_document, {.batches = codes}))
            if (entry.deed == Deed::EditBatches)
                break;
            else
                deeds.push_back(entry.deed);
        return deeds;
    }
    void clear(const char* code)
    {
        Clearances all;
        for (const Clearance kind : kAllClearances)
            all.set(kind, true);
        ASSERT_TRUE(m_document->push(SetClearances{{code}, all}));
    }
};

TEST_F(DayDeedsTest, FollowTheBatchThroughItsDays)
{
    EXPECT_THAT(deeds({{"B-002"}}), ElementsAre(Deed::Clear));
    clear("B-002");
    EXPECT_THAT(deeds({{"B-002"}}), ElementsAre(Deed::Approve));
    approve("B-002");
    EXPECT_THAT(deeds({{"B-002"}}), ElementsAre(Deed::Depart));
    ASSERT_TRUE(m_document->push(departedAsPlanned(batch("B-002"))));
    EXPECT_THAT(deeds({{"B-002"}}), ElementsAre(Deed::Arrive, Deed::TurnBack));
    RecordCounts arrival = arrivedAsDeparted(m_document->operation(), batch("B-002"));
    arrival.happened.arrived->front().people -= People(1);
    ASSERT_TRUE(m_document->push(arrival));
    EXPECT_THAT(deeds({{"B-002"}}), ElementsAre(Deed::AccountFor));
    arrival.happened.accounts = {{arrival.happened.arrived->front().cohort, Fate::Hospital, People(1)}};
    ASSERT_TRUE(m_document->push(arrival));
    EXPECT_THAT(deeds({{"B-002"}}), IsEmpty());
}

TEST_F(DayDeedsTest, OfSeveralBatchesAreThoseThatSomeCanHave)
{
    approve("B-001");
    depart("B-002");
    const std::vector<BatchCode> all{{"B-001"}, {"B-002"}, {"B-003"}};
    EXPECT_THAT(deeds(all), ElementsAre(Deed::Clear, Deed::Depart, Deed::Arrive, Deed::TurnBack));
    EXPECT_EQ(batchesFor(*m_document, Deed::Depart, all), std::vector<BatchCode>{{"B-001"}});
    EXPECT_EQ(batchesFor(*m_document, Deed::Clear, all), std::vector<BatchCode>{{"B-003"}});
    EXPECT_THAT(batchesFor(*m_document, Deed::Depart, {{"GONE"}}), IsEmpty());
    EXPECT_THAT(batchesFor(*m_document, Deed::MoveTo, all), IsEmpty()) << "it is no deed of the day";
}

TEST_F(DayDeedsTest, NothingIsApprovedOnAClearanceThatEndsBeforeItLeaves)
{
    Clearances all;
    for (const Clearance kind : kAllClearances)
        all.set(kind, true);
    ClearanceRecord fit;
    fit.validUntil = *parseDate("2026-01-21");
    all.record(Clearance::Fit, fit);
    ASSERT_TRUE(m_document->push(SetClearances{{"B-002"}, all}));
    EXPECT_THAT(deeds({{"B-002"}}), ElementsAre(Deed::Clear));
    ASSERT_TRUE(m_document->push(CancelBatch{{"B-002"}}));
    EXPECT_THAT(deeds({{"B-002"}}), IsEmpty()) << "it does not travel";
}

} // namespace
} // namespace planner::ui
