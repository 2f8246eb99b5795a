// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/week.h"

#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

/// Ten days from Wednesday, 21 January 2026, at a site of that country.
Operation operationIn(const std::string& country)
{
    Operation operation = planner::test::sampleBuilder().operation();
    operation.facilities[1].country = country;
    return operation;
}

std::string restDays(const Operation& operation)
{
    std::string days;
    for (Day day(1); day <= Day(7); day += Day(1))
        if (isWeekend(operation, day))
            days += weekdayText(operation, day).toStdString() + " ";
    return days;
}

TEST(WeekTest, RestsOnTheDaysOfTheCountry)
{
    EXPECT_EQ(restDays(operationIn("IQ")), "Fri Sat ");
    EXPECT_EQ(restDays(operationIn("DE")), "Sat Sun ");
    EXPECT_EQ(restDays(operationIn("iq")), "Fri Sat ") << "however it is written";
}

TEST(WeekTest, WithoutAKnownCountryItIsTheUsers)
{
    EXPECT_EQ(restDays(operationIn("Nowhere")), restDays(operationIn("")));
}

TEST(WeekTest, NamesTheDay)
{
    EXPECT_EQ(weekdayText(operationIn("IQ"), Day(1)), QStringLiteral("Wed"));
    EXPECT_EQ(weekdayText(operationIn("IQ"), Day(8)), QStringLiteral("Wed"));
}

} // namespace
} // namespace planner::ui
