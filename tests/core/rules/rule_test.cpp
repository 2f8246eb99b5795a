// SPDX-License-Identifier: Apache-2.0
#include "core/rules/rule.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

namespace planner {
namespace {

TEST(RuleTest, HasARowForEachRuleInTheOrderOfTheIds)
{
    std::size_t number = 0;
    for (const RuleInfo& info : kRules) {
        EXPECT_EQ(static_cast<std::size_t>(info.rule), number);
        EXPECT_EQ(info.id, fmt::format("R{:02}", ++number));
        EXPECT_EQ(&infoOf(info.rule), &info);
    }
    EXPECT_EQ(static_cast<std::size_t>(Rule::R20Unaccounted) + 1, kRules.size());
}

TEST(RuleTest, GivesEachRuleANameOfItsOwn)
{
    std::set<MessageId> names;
    for (const RuleInfo& info : kRules)
        EXPECT_TRUE(names.insert(info.name).second) << info.id;
}

TEST(RuleTest, AllowsExceptionsForFourRulesAndProtectsByElevenThatNobodyCanWaive)
{
    std::string exceptions;
    std::string protections;
    for (const RuleInfo& info : kRules) {
        exceptions += isExceptionAllowed(info.rule) ? std::string(info.id) + " " : "";
        protections += isProtection(info.rule) ? std::string(info.id) + " " : "";
    }
    EXPECT_EQ(exceptions, "R01 R04 R05 R14 ");
    EXPECT_EQ(protections, "R02 R03 R10 R11 R12 R13 R16 R17 R18 R19 R20 ");
}

TEST(RuleTest, SaysWhyADropIsRefusedWhereverOneCanBreakAProtection)
{
    for (const RuleInfo& info : kRules) {
        // A drop takes no batch that has departed, and so breaks none of the rules on counts.
        const bool isOnCounts = info.rule == Rule::R19CountMissing || info.rule == Rule::R20Unaccounted;
        EXPECT_EQ(info.refusal == MessageId::None, !isProtection(info.rule) || isOnCounts) << info.id;
    }
}

TEST(ExcessByRuleTest, SumsUpAndSubtractsRuleByRule)
{
    ExcessByRule excess;
    excess[Rule::R01Overcrowding] = 5;
    excess[Rule::R20Unaccounted] = 2;
    EXPECT_EQ(excess.sum(), 7);
    ExcessByRule before;
    before[Rule::R01Overcrowding] = 6;
    excess -= before;
    EXPECT_EQ(excess[Rule::R01Overcrowding], -1);
    EXPECT_EQ(excess.sum(), 1);
}

} // namespace
} // namespace planner
