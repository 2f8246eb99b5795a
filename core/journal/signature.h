// SPDX-License-Identifier: Apache-2.0
#pragma once
// Ed25519 keys of people, and their signatures of entries.

#include "core/journal/hash.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace planner {

/// As 32 bytes, like a hash.
using PublicKey = Hash;

/// Who signed the hash of an entry, and how.
struct Signature {
    PublicKey key{};
    std::array<std::uint8_t, 64> bytes{};

    bool operator==(const Signature&) const = default;
};

/// What signs for one person. The secret part is in memory that is not swapped out, as far as the system allows that,
/// nor part of a core dump, and that is wiped with the last copy.
class SigningKey {
public:
    static constexpr std::size_t kSeedSize = 32;

    [[nodiscard]] static SigningKey make();
    /// The key of a seed, which is all that is to be kept of it. Nothing where there are not kSeedSize bytes.
    [[nodiscard]] static std::optional<SigningKey> fromSeed(std::string_view seed);

    [[nodiscard]] const PublicKey& publicKey() const { return m_public; }
    /// kSeedSize bytes, valid during the life of the key.
    [[nodiscard]] std::string_view seed() const;
    /// The same for the same hash at any time.
    [[nodiscard]] Signature sign(const Hash& hash) const;

private:
    SigningKey();
    void derive();

    std::shared_ptr<unsigned char> m_secret;
    PublicKey m_public{};
};

/// Whether the signature is one of the hash with its key. Keys and signatures that libsodium takes for unsound are not.
[[nodiscard]] bool isSignatureOf(const Signature& signature, const Hash& hash);

/// What toHex() made of a key; nothing for other texts.
[[nodiscard]] std::optional<PublicKey> keyFromText(std::string_view text);
/// 128 lower-case hexadecimal digits.
[[nodiscard]] std::string signatureText(const Signature& signature);
/// What people compare of a key, aloud or on paper: the first 80 bits of its SHA-256 as five groups of four
/// hexadecimal digits, "3f1a-0c22-9b7d-55e0-81aa".
[[nodiscard]] std::string fingerprint(const PublicKey& key);

} // namespace planner
