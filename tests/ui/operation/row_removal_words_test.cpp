// SPDX-License-Identifier: Apache-2.0
#include "ui/operation/row_removal_words.h"

#include "tests/support/small_plans.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(RowRemovalWordsTest, WhatGoesWithARowIsListed)
{
    const Plan plan = test::sampleBuilder().plan();
    const QString text = removalText(plan, OperationTable::Facilities, {2});
    EXPECT_TRUE(text.contains(QStringLiteral("A-C"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("B-002"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("B-003"))) << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("A-B"))) << text.toStdString();
}

TEST(RowRemovalWordsTest, NothingIsAskedWhereNothingElseGoes)
{
    const Plan plan = test::OperationBuilder().facility("A", {.capacity = 10}).plan();
    EXPECT_TRUE(removalText(plan, OperationTable::Facilities, {0}).isEmpty());
}

} // namespace
} // namespace planner::ui
