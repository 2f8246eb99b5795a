// SPDX-License-Identifier: Apache-2.0
// An edited schedule that comes back by tplan update.
#include "tests/app/tplan/tplan_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace planner::test {
namespace {

using testing::HasSubstr;

class TplanUpdateTest : public testing::Test {
protected:
    TplanUpdateTest()
    {
        m_tplan.writeOperation();
        m_tplan.expect(0, {"import", "op", "my.tplan"});
        m_tplan.expect(0, {"split", "my.tplan", "--seconds", "1"});
        m_tplan.expect(0, {"export", "my.tplan", "--schedule", "s.csv", "--workbook", "s.xlsx"});
    }
    /// Replaces in the file, which must have the text, at its first place only.
    void edit(const std::string& file, const std::string& from, const std::string& to) const
    {
        std::string text = m_tplan.read(file);
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos) << text;
        m_tplan.write(file, text.replace(at, from.size(), to));
    }
    std::size_t entries() const
    {
        return nlohmann::json::parse(m_tplan.expect(0, {"log", "my.tplan", "--json"})).size();
    }

    TplanProgram m_tplan;
};

TEST_F(TplanUpdateTest, AnUneditedFileIsNoDifferenceAndNoStep)
{
    const std::size_t before = entries();
    for (const char* file : {"s.csv", "s.xlsx"})
        EXPECT_EQ(m_tplan.expect(0, {"update", "my.tplan", file}), "Nothing is taken\n");
    EXPECT_EQ(entries(), before);
}

TEST_F(TplanUpdateTest, WhatIsReadyIsOneStepThatUndoTakesBack)
{
    const std::string before = m_tplan.expect(0, {"export", "my.tplan", "--schedule", "-"});
    edit("s.csv", ",no,", ",yes,");
    EXPECT_THAT(m_tplan.expect(0, {"update", "my.tplan", "s.csv", "--dry-run"}), HasSubstr("Nothing is written"));
    EXPECT_EQ(m_tplan.expect(0, {"export", "my.tplan", "--schedule", "-"}), before);
    EXPECT_THAT(m_tplan.expect(0, {"update", "my.tplan", "s.csv"}), HasSubstr("locked no -> yes"));
    EXPECT_NE(m_tplan.expect(0, {"export", "my.tplan", "--schedule", "-"}), before);
    m_tplan.expect(0, {"undo", "my.tplan"});
    EXPECT_EQ(m_tplan.expect(0, {"export", "my.tplan", "--schedule", "-"}), before);
}

TEST_F(TplanUpdateTest, WhatIsAskedIsTakenWhereItIsNamedAndElseTold)
{
    const std::string first = m_tplan.read("s.csv").substr(m_tplan.read("s.csv").find('\n') + 1, 5);
    edit("s.csv", first + ",proposed,", first + ",cancelled,");
    EXPECT_THAT(m_tplan.expect(1, {"update", "my.tplan", "s.csv"}), HasSubstr("to settle:\n  asked row 2 " + first));
    EXPECT_THAT(m_tplan.expect(0, {"update", "my.tplan", "s.csv", "--take", first + ":status"}),
                HasSubstr("It is one step"));
    EXPECT_THAT(m_tplan.expect(0, {"export", "my.tplan", "--schedule", "-"}), HasSubstr(first + ",cancelled,"));
}

TEST_F(TplanUpdateTest, AWorkbookKnowsTheStateThatItWasMadeOf)
{
    const std::string csv = m_tplan.read("s.csv");
    const std::string first = csv.substr(csv.find('\n') + 1, 5);
    m_tplan.expect(0, {"status", "my.tplan", first, "draft"});
    const Outcome outcome = m_tplan.run({"update", "my.tplan", "s.xlsx"});
    EXPECT_EQ(outcome.exitCode, 0) << "the plan's own change stays: " << outcome.output;
    EXPECT_EQ(outcome.output, "Nothing is taken\n");
    EXPECT_THAT(outcome.errors, HasSubstr("The plan has moved on since the file was exported, by 1"));
    const Outcome unnamed = m_tplan.run({"update", "my.tplan", "s.csv", "--dry-run"});
    EXPECT_THAT(unnamed.output, HasSubstr("status draft -> proposed")) << "a CSV file does not know";
    EXPECT_THAT(unnamed.errors, HasSubstr("The file does not say which state"));
}

TEST_F(TplanUpdateTest, BadFilesAndWordsAreRefusedWithoutAStep)
{
    const std::size_t before = entries();
    m_tplan.write("x.csv", "site,people\r\nA,3\r\n");
    const Outcome noSchedule = m_tplan.run({"update", "my.tplan", "x.csv"});
    EXPECT_EQ(noSchedule.exitCode, 2);
    EXPECT_THAT(noSchedule.errors, HasSubstr("Maybe it is no exported schedule"));
    const Outcome nothingSo = m_tplan.run({"update", "my.tplan", "s.csv", "--take", "B-999"});
    EXPECT_EQ(nothingSo.exitCode, 2);
    EXPECT_THAT(nothingSo.errors, HasSubstr("--take B-999: nothing of that can be taken"));
    EXPECT_NE(m_tplan.run({"update", "my.tplan", "nowhere.csv"}).exitCode, 0);
    EXPECT_EQ(entries(), before);
}

TEST_F(TplanUpdateTest, JsonSaysEachCellAndItsVerdict)
{
    edit("s.csv", ",no,", ",yes,");
    const auto json = nlohmann::json::parse(m_tplan.expect(0, {"update", "my.tplan", "s.csv", "--json", "--dry-run"}));
    ASSERT_EQ(json["changes"].size(), 1U);
    EXPECT_EQ(json["changes"][0]["verdict"], "ready");
    EXPECT_EQ(json["changes"][0]["column"], "locked");
    EXPECT_EQ(json["changes"][0]["after"], "yes");
    EXPECT_EQ(json["dry_run"], true);
}

} // namespace
} // namespace planner::test
