// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/folder_report.h"

#include "core/base/message_id.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

const Message kMissing = MessageId::RequiredColumnIsMissing;

TEST(FolderProblem, NamesPlaceAndColumnBeforeWhatIsWrong)
{
    EXPECT_EQ(toEnglish(inOneSentence({"routes.csv:1:1", "to", kMissing})),
              "routes.csv:1:1 to: the required column is missing");
    EXPECT_EQ(toEnglish(inOneSentence({"routes.csv", {}, kMissing})), "routes.csv: the required column is missing");
    EXPECT_EQ(inOneSentence({{}, {}, kMissing}), kMissing);
}

TEST(FolderReport, CountsWhatItNoLongerKeeps)
{
    FolderReport report;
    for (std::size_t i = 0; i < FolderReport::kMaximumErrors; ++i) {
        EXPECT_FALSE(report.isFull());
        report.addError({"a.csv", {}, kMissing});
    }
    EXPECT_TRUE(report.isFull());
    report.addError({"b.csv", {}, kMissing});
    EXPECT_EQ(report.errorCount, FolderReport::kMaximumErrors + 1);
    EXPECT_EQ(report.errors.size(), FolderReport::kMaximumErrors);
    EXPECT_EQ(report.errors.back().place, "a.csv");
}

} // namespace
} // namespace planner
