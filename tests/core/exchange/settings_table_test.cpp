// SPDX-License-Identifier: Apache-2.0
#include "tests/core/exchange/sample_folder.h"

namespace planner {
namespace {

using test::kOk;
using test::Lines;
using test::SampleFolder;

constexpr const char* kDates = "key,value\nstart,2026-01-21\nend,2026-03-06\n";

/// What the import says of operation.csv with these rows behind the dates (in lines 2 and 3).
Lines settingsErrors(const std::string& rows)
{
    SampleFolder sample;
    return sample.errorsWith("operation.csv", kDates + rows);
}

Settings settingsOf(const std::string& rows)
{
    SampleFolder sample;
    sample.folder.write("operation.csv", kDates + rows);
    return sample.plan().operation.settings;
}

std::string wholeNumberError(const std::string& key, const std::string& column, const std::string& range,
                             const std::string& value)
{
    return "operation.csv:4:" + column + " " + key + ": must be a whole number from " + range + ", digits only, \""
           + value + "\"";
}

TEST(SettingsTable, WhatIsNotGivenHasItsDefault)
{
    Settings expected;
    expected.start = *parseDate("2026-01-21");
    expected.end = *parseDate("2026-03-06");
    EXPECT_EQ(settingsOf(""), expected);
    EXPECT_EQ(settingsOf("title,\nbatch_size,\ngoals,\nescorts_per_day,\nsame_day_turnover,\n"
                         "smallest_load,\ntime_zone,\napproval,\n"),
              expected);
}

TEST(SettingsTable, EveryKeyIsRead)
{
    const Settings settings = settingsOf("title,'=Plan\nbatch_size,92\novercrowding_limit_pct,110\n"
                                         "target_occupancy_pct,95\nsame_day_turnover,yes\ntransport_reserve_pct,10\n"
                                         "escorts_per_day,120\nsmallest_load,40\ntime_zone,Asia/Baghdad\n"
                                         "approval,two\ngoals,finish waiting\n");
    EXPECT_EQ(settings.title, "=Plan");
    EXPECT_EQ(settings.batchSize, People(92));
    EXPECT_EQ(settings.overcrowdingLimit, Percent(110));
    EXPECT_EQ(settings.targetOccupancy, Percent(95));
    EXPECT_TRUE(settings.hasSameDayTurnover);
    EXPECT_EQ(settings.transportReserve, Percent(10));
    EXPECT_EQ(settings.escortsPerDay, Escorts(120));
    EXPECT_EQ(settings.smallestLoad, People(40));
    EXPECT_EQ(settings.timeZone, "Asia/Baghdad");
    EXPECT_EQ(settings.approvedBy, ApprovedBy::Two);
    EXPECT_EQ(settings.goals, (std::vector<Goal>{Goal::Finish, Goal::Waiting}));
}

TEST(SettingsTable, StartAndEndAreNeeded)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("operation.csv", "key,value\ntitle,x\n"),
              (Lines{"operation.csv:1:1 start: the required key is missing",
                     "operation.csv:1:1 end: the required key is missing"}));
    EXPECT_EQ(sample.errorsWith("operation.csv", "key,value\nstart,\nend,2026-03-06\n"),
              Lines{"operation.csv:2:7 start: a value is needed, \"\""});
}

TEST(SettingsTable, EndMayBeTheStartButNotBeforeIt)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("operation.csv", "key,value\nstart,2026-01-21\nend,2026-01-21\n"), kOk);
    EXPECT_EQ(sample.errorsWith("operation.csv", "key,value\nend,2026-01-20\nstart,2026-01-21\n"),
              Lines{"operation.csv:2:5 end: is before the start, 2026-01-21, \"2026-01-20\""});
}

TEST(SettingsTable, AnOperationHasAtMostAsManyDaysAsTheLimit)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("operation.csv", "key,value\nstart,2026-01-01\nend,2036-01-08\n"), kOk);
    EXPECT_EQ(sample.plan().operation.lastDay(), Day(3660));
    EXPECT_EQ(sample.errorsWith("operation.csv", "key,value\nstart,2026-01-01\nend,2036-01-09\n"),
              Lines{"operation.csv:3:5 end: is more than 3659 days after the start, \"2036-01-09\""});
}

TEST(SettingsTable, ImpossibleDatesAreNamed)
{
    for (const char* date : {"2026-02-30", "2026-13-01", "32.01.2026", "2026-1-32", "1899-12-31", "3000-01-01",
                             "2026-03-06 12:30", "21/01.2026", "20260121", "1/2", "5 March 2026"}) {
        SampleFolder sample;
        EXPECT_EQ(sample.errorsWith("operation.csv", "key,value\nstart,2026-01-21\nend," + std::string(date) + "\n"),
                  Lines{"operation.csv:3:5 end: must be a date that exists, as YYYY-MM-DD, from 1900 to 2999, \""
                        + std::string(date) + "\""});
    }
}

TEST(SettingsTable, UnknownKeysAreAWarningAndIgnored)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("operation.csv", std::string(kDates) + "colour,red\n"), kOk);
    EXPECT_EQ(sample.warnings(), Lines{"operation.csv:4:1 key: the key is unknown and ignored, \"colour\""});
}

TEST(SettingsTable, DuplicateKeysAreNamed)
{
    EXPECT_EQ(settingsErrors("start,2026-01-22\n"),
              Lines{"operation.csv:4:1 key: the key is in line 2 already, \"start\""});
}

TEST(SettingsTable, UnknownAndDoubledGoalsAreNamed)
{
    EXPECT_EQ(
        settingsErrors("goals,waiting speed\n"),
        Lines{"operation.csv:4:7 goals: speed is none of the goals waiting, overcrowding, peak, delay, finish, travel, "
              "balance, batches, light, change, \"waiting speed\""});
    EXPECT_EQ(settingsErrors("goals,waiting peak waiting\n"),
              Lines{"operation.csv:4:7 goals: waiting is there twice, \"waiting peak waiting\""});
}

TEST(SettingsTable, EveryNumberHasItsLimitsOnBothSides)
{
    for (const char* fine :
         {"batch_size,1\n", "batch_size,1000000000\n", "overcrowding_limit_pct,0\n", "overcrowding_limit_pct,100000\n",
          "target_occupancy_pct,0\n", "target_occupancy_pct,100000\n", "transport_reserve_pct,0\n",
          "transport_reserve_pct,100\n", "escorts_per_day,0\n", "escorts_per_day,1000000000\n", "smallest_load,0\n",
          "smallest_load,1000000000\n"})
        EXPECT_EQ(settingsErrors(fine), kOk) << fine;
    EXPECT_EQ(settingsErrors("batch_size,0\n"), Lines{wholeNumberError("batch_size", "12", "1 to 1000000000", "0")});
    EXPECT_EQ(settingsErrors("batch_size,1000000001\n"),
              Lines{wholeNumberError("batch_size", "12", "1 to 1000000000", "1000000001")});
    EXPECT_EQ(settingsErrors("overcrowding_limit_pct,100001\n"),
              Lines{wholeNumberError("overcrowding_limit_pct", "24", "0 to 100000", "100001")});
    EXPECT_EQ(settingsErrors("target_occupancy_pct,100001\n"),
              Lines{wholeNumberError("target_occupancy_pct", "22", "0 to 100000", "100001")});
    EXPECT_EQ(settingsErrors("transport_reserve_pct,101\n"),
              Lines{wholeNumberError("transport_reserve_pct", "23", "0 to 100", "101")});
    EXPECT_EQ(settingsErrors("escorts_per_day,1000000001\n"),
              Lines{wholeNumberError("escorts_per_day", "17", "0 to 1000000000", "1000000001")});
    EXPECT_EQ(settingsErrors("smallest_load,1000000001\n"),
              Lines{wholeNumberError("smallest_load", "15", "0 to 1000000000", "1000000001")});
    EXPECT_EQ(settingsErrors("smallest_load,-1\n"),
              Lines{wholeNumberError("smallest_load", "15", "0 to 1000000000", "-1")});
}

TEST(SettingsTable, WhatIsNoWholeNumberIsNamed)
{
    for (const char* value : {"-1", "+5", "1 000", "1.5", "x", "18446744073709551617", "'5"})
        EXPECT_EQ(settingsErrors("batch_size," + std::string(value) + "\n"),
                  Lines{wholeNumberError("batch_size", "12", "1 to 1000000000", value)});
    EXPECT_EQ(settingsErrors("batch_size,\"1,000\"\n"),
              Lines{wholeNumberError("batch_size", "12", "1 to 1000000000", "1,000")});
}

TEST(SettingsTable, TimeZonesAreThoseOfTheComputer)
{
    for (const char* zone : {"Asia/Baghdad", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+3"})
        EXPECT_EQ(settingsErrors("time_zone," + std::string(zone) + "\n"), kOk) << zone;
    for (const char* zone :
         {"Asia/Bagdad", "asia/baghdad", "../etc/passwd", "/etc/localtime", "Asia", "posixrules/", "+03:00"})
        EXPECT_EQ(
            settingsErrors("time_zone," + std::string(zone) + "\n"),
            Lines{"operation.csv:4:11 time_zone: is no time zone that this computer knows, such as Asia/Baghdad, \""
                  + std::string(zone) + "\""});
}

TEST(SettingsTable, OneOrTwoPersonsApprove)
{
    EXPECT_EQ(settingsErrors("approval,one\n"), kOk);
    EXPECT_EQ(settingsErrors("approval,Two\n"), Lines{"operation.csv:4:10 approval: must be one of one, two, \"Two\""});
}

TEST(SettingsTable, YesAndNoAreTheOnlyAnswers)
{
    EXPECT_EQ(settingsErrors("same_day_turnover,no\n"), kOk);
    EXPECT_EQ(settingsErrors("same_day_turnover,Yes\n"),
              Lines{"operation.csv:4:19 same_day_turnover: must be yes or no, \"Yes\""});
}

} // namespace
} // namespace planner
