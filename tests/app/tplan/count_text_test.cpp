// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/count_text.h"

#include <gtest/gtest.h>

namespace planner::tplan {
namespace {

Operation twoCohorts()
{
    Operation operation;
    operation.cohorts.resize(2);
    operation.cohorts[0].code = "C1";
    operation.cohorts[1].code = "C2";
    return operation;
}

TEST(CountTextTest, PartsComeInTheOrderOfTheCohorts)
{
    const auto parts = parseCount(twoCohorts(), "C2:12;C1:48");
    ASSERT_TRUE(parts.isOk());
    EXPECT_EQ(parts.value(), (std::vector<Part>{{{0}, People(48)}, {{1}, People(12)}}));
}

TEST(CountTextTest, AZeroIsACountOfNobody)
{
    const auto parts = parseCount(twoCohorts(), "0");
    ASSERT_TRUE(parts.isOk());
    EXPECT_TRUE(parts.value().empty());
}

TEST(CountTextTest, WhatIsNoCountIsBadInput)
{
    for (const char* text :
         {"", "C1", "C1:", "C1:-1", "C1:48;", "C3:1", "C1:1;C1:2", "C1:1:2", "C1:1000000001", "c1:1"}) {
        const auto parts = parseCount(twoCohorts(), text);
        ASSERT_FALSE(parts.isOk()) << text;
        EXPECT_EQ(parts.error().kind, ErrorKind::BadInput) << text;
    }
}

TEST(CountTextTest, AccountsSayWhatBecameOfPeople)
{
    const auto accounts = parseAccounts(twoCohorts(), "C2:hospital:1;C1:returned:2;C2:other:3");
    ASSERT_TRUE(accounts.isOk());
    EXPECT_EQ(accounts.value(),
              (std::vector<Account>{
                  {{0}, Fate::Returned, People(2)}, {{1}, Fate::Hospital, People(1)}, {{1}, Fate::Other, People(3)}}));
    for (const char* text : {"", "C1:2", "C1:lost:2", "C1:died:x", "C3:died:1", "C1:died:1;C1:died:2"})
        EXPECT_FALSE(parseAccounts(twoCohorts(), text).isOk()) << text;
}

} // namespace
} // namespace planner::tplan
