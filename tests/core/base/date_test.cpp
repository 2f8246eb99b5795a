// SPDX-License-Identifier: Apache-2.0
#include "core/base/date.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(DateTest, WritesWhatItReads)
{
    for (const char* text : {"1900-01-01", "2024-02-29", "2026-01-21", "2999-12-31"}) {
        const auto date = parseDate(text);
        ASSERT_TRUE(date) << text;
        EXPECT_EQ(toText(*date), text);
    }
}

TEST(DateTest, RefusesDaysThatDoNotExistAndOtherForms)
{
    for (const char* text :
         {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-21", "21.01.2026", "2026-01-2x", "", "1899-12-31"})
        EXPECT_FALSE(parseDate(text)) << text;
}

TEST(DateTest, CountsTheStartAsDayOne)
{
    const Date start = *parseDate("2026-01-21");
    EXPECT_EQ(dayOf(start, start), Day(1));
    EXPECT_EQ(dayOf(*parseDate("2026-03-06"), start), Day(45));
    EXPECT_EQ(dateOf(Day(45), start), *parseDate("2026-03-06"));
    EXPECT_EQ(dayOf(*parseDate("2026-01-20"), start), Day(0));
}

TEST(CountTest, RoundsQuotientsDownBelowZeroToo)
{
    EXPECT_EQ(floorDivide(7, 2), 3);
    EXPECT_EQ(floorDivide(-7, 2), -4);
    EXPECT_EQ(ceilDivide(7, 2), 4);
    EXPECT_EQ(ceilDivide(6, 2), 3);
}

} // namespace
} // namespace planner
