// SPDX-License-Identifier: Apache-2.0
#include "ui/models/batch_records.h"

#include "tests/ui/day_fixture.h"

#include <QStringList>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(BatchRecordsTest, LossesNameTheBatchWhatItLosesAndThatItIsProposedAgain)
{
    EXPECT_EQ(
        lostTexts({{{"B-001"}, Clearance::Legal}, {{"B-001"}, Clearance::Notified}, {{"B-001"}, Clearance::Site}}),
        QStringList{QStringLiteral("B-001 loses order, notified and site confirmed.")});
    EXPECT_EQ(lostTexts({{{"B-003"}, Clearance::Notified, true}, {{"B-003"}, Clearance::Site, true}}),
              QStringList{QStringLiteral("B-003 loses notified and site confirmed and is proposed again.")});
}

TEST(BatchRecordsTest, BatchesWithTheSameLossAreOneSentence)
{
    EXPECT_EQ(lostTexts({{{"B-001"}, Clearance::Site}, {{"B-002"}, Clearance::Site}}),
              QStringList{QStringLiteral("B-001 and B-002 lose site confirmed.")});
}

class RecordedTextTest : public DayTest {
protected:
    [[nodiscard]] QString recorded(const std::vector<BatchCode>& codes) const
    {
        return recordedText(m_document->plan().batches, codes);
    }
};

TEST_F(RecordedTextTest, SaysWhoLeftAndWhoWaitsAgain)
{
    approve("B-002");
    RecordCounts departure = departedAsPlanned(batch("B-002"));
    departure.happened.departed->front().people -= People(2);
    ASSERT_TRUE(m_document->push(departure));
    EXPECT_EQ(recorded({{"B-002"}}), QStringLiteral("48 people departed. 2 did not travel and wait again."));
    depart("B-001");
    EXPECT_EQ(recorded({{"B-001"}, {"B-002"}}), QStringLiteral("88 people departed. 2 did not travel and wait again."));
    EXPECT_EQ(recorded({{"B-001"}, {"GONE"}}), QStringLiteral("40 people departed."));
}

TEST_F(RecordedTextTest, SaysWhoArrivedCameBackAndIsNotAccountedFor)
{
    arrive("B-001", 3);
    EXPECT_EQ(recorded({{"B-001"}}), QStringLiteral("37 people arrived. 3 are not accounted for."));
    depart("B-002");
    ASSERT_TRUE(m_document->push(turnedBack(m_document->operation(), batch("B-002"))));
    EXPECT_EQ(recorded({{"B-002"}}), QStringLiteral("0 people arrived. 50 came back and wait again."));
}

} // namespace
} // namespace planner::ui
