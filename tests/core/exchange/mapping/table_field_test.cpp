// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/table_field.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(TableField, IsCalledAsTheOperationFolderCallsIt)
{
    EXPECT_EQ(fieldName(TableKind::Facilities, TableField::Population), "population");
    EXPECT_EQ(fieldName(TableKind::Cohorts, TableField::Population), "people");
    EXPECT_EQ(fieldName(TableKind::Cohorts, TableField::Name), "facility");
    EXPECT_EQ(fieldName(TableKind::Batches, TableField::DateOfMove), "depart");
    EXPECT_EQ(fieldName(TableKind::Routes, TableField::Kilometres), "km");
}

TEST(TableField, IsFoundByEitherName)
{
    EXPECT_EQ(fieldNamed(TableKind::Cohorts, "people"), TableField::Population);
    EXPECT_EQ(fieldNamed(TableKind::Cohorts, "population"), TableField::Population);
    EXPECT_EQ(fieldNamed(TableKind::Batches, "depart"), TableField::DateOfMove);
    EXPECT_EQ(fieldNamed(TableKind::Facilities, "km"), std::nullopt) << "sites have no length";
    EXPECT_EQ(fieldNamed(TableKind::Facilities, ""), std::nullopt);
}

TEST(TableField, ThatProtectsPeopleIsKnown)
{
    for (const TableField field : {TableField::Accepts, TableField::Category, TableField::Move, TableField::ReadyFrom,
                                   TableField::NotAfter, TableField::DailyIntake})
        EXPECT_TRUE(isProtective(field)) << nameOf(field);
    EXPECT_FALSE(isProtective(TableField::Capacity));
}

} // namespace
} // namespace planner
