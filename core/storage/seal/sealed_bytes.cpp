// SPDX-License-Identifier: Apache-2.0
#include "core/storage/seal/sealed_bytes.h"

#include "core/base/byte_order.h"
#include "core/base/message_id.h"

#include <sodium.h>

#include <algorithm>
#include <new>

namespace planner {
namespace {

// The file: magic 8, form 4, passes 4, mebibytes 4, salt 16, stream header 24, then pieces of at most kPiece bytes,
// each 17 bytes longer when encrypted; the last carries the final tag. Numbers are little-endian. What comes before
// the stream header is associated data of every piece.
constexpr std::string_view kMagic("TPLNSEAL", 8);
constexpr std::uint32_t kForm = 1;
constexpr std::size_t kPreamble = 8 + 4 + 4 + 4 + 16;
constexpr std::size_t kStreamHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t kAdded = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kPiece = 65'536;

using Stream = crypto_secretstream_xchacha20poly1305_state;

const unsigned char* bytesOf(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytesOf(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::uint32_t numberAt(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint32_t>(littleEndian(bytes, at, 4));
}

std::string preamble(const SealHeader& header)
{
    std::string bytes(kMagic);
    for (const std::uint32_t number : {kForm, header.strength.passes, header.strength.mebibytes})
        appendLittleEndian(bytes, number, 4);
    bytes.append(reinterpret_cast<const char*>(header.salt.data()), header.salt.size());
    return bytes;
}

constexpr std::size_t kKeySize = crypto_secretstream_xchacha20poly1305_KEYBYTES;

void prepareSodium() { [[maybe_unused]] static const int kIsReady = sodium_init(); }

Error notAsSealed() { return {ErrorKind::BadInput, {MessageId::PassphraseIsWrongOrFileDamaged}}; }

} // namespace

Result<SealKey> SealKey::make(std::string_view passphrase, const SealHeader& header)
{
    SealKey key;
    if (crypto_pwhash(key.m_bytes.get(), kKeySize, passphrase.data(), passphrase.size(), header.salt.data(),
                      header.strength.passes, std::size_t{header.strength.mebibytes} << 20U,
                      crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return Error{ErrorKind::Failed, {MessageId::KeyNeedsMoreMemory, {header.strength.mebibytes}}};
    return key;
}

bool SealKey::isSame(const SealKey& other) const { return sodium_memcmp(bytes(), other.bytes(), kKeySize) == 0; }

SealKey::SealKey()
{
    prepareSodium();
    auto* bytes = static_cast<unsigned char*>(sodium_malloc(kKeySize));
    if (bytes == nullptr)
        throw std::bad_alloc();
    m_bytes.reset(bytes, sodium_free);
}

void wipe(std::string& text) noexcept
{
    text.resize(text.capacity()); // what a longer text left is behind the end
    sodium_memzero(text.data(), text.size());
    text.clear();
}

SealHeader freshSealHeader(const SealStrength& strength)
{
    prepareSodium();
    SealHeader header{strength, {}};
    randombytes_buf(header.salt.data(), header.salt.size());
    return header;
}

bool looksSealed(std::string_view bytes) { return bytes.starts_with(kMagic); }

Result<SealHeader> readSealHeader(std::string_view bytes)
{
    if (!looksSealed(bytes) || bytes.size() < kPreamble + kStreamHeader + kAdded)
        return Error{ErrorKind::BadInput, {MessageId::SealedFileIsCutShort}};
    if (numberAt(bytes, 8) != kForm)
        return Error{ErrorKind::BadInput, {MessageId::SealedByNewerVersion}};
    SealHeader header;
    header.strength = {numberAt(bytes, 12), numberAt(bytes, 16)};
    const SealStrength& strength = header.strength;
    if (strength.passes < 1 || strength.passes > kStrongestSeal.passes || strength.mebibytes < 1
        || strength.mebibytes > kStrongestSeal.mebibytes)
        return Error{ErrorKind::BadInput,
                     {MessageId::SealedFileAsksTooMuch,
                      {strength.passes, strength.mebibytes, kStrongestSeal.passes, kStrongestSeal.mebibytes}}};
    std::copy_n(bytesOf(bytes) + 20, header.salt.size(), header.salt.begin());
    return header;
}

bool isOfUnknownForm(std::string_view sealed)
{
    return looksSealed(sealed) && sealed.size() >= kPreamble && numberAt(sealed, 8) != kForm;
}

std::string seal(std::string_view plain, const SealHeader& header, const SealKey& key)
{
    const std::string vouched = preamble(header);
    std::string sealed = vouched;
    sealed.resize(kPreamble + kStreamHeader);
    Stream stream;
    crypto_secretstream_xchacha20poly1305_init_push(&stream, bytesOf(sealed) + kPreamble, key.bytes());
    bool isLast = false;
    while (!isLast) {
        const std::string_view piece = plain.substr(0, kPiece);
        plain.remove_prefix(piece.size());
        isLast = plain.empty();
        const std::size_t at = sealed.size();
        sealed.resize(at + piece.size() + kAdded);
        crypto_secretstream_xchacha20poly1305_push(&stream, bytesOf(sealed) + at, nullptr, bytesOf(piece), piece.size(),
                                                   bytesOf(vouched), vouched.size(),
                                                   isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    }
    sodium_memzero(&stream, sizeof stream);
    return sealed;
}

Result<std::string> unseal(std::string_view sealed, const SealKey& key)
{
    if (sealed.size() < kPreamble + kStreamHeader + kAdded)
        return notAsSealed();
    const std::string vouched(sealed.substr(0, kPreamble));
    Stream stream;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&stream, bytesOf(sealed) + kPreamble, key.bytes()) != 0)
        return notAsSealed();
    sealed.remove_prefix(kPreamble + kStreamHeader);
    Wiped opened;
    std::string& plain = opened.text;
    plain.reserve(sealed.size()); // one that grows would leave what it held
    for (;;) {
        const std::string_view piece = sealed.substr(0, kPiece + kAdded);
        sealed.remove_prefix(piece.size());
        if (piece.size() < kAdded)
            return notAsSealed();
        const std::size_t at = plain.size();
        plain.resize(at + piece.size() - kAdded);
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&stream, bytesOf(plain) + at, nullptr, &tag, bytesOf(piece),
                                                       piece.size(), bytesOf(vouched), vouched.size())
            != 0)
            return notAsSealed();
        if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL)
            return sealed.empty() ? Result<std::string>(std::move(plain)) : notAsSealed();
    }
}

std::string_view sealStamp(std::string_view sealed)
{
    return sealed.size() < kPreamble + kStreamHeader ? sealed : sealed.substr(0, kPreamble + kStreamHeader);
}

} // namespace planner
