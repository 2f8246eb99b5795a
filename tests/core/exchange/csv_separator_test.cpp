// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/csv_separator.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(CsvSeparatorTest, AFirstLineMaySayIt)
{
    EXPECT_EQ(separatorSaid("sep=;\na;b"), ';');
    EXPECT_EQ(separatorSaid("\xEF\xBB\xBF\"sep=|\"\r\n"), '|');
    EXPECT_EQ(separatorSaid("SEP=\\t\n"), '\t');
    EXPECT_EQ(separatorSaid("sep=;;;\n"), ';');
    for (const char* text : {"", "sep=", "sep=a", "separate;b", "a;sep=;", "sep=;,\n"})
        EXPECT_EQ(separatorSaid(text), std::nullopt) << text;
}

TEST(CsvSeparatorTest, WhatDividesMostRowsAlikeIsLikeliest)
{
    EXPECT_EQ(likeliestSeparator("a,b,c\n1,2,3\n", ';'), ',');
    EXPECT_EQ(likeliestSeparator("Name;Places\nA;1,5\nB;2,5\nC;12\n", ','), ';');
    EXPECT_EQ(likeliestSeparator("a\tb\n1, 2\t3\n4, 5\t6\n", ','), '\t');
    EXPECT_EQ(likeliestSeparator("a|b|c\n1|2|3\n", ','), '|');
    EXPECT_EQ(likeliestSeparator("A title, and a note\n\na;b;c\n1;2;3\n", ','), ';');
}

TEST(CsvSeparatorTest, CommasOfSentencesWeighLess)
{
    EXPECT_EQ(likeliestSeparator("Name, former name;City\nA, B;C\nD, E;F\n", ','), ';');
    EXPECT_EQ(likeliestSeparator("a, b, c\n1, 2, 3\n", ';'), ',');
}

TEST(CsvSeparatorTest, TextInQuotesDividesNothing)
{
    EXPECT_EQ(likeliestSeparator("\"a;b;c;d\",x\n\"1;2;3;4\",y\n", ','), ',');
}

TEST(CsvSeparatorTest, WhereNothingDividesTheGivenOneStays)
{
    EXPECT_EQ(likeliestSeparator("a\nb\n", ','), ',');
    EXPECT_EQ(likeliestSeparator("a,b\tc\n", '\t'), '\t');
    EXPECT_EQ(likeliestSeparator("", ';'), ';');
}

} // namespace
} // namespace planner
