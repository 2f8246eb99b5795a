// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/batch_contradictions.h"

#include "tests/core/exchange/sample_folder.h"

#include <gmock/gmock.h>

namespace planner {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

/// Errors where a batch of C1 on R1, from HAS to KAR by road in no day, has one more cell.
test::Lines errorsOf(const std::string& column, const std::string& cell)
{
    test::SampleFolder sample;
    return sample.errorsWith("batches.csv",
                             "batch,depart,route,cohorts," + column + "\nB1,2026-01-22,R1,C1:5," + cell + "\n");
}

TEST(BatchContradictionsTest, WhatTheRouteAndThePartsSayMayBeRepeatedOrLeftBlank)
{
    for (const auto& [column, cell] :
         {std::pair("arrive", "2026-01-22"), std::pair("from", "HAS"), std::pair("to", "KAR"),
          std::pair("mode", "road"), std::pair("categories", "standard")}) {
        EXPECT_EQ(errorsOf(column, cell), test::kOk) << column;
        EXPECT_EQ(errorsOf(column, ""), test::kOk) << column;
    }
}

TEST(BatchContradictionsTest, EveryOtherCellIsAnErrorAtItsPlace)
{
    for (const auto& [column, cell, right] :
         {std::tuple("arrive", "2026-01-23", "2026-01-22"), std::tuple("from", "KAR", "HAS"),
          std::tuple("to", "HAS", "KAR"), std::tuple("mode", "air", "road"), std::tuple("fleet", "F1", "none"),
          std::tuple("categories", "women", "standard")})
        EXPECT_THAT(errorsOf(column, cell),
                    ElementsAre(AllOf(StartsWith("batches.csv:2:23 " + std::string(column)), HasSubstr(right))))
            << column;
}

TEST(BatchContradictionsTest, ADayThatCannotBeReadIsNotBlamedOnTheArrivalToo)
{
    test::SampleFolder sample;
    const auto errors =
        sample.errorsWith("batches.csv", "batch,depart,route,cohorts,arrive\nB1,soon,R1,C1:5,2026-01-23\n");
    EXPECT_THAT(errors, ElementsAre(StartsWith("batches.csv:2:4 depart")));
}

} // namespace
} // namespace planner
