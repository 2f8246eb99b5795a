// SPDX-License-Identifier: Apache-2.0
// Any text as an edit of the journal: refused, or the same edit when written and read again; applied it leaves a sound
// plan, and its inverse the plan before.

#include "core/edit/edit_json.h"
#include "core/edit/soundness.h"
#include "tests/core/edit/sample_plan.h"
#include "tests/fuzz/fuzz_target.h"

using namespace planner;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Plan sample = samplePlan();
    const auto edit = editFromJson(sample.operation, std::string(fuzz::textOf(data, size)));
    if (!edit)
        return 0;
    const auto again = editFromJson(sample.operation, toJson(sample.operation, edit.value()));
    fuzz::require(again.isOk() && again.value() == edit.value(), "an edit reads as it was written");
    Plan plan = sample;
    const auto applied = apply(plan, edit.value());
    if (!applied) {
        fuzz::require(plan == sample, "a refused edit changes nothing");
        return 0;
    }
    fuzz::require(checkPlan(plan).isOk(), "an edit leaves a sound plan");
    const auto restored = replay(plan, applied.value().inverse);
    fuzz::require(restored.isOk() && plan == sample, "the inverse gives the plan before");
    return 0;
}
