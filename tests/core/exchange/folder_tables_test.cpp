// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/folder_tables.h"

#include <gtest/gtest.h>

#include <set>

namespace planner {
namespace {

TEST(FolderTablesTest, EveryTableHasAFileOfItsOwnAndColumnsOfDifferentNames)
{
    std::set<std::string> files;
    for (const FolderTable& table : folderTables()) {
        EXPECT_TRUE(files.insert(table.file).second) << table.file;
        std::set<std::string> columns;
        for (const ColumnSpec& column : table.columns)
            EXPECT_TRUE(columns.insert(column.name).second) << table.file << " " << column.name;
        EXPECT_FALSE(columns.empty()) << table.file;
    }
    EXPECT_EQ(files.size(), 13U);
}

TEST(FolderTablesTest, ATableThatRefersToCodesComesBehindTheirs)
{
    std::vector<std::string> files;
    for (const FolderTable& table : folderTables())
        files.emplace_back(table.file);
    const auto at = [&](const char* file) { return std::find(files.begin(), files.end(), file) - files.begin(); };
    for (const auto& [first, behind] :
         {std::pair("categories.csv", "facilities.csv"), std::pair("facilities.csv", "cohorts.csv"),
          std::pair("facilities.csv", "places.csv"), std::pair("cohorts.csv", "keep_apart.csv"),
          std::pair("fleets.csv", "routes.csv"), std::pair("routes.csv", "calendar.csv"),
          std::pair("routes.csv", "batches.csv"), std::pair("cohorts.csv", "batches.csv"),
          std::pair("batches.csv", "clearances.csv")})
        EXPECT_LT(at(first), at(behind)) << first << " " << behind;
}

TEST(FolderTablesTest, ACategoryThatNobodyHasNamedYetGetsTheDefaults)
{
    FolderReading reading;
    const CategoryId first = reading.categoryOf("men");
    EXPECT_EQ(reading.categoryOf("women"), CategoryId{1});
    EXPECT_EQ(reading.categoryOf("men"), first);
    ASSERT_EQ(reading.plan.operation.categories.size(), 2U);
    EXPECT_EQ(reading.plan.operation.category(first).name, "men");
    EXPECT_EQ(reading.plan.operation.category(first).priority, Priority(1));
}

} // namespace
} // namespace planner
