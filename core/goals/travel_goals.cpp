// SPDX-License-Identifier: Apache-2.0
#include "core/goals/goals.h"

#include <algorithm>
#include <optional>

namespace planner {

std::int64_t waitingValue(const PlanView& view)
{
    const std::vector<People> placed = peopleInBatches(view.operation, view.batches);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const Cohort& cohort = view.operation.cohorts[i];
        if (cohort.movement != Movement::Must)
            continue;
        const People waiting = std::max(People(0), cohort.people - placed[i]);
        const Priority priority = view.operation.category(cohort.category).priority;
        sum = saturatingSum(sum, saturatingProduct(priority.value(), waiting.value()));
    }
    return sum;
}

std::int64_t delayValue(const PlanView& view)
{
    std::int64_t sum = 0;
    view.visitBatches([&](const Batch& batch) {
        for (const Part& part : batch.parts) {
            const Cohort& cohort = view.operation.cohort(part.cohort);
            if (cohort.movement != Movement::Must)
                continue;
            const Priority priority = view.operation.category(cohort.category).priority;
            const std::int64_t weight = saturatingProduct(priority.value(), part.people.value());
            sum = saturatingSum(sum, saturatingProduct(weight, batch.departure.value() - 1));
        }
    });
    return sum;
}

std::int64_t finishValue(const PlanView& view)
{
    std::optional<Day> last;
    view.visitBatches([&](const Batch& batch) {
        const Day arrival = view.arrivalOf(batch);
        last = std::max(arrival, last.value_or(arrival));
    });
    return last.value_or(Day(0)).value();
}

std::int64_t travelValue(const PlanView& view)
{
    std::int64_t sum = 0;
    view.visitBatches([&](const Batch& batch) {
        const Metres length = view.operation.route(batch.route).length;
        sum = saturatingSum(sum, saturatingProduct(batch.people().value(), length.value()));
    });
    return sum;
}

std::int64_t batchesValue(const PlanView& view)
{
    std::int64_t count = 0;
    view.visitBatches([&](const Batch&) { ++count; });
    return count;
}

std::int64_t lightValue(const PlanView& view)
{
    const People least = view.operation.settings.smallestLoad.value_or(People(0));
    std::int64_t sum = 0;
    view.visitBatches(
        [&](const Batch& batch) { sum = saturatingSum(sum, std::max(People(0), least - batch.people()).value()); });
    return sum;
}

} // namespace planner
