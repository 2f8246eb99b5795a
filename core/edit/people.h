// SPDX-License-Identifier: Apache-2.0
#pragma once
// The operation's list of people: what must hold of it, and which steps one of it has to answer for.

#include "core/edit/recorder.h"

namespace planner {

/// Refused where a name is blank, too long or not on one line, a key is none, two have the same name or key, or nobody
/// of a list with people is approver.
[[nodiscard]] Result<Done> checkPeople(const std::vector<Person>& people);

/// The least role whose holder may answer for the step, as it is before finish(). Approver: something becomes approved
/// that was not (a batch, an exception), the list changes, or whether two persons approve. Planner: something
/// changes about who proposed a batch, or of a batch that is or was approved, departed or arrived. Viewer: nobody has
/// to answer for it; also where there is no list.
[[nodiscard]] Role roleNeeded(const Recorder& recorder);

} // namespace planner
