// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/cell_conversion.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

MappedColumn column(TableField field)
{
    MappedColumn mapped;
    mapped.field = field;
    return mapped;
}

ConvertedCell convert(TableField field, std::string_view text, CellKind kind = CellKind::Text)
{
    return converted({0, kind, false, text}, column(field));
}

TEST(CellConversion, WritesPeopleAsWholeNumbers)
{
    EXPECT_EQ(convert(TableField::Population, "1,204").text, "1204");
    EXPECT_EQ(convert(TableField::Population, " ١٢٠ ").text, "120");
    EXPECT_EQ(convert(TableField::Capacity, "105.0000000000007", CellKind::Number).text, "105");
    const ConvertedCell average = convert(TableField::Population, "80.5");
    EXPECT_EQ(average.text, "81") << "half up";
    EXPECT_TRUE(average.isRounded);
    EXPECT_EQ(average.figure, 80.5);
    MappedColumn italian = column(TableField::Population);
    italian.style = NumberStyle::DotGroups;
    EXPECT_EQ(converted({0, CellKind::Text, false, "51.196"}, italian).text, "51196");
}

TEST(CellConversion, LeavesWhatCannotBeReadBlankAndSaysSo)
{
    for (const char* text : {"(12)", "1,204*", "312 (a)", "many", "93 %"}) {
        const ConvertedCell cell = convert(TableField::Population, text);
        EXPECT_EQ(cell.text, "") << text;
        ASSERT_TRUE(cell.problem.has_value()) << text;
        EXPECT_EQ(toEnglish(*cell.problem), "\"" + std::string(text) + "\" is no number: population is left blank");
    }
    EXPECT_EQ(toEnglish(*convert(TableField::AsOf, "soon").problem), "\"soon\" is no date: as_of is left blank");
    EXPECT_TRUE(convert(TableField::Latitude, "95.2").problem.has_value()) << "no latitude is above 90";
    EXPECT_FALSE(convert(TableField::Longitude, "95.2").problem.has_value());
    EXPECT_TRUE(convert(TableField::Longitude, "4512345.6").problem.has_value()) << "metres";
}

TEST(CellConversion, TakesMarksOfTheColumnForNotGiven)
{
    MappedColumn capacity = column(TableField::Capacity);
    capacity.notGiven = {"-999", "NA"};
    for (const auto& [kind, text] : {std::pair(CellKind::Text, "NA"), std::pair(CellKind::Number, "-999"),
                                     std::pair(CellKind::Error, "#N/A"), std::pair(CellKind::Blank, "")}) {
        const ConvertedCell cell = converted({0, kind, false, text}, capacity);
        EXPECT_EQ(cell.text, "");
        EXPECT_FALSE(cell.problem.has_value()) << text;
    }
    EXPECT_EQ(converted({0, CellKind::Text, false, "NA"}, column(TableField::Country)).text, "NA") << "Namibia";
}

TEST(CellConversion, WritesDatesInOneForm)
{
    MappedColumn american = column(TableField::AsOf);
    american.isMonthFirst = true;
    EXPECT_EQ(converted({0, CellKind::Text, false, "2/4/08"}, american).text, "2008-02-04");
    EXPECT_EQ(convert(TableField::AsOf, "2/4/08").text, "2008-04-02");
    EXPECT_EQ(convert(TableField::DateOfMove, "2018-07-02T08:00:00", CellKind::Date).text, "2018-07-02");
}

TEST(CellConversion, ConvertsUnitsAndPositions)
{
    MappedColumn miles = column(TableField::Kilometres);
    miles.factor = 1.609344;
    EXPECT_EQ(converted({0, CellKind::Text, false, "100"}, miles).text, "160.934");
    EXPECT_EQ(convert(TableField::Hours, "2:30:00", CellKind::Time).text, "2.5");
    EXPECT_EQ(convert(TableField::Latitude, "36°30'00\"S").text, "-36.5");
    EXPECT_EQ(convert(TableField::OvercrowdingLimit, "1.2", CellKind::Percent).text, "120");
}

TEST(CellConversion, KeepsTextsWithoutBlanksAround)
{
    EXPECT_EQ(convert(TableField::Name, "\u00A0HMP\nLeeds ").text, "HMP Leeds");
    EXPECT_EQ(convert(TableField::Code, "7", CellKind::Number).text, "7");
    EXPECT_EQ(convert(TableField::Code, "007").text, "007");
}

TEST(CellConversion, WritesLimitsAsWholePerCentAndNeverHigher)
{
    const auto limit = [](std::string_view text, double factor, CellKind kind = CellKind::Text) {
        MappedColumn mapped = column(TableField::OvercrowdingLimit);
        mapped.factor = factor;
        return converted({0, kind, false, text}, mapped);
    };
    EXPECT_EQ(limit("110", 1).text, "110");
    EXPECT_EQ(limit("110 %", 1).text, "110");
    EXPECT_EQ(limit("1.1", 1, CellKind::Percent).text, "110");
    EXPECT_EQ(limit("0.29", 100).text, "29") << "28.999999999999996 is 29";
    EXPECT_EQ(limit("1.2", 100).text, "120");
    EXPECT_EQ(limit("110 %", 100).text, "110") << "what is a per cent is not multiplied again";
    const ConvertedCell between = limit("92.7", 1);
    EXPECT_EQ(between.text, "92") << "a limit is not raised by rounding";
    EXPECT_TRUE(between.isRounded);
    EXPECT_EQ(between.figure, 92.7);
    EXPECT_TRUE(limit("much", 1).problem.has_value());
}

TEST(CellConversion, MultipliesLengthsAndKeepsThreeDecimals)
{
    MappedColumn miles = column(TableField::Kilometres);
    miles.factor = 1.609344;
    EXPECT_EQ(converted({0, CellKind::Text, false, "100"}, miles).text, "160.934");
    miles.factor = 0.001;
    EXPECT_EQ(converted({0, CellKind::Text, false, "12,345"}, miles).text, "12.345");
    EXPECT_EQ(converted({0, CellKind::Number, false, "0.4"}, miles).text, "0");
}

} // namespace
} // namespace planner
