// SPDX-License-Identifier: Apache-2.0
#include "core/rules/approval_size.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

Finding finding(Rule rule, const std::string& subject, std::int64_t day, std::int64_t excess,
                const std::string& category = {})
{
    Finding made;
    made.rule = rule;
    made.subject = subject;
    made.day = Day(day);
    made.excess = excess;
    made.category = category;
    return made;
}

Approval approval(const std::string& rule, std::int64_t day, std::optional<std::int64_t> excess = std::nullopt)
{
    Approval made{rule, "KAR", Day(day), "lamia", "storm"};
    made.excess = excess;
    return made;
}

TEST(ApprovalSizeTest, AnApprovalGetsTheSizeOfItsFinding)
{
    const auto sized =
        sizedByFindings({approval("R01", 3)},
                        {finding(Rule::R01Overcrowding, "KAR", 2, 7), finding(Rule::R04DailyIntake, "KAR", 3, 8),
                         finding(Rule::R01Overcrowding, "NAS", 3, 9), finding(Rule::R01Overcrowding, "KAR", 3, 12)});
    ASSERT_EQ(sized.size(), 1U);
    EXPECT_EQ(sized[0].approval.excess, 12);
    EXPECT_FALSE(sized[0].isAmbiguous);
}

TEST(ApprovalSizeTest, WithoutAFindingItCoversNothing)
{
    const auto sized = sizedByFindings({approval("R01", 3)}, {});
    ASSERT_EQ(sized.size(), 1U);
    EXPECT_EQ(sized[0].approval.excess, 0);
}

TEST(ApprovalSizeTest, WhereSeveralCategoriesAreOverNothingIsApproved)
{
    const Findings both{finding(Rule::R14Dispersal, "KAR", 0, 4, "men"),
                        finding(Rule::R14Dispersal, "KAR", 0, 5, "women")};
    const auto sized = sizedByFindings({approval("R14", 0)}, both);
    ASSERT_EQ(sized.size(), 1U);
    EXPECT_TRUE(sized[0].isAmbiguous);
    EXPECT_EQ(sized[0].approval.excess, std::nullopt);
    const auto one = sizedByFindings({approval("R14", 0)}, {both[1]});
    EXPECT_EQ(one[0].approval.category, "women");
    EXPECT_EQ(one[0].approval.excess, 5);
}

TEST(ApprovalSizeTest, ThoseThatHaveASizeStayAndTheOthersAreReplacedInOrder)
{
    const std::vector<Approval> before{approval("R01", 1), approval("R01", 2, 50), approval("R01", 3)};
    const Findings findings{finding(Rule::R01Overcrowding, "KAR", 1, 11), finding(Rule::R01Overcrowding, "KAR", 2, 99),
                            finding(Rule::R01Overcrowding, "KAR", 3, 13)};
    const auto sized = sizedByFindings(before, findings);
    ASSERT_EQ(sized.size(), 2U);
    EXPECT_EQ(withSizes(before, sized),
              (std::vector<Approval>{approval("R01", 1, 11), approval("R01", 2, 50), approval("R01", 3, 13)}));
}

} // namespace
} // namespace planner
