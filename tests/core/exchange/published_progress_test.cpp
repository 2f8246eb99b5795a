// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/published_progress.h"

#include "tests/core/exchange/temporary_folder.h"

#include <gmock/gmock.h>

namespace planner {
namespace {

class PublishedProgressTest : public testing::Test {
protected:
    [[nodiscard]] Result<std::vector<PublishedCount>> read(const std::string& text)
    {
        m_folder.write("published_progress.csv", text);
        return readPublishedProgress(m_folder.path("published_progress.csv"), m_report);
    }

    test::TemporaryFolder m_folder;
    FolderReport m_report;
};

TEST_F(PublishedProgressTest, ReadsCountsWithTheirSources)
{
    const auto counts = read("date,people,as_published,used,source\n2026-01-21,150,150 (x),yes,a.com\n"
                             "2026-01-21,144,144,no,b.com\n2026-01-27,475,,,c.com\n");
    ASSERT_TRUE(counts);
    ASSERT_EQ(counts.value().size(), 3U);
    EXPECT_EQ(counts.value()[1], (PublishedCount{*parseDate("2026-01-21"), People(144), false, "b.com"}));
    EXPECT_TRUE(counts.value()[2].isUsed);
}

TEST_F(PublishedProgressTest, NeedsNoMoreThanDatesAndPeople)
{
    const auto counts = read("people,date\n7,2026-02-01\n");
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts.value().front().people, People(7));
    EXPECT_TRUE(counts.value().front().isUsed);
}

TEST_F(PublishedProgressTest, RefusesAWrongRowWithItsPlace)
{
    EXPECT_FALSE(read("date,people\n2026-02-30,7\n2026-02-01,many\n"));
    ASSERT_EQ(m_report.errors.size(), 2U);
    EXPECT_THAT(toEnglish(inOneSentence(m_report.errors[0])), testing::HasSubstr("published_progress.csv:2:1 date"));
    EXPECT_THAT(toEnglish(inOneSentence(m_report.errors[1])), testing::HasSubstr("published_progress.csv:3:12 people"));
}

TEST_F(PublishedProgressTest, RefusesAFileWithoutTheColumnsOrNoFile)
{
    EXPECT_FALSE(read("code,name\nA,B\n"));
    FolderReport report;
    EXPECT_FALSE(readPublishedProgress(m_folder.path("nothing.csv"), report));
    EXPECT_EQ(report.errors.size(), 1U);
}

} // namespace
} // namespace planner
