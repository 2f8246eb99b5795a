// SPDX-License-Identifier: Apache-2.0
#include "core/rules/add_finding.h"
#include "core/rules/batch_excess.h"
#include "core/rules/rules.h"

namespace planner {
namespace {

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
        if ((batch.status == Status::Approved || batch.hasDeparted()) && !batch.clearances.hasAll())
            addFinding(findings, Rule::R18Clearance, batch.code.text, batch.departure, batch.people().value(),
                       "Batch {0} (headcount {1}) is {2}, but lacks clearance: {3}.", batch.code.text, batch.people(),
                       nameOf(batch.status), missingClearances(batch));
    });
    return findings;
}

Findings countMissing(const PlanView& view)
{
    Findings findings;
    view.visitBatches([&](const Batch& batch) {
        addFinding(findings, Rule::R19CountMissing, batch.code.text, batch.departure, excessOfCount(batch).value(),
                   batch.hasArrived() ? "Batch {0} (headcount {1}) has arrived, but nobody counted who arrived."
                                      : "Batch {0} (headcount {1}) has departed, but nobody counted who left.",
                   batch.code.text, batch.people());
    });
    return findings;
}

Findings unaccountedFor(const PlanView& view)
{
    Findings findings;
    view.visitBatches([&](const Batch& batch) {
        const People missing = unaccounted(batch);
        addFinding(findings, Rule::R20Unaccounted, batch.code.text, batch.departure, missing.value(),
                   "Of batch {0}, {1} departed and {2} arrived; {3} are not accounted for.", batch.code.text,
                   batch.people(), headcountOf(batch), missing);
    });
    return findings;
}

} // namespace planner
