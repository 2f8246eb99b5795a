// SPDX-License-Identifier: Apache-2.0
#include "core/base/utc_time.h"

#include <gtest/gtest.h>

#include <random>

namespace planner {
namespace {

TEST(UtcTimeTest, WritesSecondsAndMillisecondsOnlyWhereThereAreAny)
{
    EXPECT_EQ(toUtcText(0), "1970-01-01T00:00:00Z");
    EXPECT_EQ(toUtcText(1'768'984'200'000), "2026-01-21T08:30:00Z");
    EXPECT_EQ(toUtcText(1'768'984'200'007), "2026-01-21T08:30:00.007Z");
    EXPECT_EQ(toUtcText(-1), "1969-12-31T23:59:59.999Z");
}

TEST(UtcTimeTest, ReadsBackWhateverItWrote)
{
    std::mt19937_64 random(3);
    std::uniform_int_distribution<std::int64_t> moments(-2'000'000'000'000, 30'000'000'000'000);
    for (int i = 0; i < 10'000; ++i) {
        const std::int64_t moment = moments(random);
        ASSERT_EQ(parseUtcText(toUtcText(moment)), moment);
    }
}

TEST(UtcTimeTest, RefusesEveryOtherForm)
{
    for (const char* text : {"", "2026-01-21", "2026-01-21T08:30Z", "2026-01-21T08:30:00", "2026-01-21 08:30:00Z",
                             "2026-01-21T08:30:00+00", "2026-01-21T24:00:00Z", "2026-01-21T08:60:00Z",
                             "2026-01-21T08:30:60Z", "2026-02-30T08:30:00Z", "2026-01-21T08:30:00.7Z",
                             "2026-01-21T08:30:00.0070Z", "2026-01-21T0a:30:00Z", "2026-01-21T08-30:00Z"})
        EXPECT_FALSE(parseUtcText(text)) << text;
}

} // namespace
} // namespace planner
