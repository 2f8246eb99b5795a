// SPDX-License-Identifier: Apache-2.0
#include "tests/core/exchange/sample_folder.h"

namespace planner {
namespace {

using test::kOk;
using test::Lines;
using test::SampleFolder;

/// What the import says of one more column of routes.csv with this cell, which begins at 2:21.
Lines routeErrors(const std::string& column, const std::string& cell)
{
    SampleFolder sample;
    return sample.errorsWith("routes.csv", "code,from,to,mode,km," + column + "\nR1,HAS,KAR,road,650," + cell + "\n");
}

std::string routeNumberError(const std::string& place, const std::string& range, const std::string& value)
{
    return place + ": must be a whole number from " + range + ", digits only, \"" + value + "\"";
}

TEST(RoutesTable, EveryColumnIsRead)
{
    SampleFolder sample;
    sample.folder.write("fleets.csv", "code,vehicles\nF1,3\n");
    sample.folder.write(
        "routes.csv",
        "code,from,to,mode,km,hours,seats,departures_per_day,arrival_day_offset,open_from,open_to,fleet,via,"
        "source\n"
        "R1,HAS,KAR,road,650.25,17.5,150,2,1,2026-01-22,2026-02-01,F1,\"Mosul, Baghdad\",survey\n"
        "R2,HAS,KAR,air,0,,,,,,,,,\n");
    const Plan plan = sample.plan();
    const Route expected{"R1",
                         {0},
                         {1},
                         "road",
                         Metres(650'250),
                         17.5,
                         People(150),
                         Departures(2),
                         Days(1),
                         parseDate("2026-01-22"),
                         parseDate("2026-02-01"),
                         FleetId{0},
                         "Mosul, Baghdad",
                         "survey"};
    EXPECT_TRUE(plan.operation.routes[0] == expected);
    Route blank;
    blank.code = "R2";
    blank.to = {1};
    blank.mode = "air";
    EXPECT_TRUE(plan.operation.routes[1] == blank);
}

TEST(RoutesTable, ARouteLeadsToAnotherFacility)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("routes.csv", "code,from,to,mode,km\nR1,HAS,HAS,road,1\nR2,HAS,NOW,road,1\n"),
              (Lines{"routes.csv:2:8 to: the route leads from the facility to itself, \"HAS\"",
                     "routes.csv:3:8 to: there is no such facility, \"NOW\""}));
}

TEST(RoutesTable, KilometresHaveTheirForm)
{
    SampleFolder sample;
    const std::string header = "code,from,to,mode,km\nR1,HAS,KAR,road,";
    for (const char* fine : {"0", "650.125", "100000", "100000.000"})
        EXPECT_EQ(sample.errorsWith("routes.csv", header + fine + "\n"), kOk) << fine;
    for (const char* bad : {"650.1255", "100000.001", "-1", "1e3", "650 km", "99999999999999999999"})
        EXPECT_EQ(sample.errorsWith("routes.csv", header + bad + "\n"),
                  Lines{"routes.csv:2:17 km: must be kilometres from 0 to 100000 with at most three decimals, \""
                        + std::string(bad) + "\""});
}

TEST(RoutesTable, EveryNumberHasItsLimitsOnBothSides)
{
    for (const auto& [column, cell] :
         std::vector<std::pair<std::string, std::string>>{{"seats", "0"},
                                                          {"seats", "1000000000"},
                                                          {"departures_per_day", "0"},
                                                          {"departures_per_day", "1000000000"},
                                                          {"arrival_day_offset", "0"},
                                                          {"arrival_day_offset", "3650"},
                                                          {"hours", "0"},
                                                          {"hours", "100000"},
                                                          {"hours", "17.25"}})
        EXPECT_EQ(routeErrors(column, cell), kOk) << column << cell;
    EXPECT_EQ(routeErrors("seats", "1000000001"),
              Lines{routeNumberError("routes.csv:2:21 seats", "0 to 1000000000", "1000000001")});
    EXPECT_EQ(routeErrors("departures_per_day", "1000000001"),
              Lines{routeNumberError("routes.csv:2:21 departures_per_day", "0 to 1000000000", "1000000001")});
    EXPECT_EQ(routeErrors("arrival_day_offset", "3651"),
              Lines{routeNumberError("routes.csv:2:21 arrival_day_offset", "0 to 3650", "3651")});
    EXPECT_EQ(routeErrors("hours", "100000.5"),
              Lines{"routes.csv:2:21 hours: must be a number from 0 to 100000, \"100000.5\""});
    EXPECT_EQ(routeErrors("hours", "-0.5"),
              Lines{"routes.csv:2:21 hours: must be a number from 0 to 100000, \"-0.5\""});
}

TEST(RoutesTable, ARouteMayBeOpenForOneDayButNotForLess)
{
    EXPECT_EQ(routeErrors("open_from,open_to", "2026-01-22,2026-01-22"), kOk);
    EXPECT_EQ(routeErrors("open_from,open_to", "2026-01-22,2026-01-21"),
              Lines{"routes.csv:2:32 open_to: is before open_from, 2026-01-22, \"2026-01-21\""});
}

TEST(RoutesTable, FleetsMustBeThere)
{
    EXPECT_EQ(routeErrors("fleet", "F1"), Lines{"routes.csv:2:21 fleet: there is no such fleet, \"F1\""});
}

TEST(FleetsTable, EveryNumberHasItsLimitsOnBothSides)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("fleets.csv", "code,vehicles,cycle_days,note\nF1,0,1,n\nF2,1000000000,3650,\nF3,1,,\n"),
              kOk);
    EXPECT_EQ(sample.plan().operation.fleets[2].cycle, Days(1));
    EXPECT_EQ(sample.errorsWith("fleets.csv", "code,vehicles,cycle_days\nF1,1000000001,0\nF2,1,3651\n"),
              (Lines{routeNumberError("fleets.csv:2:4 vehicles", "0 to 1000000000", "1000000001"),
                     routeNumberError("fleets.csv:2:15 cycle_days", "1 to 3650", "0"),
                     routeNumberError("fleets.csv:3:6 cycle_days", "1 to 3650", "3651")}));
}

} // namespace
} // namespace planner
