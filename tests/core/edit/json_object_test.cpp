// SPDX-License-Identifier: Apache-2.0
#include "core/edit/json_object.h"

#include "core/base/count.h"

#include <gtest/gtest.h>

#include <functional>

namespace planner {
namespace {

/// What is wrong with the text where `read` asks for its fields; "" where nothing is.
std::string problemOf(const std::string& text, const std::function<void(JsonObject&)>& read)
{
    const auto json = parseJson(text);
    JsonProblem problem;
    {
        JsonObject object(json.value(), "row", problem);
        read(object);
    }
    return problem.text();
}

TEST(JsonObjectTest, GivesWhatIsThereByItsKind)
{
    const std::string text = R"({"t":"x","f":true,"d":"2026-01-21","w":7,"r":0.5,"l":[1],"n":"two"})";
    EXPECT_EQ(problemOf(text,
                        [](JsonObject& row) {
                            EXPECT_EQ(row.text("t"), "x");
                            EXPECT_TRUE(row.flag("f"));
                            EXPECT_EQ(row.date("d"), parseDate("2026-01-21"));
                            EXPECT_EQ(row.whole<People>("w"), People(7));
                            EXPECT_EQ(row.real("r"), 0.5);
                            ASSERT_NE(row.array("l"), nullptr);
                            EXPECT_EQ(row.named("n",
                                                [](const std::string& name) {
                                                    return name == "two" ? std::optional(2) : std::nullopt;
                                                }),
                                      2);
                        }),
              "");
}

TEST(JsonObjectTest, WhatMayBeMissingIsNothing)
{
    EXPECT_EQ(problemOf("{}",
                        [](JsonObject& row) {
                            EXPECT_EQ(row.optionalWhole<People>("w"), std::nullopt);
                            EXPECT_FALSE(row.has("t"));
                        }),
              "");
}

TEST(JsonObjectTest, AFieldThatIsMissingOrOfAnotherKindIsAProblem)
{
    EXPECT_EQ(problemOf("{}", [](JsonObject& row) { (void)row.text("t"); }), "row.t: is missing");
    EXPECT_EQ(problemOf(R"({"t":1})", [](JsonObject& row) { (void)row.text("t"); }), "row.t: is no text");
    EXPECT_EQ(problemOf(R"({"f":1})", [](JsonObject& row) { (void)row.flag("f"); }),
              "row.f: is neither true nor false");
    EXPECT_EQ(problemOf(R"({"d":"2026-02-30"})", [](JsonObject& row) { (void)row.date("d"); }), "row.d: is no date");
    EXPECT_EQ(problemOf(R"({"r":"1"})", [](JsonObject& row) { (void)row.real("r"); }), "row.r: is no number");
    EXPECT_EQ(problemOf("{}", [](JsonObject& row) { (void)row.real("r"); }), "row.r: is missing");
    EXPECT_EQ(problemOf(R"({"l":{}})", [](JsonObject& row) { (void)row.array("l"); }), "row.l: is no list");
    EXPECT_EQ(problemOf("[]", [](JsonObject&) {}), "row: is no object");
    for (const char* number : {"1.5", "\"1\"", "9223372036854775808", "null"})
        EXPECT_EQ(
            problemOf(std::string(R"({"w":)") + number + "}", [](JsonObject& row) { (void)row.whole<People>("w"); }),
            "row.w: is no whole number")
            << number;
}

TEST(JsonObjectTest, AFieldThatNobodyAskedForIsAProblem)
{
    EXPECT_EQ(problemOf(R"({"t":"x","more":1})", [](JsonObject& row) { (void)row.text("t"); }),
              "row: has fields that are not known");
}

TEST(JsonObjectTest, TheFirstProblemIsKept)
{
    JsonProblem problem;
    EXPECT_TRUE(problem.isNone());
    problem.note("a", "first");
    problem.note("b", "second");
    EXPECT_EQ(problem.text(), "a: first");
}

TEST(JsonObjectTest, NoTextMakesItThrow)
{
    for (const char* text : {"", "{", "{\"a\":}", "\xFF", "nul"})
        EXPECT_FALSE(parseJson(text).has_value()) << text;
    EXPECT_EQ(dump(Json("\xFF")), "\"\xEF\xBF\xBD\"");
}

} // namespace
} // namespace planner
