// SPDX-License-Identifier: Apache-2.0
#pragma once
// The form of a sealed plan: any bytes, encrypted with a passphrase so that it can travel.

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace planner {

/// How hard it is to try passphrases: what libsodium's Argon2id spends on each.
struct SealStrength {
    std::uint32_t passes = 3;
    std::uint32_t mebibytes = 256;

    bool operator==(const SealStrength&) const = default;
};
/// More is refused when a sealed file is opened: a hostile file must not take all memory or hours.
inline constexpr SealStrength kStrongestSeal{10, 1024};

/// What lies open before the encrypted bytes; every encrypted piece vouches for it.
struct SealHeader {
    SealStrength strength;
    std::array<unsigned char, 16> salt{};
};

/// A key made of a passphrase; wiped at the end of its life.
class SealKey {
public:
    /// Takes the time and memory of the header's strength. Failed where there is not enough memory.
    [[nodiscard]] static Result<SealKey> make(const std::string& passphrase, const SealHeader& header);
    SealKey(const SealKey&) = default;
    SealKey& operator=(const SealKey&) = default;
    ~SealKey();

    [[nodiscard]] const unsigned char* bytes() const { return m_bytes.data(); }

private:
    SealKey() = default;
    std::array<unsigned char, 32> m_bytes{};
};

/// A header with a fresh salt.
[[nodiscard]] SealHeader freshSealHeader(const SealStrength& strength);
/// True where the bytes begin as a sealed plan does; 8 of them are enough.
[[nodiscard]] bool looksSealed(std::string_view bytes);
/// BadInput where the bytes are no sealed plan, of a newer form, or ask for more than kStrongestSeal.
[[nodiscard]] Result<SealHeader> readSealHeader(std::string_view bytes);
[[nodiscard]] std::string seal(std::string_view plain, const SealHeader& header, const SealKey& key);
/// BadInput where anything is not as it was sealed: another passphrase, changed, cut, swapped or added bytes.
[[nodiscard]] Result<std::string> unseal(std::string_view sealed, const SealKey& key);
/// Bytes that are random in each sealing: they tell one sealing of a plan from the next.
[[nodiscard]] std::string_view sealStamp(std::string_view sealed);

} // namespace planner
