// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/passphrase.h"

#include "app/tplan/error_output.h"
#include "core/base/at_end.h"
#include "core/base/message_id.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace planner::tplan {
namespace {

/// The terminal shows nothing of what is typed during its life, and shows it again where a signal ends the program.
class Silence {
public:
    Silence() : m_isTerminal(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    ~Silence() { end(); }

private:
    void end() const
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        writeToError("\n");
    }

    AtEnd m_atEnd{[this] { end(); }}; ///< before the terminal is silent
    termios m_before{};
    bool m_isTerminal;
};

/// The next line, without what ends lines of files from other systems. It is read byte by byte: no buffer keeps it, and
/// what comes behind it stays for who reads next.
Result<Secret> lineOf(int input, const std::string& what)
{
    Secret line;
    for (char byte = 0;;) {
        const ssize_t size = ::read(input, &byte, 1);
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            return Error{ErrorKind::Failed, {MessageId::PassphraseCannotBeRead, {what, std::strerror(errno)}}};
        if (size == 0 || byte == '\n')
            break;
        if (line.size() > kLongestPassphrase)
            return Error{ErrorKind::BadInput, {MessageId::PassphraseIsTooLong, {what, kLongestPassphrase}}};
        line.append(byte);
    }
    if (line.text().ends_with('\r'))
        line.removeLast();
    return line;
}

/// A line that is typed on the terminal and not shown.
Result<Secret> typedLine(const std::string& question, const std::string& what)
{
    // The question comes last: what was typed before it is dropped.
    const Silence silence;
    writeToError(question + ": ");
    return lineOf(STDIN_FILENO, what);
}

Result<Secret> lineOfFile(const std::string& file, const std::string& what)
{
    const int input = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (input < 0)
        return Error{ErrorKind::Failed, {MessageId::PassphraseFileCannotBeRead, {file}}};
    auto line = lineOf(input, what);
    ::close(input);
    return line;
}

bool isTyped(const std::string& file)
{
    return file.empty() && std::getenv("TPLAN_PASSPHRASE_FILE") == nullptr && isatty(STDIN_FILENO) != 0;
}

} // namespace

Result<Secret> askPassphrase(const std::string& what, const std::string& file)
{
    std::string from = file;
    if (const char* named = std::getenv("TPLAN_PASSPHRASE_FILE"); from.empty() && named != nullptr)
        from = named;
    auto line = isTyped(file)  ? typedLine("Passphrase of " + what, what)
                : from.empty() ? lineOf(STDIN_FILENO, what)
                               : lineOfFile(from, what);
    if (line && line.value().isEmpty())
        return Error{ErrorKind::BadInput, {MessageId::NeedsPassphrase, {what}}};
    return line;
}

Result<Secret> askNewPassphrase(const std::string& what, const std::string& file)
{
    auto passphrase = askPassphrase(what, file);
    if (!passphrase || !isTyped(file))
        return passphrase;
    const auto again = typedLine("The same again", what);
    if (!again)
        return again.error();
    if (again.value().text() != passphrase.value().text())
        return Error{ErrorKind::BadInput, {MessageId::PassphrasesDiffer, {what}}};
    return passphrase;
}

} // namespace planner::tplan
