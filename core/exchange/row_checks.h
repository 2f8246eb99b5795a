// SPDX-License-Identifier: Apache-2.0
#pragma once
// What one field of a row cannot say alone: a date before another, a figure where custody ends.

#include "core/exchange/record_reader.h"

#include <array>

namespace planner {

/// Fields that are blank where custody ends.
inline constexpr std::array<std::string_view, 4> kSizeFields{"capacity", "population", "overcrowding_limit_pct",
                                                             "target_capacity"};

/// Looks at the record when its field of the name has been read, so that errors come in the order of the columns.
void checkField(CellReader& cells, const RecordReader& reader, Settings& settings, std::string_view name);
void checkField(CellReader& cells, const RecordReader& reader, Facility& facility, std::string_view name);
void checkField(CellReader& cells, const RecordReader& reader, Cohort& cohort, std::string_view name);
void checkField(CellReader& cells, const RecordReader& reader, Route& route, std::string_view name);
void checkField(CellReader& cells, const RecordReader& reader, CalendarRow& row, std::string_view name);
void checkField(CellReader& cells, const RecordReader& reader, KeepApart& row, std::string_view name);
/// Of other records each field says all by itself.
template <class Record>
void checkField(CellReader&, const RecordReader&, Record&, std::string_view)
{
}

/// The sentence for what is wrong with the end of an operation, to be said of the value `end`.
[[nodiscard]] std::optional<Message> wrongEnd(const Settings& settings, std::string_view end);

} // namespace planner
