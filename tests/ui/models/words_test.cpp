// SPDX-License-Identifier: Apache-2.0
#include "ui/models/words.h"

#include "tests/ui/qt_printers.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(WordsTest, ExcessNamesTheRulesThatItIsAbove)
{
    ExcessByRule excess{};
    excess[Rule::R01Overcrowding] = 35;
    EXPECT_EQ(excessText(excess), QStringLiteral("Overcrowding by 35"));
}

TEST(WordsTest, AChangeOfAGoalHasItsSign)
{
    EXPECT_EQ(goalChangeText(Goal::Delay, 12), QStringLiteral("+12"));
    EXPECT_EQ(goalChangeText(Goal::Delay, 0), QStringLiteral("0"));
}

TEST(WordsTest, ASiteIsCalledByItsNameElseByItsCode)
{
    Facility site;
    site.code = "K1";
    EXPECT_EQ(facilityText(site), QStringLiteral("K1"));
    site.name = "Karkh";
    EXPECT_EQ(facilityText(site), QStringLiteral("Karkh"));
}

} // namespace
} // namespace planner::ui
