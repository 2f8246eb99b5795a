// SPDX-License-Identifier: Apache-2.0
#include "tests/app/tplan/running_tplan.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace planner::test {
namespace {

using Clock = std::chrono::steady_clock;

/// In the child: nothing of how the tests were started is left to it.
void beginAnew(int ignored)
{
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT})
        std::signal(signal, signal == ignored ? SIG_IGN : SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

void redirect(const std::string& path, int flags, int number)
{
    const int file = ::open(path.c_str(), flags, 0600);
    if (file < 0 || ::dup2(file, number) < 0)
        _exit(126);
}

} // namespace

Terminal::Terminal() : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
{
    if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
        throw std::runtime_error("no terminal for the test");
    m_name = ::ptsname(m_master);
    m_slave = ::open(m_name.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (m_slave < 0)
        throw std::runtime_error("no terminal for the test");
}

Terminal::~Terminal()
{
    ::close(m_slave);
    ::close(m_master);
}

bool Terminal::shows(const std::string& words)
{
    const auto end = Clock::now() + std::chrono::seconds(30);
    while (m_shown.find(words) == std::string::npos && Clock::now() < end) {
        pollfd waiting{m_master, POLLIN, 0};
        if (::poll(&waiting, 1, 100) <= 0)
            continue;
        std::string piece(4096, '\0');
        const ssize_t size = ::read(m_master, piece.data(), piece.size());
        m_shown += piece.substr(0, static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    }
    return m_shown.find(words) != std::string::npos;
}

void Terminal::type(const std::string& keys) const
{
    if (::write(m_master, keys.data(), keys.size()) != static_cast<ssize_t>(keys.size()))
        throw std::runtime_error("the terminal takes no keys");
}

bool Terminal::hasEcho() const
{
    termios state{};
    if (::tcgetattr(m_slave, &state) != 0)
        throw std::runtime_error("nothing is known of the terminal");
    return (state.c_lflag & ECHO) != 0;
}

RunningTplan::RunningTplan(const TplanProgram& place, const std::vector<std::string>& arguments, Ignores ignores)
    : m_place(place), m_process(::fork())
{
    if (m_process != 0)
        return;
    beginAnew(ignores.signal);
    redirect("/dev/null", O_RDONLY, STDIN_FILENO);
    redirect(place.path(".running-stdout").string(), O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect(place.path(".running-stderr").string(), O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    place.become(arguments);
}

RunningTplan::RunningTplan(const TplanProgram& place, const std::vector<std::string>& arguments,
                           const Terminal& terminal)
    : m_place(place), m_process(::fork())
{
    if (m_process != 0)
        return;
    beginAnew(0);
    ::setsid();
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        redirect(terminal.name(), O_RDWR, number);
    ::ioctl(STDIN_FILENO, TIOCSCTTY, 0);
    place.become(arguments);
}

RunningTplan::~RunningTplan()
{
    if (m_hasEnded)
        return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

void RunningTplan::send(int signal) const { ::kill(m_process, signal); }

bool RunningTplan::endsWithin(std::chrono::milliseconds time)
{
    const auto end = Clock::now() + time;
    while (!m_hasEnded) {
        m_hasEnded = ::waitpid(m_process, &m_status, WNOHANG) == m_process;
        if (m_hasEnded || Clock::now() >= end)
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return m_hasEnded;
}

int RunningTplan::endingSignal() const { return WIFSIGNALED(m_status) ? WTERMSIG(m_status) : 0; }
int RunningTplan::exitCode() const { return WIFEXITED(m_status) ? WEXITSTATUS(m_status) : -1; }

} // namespace planner::test
