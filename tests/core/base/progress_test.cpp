// SPDX-License-Identifier: Apache-2.0
#include "core/base/progress.h"

#include <gtest/gtest.h>

#include <thread>

namespace planner {
namespace {

TEST(CancelFlagTest, IsSeenByTheWorkOnAnotherThread)
{
    CancelFlag flag;
    EXPECT_FALSE(flag.isCancelled());
    std::thread work([&] {
        while (!flag.isCancelled())
            std::this_thread::yield();
    });
    flag.cancel();
    work.join();
    EXPECT_TRUE(flag.isCancelled());
}

} // namespace
} // namespace planner
