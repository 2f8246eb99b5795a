// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words on screen for the enumerations of the core: one place, so that every window says the same.

#include "core/model/batch.h"
#include "core/model/operation.h"
#include "core/model/whereabouts.h"
#include "core/rules/rule.h"

#include <QString>

#include <optional>

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
/// What the goal counts, in a sentence.
[[nodiscard]] QString goalSentence(Goal goal);
/// The value with its unit: "7,000 people", "94.8 %", "3 Feb". As goals/goals.h has it, but for people who wait, whom
/// the caller counts: they are people and never people times priority.
[[nodiscard]] QString goalValueText(const Settings& settings, Goal goal, std::int64_t value);
/// A change with its sign and unit: "+12 person-days", "-2 days"; "0" without one. Of people who wait it is people too.
[[nodiscard]] QString goalChangeText(Goal goal, std::int64_t change);
/// How much better any plan could be: "at most 0.3 % better is possible"; both are values of a goal.
[[nodiscard]] QString gapText(std::int64_t value, const std::optional<std::int64_t>& bound);
/// The name in the user's language where it is given, else the common name, else the code.
[[nodiscard]] QString facilityText(const Facility& facility);
[[nodiscard]] QString facilityText(const Operation& operation, FacilityId facility);
/// The names of the site in other languages, for beside the one that is shown: "الناصرية, ناسریە"; empty without any.
[[nodiscard]] QString otherNamesText(const Facility& facility);
/// "592", with a sign of doubt before an estimate.
[[nodiscard]] QString kilometresText(const Route& route);
/// "31 of 40 routes are estimates"; empty where none is.
[[nodiscard]] QString estimatesText(const Operation& operation);

} // namespace planner::ui
