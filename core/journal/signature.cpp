// SPDX-License-Identifier: Apache-2.0
#include "core/journal/signature.h"

#include <sodium.h>

#include <algorithm>
#include <new>

namespace planner {
namespace {

static_assert(std::tuple_size_v<PublicKey> == crypto_sign_PUBLICKEYBYTES
              && sizeof(Signature::bytes) == crypto_sign_BYTES && SigningKey::kSeedSize == crypto_sign_SEEDBYTES);

void prepareSodium() { [[maybe_unused]] static const int kIsReady = sodium_init(); }

/// What is signed: the hash of an entry alone could be that of something else.
std::string messageFor(const Hash& hash)
{
    Encoder encoder;
    encoder.text("transfer planner signature 1");
    encoder.text(bytesOf(hash));
    return encoder.bytes();
}

const unsigned char* bytesOf(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); }

} // namespace

SigningKey::SigningKey()
{
    prepareSodium();
    auto* bytes = static_cast<unsigned char*>(sodium_malloc(crypto_sign_SECRETKEYBYTES));
    if (bytes == nullptr)
        throw std::bad_alloc();
    m_secret.reset(bytes, sodium_free);
}

/// Of the seed with which the secret key begins. libsodium writes over it before it has read all of it.
void SigningKey::derive()
{
    std::array<unsigned char, kSeedSize> seed{};
    std::copy_n(m_secret.get(), seed.size(), seed.begin());
    crypto_sign_seed_keypair(m_public.data(), m_secret.get(), seed.data());
    sodium_memzero(seed.data(), seed.size());
}

SigningKey SigningKey::make()
{
    SigningKey key;
    randombytes_buf(key.m_secret.get(), kSeedSize);
    key.derive();
    return key;
}

std::optional<SigningKey> SigningKey::fromSeed(std::string_view seed)
{
    if (seed.size() != kSeedSize)
        return std::nullopt;
    SigningKey key;
    seed.copy(reinterpret_cast<char*>(key.m_secret.get()), kSeedSize);
    key.derive();
    return key;
}

std::string_view SigningKey::seed() const { return {reinterpret_cast<const char*>(m_secret.get()), kSeedSize}; }

Signature SigningKey::sign(const Hash& hash) const
{
    const std::string message = messageFor(hash);
    Signature signature{m_public, {}};
    crypto_sign_detached(signature.bytes.data(), nullptr, bytesOf(message), message.size(), m_secret.get());
    return signature;
}

bool isSignatureOf(const Signature& signature, const Hash& hash)
{
    const std::string message = messageFor(hash);
    return crypto_sign_verify_detached(signature.bytes.data(), bytesOf(message), message.size(), signature.key.data())
           == 0;
}

std::optional<PublicKey> keyFromText(std::string_view text)
{
    PublicKey key{};
    std::size_t size = 0;
    if (text.size() != 2 * key.size() || text.find_first_of("ABCDEF") != std::string_view::npos
        || sodium_hex2bin(key.data(), key.size(), text.data(), text.size(), nullptr, &size, nullptr) != 0
        || size != key.size())
        return std::nullopt;
    return key;
}

std::string signatureText(const Signature& signature)
{
    return hexOf({reinterpret_cast<const char*>(signature.bytes.data()), signature.bytes.size()});
}

std::string fingerprint(const PublicKey& key)
{
    const std::string digits = toHex(sha256(bytesOf(static_cast<const Hash&>(key)))).substr(0, 20);
    std::string text;
    for (std::size_t at = 0; at < digits.size(); at += 4)
        text += (text.empty() ? "" : "-") + digits.substr(at, 4);
    return text;
}

} // namespace planner
