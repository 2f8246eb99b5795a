// SPDX-License-Identifier: Apache-2.0
#pragma once
// One figure that the calendar changes: its value on each date, quick to look up.

#include "core/base/date.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace planner {

/// A value from one date to another, both included. Without effect where `to` is before `from`.
struct DatedValue {
    Date from;
    Date to;
    std::int64_t value = 0;
};

/// The values of rows, cut into steps that a binary search finds. Where rows overlap the lowest value holds, whatever
/// their order: sorting them must not open again what one of them closes.
class DatedValues {
public:
    DatedValues() = default;
    /// Takes time n log n for n rows.
    explicit DatedValues(const std::vector<DatedValue>& rows);

    /// The value in force on the date; nothing where no row covers it.
    [[nodiscard]] std::optional<std::int64_t> at(Date date) const;

private:
    /// Holds from its date until the next step's.
    struct Step {
        Date from;
        std::optional<std::int64_t> value;
    };
    std::vector<Step> m_steps; ///< by date
};

} // namespace planner
