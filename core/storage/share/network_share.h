// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a file lies on a network share, where locks between computers cannot be relied on.

#include <istream>
#include <string>

namespace planner {

/// The kind of share, such as "NFS", "SMB" or "sshfs"; empty for a local disk and where it cannot be told. Source of
/// the numbers: statfs(2).
[[nodiscard]] std::string networkShareKind(const std::string& path);
/// The kind that a file system type stands for; empty for local ones.
[[nodiscard]] std::string shareKindOf(unsigned long fileSystemType);
/// The name of the file system of a device such as "0:45", out of the mounts as /proc/self/mountinfo lists them
/// (proc(5)); empty where it is not among them.
[[nodiscard]] std::string fileSystemOf(std::istream& mounts, const std::string& device);

} // namespace planner
