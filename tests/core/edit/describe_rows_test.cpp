// SPDX-License-Identifier: Apache-2.0
#include "core/edit/describe_rows.h"

#include "tests/core/edit/sample_plan.h"

#include <functional>

#include <gtest/gtest.h>

namespace planner {
namespace {

std::string said(const Edit& edit) { return toEnglish(describe(samplePlan(), edit)); }

template <class Row>
std::string saidOf(std::uint32_t position, const std::vector<Row>& rows, const std::function<void(Row&)>& how)
{
    Row row = rows.at(position);
    how(row);
    return said(SetRow{position, row});
}

TEST(DescribeRowsTest, SaysWhatComesAndLeaves)
{
    const Operation operation = samplePlan().operation;
    EXPECT_EQ(said(AddRow{0, Cohort{"C12", {}, {}, {}, {}, {}, {}, "", "", ""}}), "Add cohort C12");
    EXPECT_EQ(said(RemoveRow{OperationTable::Routes, 3}), "Remove route KAR-NAS");
    EXPECT_EQ(said(RemoveRow{OperationTable::Facilities, 1}), "Remove facility Karkh");
    EXPECT_EQ(said(RemoveRow{OperationTable::KeepApart, 0}), "Remove keep-apart row C1 C2");
    EXPECT_EQ(said(AddRow{0, operation.calendar[0]}), "Add calendar row KAR capacity 2026-01-21 2026-01-29");
    EXPECT_EQ(said(RemoveRow{OperationTable::Routes, 99}), "Remove route 100");
    EXPECT_EQ(said(AddRow{0, CategoryPlaces{FacilityId{1}, CategoryId{9}, {}}}), "Add places of KAR ?");
}

TEST(DescribeRowsTest, SaysWhichFieldBecameWhat)
{
    const Operation operation = samplePlan().operation;
    const auto facility = [&](std::uint32_t position, const std::function<void(Facility&)>& how) {
        return saidOf<Facility>(position, operation.facilities, how);
    };
    EXPECT_EQ(facility(2, [](Facility& row) { row.capacity = People(450); }),
              "Change the capacity of Nasiriyah from 3000 to 450");
    EXPECT_EQ(facility(1, [](Facility& row) { row.dailyIntake.reset(); }),
              "Clear the daily intake of Karkh, which was 300");
    EXPECT_EQ(facility(0, [](Facility& row) { row.dailyIntake = People(5); }), "Set the daily intake of Hasakah to 5");
    EXPECT_EQ(facility(0, [](Facility& row) { row.code = "HSK"; }), "Rename facility HAS to HSK");
    EXPECT_EQ(facility(1, [](Facility& row) { row.accepts.pop_back(); }),
              "Change the accepts of Karkh from standard high-risk to standard");
    EXPECT_EQ(facility(0, [](Facility& row) { row.note = row.source = "x"; }),
              "Change facility Hasakah: source and 1 more");
    EXPECT_EQ(facility(0, [](Facility&) {}), "Change facility Hasakah");
    EXPECT_EQ(saidOf<Route>(0, operation.routes, [](Route& row) { row.length = Metres(800'500); }),
              "Change the km of HAS-KAR from 812.345 to 800.5");
    EXPECT_EQ(saidOf<Cohort>(1, operation.cohorts, [](Cohort& row) { row.readyFrom = parseDate("2026-01-23"); }),
              "Change the ready from of C2 from 2026-01-22 to 2026-01-23");
    EXPECT_EQ(saidOf<Category>(0, operation.categories, [](Category& row) { row.travelsAlone = true; }),
              "Change the travels alone of standard from no to yes");
    EXPECT_EQ(said(SetRow{77, operation.cohorts[0]}), "Change cohort C1");
}

} // namespace
} // namespace planner
