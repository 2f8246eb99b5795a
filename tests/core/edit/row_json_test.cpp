// SPDX-License-Identifier: Apache-2.0
#include "core/edit/row_json.h"

#include "core/edit/plan_json.h"
#include "core/edit/soundness.h"
#include "tests/core/edit/edit_expectations.h"
#include "tests/support/filled_plan.h"

namespace planner {
namespace {

TEST(RowJsonTest, HasEveryFieldOfEveryRecord)
{
    const Plan plan = test::filledPlan();
    ASSERT_EQ(checkPlan(plan) ? "sound" : toEnglish(checkPlan(plan).error().message), "sound");
    JsonProblem problem;
    EXPECT_EQ(planFromJson(planToJson(plan), problem), plan);
    EXPECT_EQ(problem.text(), "");
}

TEST(RowJsonTest, LeavesOutWhatHasNoValueAndWhatEarlierVersionsLack)
{
    Facility facility;
    facility.code = "A";
    EXPECT_EQ(dump(toJson(Operation(), facility)),
              R"({"code":"A","name":"","capacity":0,"population":0,"accepts":[]})");
    facility.kind = FacilityKind::Outside;
    EXPECT_EQ(dump(toJson(Operation(), facility)),
              R"({"code":"A","name":"","capacity":0,"population":0,"kind":"outside","accepts":[]})");
}

TEST(RowJsonTest, PutsWhatLaterVersionsSayOfAnApprovalLast)
{
    const Approval approval{"R14", "NAS", Day(0), "A. Officer", "no other place", "women", 3, 5};
    EXPECT_EQ(dump(toJson(Operation(), approval)),
              R"({"rule":"R14","subject":"NAS","day":0,"by":"A. Officer","reason":"no other place",)"
              R"("category":"women","excess":3,"at":5})");
}

TEST(RowJsonTest, NamesTheFieldThatIsMissingOrUnknown)
{
    const Operation operation;
    const CodeIndex codes(operation);
    const auto problemOf = [&](const char* text) {
        JsonProblem problem;
        static_cast<void>(RowReader(codes, problem).row<Fleet>(*parseJson(text)));
        return problem.text();
    };
    EXPECT_EQ(problemOf(R"({"code":"A","vehicles":1,"cycle_days":1})"), "");
    EXPECT_EQ(problemOf(R"({"code":"A","vehicles":1})"), "fleet.cycle_days: is missing");
    EXPECT_EQ(problemOf(R"({"code":"A","vehicles":1.5,"cycle_days":1})"), "fleet.vehicles: is no whole number");
    EXPECT_EQ(problemOf(R"({"code":"A","vehicles":1,"cycle_days":1,"color":"red"})"),
              "fleet: has fields that are not known");
}

} // namespace
} // namespace planner
