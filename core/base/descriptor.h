// SPDX-License-Identifier: Apache-2.0
#pragma once
// An open file of the system, closed at the end of its life.

#include <unistd.h>

namespace planner {

class Descriptor {
public:
    /// Takes what ::open() gave, also where that failed.
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

} // namespace planner
