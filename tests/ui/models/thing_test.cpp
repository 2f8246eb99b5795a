// SPDX-License-Identifier: Apache-2.0
#include "ui/models/thing.h"

#include "tests/ui/document_fixture.h"

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
    EXPECT_THAT(possible(batches({draft()})), ElementsAre(Deed::EditBatches, Deed::WhereTo, Deed::MoveTo, Deed::Divide,
                                                          Deed::Merge, Deed::Lock, Deed::ToWaiting, Deed::Replan));
    ASSERT_TRUE(m_document->push(LockBatch{draft(), true}));
}

TEST_F(ThingTest, ALockedBatchCanBeUnlocked)
{
    const BatchCode code = draft();
    ASSERT_TRUE(m_document->push(LockBatch{code, true}));
    EXPECT_THAT(possible(batches({code})), Contains(Deed::Unlock));
    EXPECT_THAT(possible(batches({code})), Not(Contains(Deed::Lock)));
}

TEST_F(ThingTest, ABatchThatIsGoneHasNoMenu) { EXPECT_THAT(possible(batches({{"GONE"}})), IsEmpty()); }

TEST_F(ThingTest, ASiteCanBeClosedOnTheDaysThatAreChosen)
{
    Thing thing = site(0);
    EXPECT_THAT(possible(thing), ElementsAre(Deed::EditSite, Deed::SetLimit, Deed::Close, Deed::OtherFigures,
                                             Deed::ShowLedger, Deed::Replan));
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

} // namespace
} // namespace planner::ui
