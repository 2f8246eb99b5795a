// SPDX-License-Identifier: Apache-2.0
#include "core/storage/share/real_path.h"

#include <filesystem>

namespace planner {

std::string realPath(const std::string& path)
{
    namespace fs = std::filesystem;
    std::error_code error;
    if (!fs::is_symlink(fs::symlink_status(path, error)))
        return path;
    fs::path target = path;
    // weakly_canonical() stops at a link that leads nowhere; the kernel follows as many.
    for (int i = 0; i < 40 && fs::is_symlink(fs::symlink_status(target, error)); ++i)
        target = target.parent_path() / fs::read_symlink(target, error);
    const fs::path place = fs::weakly_canonical(target, error);
    return error ? path : place.string();
}

} // namespace planner
