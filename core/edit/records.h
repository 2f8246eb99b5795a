// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the recorded clearances of a batch hold for: its people, place and day, and nothing else.

#include "core/edit/history.h"
#include "core/model/plan.h"

#include <string>
#include <vector>

namespace planner {

struct Edit;

/// The people, place and days that the records of a batch were made for.
struct ClearedFor {
    std::string destination; ///< code of the facility
    Date departure;
    Date arrival;
    std::vector<Part> people;
};
[[nodiscard]] ClearedFor clearedFor(const Operation& operation, const Batch& batch);

/// The records that still hold after a change: all fall where people join; `legal`, `notified` and `site` with another
/// destination; `notified` and `site` with another day, and `fit` where it ends before the new departure.
[[nodiscard]] Clearances stillHeld(const Clearances& records, const ClearedFor& before, const ClearedFor& after);
/// What both have, for two batches that become one: of each the record that ends earlier, naming both references.
[[nodiscard]] Clearances heldByBoth(const Clearances& first, const Clearances& second);
/// True where `parts` has of no cohort more people than `whole`.
[[nodiscard]] bool isWithin(const std::vector<Part>& parts, const std::vector<Part>& whole);

/// The records of batches that take the place of others: each continues one of the same route and day that has all of
/// its people, and people are continued once. `put` is changed; `gone` are the batches of the plan that the step
/// removes or replaces. A batch that continues none has no records, and approved ones without all are proposed.
void continueRecords(std::vector<Batch>& put, const std::vector<const Batch*>& gone);

/// A clearance that a step takes off a batch.
struct LostRecord {
    BatchCode batch;
    Clearance kind = Clearance::Legal;
    bool losesApproval = false; ///< the batch was approved and is proposed from then on

    bool operator==(const LostRecord&) const = default;
};
/// What of the records of `before` the batch has no more, by kind.
[[nodiscard]] std::vector<LostRecord> lostRecords(const Batch& before, const Batch& after);

/// The clearances that one batch loses where it becomes `after`, as recordsLostBy() says of a MoveBatch, which is far
/// dearer.
[[nodiscard]] std::vector<LostRecord> lostByMoving(const Operation& operation, const Batch& before, const Batch& after);

/// Fills in by whom and when, in the records that the edit makes and that do not say so. `plan` is the one before.
[[nodiscard]] Edit signedBy(const Plan& plan, Edit edit, const Author& author);

} // namespace planner
