// SPDX-License-Identifier: Apache-2.0
#pragma once
// How long a split may still work.

#include "core/base/progress.h"

#include <algorithm>
#include <chrono>

namespace planner {

/// Starts when it is made. May be asked on every thread. Refers to the flag, which may be nullptr.
class SplitClock {
public:
    SplitClock(double seconds, const CancelFlag* cancel) : m_seconds(seconds), m_cancel(cancel) {}

    [[nodiscard]] double elapsed() const ///< seconds
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    }
    [[nodiscard]] bool isCancelled() const { return m_cancel != nullptr && m_cancel->isCancelled(); }
    /// The whole time.
    [[nodiscard]] bool isOver() const { return isCancelled() || elapsed() >= m_seconds; }
    /// Leaves so much time of the whole to others; a tenth of it is kept. Not while others ask.
    void leave(double seconds) { m_seconds = std::max(m_seconds - seconds, kLeastShare * m_seconds); }
    /// The search leaves a part of the time to the proof of how good its plan is.
    [[nodiscard]] bool isSearchOver() const { return isCancelled() || searchFraction() >= 1; }
    [[nodiscard]] double searchFraction() const { return elapsed() / (kSearchShare * m_seconds); }

private:
    static constexpr double kSearchShare = 0.85;
    static constexpr double kLeastShare = 0.1;

    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
    double m_seconds;
    const CancelFlag* m_cancel;
};

} // namespace planner
