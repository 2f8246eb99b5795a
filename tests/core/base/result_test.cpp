// SPDX-License-Identifier: Apache-2.0
#include "core/base/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace planner {
namespace {

Error notFound() { return {ErrorKind::Failed, Message("{0} is not there.", {"plan.tplan"})}; }

Result<int> half(int number)
{
    if (number % 2 != 0)
        return Error{ErrorKind::BadInput, Message("{0} is odd.", {std::to_string(number)})};
    return number / 2;
}

TEST(ResultTest, HoldsAValue)
{
    const auto result = half(8);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result.isOk());
    EXPECT_EQ(result.value(), 4);
}

TEST(ResultTest, HoldsAnError)
{
    const auto result = half(7);
    ASSERT_FALSE(result);
    EXPECT_FALSE(result.isOk());
    EXPECT_EQ(result.error(), (Error{ErrorKind::BadInput, Message("{0} is odd.", {"7"})}));
    EXPECT_EQ(toEnglish(result.error().message), "7 is odd.");
}

TEST(ResultTest, IsDoneWhereThereIsNoValue)
{
    const Result<> done = Done{};
    EXPECT_TRUE(done.isOk());
    const Result<> failed = notFound();
    EXPECT_FALSE(failed.isOk());
    EXPECT_EQ(failed.error().kind, ErrorKind::Failed);
}

TEST(ResultTest, LetsItsValueBeChanged)
{
    Result<std::string> result = std::string("Has");
    result.value() += "akah";
    EXPECT_EQ(result.value(), "Hasakah");
}

TEST(ResultTest, GivesAValueAwayThatCannotBeCopied)
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
    const std::unique_ptr<int> taken = std::move(result).value();
    EXPECT_EQ(*taken, 5);
}

TEST(ResultTest, ComparesErrorsByKindAndMessage)
{
    EXPECT_EQ(notFound(), notFound());
    Error other = notFound();
    other.kind = ErrorKind::Cancelled;
    EXPECT_NE(other, notFound());
    other = notFound();
    other.message.arguments = {"another.tplan"};
    EXPECT_NE(other, notFound());
}

} // namespace
} // namespace planner
