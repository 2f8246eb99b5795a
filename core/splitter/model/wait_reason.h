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
    DidNotTravel, ///< counted as not aboard when their batch departed
    CameBack,     ///< departed and returned
};
inline constexpr int kWaitReasonCount = 14;

} // namespace planner
