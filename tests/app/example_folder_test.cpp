// SPDX-License-Identifier: Apache-2.0
#include "app/example_folder.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(ExampleFolderTest, AProgramOfTheSourceTreeFindsTheExamples)
{
    const std::filesystem::path folder = exampleFolder();
    EXPECT_TRUE(folder.is_absolute()) << folder;
    EXPECT_EQ(folder, folder.lexically_normal());
    EXPECT_TRUE(std::filesystem::exists(folder / "prepared-2026" / "operation.csv")) << folder;
}

} // namespace
} // namespace planner
