// SPDX-License-Identifier: Apache-2.0
#include "ui/models/finding_place.h"

#include "tests/ui/document_fixture.h"

namespace planner::ui {
namespace {

class FindingPlaceTest : public DocumentTest {};

TEST_F(FindingPlaceTest, AFindingIsPlacedByItsRuleNotByItsCodeAlone)
{
    Plan plan = m_document->plan();
    Finding finding{Rule::R01Overcrowding, "B", Day(3), 5, false, {}};
    EXPECT_EQ(placeOf(plan, finding).facility, FacilityId{1});
    finding.rule = Rule::R10Seats;
    EXPECT_EQ(placeOf(plan, finding).batches, (std::vector<BatchCode>{{"B"}}));
    EXPECT_EQ(placeOf(plan, finding).facility, std::nullopt);
    finding = {Rule::R06RouteDepartures, "A-C", Day(4), 1, false, {}};
    EXPECT_EQ(placeOf(plan, finding).batches, (std::vector<BatchCode>{{"B-003"}}));
    finding = {Rule::R15Headcount, "W", Day(0), 1, false, {}};
    EXPECT_EQ(placeOf(plan, finding).batches, (std::vector<BatchCode>{{"B-002"}, {"B-003"}}));
}

TEST_F(FindingPlaceTest, AnApprovalIsAboutAFindingOfAnySizeAtItsPlace)
{
    Finding finding{Rule::R01Overcrowding, "B", Day(3), 5, false, {}};
    Approval approval;
    approval.rule = idOf(finding.rule);
    approval.subject = "B";
    approval.day = Day(3);
    approval.excess = 99;
    EXPECT_TRUE(isAbout(approval, finding));
    finding.day = Day(4);
    EXPECT_FALSE(isAbout(approval, finding));
}

} // namespace
} // namespace planner::ui
