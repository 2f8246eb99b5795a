// SPDX-License-Identifier: Apache-2.0
#include "ui/models/fix_words.h"

#include "core/splitter/fixes.h"
#include "tests/support/operation_builder.h"
#include "ui/kit/text.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(FixWordsTest, EveryStepIsNamedWithItsPlaceAndItsNumber)
{
    planner::test::OperationBuilder builder(5);
    builder.facility("B", {.capacity = 60}).facility("C", {.capacity = 60});
    const Operation operation = builder.plan().operation;
    const auto text = [&](const Fix& fix) { return withoutIsolates(fixText(operation, fix)).toStdString(); };
    EXPECT_EQ(text({FixKind::Places, {{"B", 300}, {"C", 1}}}),
              "300 more places within the limit of B and 1 more place within the limit of C");
    EXPECT_EQ(text({FixKind::Days, {{"", 2}}}), "2 more days at the end");
    EXPECT_EQ(text({FixKind::Escorts, {{"", 1}}}), "1 more escort a day");
}

} // namespace
} // namespace planner::ui
