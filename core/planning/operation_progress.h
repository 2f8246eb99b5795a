// SPDX-License-Identifier: Apache-2.0
#pragma once
// How far an operation is made: what a new one still lacks before it can be planned.

#include "core/model/plan.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace planner {

/// In the order in which people make an operation.
enum class OperationStep { Sites, People, Routes, Limits, Fill };
inline constexpr std::array kOperationSteps{OperationStep::Sites, OperationStep::People, OperationStep::Routes,
                                            OperationStep::Limits, OperationStep::Fill};

struct StepState {
    OperationStep step = OperationStep::Sites;
    bool isDone = false;
    std::size_t count = 0; ///< sites, people who must move, routes, limits that are set, batches
    /// Of routes: sites that people must leave and no route does.
    std::vector<FacilityId> without{};
};

/// One for each step. Sites are made where there are two, people where somebody must move, routes where each site that
/// people must leave has one. Limits are made where any is set: a plan needs none. The plan is filled where it has
/// batches.
[[nodiscard]] std::vector<StepState> stepStates(const Plan& plan);
/// The first that is not done, passing over limits, which no plan needs; nothing where nothing is missing.
[[nodiscard]] std::optional<StepState> nextStep(const Plan& plan);

/// What a new operation takes over from another one. Sites come with categories, places, rival figures and calendar.
struct TakenOver {
    bool hasRoutes = true;  ///< with fleets
    bool hasPeople = false; ///< with the pairs that are kept apart
};
/// An operation with the sites and settings of `other`, and what else is taken over, under another title and for other
/// days. Dates of its rows stay as they are: what protects people is never dropped in silence.
[[nodiscard]] Operation takenOver(const Operation& other, const TakenOver& what, const Settings& settings);

} // namespace planner
