// SPDX-License-Identifier: Apache-2.0
#include "tests/core/exchange/sample_folder.h"

namespace planner {
namespace {

using test::kOk;
using test::Lines;
using test::SampleFolder;

TEST(CohortsTable, EveryColumnIsRead)
{
    SampleFolder sample;
    sample.folder.write("categories.csv", "code,name\nstandard,Standard\nwomen,Women\n");
    sample.folder.write("cohorts.csv",
                        "code,facility,category,people,move,ready_from,not_after,label,source,country\n"
                        "C1,HAS,standard,5,may,2026-01-22,2026-02-01,'@x,s,Aland\nC2,KAR,women,0,,,,,,\n");
    const Plan plan = sample.plan();
    const Cohort expected{"C1", {0}, {0},    People(5), Movement::May, parseDate("2026-01-22"), parseDate("2026-02-01"),
                          "@x", "s", "Aland"};
    EXPECT_TRUE(plan.operation.cohorts[0] == expected);
    EXPECT_EQ(plan.operation.cohorts[1].movement, Movement::Must);
    EXPECT_EQ(plan.operation.category(plan.operation.cohorts[1].category).code, "women");
}

TEST(CohortsTable, CohortsMayHaveTheWholePopulationAndNoMore)
{
    SampleFolder sample;
    EXPECT_EQ(
        sample.errorsWith("cohorts.csv", "code,facility,category,people\nC1,HAS,standard,6000\nC2,HAS,standard,1000\n"),
        kOk);
    EXPECT_EQ(
        sample.errorsWith(
            "cohorts.csv",
            "code,facility,category,people\nC1,HAS,standard,6000\nC2,HAS,standard,1001\nC3,HAS,standard,1\n"),
        Lines{"cohorts.csv:3:17 people: with this row the cohorts of HAS are 7001 people, its population is 7000, "
              "\"1001\""});
}

TEST(CohortsTable, PeopleHaveTheirLimits)
{
    SampleFolder sample;
    sample.folder.write("facilities.csv", "code,name,capacity,population\nHAS,H,1,1000000000\nKAR,K,1,0\n");
    EXPECT_EQ(sample.errorsWith("cohorts.csv", "code,facility,category,people\nC1,HAS,standard,1000000000\n"), kOk);
    EXPECT_EQ(
        sample.errorsWith("cohorts.csv", "code,facility,category,people\nC1,HAS,standard,1000000001\n"),
        Lines{"cohorts.csv:2:17 people: must be a whole number from 0 to 1000000000, digits only, \"1000000001\""});
}

TEST(CohortsTable, UnknownMovesAndCategoriesThatAreNoCodesAreNamed)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("cohorts.csv", "code,facility,category,people,move\nC1,HAS,a b,5,Must\n"),
              (Lines{"cohorts.csv:2:8 category: there is no such category, \"a b\"",
                     "cohorts.csv:2:14 move: must be one of must, may, stay, \"Must\""}));
}

TEST(CohortsTable, LatestArrivalMayBeTheFirstDayButNotBeforeIt)
{
    SampleFolder sample;
    const std::string header = "code,facility,category,people,ready_from,not_after\nC1,HAS,standard,5,2026-01-22,";
    EXPECT_EQ(sample.errorsWith("cohorts.csv", header + "2026-01-22\n"), kOk);
    EXPECT_EQ(sample.errorsWith("cohorts.csv", header + "2026-01-21\n"),
              Lines{"cohorts.csv:2:30 not_after: is before ready_from, 2026-01-22, \"2026-01-21\""});
}

TEST(KeepApartTable, PairsAreReadAndCheckedForReferences)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("keep_apart.csv", "a,b,scope\nC1,C2,batch\nC2,C1,facility\n"), kOk);
    EXPECT_EQ(sample.plan().operation.keepApart,
              (std::vector<KeepApart>{{{0}, {1}, ApartScope::Batch}, {{1}, {0}, ApartScope::Facility}}));
    EXPECT_EQ(sample.errorsWith("keep_apart.csv", "a,b,scope\nC1,C9,batch\nC1,C2,plane\nC1,C1,batch\n"),
              (Lines{"keep_apart.csv:2:4 b: there is no such cohort, \"C9\"",
                     "keep_apart.csv:3:7 scope: must be one of batch, facility, \"plane\"",
                     "keep_apart.csv:4:4 b: a cohort cannot be kept apart from itself, \"C1\""}));
}

TEST(KeepApartTable, ARepeatedPairIsAWarningAndIgnored)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("keep_apart.csv", "a,b,scope\nC1,C2,batch\nC2,C1,batch\n"), kOk);
    EXPECT_EQ(sample.warnings(), Lines{"keep_apart.csv:3:4 b: the pair is there already, the row is ignored, \"C1\""});
    EXPECT_EQ(sample.plan().operation.keepApart.size(), 1U);
}

} // namespace
} // namespace planner
