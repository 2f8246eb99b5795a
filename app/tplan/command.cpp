// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"

#include <fmt/format.h>

#include <pwd.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>

namespace planner::tplan {

CancelFlag& interrupted()
{
    static CancelFlag flag;
    return flag;
}

void printError(const Message& message)
{
    std::string line = toEnglish(message);
    for (char& c : line)
        if (c == '\n' || c == '\r')
            c = ' ';
    fmt::print(stderr, "tplan: error: {}\n", line);
}

ExitCode fail(const Error& error)
{
    printError(error.message);
    switch (error.kind) {
    case ErrorKind::BadInput:
    case ErrorKind::Refused:
        return ExitCode::BadInput;
    case ErrorKind::Failed:
    case ErrorKind::Cancelled:
        return ExitCode::Failed;
    }
    return ExitCode::Failed;
}

Author currentAuthor(const std::string& reason)
{
    const passwd* user = getpwuid(getuid());
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {user != nullptr ? user->pw_name : "unknown",
            std::chrono::duration_cast<std::chrono::milliseconds>(now).count(), reason};
}

ProgressSink terminalProgress()
{
    if (isatty(STDERR_FILENO) == 0)
        return {};
    return [last = -1](const Progress& progress) mutable {
        const int percent = static_cast<int>(progress.fraction * 100);
        if (percent == last)
            return;
        last = percent;
        fmt::print(stderr, "\r{}: {} %{}", progress.what, percent, percent >= 100 ? "\n" : "");
    };
}

bool hasColours() { return isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr; }

} // namespace planner::tplan
