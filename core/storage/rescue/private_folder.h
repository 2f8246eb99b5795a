// SPDX-License-Identifier: Apache-2.0
#pragma once
// Folders that the user alone may look into.

#include <string>

namespace planner {

/// Makes the folder and those above it that are missing, for their owner alone. Throws Trouble.
void makePrivateFolder(const std::string& folder);

} // namespace planner
