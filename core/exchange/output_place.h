// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a file that is written shall lie, and whether something may lie there no more.

#include "core/base/result.h"

#include <string>
#include <vector>

namespace planner {

/// The path with all links in it followed; what is missing at its end stays as it is.
/// Refused for a link that another user may have laid, as with Linux' fs.protected_symlinks: in a folder that others
/// can write, links of this user and of the folder's owner are followed on the way, and the file itself is never a link
/// in a folder that everybody can write.
[[nodiscard]] Result<std::string> placeOfOutput(const std::string& path);

/// Refused where writing to the place would take away a plan: a plan file, sealed or damaged, any other database, what
/// is called as plans are, and the journal beside a plan. `path` is what the user calls the place.
[[nodiscard]] Result<Done> requireNoPlan(const std::string& place, const std::string& path);

/// Both for each of several paths, so that the first is not written where a later one is refused. Left out are empty
/// ones and `-`.
[[nodiscard]] Result<Done> requireNoPlans(const std::vector<std::string>& paths);

} // namespace planner
