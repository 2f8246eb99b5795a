// SPDX-License-Identifier: Apache-2.0
#pragma once
// Days on which a site, a route, a fleet or the escorts have other figures than usual: closed for repairs, half
// staffed.

#include "core/edit/edit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace planner {

/// The thing that a calendar row is about; escorts have position 0.
struct CalendarSubject {
    CalendarKind kind = CalendarKind::Facility;
    std::uint32_t position = 0;

    bool operator==(const CalendarSubject&) const = default;
};

/// What shall hold from one date to another, both included; `to` is not before `from`.
struct Closure {
    CalendarSubject subject;
    Date from;
    Date to;
    std::vector<std::pair<CalendarField, std::int64_t>> values; ///< each 0 or more, of the kind of the subject
    std::string reason;
};

/// What people are told before they close something.
struct ClosureEffect {
    std::vector<BatchCode> batches; ///< not yet departed, that arrive, leave or use it on these days
    People people;                  ///< in them
    /// Rows of the calendar that hold on some of the days already and have a lower value: these stay in force.
    std::vector<CalendarRow> lower;
};

/// The fields that a calendar row for the kind may have.
[[nodiscard]] std::vector<CalendarField> calendarFieldsOf(CalendarKind kind);
/// The thing's own value, without its calendar; nothing where that is no limit, and for outside, which has none.
[[nodiscard]] std::optional<std::int64_t> usualValue(const Operation& operation, CalendarSubject subject,
                                                     CalendarField field);
/// Adds a row for each value behind the calendar, as one step; nothing where there are no values.
[[nodiscard]] std::optional<Edit> closingOf(const Operation& operation, const Closure& closure);
/// What is booked on the days. Only where a value is 0: other values concern nobody by themselves.
[[nodiscard]] ClosureEffect effectOf(const Plan& plan, const Closure& closure);

} // namespace planner
