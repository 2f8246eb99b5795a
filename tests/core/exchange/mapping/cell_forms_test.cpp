// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/cell_forms.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

GridCell text(std::string_view value) { return {0, CellKind::Text, false, value}; }

std::optional<double> number(std::string_view value, NumberStyle style)
{
    const auto found = numberIn(text(value), style);
    return found ? std::optional(found->value) : std::nullopt;
}

TEST(CellForms, ReadNumbersInTheStyleOfTheirColumn)
{
    using enum NumberStyle;
    EXPECT_EQ(number("1,234.5", CommaGroups), 1234.5);
    EXPECT_EQ(number("1.234,5", DotGroups), 1234.5);
    EXPECT_EQ(number("1 234,5", SpaceGroups), 1234.5);
    EXPECT_EQ(number("1\u202F234\u00A0567", SpaceGroups), 1234567);
    EXPECT_EQ(number("1'234.5", SpaceGroups), 1234.5);
    EXPECT_EQ(number("51.196", CommaGroups), 51.196);
    EXPECT_EQ(number("51.196", DotGroups), 51196);
    EXPECT_EQ(number("١٬٢٣٤٫٥", CommaGroups), 1234.5);
    EXPECT_EQ(number("۱۲", DotGroups), 12);
    EXPECT_EQ(number("\u2212"
                     "7",
                     CommaGroups),
              -7);
    EXPECT_EQ(number("+7", CommaGroups), 7);
    EXPECT_EQ(number("  12 ", CommaGroups), 12);
}

TEST(CellForms, RefuseWhatIsNoNumberOfTheStyle)
{
    using enum NumberStyle;
    for (const char* value : {"1,23", "12,3456", "1,,234", "1234,567", "(12)", "1,204*", "312 (a)", "", "-", ".", "12a",
                              "1-2", "1.2.3", "1,234,56", "--1", "1e5", "0x10", "inf", "nan"})
        EXPECT_EQ(number(value, CommaGroups), std::nullopt) << value;
    EXPECT_EQ(number("1.5", DotGroups), std::nullopt);
    EXPECT_EQ(number(std::string(100, '9'), CommaGroups), std::nullopt);
}

TEST(CellForms, ReadShares)
{
    const auto share = numberIn(text("93,5 %"), NumberStyle::DotGroups);
    ASSERT_TRUE(share.has_value());
    EXPECT_EQ(share->value, 93.5);
    EXPECT_TRUE(share->isPercent);
    const auto cell = numberIn({0, CellKind::Percent, false, "0.25"}, NumberStyle::CommaGroups);
    ASSERT_TRUE(cell.has_value());
    EXPECT_EQ(cell->value, 25);
    EXPECT_TRUE(cell->isPercent);
    EXPECT_FALSE(number("9%3", NumberStyle::CommaGroups).has_value());
}

TEST(CellForms, TakeTheNoiseOffStoredNumbers)
{
    const auto cell = numberIn({0, CellKind::Number, false, "105.0000000000007"}, NumberStyle::DotGroups);
    ASSERT_TRUE(cell.has_value());
    EXPECT_TRUE(cell->isWhole());
    EXPECT_EQ(numberIn({0, CellKind::Number, false, "1.5E3"}, NumberStyle::DotGroups)->value, 1500);
    EXPECT_FALSE(numberIn({0, CellKind::Error, false, "#N/A"}, NumberStyle::DotGroups).has_value());
}

TEST(CellForms, ReadDatesThatCanBeReadInOneWay)
{
    for (const char* value : {"2024-03-15", "15-Mar-24", "15 mars 2024", "15/3/2024", "3/15/24", "15.03.2024",
                              "2024/3/15", "2024-03-15T00:00:00Z", "15/03/2024 08:30", "١٥/٣/٢٠٢٤", "15-mar-2024"})
        EXPECT_EQ(dateIn(text(value), false), parseDate("2024-03-15")) << value;
    EXPECT_EQ(dateIn({0, CellKind::Date, false, "2024-03-15T10:00:00"}, true), parseDate("2024-03-15"));
    EXPECT_EQ(dateFormOf(text("15/3/2024")), DateForm::DayFirst);
    EXPECT_EQ(dateFormOf(text("3/15/2024")), DateForm::MonthFirst);
}

TEST(CellForms, LeaveOpenWhichNumberIsTheDay)
{
    EXPECT_EQ(dateFormOf(text("1/2/2024")), DateForm::Either);
    EXPECT_EQ(dateIn(text("1/2/2024"), false), parseDate("2024-02-01"));
    EXPECT_EQ(dateIn(text("1/2/2024"), true), parseDate("2024-01-02"));
    EXPECT_EQ(dateFormOf(text("2/2/2024")), DateForm::Sure);
    EXPECT_EQ(dateIn(text("2/4/08"), true), parseDate("2008-02-04"));
    EXPECT_EQ(dateIn(text("10/1/96"), true), parseDate("1996-10-01"));
}

TEST(CellForms, RefuseWhatIsNoDate)
{
    for (const char* value : {"32/1/2024", "13/13/2024", "2024-02-30", "46043", "1.2.345", "1-2", "12:30", "Mar-24",
                              "1/2/2024 or so", "15-Mat-24", "", "15/3"})
        EXPECT_EQ(dateFormOf(text(value)), DateForm::None) << value;
    EXPECT_EQ(dateFormOf({0, CellKind::Number, false, "46043"}), DateForm::None);
    EXPECT_TRUE(isNumeric(text("15/3/2024")));
    EXPECT_FALSE(isNumeric(text("A 15")));
}

TEST(CellForms, ReadDegreesInTheirForms)
{
    EXPECT_EQ(degreesIn(text("36.5")), 36.5);
    EXPECT_EQ(degreesIn(text("36,5")), 36.5);
    EXPECT_NEAR(degreesIn(text("36°30'15\"N")).value_or(0), 36.504167, 1e-6);
    EXPECT_NEAR(degreesIn(text("12°15′ S")).value_or(0), -12.25, 1e-9);
    EXPECT_NEAR(degreesIn(text("W 71.5°")).value_or(0), -71.5, 1e-9);
    EXPECT_EQ(degreesIn({0, CellKind::Number, false, "44.9"}), 44.9);
    for (const char* value : {"", "36°75'N", "about 36", "36.5, 44.9", "36 15 15 15"})
        EXPECT_EQ(degreesIn(text(value)), std::nullopt) << value;
}

TEST(CellForms, NameTheirStyles)
{
    for (const NumberStyle style : kNumberStyles)
        EXPECT_EQ(numberStyleOf(exampleOf(style)), style);
    EXPECT_EQ(numberStyleOf("1234"), std::nullopt);
}

TEST(CellForms, KnowTheDayThatAHeaderIs)
{
    EXPECT_EQ(toText(dayOfHeader("2024-03-31").value()), "2024-03-31");
    EXPECT_EQ(toText(dayOfHeader("1-Aug-05").value()), "2005-08-01");
    EXPECT_EQ(toText(dayOfHeader(" Held > 31/12/2023 ").value()), "2023-12-31");
    EXPECT_EQ(toText(dayOfHeader("Held > 12/31/2023").value()), "2023-12-31");
    EXPECT_EQ(dayOfHeader("3/4/2023"), std::nullopt) << "it may be one of two days";
    EXPECT_EQ(dayOfHeader("Capacity"), std::nullopt);
    EXPECT_EQ(dayOfHeader("2024"), std::nullopt);
    EXPECT_EQ(dayOfHeader(""), std::nullopt);
    EXPECT_EQ(dayOfHeader("2024-03-31 > Men"), std::nullopt) << "the last part is the column's own";
}

} // namespace
} // namespace planner
