// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/byte_source.h"

#include "tests/core/exchange/temporary_folder.h"

#include <sys/stat.h>

#include <array>

namespace planner {
namespace {

std::string errorOf(const std::string& path)
{
    const auto file = InputFile::open(path);
    if (file)
        return "ok";
    EXPECT_EQ(file.error().kind, ErrorKind::BadInput);
    return toEnglish(file.error().message);
}

TEST(InputFile, GivesItsBytesAgainFromTheBeginning)
{
    const test::TemporaryFolder folder;
    folder.write("a", "hello");
    auto file = InputFile::open(folder.path("a"));
    ASSERT_TRUE(file);
    EXPECT_EQ(file.value().size(), 5U);
    std::array<char, 16> buffer{};
    ByteSource source = file.value().source();
    EXPECT_EQ(source(buffer.data(), 3), 3U);
    EXPECT_EQ(source(buffer.data(), 16), 2U);
    EXPECT_EQ(source(buffer.data(), 16), 0U);
    source = file.value().source();
    EXPECT_EQ(source(buffer.data(), 16), 5U);
    EXPECT_EQ(std::string(buffer.data(), 5), "hello");
}

TEST(InputFile, TellsWhyItCannotBeOpened)
{
    const test::TemporaryFolder folder;
    EXPECT_EQ(errorOf(folder.path("none")),
              folder.path("none")
                  + ": cannot be read: No such file or directory. Maybe check the name and the permissions");
    EXPECT_EQ(errorOf(folder.path()), folder.path() + ": is not a file. Maybe another name was meant");
}

TEST(InputFile, ANamedPipeIsRefusedWithoutWaitingForIt)
{
    const test::TemporaryFolder folder;
    ASSERT_EQ(mkfifo(folder.path("pipe").c_str(), 0600), 0);
    EXPECT_EQ(errorOf(folder.path("pipe")), folder.path("pipe") + ": is not a file. Maybe another name was meant");
}

} // namespace
} // namespace planner
