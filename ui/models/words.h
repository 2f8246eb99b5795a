// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words on screen for the enumerations of the core: one place, so that every window says the same.

#include "core/model/batch.h"
#include "core/model/operation.h"
#include "core/model/whereabouts.h"
#include "core/rules/rule.h"

#include <QString>

namespace planner::ui {

[[nodiscard]] QString statusText(Status status);
[[nodiscard]] QString clearanceText(Clearance clearance);
/// In two words at most, for lists: "notified, site confirmed".
[[nodiscard]] QString clearanceName(Clearance clearance);
[[nodiscard]] QString fateText(Fate fate);
[[nodiscard]] QString figureFieldText(FigureField field);
[[nodiscard]] QString calendarFieldText(CalendarField field);
/// "7,000 people = 12 waiting + 6,788 planned + 100 on the road + 92 arrived + 8 left": always true.
[[nodiscard]] QString countsText(const Whereabouts& people);
/// "Overcrowding" of R01.
[[nodiscard]] QString ruleText(Rule rule);
/// "R01 by 12, R04 by 3": the rules of which there is more than 0; empty for none.
[[nodiscard]] QString excessText(const ExcessByRule& excess);
[[nodiscard]] QString goalText(Goal goal);
/// The value in the unit in which it is shown: travel in person-kilometres, occupancies in per cent.
[[nodiscard]] QString goalValueText(Goal goal, std::int64_t value);
/// The same with its sign, for a change: "+12"; "0" without one.
[[nodiscard]] QString goalChangeText(Goal goal, std::int64_t change);
/// The name in the user's language where it is given, else the common name, else the code.
[[nodiscard]] QString facilityText(const Facility& facility);
[[nodiscard]] QString facilityText(const Operation& operation, FacilityId facility);
/// "592", with a sign of doubt before an estimate.
[[nodiscard]] QString kilometresText(const Route& route);
/// "31 of 40 routes are estimates"; empty where none is.
[[nodiscard]] QString estimatesText(const Operation& operation);

} // namespace planner::ui
