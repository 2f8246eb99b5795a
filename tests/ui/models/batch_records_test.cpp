// SPDX-License-Identifier: Apache-2.0
#include "ui/models/batch_records.h"

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

} // namespace
} // namespace planner::ui
