// SPDX-License-Identifier: Apache-2.0
#include "core/planning/closure.h"

#include "core/model/conditions.h"
#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

/// One batch from A to B that leaves on day 2 and arrives on day 3, with a vehicle that is away for three days.
class ClosureTest : public testing::Test {
protected:
    ClosureTest()
    {
        m_builder.facility("A", {.capacity = 100, .population = 60, .dailyRelease = 40})
            .facility("B", {.capacity = 100})
            .cohort("C", {.at = "A", .people = 60})
            .fleet("F", {.vehicles = 2, .cycleDays = 3})
            .route("AB", {.from = "A", .to = "B", .arrivalOffset = 1, .fleet = "F"})
            .batch("B-001", {.route = "AB", .day = 2, .parts = {{"C", 30}}});
    }
    [[nodiscard]] Closure closure(CalendarSubject subject, CalendarField field, std::int64_t from, std::int64_t to,
                                  std::int64_t value = 0) const
    {
        const Date start = m_builder.operation().settings.start;
        return {subject, dateOf(Day(from), start), dateOf(Day(to), start), {{field, value}}, "repairs"};
    }
    [[nodiscard]] bool concerns(CalendarSubject subject, CalendarField field, std::int64_t from, std::int64_t to,
                                std::int64_t value = 0) const
    {
        return !effectOf(m_builder.plan(), closure(subject, field, from, to, value)).batches.empty();
    }

    test::OperationBuilder m_builder{8};
    const CalendarSubject m_from{CalendarKind::Facility, 0};
    const CalendarSubject m_to{CalendarKind::Facility, 1};
};

TEST_F(ClosureTest, PutsRowsBehindTheCalendarInOneStep)
{
    m_builder.calendar({.field = CalendarField::Capacity, .code = "A", .from = 1, .to = 2, .value = 7});
    Closure wanted = closure(m_to, CalendarField::DailyIntake, 3, 5);
    wanted.values.emplace_back(CalendarField::Capacity, 20);
    Plan plan = m_builder.plan();
    const auto applied = apply(plan, closingOf(plan.operation, wanted).value());
    ASSERT_TRUE(applied);
    ASSERT_EQ(plan.operation.calendar.size(), 3U);
    EXPECT_EQ(plan.operation.calendar[0], m_builder.operation().calendar[0]);
    EXPECT_EQ(plan.operation.calendar[1].reason, "repairs");
    const Conditions conditions(plan.operation);
    EXPECT_EQ(conditions.dailyIntake({1}, Day(2)), std::nullopt);
    EXPECT_EQ(conditions.dailyIntake({1}, Day(3)), People(0));
    EXPECT_EQ(conditions.dailyIntake({1}, Day(5)), People(0));
    EXPECT_EQ(conditions.capacity({1}, Day(5)), People(20));
    EXPECT_EQ(conditions.capacity({1}, Day(6)), People(100));
    ASSERT_TRUE(apply(plan, applied.value().inverse));
    EXPECT_EQ(plan, m_builder.plan());
}

TEST_F(ClosureTest, OfNothingIsNoStep)
{
    Closure wanted = closure(m_to, CalendarField::DailyIntake, 3, 5);
    wanted.values.clear();
    EXPECT_FALSE(closingOf(m_builder.operation(), wanted));
}

TEST_F(ClosureTest, ConcernsWhoArrivesLeavesAndTravelsOnItsDays)
{
    EXPECT_TRUE(concerns(m_to, CalendarField::DailyIntake, 3, 3));
    EXPECT_FALSE(concerns(m_to, CalendarField::DailyIntake, 1, 2));
    EXPECT_FALSE(concerns(m_to, CalendarField::DailyIntake, 4, 8));
    EXPECT_TRUE(concerns(m_from, CalendarField::DailyRelease, 2, 2));
    EXPECT_FALSE(concerns(m_from, CalendarField::DailyRelease, 3, 8));
    EXPECT_FALSE(concerns(m_from, CalendarField::DailyIntake, 1, 8)) << "nobody comes there";
    EXPECT_TRUE(concerns(m_to, CalendarField::Capacity, 5, 6)) << "they came before";
    EXPECT_FALSE(concerns(m_to, CalendarField::Capacity, 1, 2));
    EXPECT_TRUE(concerns({CalendarKind::Route, 0}, CalendarField::DeparturesPerDay, 2, 2));
    EXPECT_FALSE(concerns({CalendarKind::Route, 0}, CalendarField::DeparturesPerDay, 3, 3));
    EXPECT_TRUE(concerns({CalendarKind::Fleet, 0}, CalendarField::Vehicles, 4, 4)) << "away for three days";
    EXPECT_FALSE(concerns({CalendarKind::Fleet, 0}, CalendarField::Vehicles, 5, 5));
    EXPECT_TRUE(concerns({CalendarKind::Escorts, 0}, CalendarField::EscortsPerDay, 1, 2));
    EXPECT_FALSE(concerns(m_to, CalendarField::DailyIntake, 3, 3, 10)) << "other values concern nobody by themselves";
}

TEST_F(ClosureTest, LeavesWhoHasDepartedAlone)
{
    m_builder.batch("B-001", {.route = "AB", .day = 2, .parts = {{"C", 30}}, .status = Status::Departed});
    EXPECT_FALSE(concerns(m_to, CalendarField::DailyIntake, 3, 3));
}

TEST_F(ClosureTest, SaysWhereALowerValueHoldsAlready)
{
    m_builder.calendar({.field = CalendarField::Capacity, .code = "B", .from = 2, .to = 4, .value = 10});
    EXPECT_EQ(effectOf(m_builder.plan(), closure(m_to, CalendarField::Capacity, 4, 6, 50)).lower.size(), 1U);
    EXPECT_TRUE(effectOf(m_builder.plan(), closure(m_to, CalendarField::Capacity, 5, 6, 50)).lower.empty());
    EXPECT_TRUE(effectOf(m_builder.plan(), closure(m_to, CalendarField::Capacity, 4, 6, 5)).lower.empty());
    EXPECT_TRUE(effectOf(m_builder.plan(), closure(m_from, CalendarField::Capacity, 4, 6, 50)).lower.empty());
}

TEST_F(ClosureTest, KnowsTheUsualValues)
{
    const Operation& operation = m_builder.operation();
    EXPECT_EQ(usualValue(operation, m_from, CalendarField::DailyRelease), 40);
    EXPECT_EQ(usualValue(operation, m_from, CalendarField::DailyIntake), std::nullopt);
    EXPECT_EQ(usualValue(operation, m_from, CalendarField::Capacity), 100);
    EXPECT_EQ(usualValue(operation, {CalendarKind::Fleet, 0}, CalendarField::Vehicles), 2);
    EXPECT_EQ(usualValue(operation, {CalendarKind::Escorts, 0}, CalendarField::EscortsPerDay), std::nullopt);
    EXPECT_EQ(usualValue(operation, {CalendarKind::Route, 0}, CalendarField::DeparturesPerDay), std::nullopt);
    for (const CalendarKind kind :
         {CalendarKind::Facility, CalendarKind::Route, CalendarKind::Fleet, CalendarKind::Escorts})
        EXPECT_FALSE(calendarFieldsOf(kind).empty());
}

} // namespace
} // namespace planner
