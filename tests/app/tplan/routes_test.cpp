// SPDX-License-Identifier: Apache-2.0
#include "tests/app/tplan/tplan_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace planner::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class RoutesTest : public testing::Test {
protected:
    /// People at A; places at B, C and D to the east; D has no coordinates; a way to B is known.
    void write(const std::string& places = "0.5,0", const std::string& routes = "OWN,A,B,road,7,")
    {
        m_tplan.write("op/operation.csv", "key,value\nstart,2026-01-21\nend,2026-01-25\n");
        m_tplan.write("op/facilities.csv", "code,name,capacity,population,lat,lon\nA,A,300,100," + places
                                               + "\nB,B,300,0,0.5,1\nC,C,300,0,0.5,2\nD,D,300,0,,\n");
        m_tplan.write("op/categories.csv", "code,name\nall,All\n");
        m_tplan.write("op/cohorts.csv", "code,facility,category,people\nK,A,all,100\n");
        m_tplan.write("op/routes.csv", "code,from,to,mode,km,source\n" + routes + "\n");
        m_tplan.expect(0, {"import", "op", "my.tplan"});
    }
    [[nodiscard]] std::string routes()
    {
        m_tplan.expect(0, {"export", "my.tplan", "--operation", "out"});
        return m_tplan.read("out/routes.csv");
    }

    TplanProgram m_tplan;
};

TEST_F(RoutesTest, AreMadeInOneStepAndMarked)
{
    write();
    const std::string before = routes();
    const Outcome made = m_tplan.run({"routes", "my.tplan"});
    EXPECT_EQ(made.exitCode, 0) << made.errors;
    EXPECT_THAT(made.output, HasSubstr("1 route made from coordinates, 1 kept; the longest has ≈ 296 km"));
    EXPECT_THAT(made.output, HasSubstr("1 of 2 routes are estimates"));
    EXPECT_THAT(made.errors, HasSubstr("routes to and from sites without coordinates are not made: D. Maybe"));
    EXPECT_THAT(routes(),
                HasSubstr("A-C,A,C,road,296,5.68,,,0,,,,,\"assumed: 222 km as the crow flies x 1.33, 60 km/h\""));
    EXPECT_THAT(routes(), HasSubstr("OWN,A,B,road,7,"));
    m_tplan.expect(0, {"undo", "my.tplan"});
    EXPECT_EQ(routes(), before);
}

TEST_F(RoutesTest, AreNotMadeTwice)
{
    write();
    m_tplan.expect(0, {"routes", "my.tplan"});
    const std::string once = m_tplan.read("my.tplan");
    EXPECT_THAT(m_tplan.expect(0, {"routes", "my.tplan"}), HasSubstr("0 routes made from coordinates, 2 kept"));
    EXPECT_EQ(m_tplan.read("my.tplan"), once) << "no step without a change";
}

TEST_F(RoutesTest, AreListedWithoutBeingMade)
{
    write();
    const std::string before = m_tplan.read("my.tplan");
    EXPECT_THAT(m_tplan.expect(0, {"routes", "my.tplan", "--dry-run"}),
                AllOf(HasSubstr("A-C "), HasSubstr("≈ 296    5:41"), HasSubstr("1 route would be made")));
    EXPECT_EQ(m_tplan.read("my.tplan"), before);
}

TEST_F(RoutesTest, ArePrintedAsJson)
{
    write();
    const auto json = nlohmann::json::parse(
        m_tplan.expect(0, {"routes", "my.tplan", "--dry-run", "--json", "--detour", "2", "--nearest", "all"}));
    ASSERT_EQ(json["routes"].size(), 1U);
    EXPECT_EQ(json["routes"][0]["km"], 445);
    EXPECT_EQ(json["routes"][0]["to"], "C");
    EXPECT_EQ(json["kept"], 1);
    EXPECT_EQ(json["without_coordinates"][0], "D");
    EXPECT_EQ(json["estimates"], 1);
    EXPECT_EQ(json["all_routes"], 2);
}

TEST_F(RoutesTest, WhoHasTooLittleRoomIsAFinding)
{
    write();
    m_tplan.expect(0, {"import", "op", "small.tplan"});
    const Outcome outcome = m_tplan.run({"routes", "my.tplan", "--nearest", "1"});
    EXPECT_EQ(outcome.exitCode, 0);
    m_tplan.write(
        "op/facilities.csv",
        "code,name,capacity,population,lat,lon\nA,A,300,100,0.5,0\nB,B,50,0,0.5,1\nC,C,20,0,0.5,2\nD,D,9,0,,\n");
    m_tplan.expect(0, {"import", "op", "full.tplan"});
    const Outcome full = m_tplan.run({"routes", "full.tplan"});
    EXPECT_EQ(full.exitCode, 1);
    EXPECT_THAT(full.errors, HasSubstr("routes lead to too few places for the people at: A. Maybe"));
}

TEST_F(RoutesTest, NeedTwoSitesWithCoordinates)
{
    write(",");
    m_tplan.write("op/facilities.csv", "code,name,capacity,population,lat,lon\nA,A,300,100,,\nB,B,300,0,0,0\nC,C,300,0,"
                                       "0.5,2\nD,D,300,0,,\n");
    m_tplan.expect(0, {"import", "op", "none.tplan"});
    const std::string before = m_tplan.read("none.tplan");
    const Outcome outcome = m_tplan.run({"routes", "none.tplan"});
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("fewer than two sites have coordinates. Maybe give lat and lon of: A, B, D"));
    EXPECT_EQ(m_tplan.read("none.tplan"), before);
}

TEST_F(RoutesTest, FiguresThatMakeNoSenseAreRefused)
{
    write();
    for (const std::vector<std::string>& options : {std::vector<std::string>{"--detour", "0.9"},
                                                    {"--detour", "nan"},
                                                    {"--speed", "0"},
                                                    {"--speed", "fast"},
                                                    {"--nearest", "0"},
                                                    {"--nearest", "-1"},
                                                    {"--nearest", "some"}}) {
        std::vector<std::string> words{"routes", "my.tplan"};
        words.insert(words.end(), options.begin(), options.end());
        const Outcome outcome = m_tplan.run(words);
        EXPECT_EQ(outcome.exitCode, 2) << options[0] << " " << options[1];
        EXPECT_THAT(outcome.errors, HasSubstr(options[0])) << options[1];
    }
    EXPECT_THAT(routes(), Not(HasSubstr("assumed")));
}

} // namespace
} // namespace planner::test
