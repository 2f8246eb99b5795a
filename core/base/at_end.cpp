// SPDX-License-Identifier: Apache-2.0
#include "core/base/at_end.h"

#include <mutex>
#include <utility>

namespace planner {
namespace {

struct ToPutRight {
    std::recursive_mutex mutex;
    std::list<std::function<void()>> all;
};

/// Never destroyed: the program may be ended while it ends by itself.
ToPutRight& toPutRight()
{
    static auto* const kAll = new ToPutRight;
    return *kAll;
}

} // namespace

AtEnd::AtEnd(std::function<void()> putRight)
{
    const std::lock_guard lock(toPutRight().mutex);
    m_place = toPutRight().all.insert(toPutRight().all.end(), std::move(putRight));
}

AtEnd::~AtEnd()
{
    const std::lock_guard lock(toPutRight().mutex);
    toPutRight().all.erase(m_place);
}

NoEnd::NoEnd() { toPutRight().mutex.lock(); }
NoEnd::~NoEnd() { toPutRight().mutex.unlock(); }

void putAllRight()
{
    toPutRight().mutex.lock(); // and never unlocked
    for (auto putRight = toPutRight().all.rbegin(); putRight != toPutRight().all.rend(); ++putRight)
        (*putRight)();
}

} // namespace planner
