// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a file lies on a network share, where locks between computers cannot be relied on.

#include <string>

namespace planner {

/// The kind of share, such as "NFS" or "SMB"; empty for a local disk and where it cannot be told. Source of the
/// numbers: statfs(2).
[[nodiscard]] std::string networkShareKind(const std::string& path);
/// The kind that a file system type stands for; empty for local ones.
[[nodiscard]] std::string shareKindOf(unsigned long fileSystemType);

} // namespace planner
