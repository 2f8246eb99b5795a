// SPDX-License-Identifier: Apache-2.0
#include "core/base/message.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(MessageTest, PutsArgumentsInPlace)
{
    EXPECT_EQ(toEnglish(Message("{1} holds {0} people", {"12", "NAS"})), "NAS holds 12 people");
}

TEST(MessageTest, PutsAnArgumentInEveryPlaceThatNamesIt)
{
    EXPECT_EQ(toEnglish(Message("{0}{0} and {0}", {"a"})), "aa and a");
}

TEST(MessageTest, LeavesPlaceholdersWithoutArgumentsAlone)
{
    EXPECT_EQ(toEnglish(Message("{0} and {1} {x} {", {"a"})), "a and {1} {x} {");
    EXPECT_EQ(toEnglish(Message("{0", {"a"})), "{0");
    EXPECT_EQ(toEnglish(Message("{0}")), "{0}");
    EXPECT_EQ(toEnglish(Message("{{0}}", {"a"})), "{a}");
}

TEST(MessageTest, DoesNotReadPlaceholdersInArguments)
{
    EXPECT_EQ(toEnglish(Message("{0} {1}", {"{1}", "{0}"})), "{1} {0}");
}

TEST(MessageTest, KeepsTextWithoutPlaceholdersAsItIs)
{
    EXPECT_EQ(toEnglish(Message("سجن الكرخ", {"unused"})), "سجن الكرخ");
    EXPECT_EQ(toEnglish({}), "");
}

TEST(MessageTest, ComparesTextAndArguments)
{
    EXPECT_EQ((Message("{0}", {"a"})), (Message("{0}", {"a"})));
    EXPECT_NE((Message("{0}", {"a"})), (Message("{0}", {"b"})));
    EXPECT_NE((Message("{0}", {"a"})), (Message("{0}.", {"a"})));
}

} // namespace
} // namespace planner
