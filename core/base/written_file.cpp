// SPDX-License-Identifier: Apache-2.0
#include "core/base/written_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace planner {

int writeAll(int descriptor, std::string_view bytes) noexcept
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count < 0 ? errno : EIO;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return 0;
}

std::string folderOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

int syncFolder(const std::string& folder) noexcept
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EACCES || errno == EPERM ? 0 : errno;
    const int code = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return code == EINVAL || code == EOPNOTSUPP ? 0 : code;
}

} // namespace planner
