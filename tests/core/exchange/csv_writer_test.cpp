// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/csv_writer.h"

#include "core/exchange/csv_reader.h"
#include "core/exchange/formula_guard.h"
#include "tests/core/exchange/hostile_plan.h"

#include "tests/core/exchange/text_sinks.h"

#include <gtest/gtest.h>

#include <limits>

namespace planner {
namespace {

using test::into;

TEST(CsvWriter, RowsEndWithCarriageReturnAndLineFeed)
{
    std::string text;
    CsvWriter csv(into(text));
    csv.row({"a", "b"});
    csv.text("x");
    csv.number(-5);
    csv.endRow();
    csv.blank();
    csv.blank();
    csv.endRow();
    EXPECT_TRUE(csv.finish());
    EXPECT_EQ(text, "a,b\r\nx,-5\r\n,\r\n");
}

TEST(CsvWriter, QuotesWhatNeedsQuotes)
{
    std::string text;
    CsvWriter csv(into(text));
    for (const char* cell : {"a,b", "say \"hi\"", "x\ny", "x\ry", "C1:5;C2:6", "a\tb", "plain", ""})
        csv.text(cell);
    EXPECT_TRUE(csv.finish());
    EXPECT_EQ(text, "\"a,b\",\"say \"\"hi\"\"\",\"x\ny\",\"x\ry\",\"C1:5;C2:6\",\"a\tb\",plain,");
}

TEST(CsvWriter, LeavesOutColumnsByTheNamesInTheFirstRow)
{
    std::string text;
    CsvWriter csv(into(text), {.isGuarded = true, .columns = {"c", "a"}});
    csv.row({"a", "b", "c"});
    csv.text("b");
    csv.number(2);
    csv.plain("x,y");
    csv.endRow();
    csv.blank();
    csv.blank();
    csv.blank();
    csv.endRow();
    EXPECT_TRUE(csv.finish());
    EXPECT_EQ(text, "a,c\r\nb,\"x,y\"\r\n,\r\n");
}

TEST(CsvWriter, WritesTextsExactlyWhereItIsToldTo)
{
    std::string text;
    CsvWriter csv(into(text), {.isGuarded = false, .columns = {}});
    csv.text("=1+1");
    csv.text("'a");
    EXPECT_TRUE(csv.finish());
    EXPECT_EQ(text, "=1+1,'a");
}

TEST(CsvWriter, GuardsTextsButNoNumbersAndWords)
{
    std::string text;
    CsvWriter csv(into(text));
    csv.text("=1+1");
    csv.text("\n=1");
    csv.text("'a");
    csv.plain("-33.3");
    csv.number(std::numeric_limits<std::int64_t>::min());
    EXPECT_TRUE(csv.finish());
    EXPECT_EQ(text, "'=1+1,\"'\n=1\",''a,-33.3,-9223372036854775808");
}

TEST(CsvWriter, LongestCellCountsTheGuard)
{
    std::string text;
    CsvWriter csv(into(text));
    csv.text("ab");
    EXPECT_EQ(csv.longestCell(), 2U);
    csv.text("=ab");
    EXPECT_EQ(csv.longestCell(), 4U);
    csv.text("=a,\"b");
    EXPECT_EQ(csv.longestCell(), 6U);
}

TEST(CsvWriter, ARefusingSinkIsAskedNoMore)
{
    int calls = 0;
    CsvWriter csv([&](std::string_view) {
        ++calls;
        return false;
    });
    for (int i = 0; i < 100'000; ++i)
        csv.row({"0123456789", "0123456789"});
    EXPECT_FALSE(csv.finish());
    EXPECT_EQ(calls, 1);
}

TEST(CsvWriter, CellsLongerThanTheBufferAreWrittenWhole)
{
    std::string text;
    CsvWriter csv(into(text));
    const std::string cell(1'000'000, 'x');
    csv.text("a");
    csv.text(cell + ",");
    EXPECT_TRUE(csv.finish());
    EXPECT_EQ(text, "a,\"" + cell + ",\"");
}

TEST(CsvWriter, AnyTextsReadBackAsTheyWere)
{
    test::HostilePlan texts(11);
    std::vector<std::vector<std::string>> rows(3'000, std::vector<std::string>(4));
    std::string written;
    CsvWriter csv(into(written));
    for (auto& row : rows) {
        for (std::string& cell : row)
            csv.text(cell = texts.text());
        csv.endRow();
    }
    ASSERT_TRUE(csv.finish());
    CsvReader reader(memorySource(written));
    for (const auto& row : rows) {
        ASSERT_TRUE(reader.next());
        ASSERT_TRUE(reader.problems().empty());
        for (std::size_t i = 0; i < row.size(); ++i)
            ASSERT_EQ(withoutFormulaGuard(reader.fields()[i]), row[i]);
    }
    EXPECT_FALSE(reader.next());
}

} // namespace
} // namespace planner
