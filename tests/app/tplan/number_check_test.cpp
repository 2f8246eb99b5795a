// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/number_check.h"

#include <gtest/gtest.h>

namespace planner::tplan {
namespace {

bool accepts(const CLI::Validator& validator, std::string text) { return validator(text).empty(); }

TEST(NumberCheckTest, ADecimalIsBetweenItsEndsAndNothingElse)
{
    const auto validator = decimalBetween(0, 2.5);
    for (const char* text : {"0", "2.5", "1e0"})
        EXPECT_TRUE(accepts(validator, text)) << text;
    for (const char* text : {"-0.1", "2.6", "nan", "inf", "1x", " 1", ""})
        EXPECT_FALSE(accepts(validator, text)) << text;
}

TEST(NumberCheckTest, ASeedIsAWholeNumberOf64Bits)
{
    EXPECT_TRUE(accepts(seedNumber(), "18446744073709551615"));
    for (const char* text : {"18446744073709551616", "-1", "1.0", "one", ""})
        EXPECT_FALSE(accepts(seedNumber(), text)) << text;
}

TEST(NumberCheckTest, ATimeLimitIsAboveNothingAndAtMostAYear)
{
    for (const char* text : {"0.1", "31536000"})
        EXPECT_TRUE(accepts(timeLimit(), text)) << text;
    for (const char* text : {"0", "-1", "31536001", "nan"})
        EXPECT_FALSE(accepts(timeLimit(), text)) << text;
}

} // namespace
} // namespace planner::tplan
