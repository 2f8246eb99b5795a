// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/error_output.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

namespace planner::tplan {
namespace {

/// What a process whose standard files are closed finds, as its exit code.
int inClosedProcess()
{
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::close(number);
    keepStandardFilesOpen();
    writeToError("nobody reads this");
    std::array<char, 1> byte{};
    if (::read(STDIN_FILENO, byte.data(), 1) >= 0)
        return 1;
    if (::write(STDOUT_FILENO, byte.data(), 1) >= 0 || ::write(STDERR_FILENO, byte.data(), 1) >= 0)
        return 2;
    return ::open("/dev/null", O_RDONLY) > STDERR_FILENO ? 0 : 3;
}

TEST(ErrorOutputTest, NoFileIsTakenForAStandardFileThatIsClosed)
{
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0)
        ::_exit(inClosedProcess());
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

} // namespace
} // namespace planner::tplan
