// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/error_output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace planner::tplan {

void writeToError(std::string_view text) noexcept
{
    [[maybe_unused]] const std::size_t written = std::fwrite(text.data(), 1, text.size(), stderr);
}

void keepStandardFilesOpen() noexcept
{
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(number, F_GETFD) < 0 && errno == EBADF) [[maybe_unused]]
            const int opened = ::open("/dev/null", O_RDWR); // the lowest free number, which is this one
}

} // namespace planner::tplan
