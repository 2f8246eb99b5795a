// SPDX-License-Identifier: Apache-2.0
#pragma once
// How simulate tells its result: as tables for people, as JSON for programs.

#include "core/simulation/simulation.h"

#include <nlohmann/json.hpp>

#include <cstddef>

namespace planner::tplan {

[[nodiscard]] nlohmann::ordered_json toJson(const Plan& plan, const SimulationOptions& options,
                                            const SimulationResult& result);
/// Sites, finish, people, the `most` most fragile batches, then the method with every assumption.
void printSimulation(const Plan& plan, const SimulationOptions& options, const SimulationResult& result,
                     std::size_t most);

} // namespace planner::tplan
