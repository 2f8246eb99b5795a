// SPDX-License-Identifier: Apache-2.0
// The records behind the clearances of batches, and the approved exceptions.
#include "tests/core/exchange/sample_folder.h"

#include <gmock/gmock.h>

namespace planner {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

/// A sample folder with a batch that has clearances.
struct ClearedFolder : test::SampleFolder {
    explicit ClearedFolder(const std::string& clearances)
    {
        folder.write("batches.csv",
                     "batch,depart,route,cohorts,clearances\nB1,2026-01-22,R1,C1:5," + clearances + "\n");
    }
};

TEST(RecordTablesTest, AClearanceHasWhatIsRecordedOfIt)
{
    ClearedFolder sample("legal fit");
    sample.folder.write("clearances.csv", "batch,kind,reference,authority,given,valid_until,by,at\n"
                                          "B1,fit,M-7,Dr Aziz,2026-01-20,2026-02-01,lamia,2026-01-20T09:00:00Z\n");
    const Plan plan = sample.plan();
    const Clearances& clearances = plan.batches.at({"B1"}).clearances;
    ASSERT_TRUE(clearances.has(Clearance::Fit));
    const ClearanceRecord& record = *clearances.find(Clearance::Fit);
    EXPECT_EQ(record.reference, "M-7");
    EXPECT_EQ(record.authority, "Dr Aziz");
    EXPECT_EQ(record.given, parseDate("2026-01-20"));
    EXPECT_EQ(record.validUntil, parseDate("2026-02-01"));
    EXPECT_EQ(record.by, "lamia");
    EXPECT_EQ(record.at, 1'768'899'600'000);
    EXPECT_EQ(*clearances.find(Clearance::Legal), ClearanceRecord{});
}

TEST(RecordTablesTest, ARecordThatNoBatchHasOrTwiceIsAnError)
{
    const std::string header = "batch,kind,given,valid_until\n";
    const auto errors = [&](const std::string& rows) {
        return ClearedFolder("legal").errorsWith("clearances.csv", header + rows);
    };
    EXPECT_THAT(errors("B2,legal,,\n"), ElementsAre(StartsWith("clearances.csv:2:1 batch")));
    EXPECT_THAT(errors("B1,fit,,\n"), ElementsAre(StartsWith("clearances.csv:2:4 kind")));
    EXPECT_THAT(errors("B1,legal,2026-01-20,\nB1,legal,2026-01-21,\n"),
                ElementsAre(StartsWith("clearances.csv:3:4 kind")));
    EXPECT_THAT(errors("B1,legal,2026-01-20,2026-01-19\n"), ElementsAre(StartsWith("clearances.csv:2:21 valid_until")));
    EXPECT_EQ(errors("B1,legal,2026-01-20,2026-01-20\n"), test::kOk);
}

TEST(RecordTablesTest, AnApprovalHasItsSizeAndOneRuleThatMayBeWaived)
{
    test::SampleFolder sample;
    const std::string header = "rule,subject,day,excess,by,reason\n";
    sample.folder.write("approvals.csv", header + "R01,KAR,3,12,lamia,storm\nR04,KAR,,,lamia,storm\n");
    const Plan plan = sample.plan();
    ASSERT_EQ(plan.approvals.size(), 2U);
    EXPECT_EQ(plan.approvals[0].excess, 12);
    EXPECT_EQ(plan.approvals[0].day, Day(3));
    EXPECT_EQ(plan.approvals[1].excess, 0) << "its finding is not there";
    EXPECT_EQ(plan.approvals[1].day, Day(0));
    const auto errors = [&](const std::string& row) { return sample.errorsWith("approvals.csv", header + row); };
    EXPECT_THAT(errors("R02,KAR,3,12,lamia,storm\n"), ElementsAre(StartsWith("approvals.csv:2:1 rule")));
    EXPECT_THAT(errors("R01,NAS,3,12,lamia,storm\n"), ElementsAre(StartsWith("approvals.csv:2:5 subject")));
    EXPECT_THAT(errors("R01,KAR,3,12,\u200B,storm\n").size(), 1U);
    EXPECT_THAT(errors("R01,KAR,3,12,a,b\nR01,KAR,3,13,c,d\n"), ElementsAre(StartsWith("approvals.csv:3:5 subject")));
}

} // namespace
} // namespace planner
