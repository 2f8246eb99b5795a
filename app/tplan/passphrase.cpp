// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/passphrase.h"

#include "app/tplan/error_output.h"

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

/// The next line, without what ends lines of files from other systems.
std::string lineOf(std::istream& input)
{
    std::string line;
    std::getline(input, line);
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

/// A line that is typed on the terminal and not shown.
std::string typedLine(const std::string& question)
{
    // The question comes last: what was typed before it is dropped.
    const Silence silence;
    writeToError(question + ": ");
    std::string line = lineOf(std::cin);
    writeToError("\n");
    return line;
}

bool isTyped(const std::string& file)
{
    return file.empty() && std::getenv("TPLAN_PASSPHRASE_FILE") == nullptr && isatty(STDIN_FILENO) != 0;
}

} // namespace

Result<std::string> askPassphrase(const std::string& what, const std::string& file)
{
    std::string from = file;
    if (const char* named = std::getenv("TPLAN_PASSPHRASE_FILE"); from.empty() && named != nullptr)
        from = named;
    std::string line;
    if (isTyped(file)) {
        line = typedLine("Passphrase of " + what);
    } else if (from.empty()) {
        line = lineOf(std::cin);
    } else {
        std::ifstream input(from);
        if (!input)
            return Error{ErrorKind::Failed, {"The passphrase file {0} cannot be read", {from}}};
        line = lineOf(input);
    }
    if (line.empty())
        return Error{ErrorKind::BadInput,
                     {"{0} needs a passphrase. Maybe type it, or name a file with TPLAN_PASSPHRASE_FILE", {what}}};
    return line;
}

Result<std::string> askNewPassphrase(const std::string& what, const std::string& file)
{
    auto passphrase = askPassphrase(what, file);
    if (passphrase && isTyped(file) && typedLine("The same again") != passphrase.value())
        return Error{ErrorKind::BadInput, {"{0} is not made: the two passphrases are not the same", {what}}};
    return passphrase;
}

} // namespace planner::tplan
