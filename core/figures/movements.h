// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who comes and goes by day: what figures on a day count.

#include "core/model/passages.h"
#include "core/rules/plan_view.h"

namespace planner {

enum class Direction { Arrival, Departure };

/// Calls `visit(passage, direction)` for what the plan moves within its days.
template <class Visit>
void visitMovements(const PlanView& view, Visit visit)
{
    const auto isInside = [&](Day day) { return day >= Day(1) && day <= view.ledger.lastDay(); };
    for (const auto& [code, batch] : view.batches) {
        if (!batch.counts())
            continue;
        visitPassages(view.operation.route(batch.route), batch, [&](const Passage& passage) {
            if (isInside(passage.departure))
                visit(passage, Direction::Departure);
            if (isInside(passage.arrival))
                visit(passage, Direction::Arrival);
        });
    }
}

} // namespace planner
