// SPDX-License-Identifier: Apache-2.0
#pragma once
// What batches add up in cells, such as the arrivals at a facility on a day, and how much of it is over the limit.

#include "core/model/conditions.h"
#include "core/rules/finding.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace planner {

/// Which days have cells: those of the operation, any day, or none, where a row has one cell only.
enum class CellDays { OfOperation, Any, None };

/// The number of a limit, where there is one.
template <class Tag>
std::optional<std::int64_t> valueOf(const std::optional<Count<Tag>>& limit)
{
    return limit ? std::optional(limit->value()) : std::nullopt;
}

/// A cell that holds more than it may.
struct OverfullCell {
    std::size_t row;
    Day day; ///< 0 where there are no days
    std::int64_t count;
    std::int64_t most;

    [[nodiscard]] std::int64_t excess() const { return count - most; }
};

/// The cells of a meter while batches come and go. A meter is one rule that adds something up:
///   Meter{operation, conditions}  refers to both
///   kRule, kDays
///   Source                        what it looks at: Batch, or Passage where it counts people by cohort
///   rows()                        how many rows of cells there are
///   most(row, day)                what a cell may hold; nothing where it has no limit and need not be counted
///   visit(source, add)            calls add(row, day, number) for what the source adds to cells
///   report(cell, findings)        adds the finding of a cell
template <class Meter>
class Cells {
public:
    static constexpr Rule kRule = Meter::kRule;

    Cells(const Operation& operation, const Conditions& conditions)
        : m_lastDay(operation.lastDay()), m_meter{operation, conditions}, m_counts(m_meter.rows()),
          m_overOf(m_meter.rows())
    {
    }

    /// `factor` is 1, or -1 to take an equal booking back.
    void book(const typename Meter::Source& source, std::int64_t factor)
    {
        m_meter.visit(source, [&](std::size_t row, Day day, std::int64_t number) { add(row, day, factor * number); });
    }
    [[nodiscard]] std::int64_t count(std::size_t row, Day day) const
    {
        if (const auto index = indexOf(day))
            return m_counts[row].empty() ? 0 : m_counts[row][*index];
        const auto found = m_outside.find({row, day});
        return found == m_outside.end() ? 0 : found->second;
    }
    /// Below 0 where the cell is overfull; nothing where it has no limit.
    [[nodiscard]] std::optional<std::int64_t> left(std::size_t row, Day day) const
    {
        const auto most = m_meter.most(row, day);
        return most ? std::optional(*most - count(row, day)) : std::nullopt;
    }
    [[nodiscard]] std::int64_t excess() const { return m_over; }
    /// Of a facility, where each has the same number of rows, all of them side by side.
    [[nodiscard]] std::int64_t excessAt(FacilityId facility) const
    {
        const auto each = static_cast<std::ptrdiff_t>(m_overOf.size() / m_meter.operation.facilities.size());
        const auto first = m_overOf.begin() + static_cast<std::ptrdiff_t>(facility.at()) * each;
        return std::accumulate(first, first + each, std::int64_t{0});
    }
    [[nodiscard]] const Meter& meter() const { return m_meter; }
    /// By row, then day; days outside the operation come last.
    void report(Findings& findings) const
    {
        const auto look = [&](std::size_t row, Day day, std::int64_t count) {
            if (const auto most = m_meter.most(row, day); most && count > *most)
                m_meter.report({row, day, count, *most}, findings);
        };
        for (std::size_t row = 0; row < m_counts.size(); ++row)
            for (std::size_t i = 0; m_overOf[row] > 0 && i < m_counts[row].size(); ++i)
                look(row, Meter::kDays == CellDays::None ? Day(0) : Day(static_cast<std::int64_t>(i) + 1),
                     m_counts[row][i]);
        for (const auto& [cell, count] : m_outside)
            look(cell.first, cell.second, count);
    }

private:
    [[nodiscard]] std::optional<std::size_t> indexOf(Day day) const
    {
        if constexpr (Meter::kDays == CellDays::None)
            return 0;
        return day >= Day(1) && day <= m_lastDay ? std::optional(planner::indexOf(day)) : std::nullopt;
    }
    void add(std::size_t row, Day day, std::int64_t number)
    {
        const auto index = indexOf(day);
        if (!index && Meter::kDays == CellDays::OfOperation)
            return;
        const auto most = m_meter.most(row, day);
        if (!most)
            return;
        if (index && m_counts[row].empty())
            m_counts[row].resize(Meter::kDays == CellDays::None ? 1 : planner::indexOf(m_lastDay) + 1);
        std::int64_t& count = index ? m_counts[row][*index] : m_outside[{row, day}];
        const std::int64_t before = std::max<std::int64_t>(0, count - *most);
        count += number;
        const std::int64_t change = std::max<std::int64_t>(0, count - *most) - before;
        m_over += change;
        m_overOf[row] += change;
    }

    Day m_lastDay;
    Meter m_meter;
    std::vector<std::vector<std::int64_t>> m_counts; ///< by row, then day from 1; without days until the first booking
    std::map<std::pair<std::size_t, Day>, std::int64_t> m_outside; ///< on days outside the operation
    std::vector<std::int64_t> m_overOf;                            ///< by row
    std::int64_t m_over = 0;
};

} // namespace planner
