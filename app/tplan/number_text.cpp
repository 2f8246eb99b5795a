// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/number_text.h"

#include "core/base/percent.h"

#include <fmt/format.h>

#include <cstdlib>

namespace planner::tplan {

std::string grouped(std::int64_t number)
{
    const std::string digits = fmt::format("{}", number);
    const std::size_t first = number < 0 ? 1 : 0;
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > first && (digits.size() - i) % 3 == 0)
            text += ',';
        text += digits[i];
    }
    return text;
}

std::string counted(std::size_t count, const char* one, const char* many)
{
    return grouped(static_cast<std::int64_t>(count)) + " " + (count == 1 ? one : many);
}

std::string occupancyText(People population, People capacity)
{
    if (capacity.isZero())
        return "-";
    return fmt::format("{} %", PercentDigits(population.value(), capacity.value()).view());
}

std::string goalText(Goal goal, std::int64_t value)
{
    switch (goal) {
    case Goal::Travel:
        return fmt::format("{}{}.{:03}", value < 0 ? "-" : "", grouped(std::abs(value) / 1000), std::abs(value) % 1000);
    case Goal::Peak:
    case Goal::Balance:
        return fmt::format("{}{}.{:02}", value < 0 ? "-" : "", std::abs(value) / 100, std::abs(value) % 100);
    case Goal::Waiting:
    case Goal::Overcrowding:
    case Goal::Delay:
    case Goal::Finish:
    case Goal::Batches:
    case Goal::Light:
    case Goal::Change:
        return grouped(value);
    }
    return grouped(value);
}

const char* unitOf(Goal goal)
{
    switch (goal) {
    case Goal::Waiting:
        return "people who wait";
    case Goal::Overcrowding:
        return "person-days above target";
    case Goal::Peak:
        return "per cent at the fullest";
    case Goal::Delay:
        return "person-days by priority";
    case Goal::Finish:
        return "last day of arrival";
    case Goal::Travel:
        return "person-kilometres";
    case Goal::Balance:
        return "per cent between sites";
    case Goal::Batches:
        return "batches";
    case Goal::Light:
        return "people missing to the smallest load";
    case Goal::Change:
        return "people planned otherwise";
    }
    return "";
}

std::string gapText(Goal goal, std::int64_t value, const std::optional<std::int64_t>& bound)
{
    if (!bound)
        return "-";
    if (value == *bound)
        return "0";
    const std::string difference = goalText(goal, value - *bound);
    const std::string share = fmt::format("{:.1f} %", 100.0 * static_cast<double>(value - *bound)
                                                          / static_cast<double>(std::max<std::int64_t>(1, *bound)));
    // People by priority are no number of people: only their share says something.
    if (goal == Goal::Waiting)
        return *bound <= 0 ? "at most all" : share;
    return *bound <= 0 ? difference : fmt::format("{} ({})", difference, share);
}

} // namespace planner::tplan
