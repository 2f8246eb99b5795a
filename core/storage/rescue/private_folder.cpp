// SPDX-License-Identifier: Apache-2.0
#include "core/storage/rescue/private_folder.h"

#include "core/base/message_id.h"
#include "core/storage/database/trouble.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace planner {

void makePrivateFolder(const std::string& folder)
{
    for (std::size_t end = folder.find('/', 1);; end = folder.find('/', end + 1)) {
        const std::string part = folder.substr(0, end);
        struct stat status {};
        if (::mkdir(part.c_str(), S_IRWXU) != 0) {
            const int code = errno;
            if (::stat(part.c_str(), &status) != 0 || !S_ISDIR(status.st_mode))
                throw Trouble(Message{MessageId::PrivateFolderCannotBeMade, {part, std::strerror(code)}});
        }
        if (end == std::string::npos)
            return;
    }
}

} // namespace planner
