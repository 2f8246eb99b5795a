// SPDX-License-Identifier: Apache-2.0
#include "tests/app/tplan/tplan_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace planner::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class SuggestTest : public testing::Test {
protected:
    SuggestTest()
    {
        m_tplan.writeOperation();
        m_tplan.expect(0, {"import", "op", "my.tplan"});
        m_tplan.expect(0, {"split", "my.tplan", "--threads", "1"});
    }
    [[nodiscard]] static long linesIn(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

    TplanProgram m_tplan;
};

TEST_F(SuggestTest, RanksPlacesTheBatchsOwnAmongThem)
{
    const std::string all = m_tplan.expect(0, {"suggest", "my.tplan", "B-001"});
    EXPECT_THAT(all, StartsWith("departs "));
    EXPECT_THAT(all, HasSubstr("as it is"));
    EXPECT_GT(linesIn(all), 3);
    const std::string few = m_tplan.expect(0, {"suggest", "my.tplan", "B-001", "--most", "2"});
    EXPECT_EQ(linesIn(few), 3) << few;
    EXPECT_THAT(all, StartsWith(few)) << "the best come first";
}

TEST_F(SuggestTest, ChangesNothing)
{
    const std::string before = m_tplan.read("my.tplan");
    m_tplan.expect(0, {"suggest", "my.tplan", "B-001"});
    EXPECT_EQ(m_tplan.read("my.tplan"), before);
}

TEST_F(SuggestTest, ABatchThatIsNotThereIsBadInput)
{
    const Outcome outcome = m_tplan.run({"suggest", "my.tplan", "B-999"});
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.errors, AllOf(StartsWith("tplan: error: "), HasSubstr("B-999")));
    EXPECT_EQ(outcome.output, "");
}

} // namespace
} // namespace planner::test
