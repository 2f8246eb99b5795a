// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is recorded of batches in words, and the edits that record it.

#include "core/edit/edit.h"
#include "core/edit/records.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace planner::ui {

/// "No. 12, Ministry of Justice, given 3 January 2026, valid until 3 March 2026. Recorded by Amina, 4 January 2026,
/// 09:12." What is not known is left out.
[[nodiscard]] QString recordText(const ClearanceRecord& record);
/// What steps take off, a sentence a batch: "B-014 loses notified, site confirmed. It will be proposed again." Batches
/// that lose the same are one sentence.
[[nodiscard]] QStringList lostTexts(const std::vector<LostRecord>& lost);
/// The clearances that one batch loses where it becomes `after`, as recordsLostBy() says of a MoveBatch, which is far
/// dearer.
[[nodiscard]] std::vector<LostRecord> lostByMoving(const Operation& operation, const Batch& before, const Batch& after);

/// Departed as planned: the plan's day and people.
[[nodiscard]] RecordCounts departedAsPlanned(const Batch& batch);
/// Arrived whole on the day that follows from the departure; who is accounted for on the way did not arrive.
[[nodiscard]] RecordCounts arrivedAsDeparted(const Operation& operation, const Batch& batch);
/// That step where the batch may take it now: approved batches depart, departed ones arrive.
[[nodiscard]] std::optional<RecordCounts> nextAsPlanned(const Operation& operation, const Batch& batch);

/// Departed, and should have arrived before `today`.
[[nodiscard]] bool isLate(const Operation& operation, const Batch& batch, Day today);
/// "2 did not travel: ill", "1 came back", in the order of what happened; empty for a batch on which all went as
/// planned or that has not departed.
[[nodiscard]] QStringList differenceTexts(const Batch& batch);
/// Why people of the cohort wait again: "2 did not travel with B-014: two ill", "1 came back with B-015".
[[nodiscard]] QStringList waitingAgainTexts(const Batches& batches, CohortId cohort);
/// "Departed on 24 January 2026: 48 of 50 people." and further sentences, a line each; empty before departure.
[[nodiscard]] QStringList happenedTexts(const Operation& operation, const Batch& batch, Day today);

} // namespace planner::ui
