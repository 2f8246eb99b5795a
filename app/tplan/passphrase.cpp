// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/passphrase.h"

#include <fmt/format.h>

#include <termios.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iostream>

namespace planner::tplan {
namespace {

/// The terminal shows nothing of what is typed during its life.
class Silence {
public:
    Silence()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    ~Silence() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }

private:
    termios m_before{};
};

std::string typedLine(const std::string& what)
{
    std::string line;
    if (isatty(STDIN_FILENO) == 0) {
        std::getline(std::cin, line);
        return line;
    }
    fmt::print(stderr, "Passphrase of {}: ", what);
    {
        const Silence silence;
        std::getline(std::cin, line);
    }
    fmt::print(stderr, "\n");
    return line;
}

} // namespace

Result<std::string> askPassphrase(const std::string& what, const std::string& file)
{
    std::string from = file;
    if (const char* named = std::getenv("TPLAN_PASSPHRASE_FILE"); from.empty() && named != nullptr)
        from = named;
    std::string line;
    if (from.empty()) {
        line = typedLine(what);
    } else {
        std::ifstream input(from);
        if (!input)
            return Error{ErrorKind::Failed, {"The passphrase file {0} cannot be read", {from}}};
        std::getline(input, line);
    }
    if (line.empty())
        return Error{ErrorKind::BadInput,
                     {"{0} needs a passphrase. Maybe type it, or name a file with TPLAN_PASSPHRASE_FILE", {what}}};
    return line;
}

} // namespace planner::tplan
