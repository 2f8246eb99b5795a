// SPDX-License-Identifier: Apache-2.0
#pragma once
// How long work is watched and stopped.

#include <atomic>
#include <cstdint>
#include <functional>

namespace planner {

enum class MessageId : std::uint16_t; // message_id.h

/// Set by anybody, on any thread, to ask long work to stop; the work looks at it at least every 50 ms.
class CancelFlag {
public:
    void cancel() { m_isCancelled.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_isCancelled{false};
};

struct Progress {
    double fraction = 0; ///< 0 to 1
    MessageId what{};    ///< the step under way
};

/// Called on the working thread; must be quick and must not throw. May be empty.
using ProgressSink = std::function<void(const Progress&)>;

} // namespace planner
