// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/fixes.h"

#include "tests/support/operation_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

namespace planner {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

constexpr double kSeconds = 30;

/// Seven people at A, vehicles of 4 seats that leave on one of two days, and a calendar for B.
test::OperationBuilder tooTight(std::int64_t placesAtB, std::int64_t vehicles = 1)
{
    test::OperationBuilder builder(2);
    builder.facility("A", {.capacity = 10, .population = 7})
        .facility("B", {.capacity = placesAtB})
        .category("standard", {})
        .fleet("BUS", {.vehicles = vehicles, .cycleDays = 2})
        .cohort("C", {.at = "A", .people = 7})
        .route("ROAD", {.from = "A", .to = "B", .seats = 4, .fleet = "BUS"});
    return builder;
}

std::vector<std::string> textsOf(const std::vector<Fix>& fixes)
{
    std::vector<std::string> texts;
    for (const Fix& fix : fixes) {
        std::string text = fmt::format("{}", static_cast<int>(fix.kind));
        for (const FixStep& step : fix.steps)
            text += fmt::format(" {}+{}", step.subject, step.amount);
        texts.push_back(text);
    }
    return texts;
}

std::string places(std::string_view step) { return fmt::format("{} {}", static_cast<int>(FixKind::Places), step); }

TEST(FixesTest, NeedNothingWhereEverybodyCanBePlaced)
{
    EXPECT_THAT(cheapestFixes(tooTight(7, 2).plan(), kSeconds), IsEmpty());
}

TEST(FixesTest, FindTheLeastPlacesVehiclesAndDays)
{
    EXPECT_THAT(textsOf(cheapestFixes(tooTight(5, 2).plan(), kSeconds)),
                ElementsAre(places("B+2"), fmt::format("{} +40", static_cast<int>(FixKind::LimitPercent))))
        << "7 of 5 places are 140 per cent; neither days nor vehicles help";
    EXPECT_THAT(textsOf(cheapestFixes(tooTight(7).plan(), kSeconds)),
                ElementsAre(fmt::format("{} +1", static_cast<int>(FixKind::Days)),
                            fmt::format("{} BUS+1", static_cast<int>(FixKind::Vehicles))));
}

TEST(FixesTest, AreEnoughAndOneLessIsNot)
{
    const auto waits = [](const Plan& plan) {
        return !split(plan, {.goals = {Goal::Waiting}, .seconds = 1}).waiting.empty();
    };
    const Plan plan = tooTight(5).plan();
    EXPECT_THAT(cheapestFixes(plan, kSeconds), IsEmpty()) << "places and transport both bind";
    const Plan enough = tooTight(7).plan();
    for (Fix fix : cheapestFixes(enough, kSeconds)) {
        EXPECT_FALSE(waits(withFix(enough, fix)));
        --fix.steps.front().amount;
        EXPECT_TRUE(waits(withFix(enough, fix)));
    }
}

TEST(FixesTest, SharePlacesOverSeveralSites)
{
    auto builder = tooTight(2, 9);
    builder.category("apart", {})
        .facility("B", {.capacity = 2, .accepts = {"standard"}})
        .facility("D", {.capacity = 1, .accepts = {"apart"}})
        .facility("A", {.capacity = 10, .population = 10})
        .cohort("E", {.at = "A", .people = 3, .category = "apart"})
        .route("LANE", {.from = "A", .to = "D", .seats = 4});
    EXPECT_THAT(textsOf(cheapestFixes(builder.plan(), kSeconds)), Contains(places("B+5 D+2")));
}

TEST(FixesTest, OpenNothingThatIsClosed)
{
    auto builder = tooTight(5, 2);
    builder.settings().escortsPerDay = Escorts(3);
    builder.facility("W", {.capacity = 0})
        .fleet("VAN", {.vehicles = 0})
        .route("WING", {.from = "A", .to = "W", .seats = 4, .fleet = "VAN"})
        .calendar({.field = CalendarField::Capacity, .code = "B", .from = 1, .to = 1, .value = 0})
        .calendar({.field = CalendarField::Vehicles, .code = "BUS", .from = 1, .to = 1, .value = 0})
        .calendar({.field = CalendarField::EscortsPerDay, .from = 1, .to = 1, .value = 0});
    const Plan plan = builder.plan();
    const auto with = [&](FixKind kind, const std::string& subject) {
        return withFix(plan, {kind, {{subject, 4}}}).operation;
    };
    const Operation places = with(FixKind::Places, "B");
    EXPECT_EQ(Conditions(places).capacity(builder.facilityId("B"), Day(1)), People(0)) << "the wing opens on day 2";
    EXPECT_EQ(Conditions(places).capacity(builder.facilityId("B"), Day(2)), People(9));
    EXPECT_EQ(with(FixKind::Places, "W"), plan.operation);
    const Operation vehicles = with(FixKind::Vehicles, "BUS");
    EXPECT_EQ(Conditions(vehicles).vehicles(builder.fleetId("BUS"), Day(1)), Vehicles(0));
    EXPECT_EQ(Conditions(vehicles).vehicles(builder.fleetId("BUS"), Day(2)), Vehicles(6));
    EXPECT_EQ(with(FixKind::Vehicles, "VAN"), plan.operation);
    const Operation escorts = with(FixKind::Escorts, "");
    EXPECT_EQ(Conditions(escorts).escortsPerDay(Day(1)), Escorts(0));
    EXPECT_EQ(Conditions(escorts).escortsPerDay(Day(2)), Escorts(7));
}

TEST(FixesTest, RaiseNoLimitOfASiteThatMayHoldNobody)
{
    auto builder = tooTight(5, 2);
    builder.facility("B", {.capacity = 5, .limitPercent = 0});
    const Operation raised = withFix(builder.plan(), {FixKind::LimitPercent, {{"", 40}}}).operation;
    EXPECT_EQ(Conditions(raised).limit(builder.facilityId("B"), Day(1)), People(0));
    EXPECT_EQ(Conditions(raised).limit(builder.facilityId("A"), Day(1)), People(14));
    EXPECT_THAT(cheapestFixes(builder.plan(), kSeconds), IsEmpty()) << "no figure opens it";
}

TEST(FixesTest, AddToTheCalendarTooAndEndWhenTold)
{
    auto builder = tooTight(5, 2);
    builder.calendar({.field = CalendarField::Capacity, .code = "B", .from = 1, .to = 2, .value = 4});
    EXPECT_THAT(textsOf(cheapestFixes(builder.plan(), kSeconds)), Contains(places("B+3")));
    CancelFlag cancel;
    cancel.cancel();
    EXPECT_THAT(cheapestFixes(builder.plan(), kSeconds, &cancel), IsEmpty());
    EXPECT_THAT(cheapestFixes(builder.plan(), kSeconds), Not(IsEmpty()));
}

} // namespace
} // namespace planner
