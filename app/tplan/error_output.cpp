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
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        const bool isClosed = ::fcntl(number, F_GETFD) < 0 && errno == EBADF;
        // The lowest free number is this one, and it is opened for what it is not used for.
        if (isClosed)
            (void)::open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

} // namespace planner::tplan
