// SPDX-License-Identifier: Apache-2.0
#include "core/journal/hash.h"

#include <gtest/gtest.h>

#include <random>

namespace planner {
namespace {

TEST(HashTest, IsSha256)
{
    // FIPS 180-2, appendix B.1.
    EXPECT_EQ(toHex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(toHex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(DigestTest, IsTheSameInAnyOrderAndGoesBack)
{
    std::mt19937 random(1);
    std::vector<Hash> hashes;
    for (int i = 0; i < 300; ++i)
        hashes.push_back(sha256(std::to_string(random())));
    Digest forwards;
    for (const Hash& hash : hashes)
        forwards.add(hash);
    Digest backwards;
    for (auto hash = hashes.rbegin(); hash != hashes.rend(); ++hash)
        backwards.add(*hash);
    EXPECT_EQ(forwards, backwards);
    EXPECT_EQ(Digest::of(forwards.value()), forwards);
    for (const Hash& hash : hashes)
        backwards.subtract(hash);
    EXPECT_EQ(backwards, Digest());
}

TEST(DigestTest, CarriesAndBorrowsThroughAllLimbs)
{
    Hash one{};
    one[0] = 1;
    Hash ones;
    ones.fill(0xFF);
    Digest digest;
    digest.add(ones);
    digest.add(one);
    EXPECT_EQ(digest, Digest());
    digest.subtract(one);
    EXPECT_EQ(digest.value(), ones);
    digest.add(ones);
    EXPECT_EQ(digest.value()[0], 0xFE);
    EXPECT_EQ(digest.value()[31], 0xFF);
}

TEST(RandomIdTest, IsLongAndNeverTheSame)
{
    EXPECT_EQ(randomId().size(), 32U);
    EXPECT_NE(randomId(), randomId());
}

} // namespace
} // namespace planner
