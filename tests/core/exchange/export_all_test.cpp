// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/export_all.h"

#include "tests/core/exchange/temporary_folder.h"
#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(ExportAllTest, WritesWhatHasAPathAndTellsHowFarItIs)
{
    const test::TemporaryFolder folder;
    const Plan plan = test::sampleBuilder().plan();
    std::vector<double> fractions;
    const auto done = exportAll(plan, {{folder.path("s.csv")}, {}, {folder.path("f.csv")}, folder.path("op")}, {},
                                [&](const Progress& progress) { fractions.push_back(progress.fraction); });
    ASSERT_TRUE(done) << toEnglish(done.error().message);
    EXPECT_EQ(folder.read("s.csv").find("batch,status,locked,"), 0U);
    EXPECT_EQ(folder.read("f.csv").find("rule,subject,day,"), 0U);
    EXPECT_TRUE(std::filesystem::exists(folder.path("op/batches.csv")));
    EXPECT_EQ(folder.fileCount(), 3U) << "no ledger";
    EXPECT_EQ(fractions, (std::vector<double>{0.2, 0.4, 0.6, 0.8}));
}

TEST(ExportAllTest, WritesNothingWhereOneFileWouldTakeAPlansPlace)
{
    const test::TemporaryFolder folder;
    folder.write("a.tplan", "a plan");
    const auto done =
        exportAll(test::sampleBuilder().plan(), {{folder.path("s.csv")}, {folder.path("a.tplan")}, {}, {}});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Refused);
    EXPECT_EQ(folder.fileCount(), 1U);
}

TEST(ExportAllTest, StopsOnTheFlag)
{
    const test::TemporaryFolder folder;
    CancelFlag cancel;
    cancel.cancel();
    const auto done = exportAll(test::sampleBuilder().plan(), {{folder.path("s.csv")}, {}, {}, {}}, cancel);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(folder.fileCount(), 0U);
}

} // namespace
} // namespace planner
