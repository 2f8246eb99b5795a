// SPDX-License-Identifier: Apache-2.0
#include "core/model/operation.h"

#include <algorithm>

namespace planner {

People Operation::usableSeats(const Route& route) const
{
    const People seats = route.seats.value_or(settings.batchSize);
    return People(floorDivide(seats.value() * (100 - settings.transportReserve.value()), 100));
}

bool Operation::accepts(FacilityId id, CategoryId category) const
{
    const auto& accepted = facility(id).accepts;
    return accepted.empty() || std::find(accepted.begin(), accepted.end(), category) != accepted.end();
}

} // namespace planner
