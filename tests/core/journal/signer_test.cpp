// SPDX-License-Identifier: Apache-2.0
#include "core/journal/signer.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

SigningKey keyOf(char seed) { return *SigningKey::fromSeed(std::string(SigningKey::kSeedSize, seed)); }
Signer signerOf(char seed) { return {keyOf(seed).publicKey(), keyOf(seed)}; }
Person personOf(const char* name, char seed, Role role) { return {name, toHex(keyOf(seed).publicKey()), role}; }

const std::vector<Person>& people()
{
    static const std::vector<Person> kPeople{personOf("A. Maker", 'a', Role::Approver),
                                             personOf("B. Planner", 'b', Role::Planner),
                                             personOf("C. Viewer", 'c', Role::Viewer)};
    return kPeople;
}

Result<std::optional<SigningKey>> ask(Role needed, const std::optional<Signer>& signer, const char* name = "X")
{
    return signingKeyFor(people(), people(), needed, signer, {name, 0, {}});
}

std::string refusalOf(const Result<std::optional<SigningKey>>& result)
{
    return result ? "was not refused" : toEnglish(result.error().message);
}

TEST(SignerTest, IsKnownByTheKeyAndNotByTheName)
{
    const Author typed{"B. Planner", 7, "why"};
    EXPECT_EQ(namedByKey(people(), signerOf('a'), typed).name, "A. Maker");
    EXPECT_EQ(namedByKey(people(), signerOf('a'), typed).reason, "why");
    EXPECT_EQ(namedByKey(people(), signerOf('x'), typed).name, "B. Planner") << "typed, and never signed";
    EXPECT_EQ(namedByKey(people(), std::nullopt, typed).name, "B. Planner");
    EXPECT_EQ(namedByKey({}, signerOf('a'), typed).name, "B. Planner");
}

TEST(SignerTest, SignsWhatTheRoleAllows)
{
    const auto signsWith = [](char seed, Role needed) {
        const auto key = ask(needed, signerOf(seed));
        return key && key.value() && key.value()->publicKey() == keyOf(seed).publicKey();
    };
    EXPECT_TRUE(signsWith('a', Role::Approver));
    EXPECT_TRUE(signsWith('a', Role::Planner));
    EXPECT_TRUE(signsWith('b', Role::Planner));
    EXPECT_EQ(
        refusalOf(ask(Role::Approver, signerOf('b'))),
        "B. Planner is planner in the plan's list of people, and this step needs one who is approver. Maybe ask one");
    EXPECT_EQ(
        refusalOf(ask(Role::Planner, signerOf('c'))),
        "C. Viewer is viewer in the plan's list of people, and this step needs one who is planner. Maybe ask one");
}

TEST(SignerTest, SignsNothingThatNobodyAnswersFor)
{
    for (const auto& signer : {std::optional<Signer>(), std::optional(signerOf('a')), std::optional(signerOf('x'))}) {
        const auto key = ask(Role::Viewer, signer);
        ASSERT_TRUE(key);
        EXPECT_FALSE(key.value());
    }
    EXPECT_FALSE(ask(Role::Viewer, signerOf('c'))) << "a viewer takes no step at all";
}

TEST(SignerTest, SaysWhoseKeyIsMissing)
{
    EXPECT_EQ(refusalOf(ask(Role::Planner, std::nullopt)),
              "This step is signed, because the plan has a list of people, and there is no key on this computer. Maybe "
              "make one with tplan key, and ask an approver to add it");
    EXPECT_EQ(refusalOf(ask(Role::Planner, signerOf('x'))),
              "This step is signed, and the key of this computer, " + fingerprint(keyOf('x').publicKey())
                  + ", is not in the plan's list of people. Maybe ask an approver to add it");
}

TEST(SignerTest, SaysThatAPersonHasAnotherKey)
{
    EXPECT_EQ(refusalOf(ask(Role::Planner, signerOf('x'), "b. planner")),
              "This step is signed, and B. Planner is in the list of people with another key, "
                  + fingerprint(keyOf('b').publicKey()) + "; the key of this computer is "
                  + fingerprint(keyOf('x').publicKey())
                  + ". Maybe work where that key is, or, where it is lost, ask an approver to put in the new one");
}

TEST(SignerTest, SaysThatAKeyIsSealed)
{
    const Signer locked{keyOf('a').publicKey(), {}};
    EXPECT_TRUE(ask(Role::Viewer, locked));
    EXPECT_EQ(
        refusalOf(ask(Role::Planner, locked)),
        "This step is signed, and the key of A. Maker is sealed with a passphrase. Maybe take it with tplan, which "
        "asks for the passphrase or reads it from the file that TPLAN_KEY_PASSPHRASE_FILE names");
}

TEST(SignerTest, AListBeginsWithItsMaker)
{
    const auto begin = [](const std::vector<Person>& list, const std::optional<Signer>& signer) {
        return signingKeyFor({}, list, Role::Approver, signer, {"X", 0, {}});
    };
    EXPECT_TRUE(begin(people(), signerOf('a')));
    const std::string expected =
        "The list of people begins with who makes it, as approver, and the key of this computer. "
        "Maybe add yourself first";
    EXPECT_EQ(refusalOf(begin(people(), signerOf('b'))), expected);
    EXPECT_EQ(refusalOf(begin(people(), signerOf('x'))), expected);
    EXPECT_EQ(refusalOf(begin({people()[1], people()[0]}, signerOf('b'))), expected) << "who is no approver";
    EXPECT_FALSE(begin(people(), std::nullopt));
}

TEST(SignerTest, AListIsNeverTakenAway)
{
    EXPECT_EQ(refusalOf(signingKeyFor(people(), {}, Role::Approver, signerOf('a'), {"X", 0, {}})),
              "The list of people stays: it can be changed, and not be taken away");
}

TEST(SignerTest, WhoIsTakenOutSignsItForTheLastTime)
{
    const std::vector<Person> without{people()[1]};
    EXPECT_TRUE(signingKeyFor(people(), without, Role::Approver, signerOf('a'), {"X", 0, {}}));
    EXPECT_FALSE(signingKeyFor(without, people(), Role::Approver, signerOf('a'), {"X", 0, {}}))
        << "nobody adds themselves";
}

} // namespace
} // namespace planner
