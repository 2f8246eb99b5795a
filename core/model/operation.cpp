// SPDX-License-Identifier: Apache-2.0
#include "core/model/operation.h"

#include "core/model/name_table.h"

#include <algorithm>

namespace planner {
namespace {

constexpr NameTable<Goal, 9> kGoals{
    {"waiting", "overcrowding", "peak", "delay", "finish", "travel", "balance", "batches", "change"}};
constexpr NameTable<Movement, 3> kMovements{{"must", "may", "stay"}};
constexpr NameTable<ApartScope, 2> kScopes{{"batch", "facility"}};
constexpr NameTable<CalendarKind, 4> kCalendarKinds{{"facility", "route", "fleet", "escorts"}};
constexpr NameTable<CalendarField, 6> kCalendarFields{
    {"capacity", "daily_intake", "daily_release", "departures_per_day", "vehicles", "escorts_per_day"}};
constexpr NameTable<FacilityKind, 2> kFacilityKinds{{"custody", "outside"}};
constexpr NameTable<FigureField, 2> kFigureFields{{"capacity", "population"}};

} // namespace

People Operation::usableSeats(const Route& route) const
{
    const People seats = route.seats.value_or(settings.batchSize);
    return People(floorDivide(seats.value() * (100 - settings.transportReserve.value()), 100));
}

bool Operation::accepts(FacilityId id, CategoryId category) const
{
    const auto& accepted = facility(id).accepts;
    return accepted.empty() || std::find(accepted.begin(), accepted.end(), category) != accepted.end();
}

const char* nameOf(Goal goal) { return kGoals.nameOf(goal); }
const char* nameOf(Movement movement) { return kMovements.nameOf(movement); }
const char* nameOf(ApartScope scope) { return kScopes.nameOf(scope); }
const char* nameOf(CalendarKind kind) { return kCalendarKinds.nameOf(kind); }
const char* nameOf(CalendarField field) { return kCalendarFields.nameOf(field); }
const char* nameOf(FigureField field) { return kFigureFields.nameOf(field); }
const char* nameOf(FacilityKind kind) { return kFacilityKinds.nameOf(kind); }
std::optional<FacilityKind> facilityKindNamed(std::string_view name) { return kFacilityKinds.find(name); }
std::optional<Goal> goalNamed(std::string_view name) { return kGoals.find(name); }
std::optional<Movement> movementNamed(std::string_view name) { return kMovements.find(name); }
std::optional<ApartScope> apartScopeNamed(std::string_view name) { return kScopes.find(name); }
std::optional<CalendarKind> calendarKindNamed(std::string_view name) { return kCalendarKinds.find(name); }
std::optional<CalendarField> calendarFieldNamed(std::string_view name) { return kCalendarFields.find(name); }
std::optional<FigureField> figureFieldNamed(std::string_view name) { return kFigureFields.find(name); }

} // namespace planner
