// SPDX-License-Identifier: Apache-2.0
#include "app/no_core_dumps.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace planner {
namespace {

/// What a process that forbade core dumps finds: bit 1 where it writes none, bit 2 where others cannot read it.
[[noreturn]] void endWithFindings()
{
    forbidCoreDumps();
    rlimit limit{};
    ::getrlimit(RLIMIT_CORE, &limit);
    std::_Exit((limit.rlim_cur == 0 && limit.rlim_max == 0 ? 1 : 0) + (::prctl(PR_GET_DUMPABLE) == 0 ? 2 : 0));
}

TEST(NoCoreDumpsDeathTest, AReleaseWritesNoMemoryToTheDiskAndIsNotReadByOthers)
{
#ifdef NDEBUG
    EXPECT_EXIT(endWithFindings(), testing::ExitedWithCode(3), "");
#else
    EXPECT_EXIT(
        endWithFindings(), [](int status) { return WIFEXITED(status) && (WEXITSTATUS(status) & 2) == 0; }, "");
#endif
}

} // namespace
} // namespace planner
