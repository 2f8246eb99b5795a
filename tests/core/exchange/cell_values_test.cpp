// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/cell_values.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <limits>
#include <random>
#include <string>

namespace planner {
namespace {

std::string decimal(double number)
{
    std::array<char, kValueBytes> buffer{};
    return std::string(writeDecimal(buffer.data(), number));
}

std::string kilometres(std::int64_t metres)
{
    std::array<char, kValueBytes> buffer{};
    return std::string(writeKilometres(buffer.data(), Metres(metres)));
}

TEST(CellValues, CodesAreOneToSixtyFourOfTheirCharacters)
{
    for (const std::string& code : {std::string("A"), std::string("a.B_9-"), std::string("-"), std::string(64, 'x')})
        EXPECT_TRUE(isCode(code)) << code;
    for (const std::string& code : {std::string(), std::string(65, 'x'), std::string("a b"), std::string("é"),
                                    std::string("a:b"), std::string("a;b"), std::string("a/b"), std::string("a\n")})
        EXPECT_FALSE(isCode(code)) << code;
}

TEST(CellValues, WholeNumbersAreDigitsOnly)
{
    EXPECT_EQ(parseWhole("0"), 0);
    EXPECT_EQ(parseWhole("007"), 7);
    EXPECT_EQ(parseWhole("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(parseWhole("9223372036854775808"), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(parseWhole(std::string(5000, '9')), std::numeric_limits<std::int64_t>::max());
    for (const char* text : {"", "-1", "+1", " 1", "1 ", "1,000", "1.0", "1e3", "0x1", "١", "1\n"})
        EXPECT_EQ(parseWhole(text), std::nullopt) << text;
}

TEST(CellValues, DecimalsHaveADotAndNoExponent)
{
    EXPECT_EQ(parseDecimal("-0.5"), -0.5);
    EXPECT_EQ(parseDecimal("36.36"), 36.36);
    EXPECT_EQ(parseDecimal("12"), 12.0);
    for (const char* text : {"", "-", ".5", "5.", "1e3", "+1", "1,5", "nan", "inf", "--1", "1.2.3", "0x1p3"})
        EXPECT_EQ(parseDecimal(text), std::nullopt) << text;
}

TEST(CellValues, AnyDecimalReadsBackEqual)
{
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> numbers(-180, 180);
    for (int i = 0; i < 10'000; ++i) {
        const double number = numbers(random);
        ASSERT_EQ(parseDecimal(decimal(number)), number);
    }
    for (const double number : {0.0, 1e-300, 5e-324, 1e12, 0.1, 17.0})
        ASSERT_EQ(parseDecimal(decimal(number)), number);
}

TEST(CellValues, DecimalsAreTheShortest)
{
    EXPECT_EQ(decimal(17), "17");
    EXPECT_EQ(decimal(0.1), "0.1");
    EXPECT_EQ(decimal(-33.3), "-33.3");
    EXPECT_EQ(decimal(1e12), "1000000000000");
}

TEST(CellValues, KilometresHaveUpToThreeDecimals)
{
    EXPECT_EQ(parseKilometres("650"), Metres(650'000));
    EXPECT_EQ(parseKilometres("0.5"), Metres(500));
    EXPECT_EQ(parseKilometres("1.05"), Metres(1'050));
    EXPECT_EQ(parseKilometres("1.005"), Metres(1'005));
    for (const char* text : {"", "1.", ".5", "1.0005", "1,5", "-1", "1.-5", "1.5.5"})
        EXPECT_EQ(parseKilometres(text), std::nullopt) << text;
    EXPECT_GT(parseKilometres(std::string(30, '9')), Metres(1'000'000'000));
}

TEST(CellValues, KilometresReadBackEqualAndShort)
{
    EXPECT_EQ(kilometres(650'000), "650");
    EXPECT_EQ(kilometres(500), "0.5");
    EXPECT_EQ(kilometres(1'050), "1.05");
    EXPECT_EQ(kilometres(5), "0.005");
    for (std::int64_t metres = 0; metres < 12'000; metres += 7)
        ASSERT_EQ(parseKilometres(kilometres(metres)), Metres(metres));
}

TEST(CellValues, WordsStandBetweenSpaces)
{
    using Words = std::vector<std::string_view>;
    EXPECT_EQ(wordsOf(""), Words());
    EXPECT_EQ(wordsOf("  "), Words());
    EXPECT_EQ(wordsOf("a"), Words({"a"}));
    EXPECT_EQ(wordsOf(" a  bc "), Words({"a", "bc"}));
}

} // namespace
} // namespace planner
