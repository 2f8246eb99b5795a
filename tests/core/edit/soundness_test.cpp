// SPDX-License-Identifier: Apache-2.0
#include "core/edit/soundness.h"

#include "core/model/limits.h"
#include "tests/core/edit/sample_plan.h"

#include <fmt/format.h>

#include <gtest/gtest.h>

namespace planner {
namespace {

std::string problemOf(const Plan& plan)
{
    const auto sound = checkPlan(plan);
    return sound ? "sound" : toEnglish(sound.error().message);
}

TEST(SoundnessTest, KnowsText)
{
    EXPECT_TRUE(isText(""));
    EXPECT_TRUE(isText("Karkh \u0643\u0631\u062e \U0001F600 \uFFFF"));
    EXPECT_TRUE(isText("\u007f\u0080\u07ff\u0800\ud7ff\ue000\U00010000\U0010FFFF"));
    for (const char* text : {"\x80", "\xc0\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xf0\x8f\xbf\xbf",
                             "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "a\xc3", "\xe2\x82", "\xc3(", "\xff"})
        EXPECT_FALSE(isText(text)) << text;
    EXPECT_FALSE(isText(std::string_view("a\0b", 3)));
}

TEST(SoundnessTest, PassesTheSample) { EXPECT_EQ(problemOf(samplePlan()), "sound"); }

TEST(SoundnessTest, PassesAnEmptyPlan) { EXPECT_EQ(problemOf(Plan()), "sound"); }

TEST(SoundnessTest, FindsWhatIsWrongInEachTable)
{
    const auto problemAfter = [](auto change) {
        Plan plan = samplePlan();
        change(plan);
        return problemOf(plan);
    };
    EXPECT_EQ(problemAfter([](Plan& p) { p.operation.settings.start = Date(1'000'000); }),
              "Operation Sample \u0643\u0631\u062e: start is not within 1900 to 2999");
    EXPECT_EQ(problemAfter([](Plan& p) { p.operation.settings.end = *parseDate("2036-02-01"); }),
              "Operation Sample \u0643\u0631\u062e: end is too long after the start");
    EXPECT_EQ(problemAfter([](Plan& p) {
                  p.operation.facilities.resize(20, p.operation.facilities[2]);
                  for (std::size_t i = 0; i < 20; ++i) {
                      p.operation.facilities[i].code = fmt::format("F{}", i);
                      p.operation.facilities[i].population = People(limits::kHeadcount);
                  }
              }),
              "All facilities together have 20000000000 people, more than 10000000000");
    EXPECT_EQ(problemAfter([](Plan& p) {
                  for (int i = 0; i < 20; ++i) {
                      Batch& batch = p.batches[{fmt::format("F{}", i)}];
                      batch.code = {fmt::format("F{}", i)};
                      batch.parts = {{CohortId{0}, People(limits::kHeadcount)}};
                  }
              }),
              "All batches together have more than 10000000000 people");
    EXPECT_EQ(problemAfter([](Plan& p) { p.operation.categories[1].code = "standard"; }),
              "Category standard: the code is there twice");
    EXPECT_EQ(problemAfter([](Plan& p) { p.operation.facilities[1].code = ""; }),
              "Facility : code is not 1 to 64 of letters, digits, . _ -");
    EXPECT_EQ(problemAfter([](Plan& p) { p.operation.places[0].category = CategoryId{2}; }),
              "Places row 1: category is not in the operation");
    EXPECT_EQ(problemAfter([](Plan& p) { p.operation.cohorts[2].facility = FacilityId{3}; }),
              "Cohort C3: facility is not in the operation");
    EXPECT_EQ(problemAfter([](Plan& p) { p.operation.fleets[0].cycle = Days(0); }),
              "Fleet BUS: cycle_days is 0, not within 1 to 3650");
    EXPECT_EQ(problemAfter([](Plan& p) { p.operation.routes[0].length = Metres(100'000'001); }),
              "Route HAS-KAR: length is 100000001, not within 0 to 100000000");
    EXPECT_EQ(problemAfter([](Plan& p) { p.operation.calendar[1].position = 1; }),
              "Calendar row 2: code is not in the operation");
    EXPECT_EQ(problemAfter([](Plan& p) { p.operation.keepApart[0].second = CohortId{4}; }),
              "Keep-apart row 1: b is not in the operation");
    EXPECT_EQ(problemAfter([](Plan& p) { p.operation.figures[2].source = "\xff"; }),
              "Figure 3: source is not text in UTF-8 without NUL");
    EXPECT_EQ(problemAfter([](Plan& p) { p.batches[{"B-001"}].code = {"B-009"}; }),
              "Batch B-009: it is kept under the code B-001");
    EXPECT_EQ(problemAfter([](Plan& p) { std::swap(p.batches[{"B-001"}].parts[0], p.batches[{"B-001"}].parts[1]); }),
              "Batch B-001: parts name a cohort twice");
    EXPECT_EQ(problemAfter([](Plan& p) { p.approvals[0].rule = "R18"; }),
              "Approval KAR: rule protects people and cannot be waived: only R01, R04, R05 and R14 can");
}

TEST(SoundnessTest, TidiesPartsWithoutPeople)
{
    Plan plan = samplePlan();
    plan.batches[{"B-001"}].parts = {{CohortId{2}, People(20)}, {CohortId{1}, People(0)}, {CohortId{0}, People(100)}};
    tidyParts(plan);
    EXPECT_EQ(plan, samplePlan());
}

TEST(SoundnessTest, TakesTheLargestNumber)
{
    Plan plan = samplePlan();
    plan.operation.routes[0].length = Metres(limits::kKilometres * 1000);
    plan.batches[{"B-001"}].departure = Day(limits::kFarthestDay);
    plan.batches[{"B-002"}].departure = Day(-limits::kFarthestDay);
    EXPECT_EQ(problemOf(plan), "sound");
}

} // namespace
} // namespace planner
