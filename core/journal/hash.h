// SPDX-License-Identifier: Apache-2.0
#pragma once
// SHA-256, the encoding of what is hashed, and the digest of a set of rows.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace planner {

using Hash = std::array<std::uint8_t, 32>;

[[nodiscard]] Hash sha256(std::string_view bytes);
/// Two lower-case hexadecimal digits a byte.
[[nodiscard]] std::string hexOf(std::string_view bytes);
/// 64 of them.
[[nodiscard]] std::string toHex(const Hash& hash);
/// 32 random hexadecimal digits: 128 bits.
[[nodiscard]] std::string randomId();
[[nodiscard]] std::string_view bytesOf(const Hash& hash);
/// Zeros where there are not 32 bytes.
[[nodiscard]] Hash hashOfBytes(std::string_view bytes);

/// Puts values one after another so that no two sequences of values give the same bytes: each text with its length,
/// numbers in 8 bytes, little-endian.
class Encoder {
public:
    void number(std::int64_t value);
    void text(std::string_view text);
    void byte(char byte) { m_bytes.push_back(byte); }
    void clear() { m_bytes.clear(); }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

/// The sum of hashes modulo 2^256: the same for the same set of rows in any order, and changed row by row.
class Digest {
public:
    void add(const Hash& hash);
    void subtract(const Hash& hash);
    [[nodiscard]] Hash value() const;
    [[nodiscard]] static Digest of(const Hash& value);

    bool operator==(const Digest&) const = default;

private:
    std::array<std::uint64_t, 4> m_limbs{}; ///< least significant first
};

} // namespace planner
