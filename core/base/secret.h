// SPDX-License-Identifier: Apache-2.0
#pragma once
// A text that its memory does not tell later.

#include <string.h>

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace planner {

/// Overwrites memory before it gives it back to the allocator below.
template <class T, class Below = std::allocator<T>>
struct WipingAllocator {
    using value_type = T;

    [[nodiscard]] T* allocate(std::size_t count) { return Below().allocate(count); }
    void deallocate(T* place, std::size_t count) noexcept
    {
        ::explicit_bzero(static_cast<void*>(place), count * sizeof(T));
        Below().deallocate(place, count);
    }
    bool operator==(const WipingAllocator& /*other*/) const { return true; }
};

/// A passphrase. Its bytes are in one place on the heap, whether it is moved or grows: a short std::string leaves
/// copies of itself on the stack. Not copied.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string_view text) : m_bytes(text.begin(), text.end()) {}
    Secret(Secret&&) noexcept = default;
    Secret& operator=(Secret&&) noexcept = default;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() = default;

    [[nodiscard]] std::string_view text() const { return {m_bytes.data(), m_bytes.size()}; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    void append(char byte) { m_bytes.push_back(byte); }
    void append(std::string_view text) { m_bytes.insert(m_bytes.end(), text.begin(), text.end()); }
    void removeLast() { m_bytes.pop_back(); }

private:
    std::vector<char, WipingAllocator<char>> m_bytes;
};

} // namespace planner
