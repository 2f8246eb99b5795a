// SPDX-License-Identifier: Apache-2.0
#include "core/journal/hash.h"

#include "core/base/byte_order.h"

#include <sodium.h>

#include <cstring>

namespace planner {
namespace {

std::uint64_t limbOf(const Hash& hash, std::size_t index) { return littleEndian(bytesOf(hash), index * 8, 8); }

} // namespace

std::string hexOf(std::string_view bytes)
{
    std::string hex(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    hex.pop_back();
    return hex;
}

Hash sha256(std::string_view bytes)
{
    Hash hash;
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return hash;
}

std::string toHex(const Hash& hash) { return hexOf(bytesOf(hash)); }

std::string randomId()
{
    [[maybe_unused]] static const int kIsReady = sodium_init();
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return hexOf({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

std::string_view bytesOf(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

Hash hashOfBytes(std::string_view bytes)
{
    Hash hash{};
    if (bytes.size() == hash.size())
        std::memcpy(hash.data(), bytes.data(), hash.size());
    return hash;
}

void Encoder::number(std::int64_t value) { appendLittleEndian(m_bytes, static_cast<std::uint64_t>(value), 8); }

void Encoder::text(std::string_view text)
{
    number(static_cast<std::int64_t>(text.size()));
    m_bytes += text;
}

void Digest::add(const Hash& hash)
{
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < m_limbs.size(); ++i) {
        const std::uint64_t limb = limbOf(hash, i);
        const std::uint64_t partial = m_limbs[i] + limb;
        const std::uint64_t sum = partial + carry;
        carry = (partial < limb ? 1U : 0U) + (sum < partial ? 1U : 0U);
        m_limbs[i] = sum;
    }
}

void Digest::subtract(const Hash& hash)
{
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < m_limbs.size(); ++i) {
        const std::uint64_t limb = limbOf(hash, i);
        const std::uint64_t partial = m_limbs[i] - limb;
        const std::uint64_t difference = partial - borrow;
        borrow = (m_limbs[i] < limb ? 1U : 0U) + (partial < borrow ? 1U : 0U);
        m_limbs[i] = difference;
    }
}

Hash Digest::value() const
{
    Hash value;
    for (std::size_t i = 0; i < value.size(); ++i)
        value[i] = static_cast<std::uint8_t>((m_limbs[i / 8] >> (i % 8 * 8)) & 0xFFU);
    return value;
}

Digest Digest::of(const Hash& value)
{
    Digest digest;
    for (std::size_t i = 0; i < digest.m_limbs.size(); ++i)
        digest.m_limbs[i] = limbOf(value, i);
    return digest;
}

} // namespace planner
