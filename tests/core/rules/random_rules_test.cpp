// SPDX-License-Identifier: Apache-2.0
#include "core/rules/evaluation.h"
#include "tests/support/naive_evaluation.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace planner::test {
namespace {

constexpr std::uint64_t kPlans = 20'000;

std::vector<PlainFinding> plain(const Findings& findings)
{
    std::vector<PlainFinding> rows;
    for (const Finding& finding : findings)
        rows.push_back({idOf(finding.rule), finding.subject, finding.day.value(), finding.excess});
    std::sort(rows.begin(), rows.end());
    return rows;
}

TEST(RandomRulesTest, AgreeWithTheNaiveRulesOnThousandsOfPlans)
{
    for (std::uint64_t seed = 0; seed < kPlans; ++seed) {
        const Plan plan = randomPlan(seed);
        ASSERT_EQ(plain(findFindings(plan)), naiveFindings(plan)) << "seed " << seed;
    }
}

TEST(RandomRulesTest, MeetEveryRuleBrokenAndKept)
{
    std::map<std::string, std::uint64_t> broken;
    for (std::uint64_t seed = 0; seed < kPlans; ++seed) {
        std::map<std::string, int> seen;
        for (const PlainFinding& finding : naiveFindings(randomPlan(seed)))
            ++seen[finding.rule];
        for (const auto& [rule, count] : seen)
            ++broken[rule];
    }
    ASSERT_EQ(broken.size(), kRules.size());
    for (const auto& [rule, count] : broken) {
        EXPECT_GT(count, kPlans / 60) << rule;
        EXPECT_LT(count, kPlans * 9 / 10) << rule;
    }
}

TEST(RandomRulesTest, WriteSentencesWithoutOpenPlaceholders)
{
    for (std::uint64_t seed = 0; seed < kPlans / 10; ++seed)
        for (const Finding& finding : findFindings(randomPlan(seed))) {
            const std::string sentence = toEnglish(finding.message);
            EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
            EXPECT_EQ(sentence.back(), '.') << sentence;
        }
}

TEST(RandomRulesTest, GiveFindingsByRuleThenDayThenSubject)
{
    for (std::uint64_t seed = 0; seed < kPlans / 10; ++seed) {
        const Findings findings = findFindings(randomPlan(seed));
        EXPECT_TRUE(std::is_sorted(findings.begin(), findings.end(),
                                   [](const Finding& a, const Finding& b) {
                                       return std::tie(a.rule, a.day, a.subject) < std::tie(b.rule, b.day, b.subject);
                                   }))
            << "seed " << seed;
    }
}

} // namespace
} // namespace planner::test
