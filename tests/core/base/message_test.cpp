// SPDX-License-Identifier: Apache-2.0
#include "core/base/message.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(MessageTest, PutsArgumentsInPlace)
{
    EXPECT_EQ(toEnglish({"{1} holds {0} people", {"12", "NAS"}}), "NAS holds 12 people");
}

TEST(MessageTest, LeavesPlaceholdersWithoutArgumentsAlone)
{
    EXPECT_EQ(toEnglish({"{0} and {1} {x} {", {"a"}}), "a and {1} {x} {");
}

} // namespace
} // namespace planner
