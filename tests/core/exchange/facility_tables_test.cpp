// SPDX-License-Identifier: Apache-2.0
#include "tests/core/exchange/sample_folder.h"

namespace planner {
namespace {

using test::kOk;
using test::Lines;
using test::SampleFolder;

/// What the import says of one more column of facilities.csv with this cell, which begins at 2:21.
Lines facilityErrors(const std::string& column, const std::string& cell)
{
    SampleFolder sample;
    return sample.errorsWith("facilities.csv", "code,name,capacity,population," + column + "\nHAS,Hasaka,7000,700,"
                                                   + cell + "\nKAR,Karkh,1,0,\n");
}

Lines categoryErrors(const std::string& column, const std::string& cell)
{
    SampleFolder sample;
    return sample.errorsWith("categories.csv", "code,name," + column + "\nstandard,Standard," + cell + "\n");
}

std::string wholeNumberError(const std::string& place, const std::string& range, const std::string& value)
{
    return place + ": must be a whole number from " + range + ", digits only, \"" + value + "\"";
}

TEST(FacilitiesTable, EveryColumnIsReadInAnyOrder)
{
    SampleFolder sample;
    sample.folder.write("categories.csv", "name,code\nStandard,standard\nMedical,medical\n");
    sample.folder.write("facilities.csv",
                        "note,as_of,source,name_ckb,name_ar,accommodation_area_m2,accepts,daily_release,daily_intake,"
                        "target_capacity,overcrowding_limit_pct,lon,lat,country,population,capacity,name,code\n"
                        "n,2026,s,k,\"منشأة\",12.5,medical standard,3,4,5,110,-40.5,36.4,IQ,7000,8000,Hasakah,HAS\n"
                        ",,,,,,,,,,,,,,0,1,Karkh,KAR\n");
    const Plan plan = sample.plan();
    const Facility expected{"HAS", "Hasakah",    People(8000), People(7000), "IQ",      36.4,
                            -40.5, Percent(110), People(5),    People(4),    People(3), {CategoryId{1}, CategoryId{0}},
                            12.5,  "منشأة",      "k",          "s",          "2026",    "n"};
    EXPECT_TRUE(plan.operation.facilities[0] == expected);
    Facility blank;
    blank.code = "KAR";
    blank.name = "Karkh";
    blank.capacity = People(1);
    EXPECT_TRUE(plan.operation.facilities[1] == blank);
}

TEST(FacilitiesTable, EveryNumberHasItsLimitsOnBothSides)
{
    for (const char* column : {"daily_intake", "daily_release"}) {
        EXPECT_EQ(facilityErrors(column, "1000000000"), kOk);
        EXPECT_EQ(
            facilityErrors(column, "1000000001"),
            Lines{wholeNumberError("facilities.csv:2:21 " + std::string(column), "0 to 1000000000", "1000000001")});
    }
    EXPECT_EQ(facilityErrors("target_capacity", "1000000000000"), kOk);
    EXPECT_EQ(facilityErrors("target_capacity", "1000000000001"),
              Lines{wholeNumberError("facilities.csv:2:21 target_capacity", "0 to 1000000000000", "1000000000001")});
    EXPECT_EQ(facilityErrors("overcrowding_limit_pct", "100000"), kOk);
    EXPECT_EQ(facilityErrors("overcrowding_limit_pct", "100001"),
              Lines{wholeNumberError("facilities.csv:2:21 overcrowding_limit_pct", "0 to 100000", "100001")});
}

TEST(FacilitiesTable, CapacityAndPopulationHaveTheirLimits)
{
    SampleFolder sample;
    sample.folder.write("cohorts.csv", "code,facility,category,people\n");
    const std::string header = "code,name,capacity,population\nKAR,K,1,1\nHAS,H,";
    EXPECT_EQ(sample.errorsWith("facilities.csv", header + "1000000000000,1000000000\n"), kOk);
    EXPECT_EQ(sample.errorsWith("facilities.csv", header + "1000000000001,1000000001\n"),
              (Lines{wholeNumberError("facilities.csv:3:7 capacity", "0 to 1000000000000", "1000000000001"),
                     wholeNumberError("facilities.csv:3:21 population", "0 to 1000000000", "1000000001")}));
}

TEST(FacilitiesTable, AllPopulationsTogetherHaveALimit)
{
    SampleFolder sample;
    std::string text = "code,name,capacity,population\nHAS,H,1,1000000000\nKAR,K,1,1000000000\n";
    for (const char* code : {"A", "B", "C", "D", "E", "F", "G", "H"})
        text += std::string(code) + ",x,1,1000000000\n";
    EXPECT_EQ(sample.errorsWith("facilities.csv", text), kOk);
    EXPECT_EQ(
        sample.errorsWith("facilities.csv", text + "I,x,1,1\nJ,x,1,1\n"),
        Lines{"facilities.csv:12:7 population: all facilities together have more than 10000000000 people, \"1\""});
}

TEST(FacilitiesTable, CoordinatesAndAreaHaveTheirRanges)
{
    for (const char* cell : {"90", "-90", "0", "36.36"})
        EXPECT_EQ(facilityErrors("lat", cell), kOk) << cell;
    for (const char* cell : {"90.000001", "-90.1", "36°", "3.6e1", "+36"})
        EXPECT_EQ(facilityErrors("lat", cell),
                  Lines{"facilities.csv:2:21 lat: must be a number from -90 to 90, \"" + std::string(cell) + "\""});
    EXPECT_EQ(facilityErrors("lon", "-180"), kOk);
    EXPECT_EQ(facilityErrors("lon", "180.5"),
              Lines{"facilities.csv:2:21 lon: must be a number from -180 to 180, \"180.5\""});
    EXPECT_EQ(facilityErrors("accommodation_area_m2", "1000000000000"), kOk);
    EXPECT_EQ(facilityErrors("accommodation_area_m2", "-1"),
              Lines{"facilities.csv:2:21 accommodation_area_m2: must be a number from 0 to 1000000000000, \"-1\""});
}

TEST(FacilitiesTable, CustodyEndsOutsideWhereNobodyStarts)
{
    const auto errors = [](const std::string& row) {
        SampleFolder sample;
        return sample.errorsWith("facilities.csv",
                                 "code,name,capacity,population,kind,overcrowding_limit_pct,target_capacity\n"
                                 "HAS,H,7000,7000,custody,,\nKAR,K,"
                                     + row + "\n");
    };
    EXPECT_EQ(errors(",,outside,,"), kOk);
    EXPECT_EQ(errors("5,0,,,"), kOk);
    const std::string why = ": custody ends there, so it is left blank, ";
    EXPECT_EQ(errors("5,0,outside,100,9"),
              (Lines{"facilities.csv:3:7 capacity" + why + "\"5\"", "facilities.csv:3:9 population" + why + "\"0\"",
                     "facilities.csv:3:19 overcrowding_limit_pct" + why + "\"100\"",
                     "facilities.csv:3:23 target_capacity" + why + "\"9\""}));
    EXPECT_EQ(errors(",0,custody,,"), Lines{"facilities.csv:3:7 capacity: a value is needed, \"\""});
    EXPECT_EQ(errors("5,0,hotel,,"), Lines{"facilities.csv:3:11 kind: must be one of custody, outside, \"hotel\""});
}

TEST(FacilitiesTable, AcceptsNamesCategoriesThatExist)
{
    EXPECT_EQ(facilityErrors("accepts", "standard"), kOk);
    EXPECT_EQ(facilityErrors("accepts", "standard women"),
              Lines{"facilities.csv:2:21 accepts: there is no such category, \"women\""});
    EXPECT_EQ(facilityErrors("accepts", "standard standard"),
              Lines{"facilities.csv:2:21 accepts: standard is there twice, \"standard standard\""});
    EXPECT_EQ(facilityErrors("accepts", "wo/men"),
              Lines{"facilities.csv:2:21 accepts: wo/men is not a code, \"wo/men\""});
}

TEST(FacilitiesTable, WithoutCategoriesAcceptsMayNameOneThatOnlyCohortsHave)
{
    SampleFolder sample;
    std::filesystem::remove(sample.folder.path("categories.csv"));
    sample.folder.write("facilities.csv",
                        "code,name,capacity,population,accepts\nHAS,H,7000,7000,women\nKAR,K,1,0,women\n");
    EXPECT_EQ(sample.errorsWith("cohorts.csv", "code,facility,category,people\nC1,HAS,women,5\n"), kOk);
    const Plan plan = sample.plan();
    ASSERT_EQ(plan.operation.categories.size(), 1U);
    EXPECT_EQ(plan.operation.categories[0].name, "women");
    EXPECT_EQ(plan.operation.categories[0].priority, Priority(1));
    EXPECT_EQ(plan.operation.facilities[1].accepts, std::vector<CategoryId>{CategoryId{0}});
}

TEST(FacilitiesTable, EveryPlaceOfAnUnknownCategoryIsNamed)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("facilities.csv",
                                "code,name,capacity,population,accepts\nHAS,H,7000,7000,women\nKAR,K,1,0,women\n"),
              (Lines{"facilities.csv:2:17 accepts: there is no such category, \"women\"",
                     "facilities.csv:3:11 accepts: there is no such category, \"women\""}));
    std::filesystem::remove(sample.folder.path("categories.csv"));
    EXPECT_EQ(sample.errors().size(), 2U) << "nor do cohorts name it";
}

TEST(CategoriesTable, EveryNumberHasItsLimitsOnBothSides)
{
    for (const auto& [column, cell] :
         std::vector<std::pair<std::string, std::string>>{{"priority", "0"},
                                                          {"priority", "10000"},
                                                          {"people_per_escort", "1"},
                                                          {"people_per_escort", "1000000000"},
                                                          {"max_share_pct", "0"},
                                                          {"max_share_pct", "100"},
                                                          {"travels_alone", "yes"}})
        EXPECT_EQ(categoryErrors(column, cell), kOk) << column << cell;
    EXPECT_EQ(categoryErrors("priority", "10001"),
              Lines{wholeNumberError("categories.csv:2:19 priority", "0 to 10000", "10001")});
    EXPECT_EQ(categoryErrors("people_per_escort", "0"),
              Lines{wholeNumberError("categories.csv:2:19 people_per_escort", "1 to 1000000000", "0")});
    EXPECT_EQ(categoryErrors("max_share_pct", "101"),
              Lines{wholeNumberError("categories.csv:2:19 max_share_pct", "0 to 100", "101")});
    EXPECT_EQ(categoryErrors("travels_alone", "1"),
              Lines{"categories.csv:2:19 travels_alone: must be yes or no, \"1\""});
}

TEST(PlacesTable, PlacesAreReadAndCheckedForReferencesAndDuplicates)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("places.csv", "facility,category,places\nKAR,standard,5\nHAS,standard,0\n"), kOk);
    EXPECT_EQ(sample.plan().operation.places,
              (std::vector<CategoryPlaces>{{{1}, {0}, People(5)}, {{0}, {0}, People(0)}}));
    EXPECT_EQ(
        sample.errorsWith("places.csv",
                          "facility,category,places\nKAR,standard,5\nKAR,women,5\nNOW,standard,5\nKAR,standard,6\n"),
        (Lines{"places.csv:3:5 category: there is no such category, \"women\"",
               "places.csv:4:1 facility: there is no such facility, \"NOW\"",
               "places.csv:5:5 category: the facility has places of this category already, \"standard\""}));
}

} // namespace
} // namespace planner
