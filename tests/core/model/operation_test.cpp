// SPDX-License-Identifier: Apache-2.0
#include "core/model/operation.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner::test {
namespace {

TEST(OperationTest, CountsItsDaysFromStartToEnd)
{
    EXPECT_EQ(OperationBuilder(1).operation().lastDay(), Day(1));
    EXPECT_EQ(OperationBuilder(45).operation().lastDay(), Day(45));
}

TEST(OperationTest, RoundsUsableSeatsDown)
{
    OperationBuilder builder;
    builder.facility("A", {}).facility("B", {});
    builder.route("OWN", {.from = "A", .to = "B", .seats = 92}).route("DEFAULT", {.from = "A", .to = "B"});
    const auto usable = [&](const char* code) {
        return builder.operation().usableSeats(builder.operation().route(builder.routeId(code)));
    };
    EXPECT_EQ(usable("OWN"), People(92));
    EXPECT_EQ(usable("DEFAULT"), People(150));
    builder.settings().transportReserve = Percent(15);
    builder.settings().batchSize = People(10);
    EXPECT_EQ(usable("OWN"), People(78));    // 78.2
    EXPECT_EQ(usable("DEFAULT"), People(8)); // 8.5
    builder.settings().transportReserve = Percent(100);
    EXPECT_EQ(usable("OWN"), People(0));
}

TEST(OperationTest, AcceptsEveryCategoryWhereNoneIsNamed)
{
    OperationBuilder builder;
    builder.category("men", {}).category("women", {});
    builder.facility("ALL", {}).facility("ONE", {.accepts = {"women"}});
    const auto accepts = [&](const char* facility, const char* category) {
        return builder.operation().accepts(builder.facilityId(facility), builder.categoryId(category));
    };
    EXPECT_TRUE(accepts("ALL", "men"));
    EXPECT_TRUE(accepts("ALL", "women"));
    EXPECT_FALSE(accepts("ONE", "men"));
    EXPECT_TRUE(accepts("ONE", "women"));
}

/// Whether each of the names is read back as the value that it was written for.
template <class Enum>
void expectNames(std::initializer_list<std::pair<Enum, const char*>> names,
                 std::optional<Enum> (*named)(std::string_view))
{
    for (const auto& [value, name] : names) {
        EXPECT_STREQ(nameOf(value), name);
        EXPECT_EQ(named(name), value) << name;
    }
    EXPECT_FALSE(named(""));
    EXPECT_FALSE(named("nonsense"));
}

TEST(OperationTest, NamesThingsAsTheFilesDo)
{
    expectNames<Goal>({{Goal::Waiting, "waiting"},
                       {Goal::Overcrowding, "overcrowding"},
                       {Goal::Peak, "peak"},
                       {Goal::Delay, "delay"},
                       {Goal::Finish, "finish"},
                       {Goal::Travel, "travel"},
                       {Goal::Balance, "balance"},
                       {Goal::Batches, "batches"},
                       {Goal::Light, "light"},
                       {Goal::Change, "change"}},
                      valueNamed<Goal>);
    expectNames<Movement>({{Movement::Must, "must"}, {Movement::May, "may"}, {Movement::Stay, "stay"}},
                          valueNamed<Movement>);
    expectNames<ApprovedBy>({{ApprovedBy::One, "one"}, {ApprovedBy::Two, "two"}}, valueNamed<ApprovedBy>);
    expectNames<ApartScope>({{ApartScope::Batch, "batch"}, {ApartScope::Facility, "facility"}}, valueNamed<ApartScope>);
    expectNames<CalendarKind>({{CalendarKind::Facility, "facility"},
                               {CalendarKind::Route, "route"},
                               {CalendarKind::Fleet, "fleet"},
                               {CalendarKind::Escorts, "escorts"}},
                              valueNamed<CalendarKind>);
    expectNames<CalendarField>({{CalendarField::Capacity, "capacity"},
                                {CalendarField::DailyIntake, "daily_intake"},
                                {CalendarField::DailyRelease, "daily_release"},
                                {CalendarField::DeparturesPerDay, "departures_per_day"},
                                {CalendarField::Vehicles, "vehicles"},
                                {CalendarField::EscortsPerDay, "escorts_per_day"}},
                               valueNamed<CalendarField>);
    expectNames<FigureField>({{FigureField::Capacity, "capacity"}, {FigureField::Population, "population"}},
                             valueNamed<FigureField>);
}

} // namespace
} // namespace planner::test
