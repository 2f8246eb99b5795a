// SPDX-License-Identifier: Apache-2.0
#include "core/base/message.h"

#include <gtest/gtest.h>

#include <limits>

namespace planner {
namespace {

/// The kind of an argument, and the argument as the source language writes it.
std::string kindOf(const MessageArgument& argument)
{
    struct Kinds {
        std::string operator()(const std::string& text) const { return "text " + text; }
        std::string operator()(std::int64_t number) const { return "number " + std::to_string(number); }
        std::string operator()(double decimal) const { return "decimal " + toEnglish(MessageArgument(decimal)); }
        std::string operator()(Date date) const { return "date " + toText(date); }
        std::string operator()(const Message& sentence) const { return "sentence " + toEnglish(sentence); }
    };
    return argument.visit(Kinds{});
}

TEST(MessageArgument, ATextIsATextWhateverItLooksLike)
{
    EXPECT_EQ(kindOf("10000622"), "text 10000622");
    EXPECT_EQ(kindOf(std::string("2026-01-24")), "text 2026-01-24");
    EXPECT_EQ(kindOf(std::string_view("23:40")), "text 23:40");
}

TEST(MessageArgument, NumbersAndCountsAreNumbers)
{
    EXPECT_EQ(kindOf(7), "number 7");
    EXPECT_EQ(kindOf(People(-3'000'000'000)), "number -3000000000");
    EXPECT_EQ(kindOf(Day(2)), "number 2");
    EXPECT_EQ(kindOf(std::size_t{5}), "number 5");
    EXPECT_EQ(kindOf(std::numeric_limits<std::uint64_t>::max()), "number 9223372036854775807");
    EXPECT_EQ(kindOf(2.5), "decimal 2.5");
    EXPECT_EQ(kindOf(2.0), "decimal 2");
}

TEST(MessageArgument, DatesAndSentencesKeepTheirKinds)
{
    EXPECT_EQ(kindOf(*parseDate("2026-01-24")), "date 2026-01-24");
    EXPECT_EQ(kindOf(Message("{0} wait", {People(5)})), "sentence 5 wait");
}

TEST(MessageArgument, AreTheSameOnlyInKindAndValue)
{
    const auto sentence = [](int number) { return MessageArgument(Message("{0}", {number})); };
    EXPECT_EQ(MessageArgument("5"), MessageArgument("5"));
    EXPECT_NE(MessageArgument("5"), MessageArgument(5));
    EXPECT_NE(MessageArgument("2026-01-24"), MessageArgument(*parseDate("2026-01-24")));
    EXPECT_EQ(sentence(5), sentence(5));
    EXPECT_NE(sentence(5), sentence(6));
    EXPECT_NE(sentence(5), MessageArgument("5"));
}

} // namespace
} // namespace planner
