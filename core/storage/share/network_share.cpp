// SPDX-License-Identifier: Apache-2.0
#include "core/storage/share/network_share.h"

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#include <fstream>
#include <sstream>

namespace planner {

std::string shareKindOf(unsigned long fileSystemType)
{
    switch (fileSystemType & 0xFFFFFFFFUL) {
    case 0x6969UL:
        return "NFS";
    case 0x517BUL:
    case 0xFE534D42UL:
    case 0xFF534D42UL:
        return "SMB";
    case 0x65735546UL:
        return "FUSE";
    case 0x5346414FUL:
        return "AFS";
    case 0x00C36400UL:
        return "Ceph";
    case 0x564CUL:
        return "NCP";
    default:
        return {};
    }
}

std::string networkShareKind(const std::string& path)
{
    struct statfs status {};
    if (::statfs(path.c_str(), &status) != 0)
        return {};
    const std::string kind = shareKindOf(static_cast<unsigned long>(status.f_type));
    struct stat file {};
    if (kind != "FUSE" || ::stat(path.c_str(), &file) != 0)
        return kind;
    std::ifstream mounts("/proc/self/mountinfo");
    const std::string name =
        fileSystemOf(mounts, std::to_string(major(file.st_dev)) + ":" + std::to_string(minor(file.st_dev)));
    // A disk of this computer, such as one with NTFS.
    if (name == "fuseblk")
        return {};
    return name.starts_with("fuse.") ? name.substr(5) : kind;
}

std::string fileSystemOf(std::istream& mounts, const std::string& device)
{
    for (std::string line; std::getline(mounts, line);) {
        std::istringstream words(line);
        std::string word;
        words >> word >> word >> word;
        if (word != device)
            continue;
        // Any number of words comes before the dash.
        while (words >> word && word != "-") {}
        words >> word;
        return words ? word : std::string();
    }
    return {};
}

} // namespace planner
