// SPDX-License-Identifier: Apache-2.0
#pragma once
// Seeded random choices that are the same on every machine.

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace planner::test {

/// std::mt19937_64 is the same everywhere; the standard distributions are not, so none is used.
class RandomSource {
public:
    explicit RandomSource(std::uint64_t seed) : m_engine(seed) {}

    /// From `low` to `high`, both included.
    [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(m_engine() % static_cast<std::uint64_t>(high - low + 1));
    }
    [[nodiscard]] bool happens(int percent) { return between(1, 100) <= percent; }
    /// A position in a table of `size` rows; `size` is not 0.
    [[nodiscard]] std::uint32_t position(std::size_t size) { return static_cast<std::uint32_t>(m_engine() % size); }
    template <class T>
    [[nodiscard]] const T& pick(const std::vector<T>& values)
    {
        return values[position(values.size())];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace planner::test
