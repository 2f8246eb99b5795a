// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is put right where a signal ends the program half way: a terminal that shows nothing, a file half written.

#include <functional>
#include <list>

namespace planner {

/// Names what is to be put right, for as long as it lives.
class AtEnd {
public:
    /// `putRight` must not throw. It is called on another thread.
    explicit AtEnd(std::function<void()> putRight);
    AtEnd(const AtEnd&) = delete;
    AtEnd& operator=(const AtEnd&) = delete;
    ~AtEnd();

private:
    std::list<std::function<void()>>::iterator m_place;
};

/// No signal ends the program during the life of this: for steps that belong together and wait for nobody.
class NoEnd {
public:
    NoEnd();
    NoEnd(const NoEnd&) = delete;
    NoEnd& operator=(const NoEnd&) = delete;
    ~NoEnd();
};

/// Puts all right, what began last at first. For a thread that ends the program next: others that come to an AtEnd or
/// a NoEnd from now on wait there for ever.
void putAllRight();

} // namespace planner
