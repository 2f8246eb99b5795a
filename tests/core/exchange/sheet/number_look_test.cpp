// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/number_look.h"

#include <gtest/gtest.h>

#include <ostream>

namespace planner {

void PrintTo(const CellValue& value, std::ostream* stream)
{
    *stream << static_cast<int>(value.kind) << " \"" << value.text << '"';
}

namespace {

TEST(NumberLookTest, LettersOfAFormatMakeADate)
{
    for (const char* code :
         {"d/m/yyyy;@", "[$-409]d\\-mmm\\-yy;@", "mmm\\-yyyy", "yyyy\\-mm\\-dd hh:mm:ss", "m/d/yy h:mm", "mmm",
          "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "DD.MM.YYYY", "[Red]d/m;General"})
        EXPECT_EQ(lookOfFormat(code), NumberLook::Date) << code;
}

TEST(NumberLookTest, HoursWithoutADayMakeATime)
{
    for (const char* code :
         {"h:mm", "[h]:mm", "[hh]:mm:ss", "mm:ss.0", "h:mm AM/PM", "[$-409]h:mm:ss\\ AM/PM;@", "[mm]:ss"})
        EXPECT_EQ(lookOfFormat(code), NumberLook::Time) << code;
}

TEST(NumberLookTest, APercentSignMakesAPercentage)
{
    for (const char* code : {"0.0%", "0%;[Red]-0%", "#,##0 %"})
        EXPECT_EQ(lookOfFormat(code), NumberLook::Percent) << code;
}

TEST(NumberLookTest, TextInQuotesAndEscapesStandsForNothing)
{
    for (const char* code :
         {"General", "0.00", "\"days \"0", "0\\d", "0_d", "0*d", "[Red]0;[Blue]0", "0;d/m/yyyy", "0.00E+00", "@", "",
          "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", "\"never closed d", "[never closed", "0\\", "[$-409]0"})
        EXPECT_EQ(lookOfFormat(code), NumberLook::Plain) << code;
}

TEST(NumberLookTest, FormatsWithoutACodeAreKnownByTheirNumber)
{
    for (const std::uint64_t number : {14U, 17U, 22U, 27U, 36U, 50U, 58U})
        EXPECT_EQ(lookOfBuiltInFormat(number), NumberLook::Date) << number;
    for (const std::uint64_t number : {18U, 21U, 45U, 47U})
        EXPECT_EQ(lookOfBuiltInFormat(number), NumberLook::Time) << number;
    for (const std::uint64_t number : {9U, 10U})
        EXPECT_EQ(lookOfBuiltInFormat(number), NumberLook::Percent) << number;
    for (const std::uint64_t number : {0U, 1U, 13U, 23U, 37U, 44U, 49U, 59U, 200U})
        EXPECT_EQ(lookOfBuiltInFormat(number), NumberLook::Plain) << number;
}

TEST(NumberLookTest, DaysBecomeDatesOfBothSystems)
{
    EXPECT_EQ(shownNumber("45000", NumberLook::Date, false), (CellValue{CellKind::Date, "2023-03-15"}));
    EXPECT_EQ(shownNumber("43538", NumberLook::Date, true), (CellValue{CellKind::Date, "2023-03-15"}));
    EXPECT_EQ(shownNumber("45000.604166666664", NumberLook::Date, false),
              (CellValue{CellKind::Date, "2023-03-15T14:30:00"}));
    EXPECT_EQ(shownNumber("45000.0000000001", NumberLook::Date, false), (CellValue{CellKind::Date, "2023-03-15"}));
    EXPECT_EQ(shownNumber("45000.99999999", NumberLook::Date, false), (CellValue{CellKind::Date, "2023-03-16"}));
    EXPECT_EQ(shownNumber("61", NumberLook::Date, false), (CellValue{CellKind::Date, "1900-03-01"}));
    EXPECT_EQ(shownNumber("401768", NumberLook::Date, false), (CellValue{CellKind::Date, "2999-12-31"}));
}

TEST(NumberLookTest, WhatIsNoDateStaysANumber)
{
    for (const char* number : {"60", "0", "-1", "401769", "1e300", "0.5"})
        EXPECT_EQ(shownNumber(number, NumberLook::Date, false), (CellValue{CellKind::Number, number}));
    EXPECT_EQ(shownNumber("-0.5", NumberLook::Time, false), (CellValue{CellKind::Number, "-0.5"}));
}

TEST(NumberLookTest, TimesMayBeAboveADay)
{
    EXPECT_EQ(shownNumber("0.3229166666666667", NumberLook::Time, false), (CellValue{CellKind::Time, "7:45:00"}));
    EXPECT_EQ(shownNumber("1.5", NumberLook::Time, false), (CellValue{CellKind::Time, "36:00:00"}));
}

TEST(NumberLookTest, NumbersStayAsTheyAreWritten)
{
    EXPECT_EQ(shownNumber(" 27.624299999999948\n", NumberLook::Plain, false),
              (CellValue{CellKind::Number, "27.624299999999948"}));
    EXPECT_EQ(shownNumber("0.25", NumberLook::Percent, false), (CellValue{CellKind::Percent, "0.25"}));
    EXPECT_EQ(shownNumber("12 people", NumberLook::Date, false), (CellValue{CellKind::Text, "12 people"}));
    EXPECT_EQ(shownNumber(" ", NumberLook::Plain, false), (CellValue{CellKind::Blank, ""}));
}

TEST(NumberLookTest, DatesOfIso8601AreRead)
{
    EXPECT_EQ(isoDate("2026-02-03"), (CellValue{CellKind::Date, "2026-02-03"}));
    EXPECT_EQ(isoDate("2026-02-03T00:00:00"), (CellValue{CellKind::Date, "2026-02-03"}));
    EXPECT_EQ(isoDate("2026-02-03T14:30"), (CellValue{CellKind::Date, "2026-02-03T14:30:00"}));
    EXPECT_EQ(isoDate("2026-02-03 04:30:59.6Z"), (CellValue{CellKind::Date, "2026-02-03T04:31:00"}));
    EXPECT_EQ(isoDate("2026-02-03T23:59:59.9"), (CellValue{CellKind::Date, "2026-02-04"}));
    for (const char* text : {"", "2026-02-30", "3/2/2026", "2026-02-03x", "2026-02-03T25:00", "2026-02-03T1:00",
                             "2026-02-03T", "2026-02-03T10:00:"})
        EXPECT_EQ(isoDate(text), std::nullopt) << text;
}

TEST(NumberLookTest, LengthsOfIso8601AreRead)
{
    EXPECT_EQ(isoTime("PT36H30M00S"), (CellValue{CellKind::Time, "36:30:00"}));
    EXPECT_EQ(isoTime("P1DT2H"), (CellValue{CellKind::Time, "26:00:00"}));
    EXPECT_EQ(isoTime("PT07H45M00.4S"), (CellValue{CellKind::Time, "7:45:00"}));
    for (const char* text : {"", "7:45", "PT5X", "PT", "P1Y", "-PT5H", "PT1H1H", "PT..H", "P99999999999DT0H"})
        EXPECT_EQ(isoTime(text).has_value(), std::string_view(text) == "PT") << text;
}

} // namespace
} // namespace planner
