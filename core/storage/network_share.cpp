// SPDX-License-Identifier: Apache-2.0
#include "core/storage/network_share.h"

#include <sys/vfs.h>

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
    return shareKindOf(static_cast<unsigned long>(status.f_type));
}

} // namespace planner
