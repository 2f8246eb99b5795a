// SPDX-License-Identifier: Apache-2.0
#pragma once
// Counts by day for incremental evaluation: an array for the days of the operation, a map for days outside.

#include "core/base/count.h"

#include <map>
#include <optional>
#include <vector>

namespace planner {

/// A number for every day, 0 at first. Days outside 1 to `lastDay` are allowed and slower.
class DayCounts {
public:
    DayCounts() = default;
    explicit DayCounts(Day lastDay) : m_inside(static_cast<std::size_t>(lastDay.value())) {}

    /// False for a default-constructed object, which still counts.
    [[nodiscard]] bool hasDays() const { return !m_inside.empty(); }
    [[nodiscard]] std::int64_t at(Day day) const
    {
        if (isInside(day))
            return m_inside[indexOf(day)];
        const auto found = m_outside.find(day);
        return found == m_outside.end() ? 0 : found->second;
    }
    void add(Day day, std::int64_t number)
    {
        if (isInside(day))
            m_inside[indexOf(day)] += number;
        else if ((m_outside[day] += number) == 0)
            m_outside.erase(day);
    }
    /// The last day whose count is not 0; nothing where all are 0.
    [[nodiscard]] std::optional<Day> lastDayInUse() const
    {
        const Day lastInside(static_cast<std::int64_t>(m_inside.size()));
        if (!m_outside.empty() && m_outside.rbegin()->first > lastInside)
            return m_outside.rbegin()->first;
        for (Day day = lastInside; day >= Day(1); day -= Day(1))
            if (m_inside[indexOf(day)] != 0)
                return day;
        return m_outside.empty() ? std::nullopt : std::optional(m_outside.rbegin()->first);
    }

private:
    [[nodiscard]] bool isInside(Day day) const
    {
        return day.value() >= 1 && day.value() <= static_cast<std::int64_t>(m_inside.size());
    }

    std::vector<std::int64_t> m_inside;
    std::map<Day, std::int64_t> m_outside;
};

} // namespace planner
