// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/operation_texts.h"

#include "tests/core/exchange/hostile_plan.h"
#include "tests/core/exchange/sample_folder.h"

namespace planner {
namespace {

using test::HostilePlan;
using test::SampleFolder;
using test::TemporaryFolder;

OperationTexts textsOf(const TemporaryFolder& folder)
{
    OperationTexts texts;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        texts[entry.path().filename()] = folder.read(entry.path().filename());
    return texts;
}

TEST(OperationTexts, AreTheFilesOfTheFolder)
{
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        const TemporaryFolder folder;
        const Plan plan = HostilePlan(seed).make();
        ASSERT_TRUE(writeOperationFolder(plan, folder.path()));
        const auto texts = writeOperationTexts(plan);
        ASSERT_TRUE(texts);
        EXPECT_EQ(texts.value(), textsOf(folder)) << "seed " << seed;
        FolderReport report;
        const auto back = readOperationTexts(texts.value(), "folder", report);
        ASSERT_TRUE(back) << toEnglish(inOneSentence(report.errors.front()));
        EXPECT_TRUE(back.value() == plan) << "seed " << seed;
    }
}

TEST(OperationTexts, HaveTheErrorsOfTheFolder)
{
    SampleFolder sample;
    sample.folder.write("facilities.csv", "code,name,capacity,population\nHAS,Hasakah,many,7000\n");
    sample.folder.write("routes.csv", "code,from,to,mode,km\nR1,HAS,NAS,road,far\n");
    const std::vector<std::string> fromFiles = sample.errors();
    ASSERT_GT(fromFiles.size(), 2U);
    FolderReport report;
    EXPECT_FALSE(readOperationTexts(textsOf(sample.folder), sample.folder.path(), report));
    std::vector<std::string> fromTexts;
    for (const FolderProblem& error : report.errors)
        fromTexts.push_back(toEnglish(inOneSentence(error)));
    EXPECT_EQ(fromTexts, fromFiles);
}

TEST(OperationTexts, NameTheFileThatIsMissing)
{
    FolderReport report;
    const auto plan = readOperationTexts({{"facilities.csv", "code,name,capacity,population\n"}}, "letter", report);
    ASSERT_FALSE(plan);
    EXPECT_EQ(toEnglish(inOneSentence(report.errors.front())),
              "operation.csv: the file is missing in letter. Maybe another folder was meant");
}

TEST(OperationTexts, StopWhereTheSinkRefuses)
{
    SampleFolder sample;
    const auto written = writeTable(sample.plan(), facilitiesTable(), [](std::string_view) { return false; });
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::Failed);
}

} // namespace
} // namespace planner
