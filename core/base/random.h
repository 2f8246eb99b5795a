// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pseudo-random numbers that are the same on every machine.

#include <cstddef>
#include <cstdint>

namespace planner {

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }
    /// From 0 to `size` - 1; `size` is positive and below 2^32.
    std::size_t below(std::size_t size) { return static_cast<std::size_t>(((next() >> 32U) * size) >> 32U); }
    /// From 0 up to but not 1, in steps of 2^-53.
    double fraction() { return static_cast<double>(next() >> 11U) * 0x1p-53; }
    /// True once in `times`.
    bool oneIn(std::size_t times) { return below(times) == 0; }

private:
    std::uint64_t m_state;
};

} // namespace planner
