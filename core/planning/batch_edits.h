// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a user does with one batch: its next step along the status order, or another number of people.

#include "core/base/date.h"
#include "core/edit/edit.h"

#include <optional>
#include <vector>

namespace planner {

/// Departed as planned: the plan's day and people.
[[nodiscard]] RecordCounts departedAsPlanned(const Batch& batch);
/// Arrived whole on the day that follows from the departure; who is accounted for on the way did not arrive.
[[nodiscard]] RecordCounts arrivedAsDeparted(const Operation& operation, const Batch& batch);
/// That step where the batch may take it now: approved batches depart, departed ones arrive.
[[nodiscard]] std::optional<RecordCounts> nextAsPlanned(const Operation& operation, const Batch& batch);

/// Turned back on the way: nobody arrived, and who is not accounted for yet came back to where the batch left, on the
/// day on which it was due.
[[nodiscard]] RecordCounts turnedBack(const Operation& operation, const Batch& batch);

/// Departed, and should have arrived before `today`.
[[nodiscard]] bool isLate(const Operation& operation, const Batch& batch, Day today);
/// Not departed or cancelled, and was to leave before `today`.
[[nodiscard]] bool isOverdue(const Batch& batch, Day today);

/// The recorded clearances that end before the date, a departure.
[[nodiscard]] std::vector<Clearance> endedBefore(const Batch& batch, Date departure);

/// The parts of the batch with so many people in all. It shrinks from its last part and grows by people of its own
/// cohorts who wait; what is beyond them is added to the first part, so that the edit tells that they are not there.
[[nodiscard]] std::vector<Part> resizedParts(const Plan& plan, const Batch& batch, People people);

} // namespace planner
