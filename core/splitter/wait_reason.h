// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why people of a must cohort wait.

namespace planner {

enum class WaitReason {
    NotPlanned, ///< they could travel as the plan stands
    NoRoute,
    NotAccepted,
    NoSpace,
    NoPlaces,
    Intake,
    Release,
    Transport,
    Escorts,
    Dates,
    KeepApart,
    Dispersal,
};
inline constexpr int kWaitReasonCount = 12;

} // namespace planner
