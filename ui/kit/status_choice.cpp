// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/status_choice.h"

namespace planner::ui {
namespace {

bool canBecome(const Batch& batch, Status status)
{
    if (batch.status == Status::Cancelled)
        return false;
    if (status == Status::Cancelled)
        return !batch.hasDeparted();
    if (status == Status::Approved && !batch.hasDeparted() && !batch.clearances.hasAll())
        return false;
    const int steps = static_cast<int>(status) - static_cast<int>(batch.status);
    return steps == 1 || steps == -1;
}

} // namespace

std::vector<Status> statusesFor(const Batch& batch)
{
    std::vector<Status> statuses;
    for (int number = 0; number <= static_cast<int>(Status::Cancelled); ++number)
        if (const auto status = static_cast<Status>(number); status == batch.status || canBecome(batch, status))
            statuses.push_back(status);
    return statuses;
}

} // namespace planner::ui
