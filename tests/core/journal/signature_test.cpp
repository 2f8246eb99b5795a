// SPDX-License-Identifier: Apache-2.0
#include "core/journal/signature.h"

#include <gtest/gtest.h>

#include <set>

namespace planner {
namespace {

SigningKey seeded(char seed) { return *SigningKey::fromSeed(std::string(SigningKey::kSeedSize, seed)); }

TEST(SignatureTest, HoldsForItsHashAndKeyOnly)
{
    const SigningKey key = SigningKey::make();
    const Hash hash = sha256("an entry");
    const Signature signature = key.sign(hash);
    EXPECT_EQ(signature.key, key.publicKey());
    EXPECT_TRUE(isSignatureOf(signature, hash));
    EXPECT_FALSE(isSignatureOf(signature, sha256("another entry")));
    Signature ofOther = signature;
    ofOther.key = SigningKey::make().publicKey();
    EXPECT_FALSE(isSignatureOf(ofOther, hash));
}

TEST(SignatureTest, FallsWithEveryBitOfItAndOfTheHash)
{
    const Hash hash = sha256("an entry");
    const Signature signature = seeded('s').sign(hash);
    for (std::size_t bit = 0; bit < 8 * signature.bytes.size(); ++bit) {
        Signature forged = signature;
        forged.bytes[bit / 8] = static_cast<std::uint8_t>(forged.bytes[bit / 8] ^ (1U << bit % 8));
        EXPECT_FALSE(isSignatureOf(forged, hash)) << bit;
    }
    for (std::size_t bit = 0; bit < 8 * hash.size(); ++bit) {
        Hash other = hash;
        other[bit / 8] = static_cast<std::uint8_t>(other[bit / 8] ^ (1U << bit % 8));
        EXPECT_FALSE(isSignatureOf(signature, other)) << bit;
    }
}

TEST(SignatureTest, TakesNoKeyThatHasEverySignature)
{
    const Hash hash = sha256("an entry");
    Signature empty;
    EXPECT_FALSE(isSignatureOf(empty, hash)) << "zeros are a point of small order";
    empty.key[0] = 1;
    empty.bytes[0] = 1;
    EXPECT_FALSE(isSignatureOf(empty, hash)) << "the neutral point";
}

/// Whoever reads files of others must come to the same bytes.
TEST(SignatureTest, IsTheSameForEver)
{
    const SigningKey key = seeded('k');
    EXPECT_EQ(key.sign(sha256("x")), key.sign(sha256("x")));
    EXPECT_EQ(key.seed(), std::string(SigningKey::kSeedSize, 'k'));
    EXPECT_EQ(SigningKey::fromSeed(key.seed())->publicKey(), key.publicKey());
    EXPECT_EQ(signatureText(key.sign(sha256("x"))).size(), 128U);
}

TEST(SigningKeyTest, IsAnotherOneWheneverItIsMade)
{
    std::set<std::string> keys;
    for (int i = 0; i < 20; ++i)
        keys.insert(toHex(SigningKey::make().publicKey()));
    EXPECT_EQ(keys.size(), 20U);
}

TEST(SigningKeyTest, NeedsASeedOfItsSize)
{
    EXPECT_FALSE(SigningKey::fromSeed(""));
    EXPECT_FALSE(SigningKey::fromSeed(std::string(31, 's')));
    EXPECT_FALSE(SigningKey::fromSeed(std::string(33, 's')));
}

TEST(SigningKeyTest, IsReadFromItsText)
{
    const PublicKey key = seeded('k').publicKey();
    EXPECT_EQ(keyFromText(toHex(key)), key);
    for (const std::string& text : {std::string(), toHex(key).substr(1), toHex(key) + "0", std::string(64, 'g'),
                                    std::string(64, 'A'), std::string(63, 'a') + " "})
        EXPECT_FALSE(keyFromText(text)) << text;
}

TEST(SigningKeyTest, HasAFingerprintThatPeopleCanCompare)
{
    const PublicKey key = seeded('k').publicKey();
    const std::string digits = toHex(sha256(bytesOf(key)));
    EXPECT_EQ(fingerprint(key), digits.substr(0, 4) + "-" + digits.substr(4, 4) + "-" + digits.substr(8, 4) + "-"
                                    + digits.substr(12, 4) + "-" + digits.substr(16, 4));
    EXPECT_NE(fingerprint(key), fingerprint(seeded('l').publicKey()));
}

} // namespace
} // namespace planner
