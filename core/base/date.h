// SPDX-License-Identifier: Apache-2.0
#pragma once
// Calendar dates as the files write them, and their distance in days.

#include "core/base/count.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planner {

/// A day of the Gregorian calendar, years 1900 to 2999, without a time zone.
class Date {
public:
    constexpr Date() = default;
    /// Days since 1970-01-01.
    constexpr explicit Date(std::int32_t daysSinceEpoch) : m_days(daysSinceEpoch) {}

    [[nodiscard]] constexpr std::int32_t daysSinceEpoch() const { return m_days; }
    constexpr auto operator<=>(const Date&) const = default;

private:
    std::int32_t m_days = 0;
};

/// Reads `YYYY-MM-DD`; nothing for any other form or a day that does not exist.
[[nodiscard]] std::optional<Date> parseDate(std::string_view text);
/// Writes `YYYY-MM-DD`.
[[nodiscard]] std::string toText(Date date);

/// Day number of `date` in an operation that starts on `start` (which is day 1); may be below 1.
[[nodiscard]] constexpr Day dayOf(Date date, Date start)
{
    return Day(std::int64_t{date.daysSinceEpoch()} - start.daysSinceEpoch() + 1);
}
/// The date of a day number: the inverse of dayOf().
[[nodiscard]] constexpr Date dateOf(Day day, Date start)
{
    return Date(static_cast<std::int32_t>(start.daysSinceEpoch() + day.value() - 1));
}

} // namespace planner
