// SPDX-License-Identifier: Apache-2.0
#include "core/model/operation_row.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

Operation oneOfEach()
{
    Operation operation;
    operation.settings.title = "Spring";
    operation.categories.emplace_back().code = "men";
    operation.facilities.emplace_back().code = "NAS";
    operation.facilities.emplace_back().code = "KAR";
    operation.places.push_back({FacilityId{0}, CategoryId{0}, People{20}});
    operation.cohorts.emplace_back().code = "C1";
    operation.fleets.emplace_back().code = "F1";
    operation.routes.emplace_back().code = "R1";
    operation.calendar.emplace_back().reason = "works";
    operation.keepApart.push_back({CohortId{0}, CohortId{0}});
    operation.figures.emplace_back().source = "register";
    return operation;
}

TEST(OperationRow, ComesFromItsTable)
{
    const Operation operation = oneOfEach();
    for (std::size_t table = 0; table < kNamesOf<OperationTable>.names.size(); ++table)
        EXPECT_EQ(tableOf(rowAt(operation, static_cast<OperationTable>(table), 0)), static_cast<OperationTable>(table));
    EXPECT_EQ(rowCount(operation, OperationTable::Settings), 1U);
    EXPECT_EQ(rowCount(operation, OperationTable::Facilities), 2U);
    EXPECT_EQ(rowCount(operation, OperationTable::Figures), 1U);
}

TEST(OperationRow, HasACodeWhereOthersReferToIt)
{
    const Operation operation = oneOfEach();
    EXPECT_EQ(codeOf(rowAt(operation, OperationTable::Facilities, 1)), "KAR");
    EXPECT_EQ(codeOf(rowAt(operation, OperationTable::Categories, 0)), "men");
    EXPECT_EQ(codeOf(rowAt(operation, OperationTable::Settings, 0)), "");
    EXPECT_EQ(codeOf(rowAt(operation, OperationTable::Calendar, 0)), "");
}

} // namespace
} // namespace planner
