// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keeps plans out of core dumps.

namespace planner {

/// In release builds a crash of this process writes no memory to the disk, and other programs of the user cannot read
/// it; other builds are left as they are for debuggers.
void forbidCoreDumps();

} // namespace planner
