// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keeps the programs of this computer apart that put files in place of others.

#include "core/base/descriptor.h"

#include <chrono>
#include <string>

namespace planner {

/// Holds the folder of a file for its life against everybody who holds it so. Where the file system knows no such locks
/// it holds nothing: on a network share ShareHold does.
class FolderLock {
public:
    /// Waits so long for others. Throws Trouble (Refused) where they do not end.
    explicit FolderLock(const std::string& path, std::chrono::milliseconds patience = std::chrono::seconds(5));

private:
    Descriptor m_folder;
};

} // namespace planner
