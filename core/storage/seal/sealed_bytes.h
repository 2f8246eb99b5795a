// SPDX-License-Identifier: Apache-2.0
#pragma once
// The form of a sealed plan: any bytes, encrypted with a passphrase so that it can travel.

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

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

/// A key made of a passphrase, in memory that is neither swapped out, as far as the system allows that, nor part of a
/// core dump, and that is wiped with the last copy.
class SealKey {
public:
    /// Takes the time and memory of the header's strength. Failed where there is not enough memory.
    [[nodiscard]] static Result<SealKey> make(std::string_view passphrase, const SealHeader& header);

    /// 32 of them.
    [[nodiscard]] const unsigned char* bytes() const { return m_bytes.get(); }
    [[nodiscard]] bool isSame(const SealKey& other) const;

private:
    SealKey();
    std::shared_ptr<unsigned char> m_bytes;
};

/// Overwrites the text, so that its memory does not tell it later, and empties it.
void wipe(std::string& text) noexcept;

/// A text that is wiped at the end of its life.
struct Wiped {
    explicit Wiped(std::string secret = {}) : text(std::move(secret)) {}
    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;
    ~Wiped() { wipe(text); }

    std::string text;
};

/// A header with a fresh salt.
[[nodiscard]] SealHeader freshSealHeader(const SealStrength& strength);
/// True where the bytes begin as a sealed plan does; 8 of them are enough.
[[nodiscard]] bool looksSealed(std::string_view bytes);
/// BadInput where the bytes are no sealed plan, of a newer form, or ask for more than kStrongestSeal.
[[nodiscard]] Result<SealHeader> readSealHeader(std::string_view bytes);
/// True where a sealed plan says that it is of another form than this version knows.
[[nodiscard]] bool isOfUnknownForm(std::string_view sealed);
[[nodiscard]] std::string seal(std::string_view plain, const SealHeader& header, const SealKey& key);
/// BadInput where anything is not as it was sealed: another passphrase, changed, cut, swapped or added bytes.
[[nodiscard]] Result<std::string> unseal(std::string_view sealed, const SealKey& key);
/// Bytes that are random in each sealing: they tell one sealing of a plan from the next.
[[nodiscard]] std::string_view sealStamp(std::string_view sealed);

} // namespace planner
