// SPDX-License-Identifier: Apache-2.0
#pragma once
// One planning job: its dates, sites, people, routes, limits and goals.

#include "core/model/category.h"
#include "core/model/cohort.h"
#include "core/model/facility.h"
#include "core/model/name_table.h"
#include "core/model/route.h"

#include <cstdint>
#include <vector>

namespace planner {

enum class Goal { Waiting, Overcrowding, Peak, Delay, Finish, Travel, Balance, Batches, Light, Change };
template <>
inline constexpr NameTable<Goal, 10> kNamesOf<Goal>{
    {"waiting", "overcrowding", "peak", "delay", "finish", "travel", "balance", "batches", "light", "change"}};

/// Places that a facility keeps for one category.
struct CategoryPlaces {
    FacilityId facility;
    CategoryId category;
    People places;

    bool operator==(const CategoryPlaces&) const = default;
};

enum class CalendarKind { Facility, Route, Fleet, Escorts };
enum class CalendarField { Capacity, DailyIntake, DailyRelease, DeparturesPerDay, Vehicles, EscortsPerDay };
template <>
inline constexpr NameTable<CalendarKind, 4> kNamesOf<CalendarKind>{{"facility", "route", "fleet", "escorts"}};
template <>
inline constexpr NameTable<CalendarField, 6> kNamesOf<CalendarField>{
    {"capacity", "daily_intake", "daily_release", "departures_per_day", "vehicles", "escorts_per_day"}};

/// The value in force from one date to another (both included); where rows overlap, the lowest holds.
struct CalendarRow {
    CalendarKind kind = CalendarKind::Facility;
    std::uint32_t position = 0; ///< index of the facility, route or fleet; 0 for escorts
    CalendarField field = CalendarField::Capacity;
    Date from;
    Date to;
    std::int64_t value = 0; ///< not negative
    std::string reason;

    bool operator==(const CalendarRow&) const = default;
};

enum class FigureField { Capacity, Population };
template <>
inline constexpr NameTable<FigureField, 2> kNamesOf<FigureField>{{"capacity", "population"}};

/// One of several published figures for a quantity. `isUsed` is a mark; the facility holds the value in force.
struct RivalFigure {
    FacilityId facility;
    FigureField field = FigureField::Capacity;
    People value;
    std::string source;
    std::string asOf;
    bool isUsed = false;

    bool operator==(const RivalFigure&) const = default;
};

/// Who approves a batch or an exception: anybody, or another person than the one who proposed it.
enum class ApprovedBy { One, Two };
template <>
inline constexpr NameTable<ApprovedBy, 2> kNamesOf<ApprovedBy>{{"one", "two"}};

/// What `operation.csv` holds.
struct Settings {
    std::string title;
    Date start;
    Date end; ///< not before start
    People batchSize{150};
    Percent overcrowdingLimit{100};
    Percent targetOccupancy{100};
    bool hasSameDayTurnover = false;
    Percent transportReserve{0}; ///< 0 to 100
    std::optional<Escorts> escortsPerDay;
    std::optional<People> smallestLoad; ///< the goal `light` counts batches below it; without it none
    std::string timeZone;               ///< whose date today is, such as Asia/Baghdad; empty: the computer's
    ApprovedBy approvedBy = ApprovedBy::One;
    std::vector<Goal> goals{Goal::Waiting, Goal::Overcrowding, Goal::Delay, Goal::Travel, Goal::Batches};

    bool operator==(const Settings&) const = default;
};

struct Operation {
    Settings settings;
    std::vector<Facility> facilities;
    std::vector<Category> categories;
    std::vector<CategoryPlaces> places;
    std::vector<Cohort> cohorts;
    std::vector<Route> routes;
    std::vector<Fleet> fleets;
    std::vector<CalendarRow> calendar;
    std::vector<KeepApart> keepApart;
    std::vector<RivalFigure> figures;

    [[nodiscard]] const Facility& facility(FacilityId id) const { return facilities.at(id.at()); }
    [[nodiscard]] const Category& category(CategoryId id) const { return categories.at(id.at()); }
    [[nodiscard]] const Cohort& cohort(CohortId id) const { return cohorts.at(id.at()); }
    [[nodiscard]] const Route& route(RouteId id) const { return routes.at(id.at()); }
    [[nodiscard]] const Fleet& fleet(FleetId id) const { return fleets.at(id.at()); }

    /// The last day: `end` as a day number.
    [[nodiscard]] Day lastDay() const { return dayOf(settings.end, settings.start); }
    /// floor(seats x (100 - reserve) / 100): the most people that a batch on the route may have (R10).
    [[nodiscard]] People usableSeats(const Route& route) const;
    [[nodiscard]] bool accepts(FacilityId facility, CategoryId category) const;

    bool operator==(const Operation&) const = default;
};

} // namespace planner
