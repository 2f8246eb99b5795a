// SPDX-License-Identifier: Apache-2.0
#include "core/storage/share/file_mark.h"

#include <sys/stat.h>

namespace planner {

std::optional<FileMark> markOf(const std::string& path) noexcept
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return FileMark{status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

} // namespace planner
