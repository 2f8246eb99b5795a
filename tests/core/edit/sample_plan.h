// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small plan with a row in every table, for tests of edits and of the plan file.

#include "core/model/plan.h"

namespace planner {

// Batches of samplePlan().
inline const BatchCode kDraft{"B-001"};
inline const BatchCode kApproved{"B-003"};

/// HAS holds 700 people in three cohorts, KAR and NAS receive; four routes, two fleets; five batches:
/// B-001 draft, B-002 proposed and locked, B-003 approved, B-004 departed (90 of 92), B-005 cancelled.
inline Plan samplePlan()
{
    Plan plan;
    Operation& operation = plan.operation;
    operation.settings.title = "Sample \u0643\u0631\u062e";
    operation.settings.start = *parseDate("2026-01-21");
    operation.settings.end = *parseDate("2026-03-06");
    operation.settings.escortsPerDay = Escorts(120);
    operation.categories = {{"standard", "Standard", Priority(1), People(5), false, std::nullopt},
                            {"high-risk", "High risk", Priority(5), People(2), true, Percent(50)}};
    operation.facilities.resize(3);
    Facility& has = operation.facilities[0];
    has.code = "HAS";
    has.name = "Hasakah";
    has.capacity = People(600);
    has.population = People(700);
    has.latitude = 36.5;
    has.longitude = 40.75;
    has.dailyRelease = People(300);
    has.nameArabic = "\u0627\u0644\u062d\u0633\u0643\u0629";
    Facility& kar = operation.facilities[1];
    kar.code = "KAR";
    kar.name = "Karkh";
    kar.capacity = People(3500);
    kar.population = People(40);
    kar.dailyIntake = People(300);
    kar.accepts = {CategoryId{0}, CategoryId{1}};
    kar.overcrowdingLimit = Percent(100);
    kar.accommodationArea = 1234.5;
    Facility& nas = operation.facilities[2];
    nas.code = "NAS";
    nas.name = "Nasiriyah";
    nas.capacity = People(3000);
    nas.targetCapacity = People(2800);
    nas.note = "assumed, \"quoted\"\nand on two lines";
    operation.places = {{FacilityId{1}, CategoryId{1}, People(60)}};
    operation.cohorts = {
        {"C1", FacilityId{0}, CategoryId{0}, People(500), Movement::Must, {}, {}, "men", "source", "X"},
        {"C2", FacilityId{0}, CategoryId{1}, People(100), Movement::Must, parseDate("2026-01-22"), {}, "", "", ""},
        {"C3", FacilityId{0}, CategoryId{0}, People(100), Movement::May, {}, parseDate("2026-03-01"), "", "", ""},
        {"C4", FacilityId{1}, CategoryId{0}, People(40), Movement::Stay, {}, {}, "", "", ""}};
    operation.fleets = {{"BUS", Vehicles(2), Days(1), ""}, {"AIR", Vehicles(3), Days(2), "C-130J"}};
    operation.routes.resize(4);
    const auto setRoute = [&](std::size_t at, const char* code, std::uint32_t from, std::uint32_t to) {
        Route& route = operation.routes[at];
        route.code = code;
        route.from = FacilityId{from};
        route.to = FacilityId{to};
        route.mode = "road";
        route.length = Metres(812'345);
    };
    setRoute(0, "HAS-KAR", 0, 1);
    setRoute(1, "HAS-NAS", 0, 2);
    setRoute(2, "HAS-KAR-AIR", 0, 1);
    setRoute(3, "KAR-NAS", 1, 2);
    operation.routes[0].fleet = FleetId{0};
    operation.routes[1].hours = 17.25;
    operation.routes[1].arrivalOffset = Days(1);
    operation.routes[1].openFrom = parseDate("2026-01-25");
    operation.routes[2].seats = People(92);
    operation.routes[2].departuresPerDay = Departures(3);
    const Date start = operation.settings.start;
    operation.calendar = {
        {CalendarKind::Facility, 1, CalendarField::Capacity, start, dateOf(Day(9), start), 3000, "wing closed"},
        {CalendarKind::Escorts, 0, CalendarField::EscortsPerDay, start, start, 60, ""}};
    operation.keepApart = {{CohortId{0}, CohortId{1}, ApartScope::Batch}};
    operation.figures = {{FacilityId{2}, FigureField::Capacity, People(3000), "Ministry", "2026-01", true},
                         {FacilityId{2}, FigureField::Capacity, People(6000), "Press", "2025-12", false},
                         {FacilityId{0}, FigureField::Population, People(4500), "UN", "", false}};
    const auto put = [&](const char* code, std::uint32_t route, std::int64_t day, std::vector<Part> parts) -> Batch& {
        Batch& batch = plan.batches[{code}];
        batch.code = {code};
        batch.route = RouteId{route};
        batch.departure = Day(day);
        batch.parts = std::move(parts);
        return batch;
    };
    Clearances all;
    for (const Clearance clearance : kAllClearances)
        all.set(clearance, true);
    put("B-001", 0, 2, {{CohortId{0}, People(100)}, {CohortId{2}, People(20)}});
    Batch& proposed = put("B-002", 1, 5, {{CohortId{1}, People(30)}});
    proposed.status = Status::Proposed;
    proposed.isLocked = true;
    proposed.clearances.set(Clearance::Legal, true);
    Batch& approved = put("B-003", 1, 6, {{CohortId{0}, People(150)}});
    approved.status = Status::Approved;
    approved.clearances = all;
    approved.clearances.record(Clearance::Fit, {"F-12", "Dr. \u0639\u0644\u064a", start, dateOf(Day(40), start),
                                                "A. Officer", 1'768'900'000'123});
    Batch& departed = put("B-004", 2, 1, {{CohortId{0}, People(92)}});
    departed.status = Status::Departed;
    departed.clearances = all;
    departed.happened.departedOn = Day(1);
    departed.happened.departed = {{CohortId{0}, People(90)}};
    departed.happened.accounts = {{CohortId{0}, Fate::Hospital, People(1)}};
    departed.happened.note = "two ill";
    put("B-005", 0, 3, {{CohortId{0}, People(50)}}).status = Status::Cancelled;
    plan.approvals = {{"R01", "KAR", Day(4), "A. Officer", "extra wing opens", "", 12, 1'768'900'000'456},
                      {"R14", "NAS", Day(0), "A. Officer", "no other place", "high-risk", 3, 0}};
    return plan;
}

} // namespace planner
