// SPDX-License-Identifier: Apache-2.0
#pragma once
// Numbers as files hold them, byte by byte.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace planner {

// The number in `size` bytes, at most 8, from `at` on; of those that are there.
/// The most significant first.
[[nodiscard]] constexpr std::uint64_t bigEndian(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint64_t number = 0;
    for (std::size_t i = at; i < at + size && i < bytes.size(); ++i)
        number = number << 8U | static_cast<unsigned char>(bytes[i]);
    return number;
}
/// The least significant first.
[[nodiscard]] constexpr std::uint64_t littleEndian(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint64_t number = 0;
    for (std::size_t i = at + size; i-- > at;)
        number = number << 8U | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    return number;
}

/// Appends the lowest `size` bytes, the least significant first.
inline void appendLittleEndian(std::string& bytes, std::uint64_t number, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        bytes.push_back(static_cast<char>(number >> (8 * i) & 0xFFU));
}

} // namespace planner
