// SPDX-License-Identifier: Apache-2.0
#include "core/base/count.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace planner {
namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

template <class A, class B>
concept Addable = requires(A a, B b)
{
    a + b;
};

TEST(CountTest, AddsSubtractsAndCompares)
{
    People people(7);
    people += People(5);
    people -= People(2);
    EXPECT_EQ(people, People(10));
    EXPECT_EQ(people + People(1) - People(4), People(7));
    EXPECT_EQ(-people, People(-10));
    EXPECT_EQ(people * 3, People(30));
    EXPECT_LT(People(-1), People(0));
    EXPECT_TRUE(People().isZero());
    EXPECT_FALSE(People(-1).isZero());
}

TEST(CountTest, DoesNotMixKinds)
{
    static_assert(Addable<People, People>);
    static_assert(!Addable<People, Metres>);
    static_assert(!Addable<People, std::int64_t>);
    static_assert(!std::is_convertible_v<std::int64_t, People>);
    static_assert(!std::is_convertible_v<People, std::int64_t>);
}

TEST(CountTest, MovesADayByANumberOfDays)
{
    EXPECT_EQ(Day(4) + Days(3), Day(7));
    EXPECT_EQ(Day(1) - Days(3), Day(-2));
}

TEST(CountTest, RoundsQuotientsDownBelowZeroToo)
{
    EXPECT_EQ(floorDivide(7, 2), 3);
    EXPECT_EQ(floorDivide(6, 2), 3);
    EXPECT_EQ(floorDivide(0, 2), 0);
    EXPECT_EQ(floorDivide(-6, 2), -3);
    EXPECT_EQ(floorDivide(-7, 2), -4);
}

TEST(CountTest, RoundsQuotientsUp)
{
    EXPECT_EQ(ceilDivide(0, 5), 0);
    EXPECT_EQ(ceilDivide(1, 5), 1);
    EXPECT_EQ(ceilDivide(5, 5), 1);
    EXPECT_EQ(ceilDivide(6, 5), 2);
}

TEST(CountTest, SaturatesSums)
{
    EXPECT_EQ(saturatingSum(kMost - 1, 1), kMost);
    EXPECT_EQ(saturatingSum(kMost, 1), kMost);
    EXPECT_EQ(saturatingSum(kLeast, -1), kLeast);
    EXPECT_EQ(saturatingSum(kLeast, kMost), -1);
}

TEST(CountTest, SaturatesProducts)
{
    EXPECT_EQ(saturatingProduct(-3, 4), -12);
    EXPECT_EQ(saturatingProduct(kMost, 0), 0);
    EXPECT_EQ(saturatingProduct(kMost, 2), kMost);
    EXPECT_EQ(saturatingProduct(kMost, -2), kLeast);
    EXPECT_EQ(saturatingProduct(-2, kMost), kLeast);
    EXPECT_EQ(saturatingProduct(kLeast, -1), kMost);
}

} // namespace
} // namespace planner
