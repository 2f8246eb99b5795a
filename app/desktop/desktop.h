// SPDX-License-Identifier: Apache-2.0
#pragma once
// Puts the desktop program together: storage under the windows, the user's session, the command line.

namespace planner::desktop {

/// transfer-planner [FILE]. Returns when the last window is closed.
[[nodiscard]] int run(int argumentCount, char** arguments);

} // namespace planner::desktop
