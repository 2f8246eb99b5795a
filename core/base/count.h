// SPDX-License-Identifier: Apache-2.0
#pragma once
// Distinct whole-number types, so that people, days and metres can never be mixed up.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace planner {

/// A whole number of one kind of thing. Two kinds never mix; range is that of std::int64_t.
template <class Tag>
class Count {
public:
    constexpr Count() = default;
    constexpr explicit Count(std::int64_t value) : m_value(value) {}

    [[nodiscard]] constexpr std::int64_t value() const { return m_value; }
    [[nodiscard]] constexpr bool isZero() const { return m_value == 0; }

    constexpr auto operator<=>(const Count&) const = default;
    constexpr Count& operator+=(Count other)
    {
        m_value += other.m_value;
        return *this;
    }
    constexpr Count& operator-=(Count other)
    {
        m_value -= other.m_value;
        return *this;
    }
    friend constexpr Count operator+(Count a, Count b) { return Count(a.m_value + b.m_value); }
    friend constexpr Count operator-(Count a, Count b) { return Count(a.m_value - b.m_value); }
    friend constexpr Count operator-(Count a) { return Count(-a.m_value); }
    friend constexpr Count operator*(Count a, std::int64_t factor) { return Count(a.m_value * factor); }

private:
    std::int64_t m_value = 0;
};

using People = Count<struct PeopleTag>; ///< headcount, places and seats
using Metres = Count<struct MetresTag>;
using Minutes = Count<struct MinutesTag>;
using Percent = Count<struct PercentTag>;                     ///< whole per cent, 100 = all
using HundredthsPercent = Count<struct HundredthsPercentTag>; ///< 10000 = all
using Priority = Count<struct PriorityTag>;
using Vehicles = Count<struct VehiclesTag>;
using Escorts = Count<struct EscortsTag>;
using Departures = Count<struct DeparturesTag>; ///< batches leaving on a route on one day
using Days = Count<struct DaysTag>;             ///< a number of days
using Day = Count<struct DayTag>;               ///< a day of the operation; 1 is its start

/// The place of a day, from 1 on, in what is kept by day.
[[nodiscard]] constexpr std::size_t indexOf(Day day) { return static_cast<std::size_t>(day.value() - 1); }

constexpr Day operator+(Day day, Days days) { return Day(day.value() + days.value()); }
constexpr Day operator-(Day day, Days days) { return Day(day.value() - days.value()); }

/// Quotient rounded towards minus infinity. `divisor` must be positive.
constexpr std::int64_t floorDivide(std::int64_t dividend, std::int64_t divisor)
{
    const std::int64_t quotient = dividend / divisor;
    return dividend % divisor < 0 ? quotient - 1 : quotient;
}

/// Quotient of two non-negative numbers rounded up. `divisor` must be positive.
constexpr std::int64_t ceilDivide(std::int64_t dividend, std::int64_t divisor)
{
    return (dividend + divisor - 1) / divisor;
}

/// a + b, or the nearest number that std::int64_t holds.
constexpr std::int64_t saturatingSum(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    if (!__builtin_add_overflow(a, b, &sum))
        return sum;
    return a < 0 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
}

/// a x b, or the nearest number that std::int64_t holds.
constexpr std::int64_t saturatingProduct(std::int64_t a, std::int64_t b)
{
    std::int64_t product = 0;
    if (!__builtin_mul_overflow(a, b, &product))
        return product;
    return (a < 0) == (b < 0) ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
}

} // namespace planner
