// SPDX-License-Identifier: Apache-2.0
#include "core/storage/share/new_file.h"

#include "core/storage/database/trouble.h"
#include "tests/core/storage/plan_file_fixture.h"

#include <sys/stat.h>

namespace planner {
namespace {

/// Both ways must keep the same promise.
class NewFileTest : public PlanFileTest, public testing::WithParamInterface<bool> {
protected:
    void write(const std::string& path, std::string_view bytes)
    {
        GetParam() ? writeNewFileByName(path, bytes) : writeNewFile(path, bytes);
    }
    /// What went wrong.
    std::optional<Error> failure(const std::string& path)
    {
        try {
            write(path, "bytes");
        } catch (const Trouble& trouble) {
            return trouble.error();
        }
        return std::nullopt;
    }
};

TEST_P(NewFileTest, WritesAllBytesForTheOwnerAlone)
{
    const std::string bytes(300'000, '\xab');
    write(path(), bytes);
    EXPECT_EQ(readBytes(path()), bytes);
    EXPECT_EQ(filesInFolder(), 1U);
    struct stat status {};
    ASSERT_EQ(stat(path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    EXPECT_EQ(status.st_nlink, 1U);
}

TEST_P(NewFileTest, ReplacesNothing)
{
    writeBytes(path(), "old");
    auto failed = failure(path());
    ASSERT_TRUE(failed);
    EXPECT_EQ(failed->kind, ErrorKind::Refused);
    EXPECT_EQ(readBytes(path()), "old");
    std::filesystem::remove(path());
    std::filesystem::create_symlink("nowhere", path());
    EXPECT_TRUE(failure(path()));
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_P(NewFileTest, SaysWhyItCannotWrite)
{
    const auto failed = failure(path() + "/b");
    ASSERT_TRUE(failed);
    EXPECT_EQ(failed->kind, ErrorKind::Failed);
    EXPECT_EQ(withoutFolder(sentence(*failed)),
              "a.tplan/b cannot be written: No such file or directory. Maybe choose another folder");
    EXPECT_EQ(filesInFolder(), 0U);
}

INSTANTIATE_TEST_SUITE_P(Ways, NewFileTest, testing::Bool());

} // namespace
} // namespace planner
