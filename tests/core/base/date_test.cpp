// SPDX-License-Identifier: Apache-2.0
#include "core/base/date.h"

#include <gtest/gtest.h>

#include <string>

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
    for (const char* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-21", "21.01.2026", "2026-01-2x", "",
                             "1899-12-31", "3000-01-01", "2026-04-31", "2026-01-00", " 2026-01-2", "2026-01-21 ",
                             "2026/01/21", "-026-01-21", "2100-02-29"})
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

TEST(DateTest, KnowsEveryDayOfItsYearsInOrder)
{
    const Date last = *parseDate("2999-12-31");
    std::string before = "1899-12-31";
    for (Date date = *parseDate("1900-01-01"); date <= last; date = Date(date.daysSinceEpoch() + 1)) {
        const std::string text = toText(date);
        ASSERT_LT(before, text);
        ASSERT_EQ(parseDate(text), date) << text;
        before = text;
    }
    EXPECT_EQ(before, "2999-12-31");
}

TEST(DateTest, CountsDaysFromTheEpoch)
{
    EXPECT_EQ(parseDate("1970-01-01"), Date(0));
    EXPECT_EQ(parseDate("2026-01-21"), Date(20474));
    EXPECT_EQ(toText(Date(-1)), "1969-12-31");
}

} // namespace
} // namespace planner
