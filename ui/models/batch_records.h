// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is recorded of batches in words.

#include "core/edit/records.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace planner::ui {

/// "No. 12, Ministry of Justice, given 3 January 2026, valid until 3 March 2026. Recorded by Amina, 4 January 2026,
/// 09:12." What is not known is left out.
[[nodiscard]] QString recordText(const ClearanceRecord& record);
/// What steps take off, a sentence a batch: "B-014 loses notified, site confirmed. It will be proposed again." Batches
/// that lose the same are one sentence.
[[nodiscard]] QStringList lostTexts(const std::vector<LostRecord>& lost);

/// "2 did not travel: ill", "1 came back", in the order of what happened; empty for a batch on which all went as
/// planned or that has not departed.
[[nodiscard]] QStringList differenceTexts(const Batch& batch);
/// Why people of the cohort wait again: "2 did not travel with B-014: two ill", "1 came back with B-015".
[[nodiscard]] QStringList waitingAgainTexts(const Batches& batches, CohortId cohort);
/// What was recorded last of these batches, all departed or all arrived: "48 people departed. 2 did not travel and wait
/// again."
[[nodiscard]] QString recordedText(const Batches& batches, const std::vector<BatchCode>& codes);
/// "Departed on 24 January 2026: 48 of 50 people." and further sentences, a line each; empty before departure.
[[nodiscard]] QStringList happenedTexts(const Operation& operation, const Batch& batch, Day today);

} // namespace planner::ui
