// SPDX-License-Identifier: Apache-2.0
#include "core/model/dated_values.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>

namespace planner {

DatedValues::DatedValues(const std::vector<DatedValue>& rows)
{
    struct Turn {
        std::vector<std::size_t> begins;
        std::vector<std::size_t> ends;
    };
    std::map<Date, Turn> turns;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].to < rows[i].from)
            continue;
        turns[rows[i].from].begins.push_back(i);
        turns[Date(rows[i].to.daysSinceEpoch() + 1)].ends.push_back(i);
    }
    std::set<std::size_t> inForce;
    for (const auto& [date, turn] : turns) {
        inForce.insert(turn.begins.begin(), turn.begins.end());
        for (const std::size_t row : turn.ends)
            inForce.erase(row);
        m_steps.push_back({date, inForce.empty() ? std::nullopt : std::optional(rows[*inForce.rbegin()].value)});
    }
}

std::optional<std::int64_t> DatedValues::at(Date date) const
{
    const auto next = std::upper_bound(m_steps.begin(), m_steps.end(), date,
                                       [](Date wanted, const Step& step) { return wanted < step.from; });
    return next == m_steps.begin() ? std::nullopt : std::prev(next)->value;
}

} // namespace planner
