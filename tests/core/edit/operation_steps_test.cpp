// SPDX-License-Identifier: Apache-2.0
#include "tests/core/edit/edit_expectations.h"
#include "tests/core/edit/sample_plan.h"

#include <fmt/format.h>

namespace planner {
namespace {

const Operation& operation()
{
    static const Plan kPlan = samplePlan();
    return kPlan.operation;
}

TEST(SetFacilityTest, ReplacesTheRowWithTheCode)
{
    Facility facility = operation().facilities[1];
    facility.capacity = People(10);
    facility.dailyIntake.reset();
    const Plan plan = expectApplies(samplePlan(), SetFacility{facility});
    EXPECT_EQ(plan.operation.facilities[1], facility);
}

TEST(SetFacilityTest, RefusesAPopulationBelowItsCohorts)
{
    Facility facility = operation().facilities[0];
    facility.population = People(700);
    expectApplies(samplePlan(), SetFacility{facility});
    facility.population = People(699);
    EXPECT_EQ(expectRefused(samplePlan(), SetFacility{facility}),
              "HAS cannot have a population of 699: its cohorts have 700 people");
}

TEST(SetFacilityTest, RefusesMorePeopleThanAllFacilitiesMayHave)
{
    Plan plan = samplePlan();
    Facility facility = plan.operation.facilities[2];
    for (int i = 0; i < 9; ++i) {
        facility.code = fmt::format("F{}", i);
        facility.population = People(1'000'000'000);
        plan.operation.facilities.push_back(facility);
    }
    facility = plan.operation.facilities[2];
    facility.population = People(1'000'000'000 - 740);
    expectApplies(plan, SetFacility{facility});
    facility.population = People(1'000'000'000 - 739);
    expectRefused(plan, SetFacility{facility});
}

TEST(SetFacilityTest, RefusesWhatIsNoFacility)
{
    Facility facility = operation().facilities[0];
    facility.code = "XXX";
    EXPECT_EQ(expectRefused(samplePlan(), SetFacility{facility}), "There is no facility XXX");
    facility = operation().facilities[0];
    facility.latitude = 90.5;
    expectRefused(samplePlan(), SetFacility{facility});
    facility = operation().facilities[0];
    facility.longitude = std::numeric_limits<double>::quiet_NaN();
    expectRefused(samplePlan(), SetFacility{facility});
    facility = operation().facilities[0];
    facility.capacity = People(-1);
    EXPECT_EQ(expectRefused(samplePlan(), SetFacility{facility}),
              "Facility HAS: capacity is -1, not within 0 to 1000000000000");
    facility = operation().facilities[0];
    facility.accepts = {CategoryId{2}};
    expectRefused(samplePlan(), SetFacility{facility});
    facility = operation().facilities[0];
    facility.name = "\xc0\x80";
    expectRefused(samplePlan(), SetFacility{facility});
}

TEST(UseFigureTest, PutsTheFigureInForceAndMarksItAlone)
{
    const Plan plan = expectApplies(samplePlan(), UseFigure{operation().figures[1]});
    EXPECT_EQ(plan.operation.facilities[2].capacity, People(6000));
    EXPECT_FALSE(plan.operation.figures[0].isUsed);
    EXPECT_TRUE(plan.operation.figures[1].isUsed);
    const Plan population = expectApplies(samplePlan(), UseFigure{operation().figures[2]});
    EXPECT_EQ(population.operation.facilities[0].population, People(4500));
    EXPECT_TRUE(population.operation.figures[0].isUsed);
}

TEST(UseFigureTest, RefusesAnotherFigureAndTooSmallAPopulation)
{
    RivalFigure figure = operation().figures[1];
    figure.source = "nobody";
    expectRefused(samplePlan(), UseFigure{figure});
    Plan plan = samplePlan();
    plan.operation.figures[2].value = People(699);
    expectRefused(plan, UseFigure{plan.operation.figures[2]});
}

TEST(SetFiguresTest, ReplacesTheList)
{
    std::vector<RivalFigure> figures = operation().figures;
    figures.pop_back();
    EXPECT_EQ(expectApplies(samplePlan(), SetFigures{figures}).operation.figures, figures);
    figures[0].facility = FacilityId{3};
    expectRefused(samplePlan(), SetFigures{figures});
}

TEST(SetCategoryTest, ReplacesTheRowWithTheCode)
{
    Category category = operation().categories[1];
    category.priority = Priority(9);
    EXPECT_EQ(expectApplies(samplePlan(), SetCategory{category}).operation.categories[1], category);
    category.peoplePerEscort = People(0);
    expectRefused(samplePlan(), SetCategory{category});
    category.code = "none";
    expectRefused(samplePlan(), SetCategory{category});
}

TEST(SetRouteTest, ReplacesTheRowWithTheCode)
{
    Route route = operation().routes[1];
    route.seats = People(40);
    route.fleet = FleetId{1};
    EXPECT_EQ(expectApplies(samplePlan(), SetRoute{route}).operation.routes[1], route);
}

TEST(SetRouteTest, RefusesWhatIsNoRoute)
{
    Route route = operation().routes[1];
    route.to = route.from;
    EXPECT_EQ(expectRefused(samplePlan(), SetRoute{route}), "Route HAS-NAS: to is where it starts");
    route = operation().routes[1];
    route.fleet = FleetId{2};
    expectRefused(samplePlan(), SetRoute{route});
    route = operation().routes[1];
    route.to = FacilityId{3};
    expectRefused(samplePlan(), SetRoute{route});
    route = operation().routes[1];
    route.code = "none";
    expectRefused(samplePlan(), SetRoute{route});
}

TEST(SetRouteTest, KeepsTheEndsOfARouteOnWhichABatchHasDeparted)
{
    Route route = operation().routes[2];
    route.departuresPerDay = Departures(9);
    expectApplies(samplePlan(), SetRoute{route});
    route.to = FacilityId{2};
    EXPECT_NE(expectRefused(samplePlan(), SetRoute{route}).find("B-004 has departed"), std::string::npos);
    route = operation().routes[1];
    route.to = FacilityId{1};
    expectApplies(samplePlan(), SetRoute{route});
}

TEST(SetCalendarTest, ReplacesTheCalendar)
{
    std::vector<CalendarRow> rows = operation().calendar;
    rows.push_back({CalendarKind::Fleet, 1, CalendarField::Vehicles, rows[0].from, rows[0].to, 5, ""});
    rows.push_back({CalendarKind::Route, 3, CalendarField::DeparturesPerDay, rows[0].from, rows[0].to, 0, ""});
    EXPECT_EQ(expectApplies(samplePlan(), SetCalendar{rows}).operation.calendar, rows);
    EXPECT_EQ(expectApplies(samplePlan(), SetCalendar{{}}).operation.calendar.size(), 0U);
}

TEST(SetCalendarTest, RefusesRowsThatMeanNothing)
{
    const auto refuses = [](auto change) {
        std::vector<CalendarRow> rows = operation().calendar;
        change(rows[0]);
        return expectRefused(samplePlan(), SetCalendar{rows});
    };
    EXPECT_EQ(refuses([](CalendarRow& row) { row.position = 3; }), "Calendar row 1: code is not in the operation");
    EXPECT_EQ(refuses([](CalendarRow& row) { row.field = CalendarField::Vehicles; }),
              "Calendar row 1: field does not belong to its kind");
    EXPECT_EQ(refuses([](CalendarRow& row) { row.to = Date(row.from.daysSinceEpoch() - 1); }),
              "Calendar row 1: to is before from");
    refuses([](CalendarRow& row) { row.value = -1; });
    refuses([](CalendarRow& row) { row.to = Date(2'000'000'000); });
}

TEST(SetSettingsTest, ReplacesSettingsAndGoals)
{
    Settings settings = operation().settings;
    settings.goals = {Goal::Delay, Goal::Waiting};
    settings.end = *parseDate("2026-04-01");
    EXPECT_EQ(expectApplies(samplePlan(), SetSettings{settings}).operation.settings, settings);
    settings.goals = {Goal::Delay, Goal::Delay};
    expectRefused(samplePlan(), SetSettings{settings});
    settings = operation().settings;
    settings.end = *parseDate("2026-01-20");
    expectRefused(samplePlan(), SetSettings{settings});
    settings = operation().settings;
    settings.transportReserve = Percent(101);
    expectRefused(samplePlan(), SetSettings{settings});
}

TEST(SetSettingsTest, KeepsTheStartOnceABatchHasDeparted)
{
    Settings settings = operation().settings;
    settings.start = *parseDate("2026-01-20");
    EXPECT_NE(expectRefused(samplePlan(), SetSettings{settings}).find("B-004 has departed"), std::string::npos);
    Plan plan = samplePlan();
    plan.batches.erase({"B-004"});
    expectApplies(plan, SetSettings{settings});
}

TEST(SetApprovalsTest, ApprovesAndRevokesWhatMayBeApproved)
{
    std::vector<Approval> approvals = samplePlan().approvals;
    approvals.push_back({"R14", "NAS", Day(0), "A. Officer", "agreed", "standard", 5, 0});
    EXPECT_EQ(expectApplies(samplePlan(), SetApprovals{approvals}).approvals, approvals);
    EXPECT_TRUE(expectApplies(samplePlan(), SetApprovals{{}}).approvals.empty());
    for (const char* rule : {"R02", "R03", "R10", "R11", "R12", "R13", "R16", "R17", "R18", "R15", "", "R1"}) {
        approvals.back().rule = rule;
        EXPECT_NE(expectRefused(samplePlan(), SetApprovals{approvals}).find("cannot be waived"), std::string::npos);
    }
    approvals.back() = {"R14", "NAS", Day(0), "", "agreed"};
    expectRefused(samplePlan(), SetApprovals{approvals});
    approvals.back() = {"R14", "NAS", Day(0), "A. Officer", ""};
    expectRefused(samplePlan(), SetApprovals{approvals});
}

TEST(SetApprovalsTest, RefusesNamesAndReasonsOfBlanks)
{
    for (const char* blank : {" ", "\t\n", "\u00a0", "\u200b", "\u200e\u200f"}) {
        std::vector<Approval> approvals = samplePlan().approvals;
        approvals.push_back({"R04", "NAS", Day(2), blank, "agreed", "", 5, 0});
        EXPECT_NE(expectRefused(samplePlan(), SetApprovals{approvals}).find("by is blank"), std::string::npos);
        approvals.back() = {"R04", "NAS", Day(2), "A. Officer", blank, "", 5, 0};
        EXPECT_NE(expectRefused(samplePlan(), SetApprovals{approvals}).find("reason is blank"), std::string::npos);
    }
}

TEST(SetApprovalsTest, RefusesToApproveTheSameTwice)
{
    std::vector<Approval> approvals = samplePlan().approvals;
    Approval again = approvals.front();
    again.reason = "once more";
    again.excess = 99;
    approvals.push_back(again);
    EXPECT_NE(expectRefused(samplePlan(), SetApprovals{approvals}).find("approved for the same rule and day already"),
              std::string::npos);
    approvals.back().day = Day(5);
    expectApplies(samplePlan(), SetApprovals{approvals});
    approvals.back().excess = -1;
    expectRefused(samplePlan(), SetApprovals{approvals});
}

TEST(SetApprovalsTest, LeavesWhatEarlierVersionsHaveAsItIs)
{
    Plan plan = samplePlan();
    plan.approvals.push_back({"R04", "NAS", Day(2), " ", " "});
    plan.approvals.push_back(plan.approvals.back());
    std::vector<Approval> approvals = plan.approvals;
    approvals.push_back({"R05", "HAS", Day(2), "A. Officer", "agreed", "", 5, 0});
    expectApplies(plan, SetApprovals{approvals});
    approvals = plan.approvals;
    for (Approval& approval : approvals)
        if (!approval.excess)
            approval.excess = 7; // the size that it gets when this version opens the plan
    const Plan sized = expectApplies(plan, SetApprovals{approvals});
    approvals.back().excess = 8;
    expectRefused(sized, SetApprovals{approvals});
}

TEST(ReplacePlanTest, PutsAnotherPlanInPlace)
{
    Plan other = samplePlan();
    other.operation.facilities.pop_back();
    other.operation.routes.resize(1);
    other.operation.figures.clear();
    other.batches.erase({"B-002"});
    other.batches.erase({"B-003"});
    other.batches.erase({"B-004"});
    Plan plan = samplePlan();
    plan.batches.erase({"B-004"}); // what has departed stays
    EXPECT_EQ(expectApplies(plan, ReplacePlan{other}), other);
}

TEST(ReplacePlanTest, TakesPlansWithFindings)
{
    Plan other = samplePlan();
    other.batches.at({"B-001"}).parts = {{CohortId{0}, People(9999)}};
    other.batches.at({"B-003"}).clearances = {};
    expectApplies(samplePlan(), ReplacePlan{other});
}

TEST(ReplacePlanTest, RefusesUnsoundPlans)
{
    Plan other = samplePlan();
    other.operation.cohorts[0].people = People(501);
    EXPECT_EQ(expectRefused(samplePlan(), ReplacePlan{other}),
              "Facility HAS: its cohorts have 701 people, its population is 700");
    other = samplePlan();
    other.operation.routes[1].code = "HAS-KAR";
    EXPECT_EQ(expectRefused(samplePlan(), ReplacePlan{other}), "Route HAS-KAR: the code is there twice");
}

} // namespace
} // namespace planner
