// SPDX-License-Identifier: Apache-2.0
#include "core/model/dated_values.h"

#include <algorithm>
#include <map>
#include <set>

namespace planner {

DatedValues::DatedValues(const std::vector<DatedValue>& rows)
{
    struct Turn {
        std::vector<std::int64_t> begins;
        std::vector<std::int64_t> ends;
    };
    std::map<Date, Turn> turns;
    for (const DatedValue& row : rows) {
        if (row.to < row.from)
            continue;
        turns[row.from].begins.push_back(row.value);
        turns[Date(row.to.daysSinceEpoch() + 1)].ends.push_back(row.value);
    }
    std::multiset<std::int64_t> inForce;
    for (const auto& [date, turn] : turns) {
        inForce.insert(turn.begins.begin(), turn.begins.end());
        for (const std::int64_t value : turn.ends)
            inForce.erase(inForce.find(value));
        m_steps.push_back({date, inForce.empty() ? std::nullopt : std::optional(*inForce.begin())});
    }
}

std::optional<std::int64_t> DatedValues::at(Date date) const
{
    const auto next = std::upper_bound(m_steps.begin(), m_steps.end(), date,
                                       [](Date wanted, const Step& step) { return wanted < step.from; });
    return next == m_steps.begin() ? std::nullopt : std::prev(next)->value;
}

} // namespace planner
