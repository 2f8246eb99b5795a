// SPDX-License-Identifier: Apache-2.0
#include "tests/core/exchange/sample_folder.h"

namespace planner {
namespace {

using test::kOk;
using test::Lines;
using test::SampleFolder;

constexpr const char* kCalendarHeader = "kind,code,field,from,to,value,reason\n";

Lines calendarErrors(const std::string& rows)
{
    SampleFolder sample;
    sample.folder.write("fleets.csv", "code,vehicles\nF1,3\n");
    return sample.errorsWith("calendar.csv", kCalendarHeader + rows);
}

TEST(CalendarTable, EveryKindIsRead)
{
    SampleFolder sample;
    sample.folder.write("fleets.csv", "code,vehicles\nF1,3\n");
    sample.folder.write("calendar.csv", kCalendarHeader
                                            + std::string("facility,KAR,capacity,2026-01-22,2026-01-23,9,r\n"
                                                          "route,R1,departures_per_day,2026-01-22,2026-01-22,0,\n"
                                                          "fleet,F1,vehicles,2026-01-22,2026-01-22,1,\n"
                                                          "escorts,,escorts_per_day,2026-01-22,2026-01-22,7,\n"));
    const Date from = *parseDate("2026-01-22");
    const std::vector<CalendarRow> expected{
        {CalendarKind::Facility, 1, CalendarField::Capacity, from, *parseDate("2026-01-23"), 9, "r"},
        {CalendarKind::Route, 0, CalendarField::DeparturesPerDay, from, from, 0, ""},
        {CalendarKind::Fleet, 0, CalendarField::Vehicles, from, from, 1, ""},
        {CalendarKind::Escorts, 0, CalendarField::EscortsPerDay, from, from, 7, ""}};
    EXPECT_TRUE(sample.plan().operation.calendar == expected);
}

TEST(CalendarTable, EscortsNeedNoCodeColumn)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("calendar.csv",
                                "kind,field,from,to,value\nescorts,escorts_per_day,2026-01-22,2026-01-22,7\n"),
              kOk);
    EXPECT_EQ(
        sample.errorsWith("calendar.csv", "kind,field,from,to,value\nfacility,capacity,2026-01-22,2026-01-22,7\n"),
        Lines{"calendar.csv:2:1 code: a value is needed, \"\""});
}

TEST(CalendarTable, TheFieldMustSuitTheKind)
{
    EXPECT_EQ(calendarErrors("facility,KAR,vehicles,2026-01-22,2026-01-22,1,\n"),
              Lines{"calendar.csv:2:14 field: is no field of kind facility, \"vehicles\""});
    EXPECT_EQ(calendarErrors("fleet,F1,capacity,2026-01-22,2026-01-22,1,\n"),
              Lines{"calendar.csv:2:10 field: is no field of kind fleet, \"capacity\""});
    EXPECT_EQ(
        calendarErrors("train,KAR,speed,2026-01-22,2026-01-22,1,\n"),
        (Lines{"calendar.csv:2:1 kind: must be one of facility, route, fleet, escorts, \"train\"",
               "calendar.csv:2:11 field: must be one of capacity, daily_intake, daily_release, departures_per_day, "
               "vehicles, escorts_per_day, \"speed\""}));
}

TEST(CalendarTable, TheCodeMustBeOfTheKind)
{
    EXPECT_EQ(calendarErrors("route,KAR,departures_per_day,2026-01-22,2026-01-22,1,\n"),
              Lines{"calendar.csv:2:7 code: there is no such route, \"KAR\""});
    EXPECT_EQ(calendarErrors("facility,,capacity,2026-01-22,2026-01-22,1,\n"),
              Lines{"calendar.csv:2:10 code: a value is needed, \"\""});
    EXPECT_EQ(calendarErrors("escorts,KAR,escorts_per_day,2026-01-22,2026-01-22,1,\n"),
              Lines{"calendar.csv:2:9 code: must be blank for escorts, \"KAR\""});
}

TEST(CalendarTable, TheLastDayIsNotBeforeTheFirst)
{
    EXPECT_EQ(calendarErrors("facility,KAR,capacity,2026-01-22,2026-01-21,1,\n"),
              Lines{"calendar.csv:2:34 to: is before from, 2026-01-22, \"2026-01-21\""});
}

TEST(CalendarTable, ValuesHaveTheLimitsOfTheirField)
{
    EXPECT_EQ(calendarErrors("facility,KAR,capacity,2026-01-22,2026-01-22,1000000000000,\n"), kOk);
    EXPECT_EQ(calendarErrors("facility,KAR,capacity,2026-01-22,2026-01-22,1000000000001,\n"),
              Lines{"calendar.csv:2:45 value: must be a whole number from 0 to 1000000000000, digits only, "
                    "\"1000000000001\""});
    EXPECT_EQ(calendarErrors("facility,KAR,daily_intake,2026-01-22,2026-01-22,1000000000,\n"), kOk);
    EXPECT_EQ(
        calendarErrors("facility,KAR,daily_intake,2026-01-22,2026-01-22,1000000001,\n"),
        Lines{"calendar.csv:2:49 value: must be a whole number from 0 to 1000000000, digits only, \"1000000001\""});
    EXPECT_EQ(calendarErrors("facility,KAR,capacity,2026-01-22,2026-01-22,,\n"),
              Lines{"calendar.csv:2:45 value: a value is needed, \"\""});
}

TEST(FiguresTable, FiguresAreReadAndChecked)
{
    SampleFolder sample;
    EXPECT_EQ(
        sample.errorsWith("figures.csv",
                          "facility,field,value,source,as_of,used\nKAR,capacity,4000,\"ministry, 2024\",2024,yes\n"
                          "KAR,population,1000000000,press,,\n"),
        kOk);
    EXPECT_EQ(sample.plan().operation.figures,
              (std::vector<RivalFigure>{{{1}, FigureField::Capacity, People(4000), "ministry, 2024", "2024", true},
                                        {{1}, FigureField::Population, People(1'000'000'000), "press", "", false}}));
    EXPECT_EQ(
        sample.errorsWith("figures.csv", "facility,field,value,source\nKAR,beds,1,x\nNOW,population,1000000001,\n"),
        (Lines{"figures.csv:2:5 field: must be one of capacity, population, \"beds\"",
               "figures.csv:3:1 facility: there is no such facility, \"NOW\"",
               "figures.csv:3:16 value: must be a whole number from 0 to 1000000000, digits only, \"1000000001\"",
               "figures.csv:3:27 source: a value is needed, \"\""}));
}

/// Warnings of a calendar, by the lines that they name.
Lines overlaps(const std::string& rows)
{
    SampleFolder sample;
    sample.folder.write("fleets.csv", "code,vehicles\nF1,3\n");
    EXPECT_EQ(sample.errorsWith("calendar.csv", kCalendarHeader + rows), kOk);
    return sample.warnings();
}

TEST(CalendarTable, RowsThatContradictEachOtherAreWarningsThatNameBoth)
{
    EXPECT_EQ(
        overlaps("facility,KAR,capacity,2026-01-22,2026-01-25,9,\n"
                 "facility,KAR,capacity,2026-01-25,2026-01-26,5,\n"),
        Lines{"calendar.csv:3:45 value: line 2 gives 9 for some of the same days, and this line 5. The lower value "
              "holds"});
    EXPECT_EQ(
        overlaps("escorts,,escorts_per_day,2026-01-25,2026-01-26,5,\n"
                 "escorts,,escorts_per_day,2026-01-01,2026-02-26,7,\n"),
        Lines{"calendar.csv:3:48 value: line 2 gives 5 for some of the same days, and this line 7. The lower value "
              "holds"});
    EXPECT_EQ(overlaps("facility,KAR,capacity,2026-01-01,2026-01-31,9,\n"
                       "facility,KAR,capacity,2026-01-05,2026-01-06,9,\n"
                       "facility,KAR,capacity,2026-01-20,2026-02-06,5,\n"
                       "facility,KAR,capacity,2026-02-06,2026-02-06,4,\n")
                  .size(),
              2U)
        << "3 with 2, 4 with 3";
}

TEST(CalendarTable, RowsThatDoNotContradictEachOtherAreNoWarnings)
{
    EXPECT_EQ(overlaps("facility,KAR,capacity,2026-01-22,2026-01-24,9,\n"
                       "facility,KAR,capacity,2026-01-25,2026-01-26,5,\n"
                       "facility,HAS,capacity,2026-01-22,2026-01-26,1,\n"
                       "facility,KAR,daily_intake,2026-01-22,2026-01-26,2,\n"
                       "facility,KAR,capacity,2026-01-23,2026-01-24,9,\n"
                       "route,R1,departures_per_day,2026-01-22,2026-01-22,0,\n"
                       "fleet,F1,vehicles,2026-01-22,2026-01-22,1,\n"),
              Lines());
}

TEST(CalendarTable, ManyContradictionsAreAHundredWarningsAndQuick)
{
    std::string rows;
    for (int i = 0; i < 20'000; ++i)
        rows += "facility,KAR,capacity,2026-01-22,2026-01-25," + std::to_string(i) + ",\n";
    EXPECT_EQ(overlaps(rows).size(), 100U);
}

} // namespace
} // namespace planner
