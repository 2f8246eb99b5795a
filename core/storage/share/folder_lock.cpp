// SPDX-License-Identifier: Apache-2.0
#include "core/storage/share/folder_lock.h"

#include "core/base/message_id.h"
#include "core/base/written_file.h"
#include "core/storage/database/trouble.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <cstring>
#include <thread>

namespace planner {

FolderLock::FolderLock(const std::string& path, std::chrono::milliseconds patience)
    : m_folder(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
    if (!m_folder.isOpen())
        throw Trouble(Message{MessageId::FolderCannotBeRead, {path, std::strerror(errno)}});
    const auto end = std::chrono::steady_clock::now() + patience;
    while (::flock(m_folder.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return;
        if (std::chrono::steady_clock::now() >= end)
            throw Trouble(Error{ErrorKind::Refused, {MessageId::PlanFileIsInUse, {path}}});
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

} // namespace planner
