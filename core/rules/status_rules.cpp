// SPDX-License-Identifier: Apache-2.0
#include "core/rules/add_finding.h"
#include "core/rules/rules.h"

namespace planner {
namespace {

bool hasLeft(const Batch& batch) { return batch.status == Status::Departed || batch.status == Status::Arrived; }

std::string missingClearances(const Batch& batch)
{
    std::string names;
    for (const Clearance clearance : kAllClearances)
        if (!batch.clearances.has(clearance))
            names += (names.empty() ? "" : ", ") + std::string(nameOf(clearance));
    return names;
}

} // namespace

Findings clearance(const PlanView& view)
{
    Findings findings;
    view.visitBatches([&](const Batch& batch) {
        if ((batch.status == Status::Approved || hasLeft(batch)) && !batch.clearances.hasAll())
            addFinding(findings, Rule::R18Clearance, batch.code.text, batch.departure, batch.people().value(),
                       "Batch {0} (headcount {1}) is {2}, but lacks clearance: {3}.", batch.code.text, batch.people(),
                       nameOf(batch.status), missingClearances(batch));
    });
    return findings;
}

Findings actualCount(const PlanView& view)
{
    Findings findings;
    view.visitBatches([&](const Batch& batch) {
        if (!hasLeft(batch) || !batch.actual || !batch.explanation.empty())
            return;
        const People planned = batch.people();
        const std::int64_t more = (*batch.actual - planned).value();
        const auto add = [&](std::int64_t excess, const char* text) {
            addFinding(findings, Rule::R19ActualCount, batch.code.text, batch.departure, excess, text, batch.code.text,
                       *batch.actual, excess, planned);
        };
        add(more, "The actual count of batch {0} is {1}, which is {2} above the plan ({3}) and not explained.");
        add(-more, "The actual count of batch {0} is {1}, which is {2} below the plan ({3}) and not explained.");
    });
    return findings;
}

} // namespace planner
