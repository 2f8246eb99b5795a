// SPDX-License-Identifier: Apache-2.0
#pragma once
// What rules and goals look at: an operation, the batches planned on it, and what follows from them.

#include "core/model/ledger.h"

namespace planner {

/// Everything refers to things that outlive it. The ledger is that of the operation and the batches.
struct PlanView {
    const Operation& operation;
    const Batches& batches;
    const Conditions& conditions;
    const Ledger& ledger;

    /// Calls `visit(batch)` for every batch that counts, in the order of the codes: departed ones with the day and
    /// the people of their departure in place of the planned ones.
    template <class Visit>
    void visitBatches(Visit visit) const
    {
        for (const auto& [code, batch] : batches) {
            if (batch.hasDeparted())
                visit(batch.counted());
            else if (batch.counts())
                visit(batch);
        }
    }
    /// Where it has arrived the day of that, else the one that follows from its departure.
    [[nodiscard]] Day arrivalOf(const Batch& batch) const
    {
        return batch.arrivalDay(operation.route(batch.route).arrivalOffset);
    }
};

} // namespace planner
