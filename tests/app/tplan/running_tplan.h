// SPDX-License-Identifier: Apache-2.0
#pragma once
// A tplan that runs beside the test, to be sent signals.

#include "tests/app/tplan/tplan_program.h"

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace planner::test {

/// A terminal of the program's own: what it shows is read here, and what a person types is written here.
class Terminal {
public:
    Terminal();
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    ~Terminal();

    [[nodiscard]] const std::string& name() const { return m_name; }
    /// Waits until the words have been shown; false after half a minute.
    [[nodiscard]] bool shows(const std::string& words);
    void type(const std::string& keys) const;
    /// Whether it shows what is typed.
    [[nodiscard]] bool hasEcho() const;

private:
    int m_master = -1;
    int m_slave = -1; ///< keeps the terminal there when the program has gone
    std::string m_name;
    std::string m_shown;
};

/// A signal that is ignored when the program begins, as nohup and shells have it.
struct Ignores {
    int signal = 0;
};

/// Killed at the end of its life where it still runs.
class RunningTplan {
public:
    RunningTplan(const TplanProgram& place, const std::vector<std::string>& arguments, Ignores ignores = {});
    /// The terminal is its input, output and what controls it.
    RunningTplan(const TplanProgram& place, const std::vector<std::string>& arguments, const Terminal& terminal);
    RunningTplan(const RunningTplan&) = delete;
    RunningTplan& operator=(const RunningTplan&) = delete;
    ~RunningTplan();

    [[nodiscard]] pid_t process() const { return m_process; }
    void send(int signal) const;
    /// Waits for the end, at most so long.
    [[nodiscard]] bool endsWithin(std::chrono::milliseconds time);
    /// The signal that ended it, 0 where none did; after the end.
    [[nodiscard]] int endingSignal() const;
    [[nodiscard]] int exitCode() const;
    [[nodiscard]] std::string output() const { return m_place.read(".running-stdout"); }
    [[nodiscard]] std::string errors() const { return m_place.read(".running-stderr"); }

private:
    const TplanProgram& m_place;
    pid_t m_process = -1;
    bool m_hasEnded = false;
    int m_status = 0;
};

} // namespace planner::test
