// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/number_forms.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(NumberFormsTest, ArabicAndPersianDigitsAreDigits)
{
    EXPECT_EQ(withWesternDigits("٠١٢٣٤٥٦٧٨٩"), "0123456789");
    EXPECT_EQ(withWesternDigits("۰۱۲۳۴۵۶۷۸۹"), "0123456789");
    EXPECT_EQ(withWesternDigits("−٣٫٥"), "-3.5");
    EXPECT_EQ(withWesternDigits("R-12 موصل"), "R-12 موصل");
}

TEST(NumberFormsTest, EasternDigitsAreSeenAmongOtherLettersOnly)
{
    EXPECT_TRUE(hasEasternDigits("C٤"));
    EXPECT_TRUE(hasEasternDigits("۷"));
    EXPECT_FALSE(hasEasternDigits("C4"));
    EXPECT_FALSE(hasEasternDigits("موصل 4"));
    EXPECT_FALSE(hasEasternDigits(""));
}

TEST(NumberFormsTest, OneCommaAloneIsADecimalComma)
{
    EXPECT_EQ(withDecimalPoint("3,5"), "3.5");
    EXPECT_EQ(withDecimalPoint(",5"), ".5");
    for (const char* text : {"35", "3.5", "1,234.5", "1.234,5", "1,2,3", ""})
        EXPECT_EQ(withDecimalPoint(text), "") << text;
}

} // namespace
} // namespace planner
