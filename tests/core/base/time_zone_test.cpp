// SPDX-License-Identifier: Apache-2.0
#include "core/base/time_zone.h"

#include "core/base/utc_time.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <unistd.h>

namespace planner {
namespace {

std::int64_t secondsAt(const char* moment) { return *parseUtcText(moment) / 1000; }

std::int64_t minutesAhead(const char* zone, const char* moment)
{
    return utcOffset(zone, secondsAt(moment)).value_or(99 * 60) / 60;
}

TEST(TimeZoneTest, NamesAreWordsThatLeadNowhereElse)
{
    for (const char* name : {"UTC", "Asia/Baghdad", "America/Argentina/Buenos_Aires", "Etc/GMT+3", "Etc/GMT-14", "CET"})
        EXPECT_TRUE(isTimeZoneName(name)) << name;
    for (const char* name : {"", "/UTC", "UTC/", "Asia//Baghdad", "../UTC", "Asia/../UTC", ".", "+03:00", "3",
                             "Asia/Bagh dad", "Asia/Ba\xC4\x9Fhdad", "UTC\n", "Europe/1st"})
        EXPECT_FALSE(isTimeZoneName(name)) << name;
    EXPECT_TRUE(isTimeZoneName(std::string(64, 'a')));
    EXPECT_FALSE(isTimeZoneName(std::string(65, 'a')));
    EXPECT_FALSE(isTimeZoneName(std::string("UTC\0", 4)));
}

TEST(TimeZoneTest, ZonesAreThoseOfTheComputerAndAnyNameWhereItHasNone)
{
    EXPECT_TRUE(isTimeZone("Asia/Baghdad"));
    EXPECT_FALSE(isTimeZone("Asia/Bagdad"));
    EXPECT_FALSE(isTimeZone("Asia")) << "a folder";
    EXPECT_FALSE(isTimeZone("tzdata.zi")) << "no file of a zone";
    EXPECT_TRUE(isTimeZone("Asia/Bagdad", "/nowhere"));
    EXPECT_FALSE(isTimeZone("../UTC", "/nowhere"));
}

TEST(TimeZoneTest, KnowsOffsetsOfThePastAndOfTheFuture)
{
    EXPECT_EQ(minutesAhead("UTC", "2026-07-01T00:00:00Z"), 0);
    EXPECT_EQ(minutesAhead("Asia/Baghdad", "2026-07-01T00:00:00Z"), 180);
    EXPECT_EQ(minutesAhead("Asia/Baghdad", "2007-07-01T00:00:00Z"), 240) << "summer time was given up in 2008";
    EXPECT_EQ(minutesAhead("Asia/Kathmandu", "2026-07-01T00:00:00Z"), 345);
    EXPECT_EQ(minutesAhead("America/New_York", "2026-01-15T00:00:00Z"), -300);
    EXPECT_EQ(minutesAhead("Europe/Berlin", "1900-01-01T00:00:00Z"), 60);
    // The last Sundays of March and October, at 01:00 UTC; after 2037 only the rule at the end of the file tells.
    for (const char* year : {"2026-03-29", "2050-03-27"}) {
        EXPECT_EQ(minutesAhead("Europe/Berlin", (std::string(year) + "T00:59:59Z").c_str()), 60) << year;
        EXPECT_EQ(minutesAhead("Europe/Berlin", (std::string(year) + "T01:00:00Z").c_str()), 120) << year;
    }
    EXPECT_EQ(minutesAhead("Europe/Berlin", "2050-10-30T00:59:59Z"), 120);
    EXPECT_EQ(minutesAhead("Europe/Berlin", "2050-10-30T01:00:00Z"), 60);
}

TEST(TimeZoneTest, KnowsNothingOfZonesThatAreNotThere)
{
    EXPECT_FALSE(utcOffset("Asia/Bagdad", 0));
    EXPECT_FALSE(utcOffset("../../../etc/localtime", 0));
    EXPECT_FALSE(utcOffset("Asia/Baghdad", 0, "/nowhere"));
    EXPECT_FALSE(dateIn("Asia/Bagdad", 0));
}

TEST(TimeZoneTest, ReadsRulesWithAndWithoutSummerTime)
{
    const std::int64_t january = secondsAt("2040-01-15T12:00:00Z");
    const std::int64_t july = secondsAt("2040-07-15T12:00:00Z");
    EXPECT_EQ(offsetByRule("<+03>-3", july), 3 * 3600);
    EXPECT_EQ(offsetByRule("UTC0", july), 0);
    EXPECT_EQ(offsetByRule("<+0545>-5:45", july), 345 * 60);
    EXPECT_EQ(offsetByRule("CET-1CEST,M3.5.0,M10.5.0/3", january), 3600);
    EXPECT_EQ(offsetByRule("CET-1CEST,M3.5.0,M10.5.0/3", july), 7200);
    EXPECT_EQ(offsetByRule("AEST-10AEDT,M10.1.0,M4.1.0/3", january), 11 * 3600) << "the south, over the new year";
    EXPECT_EQ(offsetByRule("AEST-10AEDT,M10.1.0,M4.1.0/3", july), 10 * 3600);
    EXPECT_EQ(offsetByRule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", july), -3600) << "times before midnight";
    EXPECT_EQ(offsetByRule("IST-1GMT0,M10.5.0,M3.5.0/1", july), 3600) << "summer time is the standard";
    for (const char* rule :
         {"", "UT0", "UTC", "<+03>", "<+03-3", "CET-1CEST", "CET-1CEST,J60,J300", "CET-1CEST,M3.5.0",
          "CET-1CEST,M3.9.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "UTC0 ", "UTC99999999999999999999"})
        EXPECT_FALSE(offsetByRule(rule, july)) << rule;
}

TEST(TimeZoneTest, TodayDependsOnTheZone)
{
    const std::int64_t evening = *parseUtcText("2026-01-21T22:30:00Z");
    EXPECT_EQ(toText(*dateIn("UTC", evening)), "2026-01-21");
    EXPECT_EQ(toText(*dateIn("Asia/Baghdad", evening)), "2026-01-22");
    EXPECT_EQ(toText(*dateIn("America/New_York", *parseUtcText("2026-01-21T04:59:59Z"))), "2026-01-20");
    EXPECT_EQ(toText(*dateIn("Asia/Baghdad", *parseUtcText("2026-01-21T20:59:59.999Z"))), "2026-01-21");
    EXPECT_EQ(toText(*dateIn("Asia/Baghdad", *parseUtcText("2026-01-21T21:00:00Z"))), "2026-01-22");
}

TEST(TimeZoneTest, WithoutAZoneOrWithOneThatIsNotKnownItIsTheComputersDate)
{
    for (const char* zone : {"Asia/Baghdad", "America/New_York", "UTC"}) {
        setenv("TZ", zone, 1);
        tzset();
        for (const char* moment : {"2026-01-21T22:30:00Z", "2026-01-21T03:30:00Z"}) {
            EXPECT_EQ(dateIn("", *parseUtcText(moment)), dateIn(zone, *parseUtcText(moment))) << zone;
            EXPECT_EQ(dateInOrHere("No/Where", *parseUtcText(moment)), *dateIn(zone, *parseUtcText(moment))) << zone;
        }
    }
    EXPECT_EQ(dateInOrHere("Asia/Baghdad", *parseUtcText("2026-01-21T22:30:00Z")), *parseDate("2026-01-22"));
    unsetenv("TZ");
    tzset();
}

/// Every zone of the computer, against the C library.
TEST(TimeZoneTest, AgreesWithTheCLibraryOnEveryZone)
{
    int count = 0;
    for (const char* zone : {"Asia/Baghdad", "Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Tehran",
                             "Africa/Casablanca", "Europe/Dublin", "America/Nuuk", "Asia/Gaza", "Pacific/Kiritimati"}) {
        setenv("TZ", zone, 1);
        tzset();
        for (std::int64_t second = secondsAt("1990-01-01T00:00:00Z"); second < secondsAt("2060-01-01T00:00:00Z");
             second += 86'400 * 11 + 12'345) {
            const auto moment = static_cast<std::time_t>(second);
            std::tm local{};
            localtime_r(&moment, &local);
            ASSERT_EQ(utcOffset(zone, second), local.tm_gmtoff) << zone << ' ' << toUtcText(second * 1000);
            ++count;
        }
    }
    unsetenv("TZ");
    tzset();
    EXPECT_GT(count, 20'000);
}

/// What is cut short or overwritten gives an offset or none, and reads nothing outside the file.
TEST(TimeZoneTest, DamagedFilesAreNoHarm)
{
    std::string pattern = (std::filesystem::temp_directory_path() / "zonesXXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    std::ifstream file(std::string(kTimeZoneFolder) + "/Europe/Berlin", std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    ASSERT_GT(whole.size(), 100U);
    const auto offsetOf = [&](const std::string& bytes) {
        std::ofstream(pattern + "/Zone", std::ios::binary) << bytes;
        return utcOffset("Zone", 1'800'000'000, pattern);
    };
    EXPECT_EQ(offsetOf(whole), 3600);
    for (std::size_t length = 0; length < whole.size(); length += 7)
        (void)offsetOf(whole.substr(0, length));
    EXPECT_FALSE(offsetOf(whole.substr(0, 44)));
    for (std::size_t at = 4; at < 44; ++at) {
        std::string bytes = whole;
        bytes[at] = '\xFF';
        (void)offsetOf(bytes);
    }
    EXPECT_FALSE(offsetOf("no zone"));
    std::filesystem::remove_all(pattern);
}

} // namespace
} // namespace planner
