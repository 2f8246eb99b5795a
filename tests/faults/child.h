// SPDX-License-Identifier: Apache-2.0
#pragma once
// A process of its own that tells its parent numbers.

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdint>
#include <functional>
#include <stdexcept>

namespace planner::faults {

/// Runs work in a child that tells its parent numbers through a pipe.
class Child {
public:
    using Work = std::function<void(int pipe)>;

    explicit Child(const Work& work)
    {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0)
            throw std::runtime_error("no pipe");
        m_process = ::fork();
        if (m_process == 0) {
            ::close(ends[0]);
            work(ends[1]);
            ::_exit(0);
        }
        ::close(ends[1]);
        m_pipe = ends[0];
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child()
    {
        ::close(m_pipe);
        wait();
    }
    bool read(std::int64_t& number) const { return ::read(m_pipe, &number, sizeof number) == sizeof number; }
    /// True where read() would not wait.
    [[nodiscard]] bool hasTold() const
    {
        pollfd pipe{m_pipe, POLLIN, 0};
        return ::poll(&pipe, 1, 0) == 1 && (pipe.revents & POLLIN) != 0;
    }
    void kill() const { ::kill(m_process, SIGKILL); }
    void wait()
    {
        int status = 0;
        if (m_process > 0)
            ::waitpid(m_process, &status, 0);
        m_process = -1;
    }

private:
    pid_t m_process = -1;
    int m_pipe = -1;
};

inline void tell(int pipe, std::int64_t number)
{
    if (::write(pipe, &number, sizeof number) != sizeof number)
        ::_exit(1);
}

} // namespace planner::faults
