// SPDX-License-Identifier: Apache-2.0
#include "core/base/written_file.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace planner {
namespace {

TEST(WrittenFileTest, TheFolderOfANameAloneIsTheOneThatWeAreIn)
{
    EXPECT_EQ(folderOf("plan.tplan"), ".");
    EXPECT_EQ(folderOf("/plan.tplan"), "/");
    EXPECT_EQ(folderOf("a/b/plan.tplan"), "a/b");
}

/// For as long as it lives no file of this process may be longer.
class LongestFile {
public:
    explicit LongestFile(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    LongestFile(const LongestFile&) = delete;
    LongestFile& operator=(const LongestFile&) = delete;
    ~LongestFile()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

TEST(WrittenFileTest, DoesNotTakeAPartForAll)
{
    std::FILE* file = std::tmpfile();
    ASSERT_NE(file, nullptr);
    int code = 0;
    {
        const LongestFile longest(10);
        code = writeAll(::fileno(file), "ten bytes and some more");
    }
    EXPECT_EQ(code, EFBIG) << "the system took ten bytes, and no more";
    EXPECT_EQ(::lseek(::fileno(file), 0, SEEK_CUR), 10);
    std::fclose(file);
}

TEST(WrittenFileTest, TellsTheCodeOfWhatWentWrong)
{
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    ASSERT_GE(full, 0);
    EXPECT_EQ(writeAll(full, "text"), ENOSPC);
    EXPECT_EQ(writeAll(full, ""), 0);
    ::close(full);
    EXPECT_EQ(writeAll(full, "text"), EBADF);
}

TEST(WrittenFileTest, SyncsAFolderAndTellsWhereThereIsNone)
{
    EXPECT_EQ(syncFolder("/tmp"), 0);
    EXPECT_EQ(syncFolder("/tmp/there is no such folder"), ENOENT);
    EXPECT_EQ(syncFolder("/dev/null"), ENOTDIR);
}

} // namespace
} // namespace planner
