// SPDX-License-Identifier: Apache-2.0
#pragma once
// Puts a copy in place of a plan file.

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace planner {

/// Puts a copy in place of the plan file at `path`. The file that was there is kept beside it under a new name, given
/// back in the result (empty where there was none). Refused where the copy is no sound plan file, where it is of
/// another plan than the one in place, or another program is writing to that. `passphrase` is that of a sealed copy,
/// which is checked whole with it; without one only its beginning is, and it goes over a damaged sealed plan only.
[[nodiscard]] Result<std::string> restoreBackup(const std::string& copy, const std::string& path,
                                                std::int64_t utcMilliseconds, std::string_view passphrase = {});
/// The id of the plan in an ordinary file, or in a sealed one that the passphrase opens, which is checked whole.
[[nodiscard]] Result<std::string> planIdIn(const std::string& path, std::string_view passphrase = {});

} // namespace planner
