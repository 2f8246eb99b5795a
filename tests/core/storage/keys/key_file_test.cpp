// SPDX-License-Identifier: Apache-2.0
#include "core/storage/keys/key_file.h"

#include "tests/core/exchange/ordinary_user.h"
#include "tests/core/storage/keeping_fixture.h"

#include <future>

namespace planner {
namespace {

class KeyFileTest : public KeepingTest {
protected:
    [[nodiscard]] KeyFile file() const { return KeyFile(options().stateFolder); }
    [[nodiscard]] SigningKey make() const
    {
        const auto made = file().readOrMake();
        EXPECT_TRUE(made) << sentence(made.error());
        return *made.value().key;
    }
    /// The key of the seed of 32 letters k, sealed with the passphrase.
    void sealWith(const char* passphrase) const
    {
        const auto sealed = file().seal(make(), passphrase, kWeak);
        EXPECT_TRUE(sealed) << sentence(sealed.error());
    }
    template <class Value>
    [[nodiscard]] std::string refusal(const Result<Value>& result, ErrorKind kind) const
    {
        if (result) {
            ADD_FAILURE() << "was read";
            return {};
        }
        EXPECT_EQ(result.error().kind, kind);
        return withoutFolder(sentence(result.error()));
    }
    [[nodiscard]] std::string refusal() const { return refusal(file().read(), ErrorKind::Failed); }
    const std::string m_damaged =
        "state/key is no key, or it was damaged. Maybe put a copy of it back; where there is "
        "none, move it away, make another key with tplan key, and ask an approver to put that "
        "in the lists";
};

TEST_F(KeyFileTest, HasNoKeyBeforeOneIsMade)
{
    const auto none = file().read();
    ASSERT_TRUE(none);
    EXPECT_FALSE(none.value());
    EXPECT_FALSE(std::filesystem::exists(options().stateFolder)) << "looking makes nothing";
}

TEST_F(KeyFileTest, MakesAKeyOnceForItsOwnerAlone)
{
    const SigningKey key = make();
    EXPECT_EQ(modeOf(file().path()), 0600U);
    EXPECT_EQ(modeOf(options().stateFolder), 0700U);
    EXPECT_EQ(make().publicKey(), key.publicKey());
    const auto read = file().read();
    ASSERT_TRUE(read && read.value() && read.value()->key);
    EXPECT_EQ(read.value()->key->seed(), key.seed());
}

TEST_F(KeyFileTest, TwoProgramsMakeOneKey)
{
    for (int round = 0; round < 20; ++round) {
        std::filesystem::remove_all(options().stateFolder);
        const auto made = [this] { return make().publicKey(); };
        auto other = std::async(std::launch::async, made);
        const PublicKey mine = made();
        EXPECT_EQ(other.get(), mine);
    }
}

TEST_F(KeyFileTest, ASealedKeyOpensWithItsPassphraseOnly)
{
    const SigningKey key = make();
    sealWith("open sesame");
    EXPECT_EQ(modeOf(file().path()), 0600U);
    EXPECT_EQ(readBytes(file().path()).find(hexOf(key.seed())), std::string::npos);
    const auto read = file().read();
    ASSERT_TRUE(read && read.value());
    EXPECT_EQ(read.value()->publicKey, key.publicKey());
    EXPECT_FALSE(read.value()->key);
    EXPECT_EQ(refusal(file().unlock("open Sesame"), ErrorKind::BadInput),
              "This is not the passphrase of the key state/key. Maybe type the passphrase again");
    EXPECT_FALSE(file().unlock(""));
    const auto opened = file().unlock("open sesame");
    ASSERT_TRUE(opened) << sentence(opened.error());
    EXPECT_EQ(opened.value().key->seed(), key.seed());
    EXPECT_FALSE(file().readOrMake().value().key) << "it is not made anew";
}

TEST_F(KeyFileTest, IsUnsealedAndSealedAnew)
{
    const SigningKey key = make();
    sealWith("one");
    ASSERT_TRUE(file().seal(key, "two", kWeak));
    EXPECT_FALSE(file().unlock("one"));
    ASSERT_TRUE(file().unlock("two"));
    ASSERT_TRUE(file().unseal(key));
    EXPECT_TRUE(file().read().value()->key);
    EXPECT_TRUE(file().unlock("whatever")) << "an open key needs none";
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(options().stateFolder),
                            std::filesystem::directory_iterator()),
              1)
        << "nothing lies beside it";
}

TEST_F(KeyFileTest, EveryChangedByteAndEveryCutIsFound)
{
    (void)make();
    const std::string sound = readBytes(file().path());
    for (std::size_t at = 0; at < sound.size(); ++at) {
        std::string changed = sound;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        writeBytes(file().path(), changed);
        EXPECT_FALSE(file().read()) << at;
        writeBytes(file().path(), sound.substr(0, at));
        EXPECT_EQ(refusal(), m_damaged) << at;
    }
    writeBytes(file().path(), sound + "\n");
    EXPECT_EQ(refusal(), m_damaged);
    EXPECT_FALSE(file().readOrMake()) << "a damaged key is not written over";
    EXPECT_EQ(readBytes(file().path()), sound + "\n");
}

TEST_F(KeyFileTest, ADamagedSealIsToldFromAWrongPassphrase)
{
    sealWith("open sesame");
    std::string bytes = readBytes(file().path());
    const std::size_t at = bytes.find("sealed ") + 100;
    bytes[at] = bytes[at] == '0' ? '1' : '0';
    writeBytes(file().path(), bytes);
    EXPECT_EQ(refusal(file().unlock("open sesame"), ErrorKind::Failed), m_damaged);
}

/// As its checksum says, and yet no key.
TEST_F(KeyFileTest, RefusesTheSecretOfAnotherKey)
{
    const std::string other = hexOf(make().seed());
    std::filesystem::remove(file().path());
    const std::string mine = hexOf(make().seed());
    std::string text = readBytes(file().path());
    text.replace(text.find(mine), mine.size(), other);
    text.resize(text.find("check "));
    writeBytes(file().path(), text + "check " + toHex(sha256(text)) + "\n");
    EXPECT_EQ(refusal(), m_damaged);
}

TEST_F(KeyFileTest, RefusesAnotherUsersAndAnOpenFile)
{
    (void)make();
    ::chmod(file().path().c_str(), 0640);
    EXPECT_EQ(refusal(),
              "state/key can be read or changed by other users, and a key signs for one person. Maybe close it "
              "with chmod 600, and make another key where somebody may have copied it");
    ::chmod(file().path().c_str(), 0600);
    if (::geteuid() != 0)
        GTEST_SKIP() << "only root gives files away";
    ASSERT_EQ(::chown(file().path().c_str(), 65534, 65534), 0);
    EXPECT_EQ(refusal(), "state/key belongs to another user of this computer, and a key signs for one person");
}

TEST_F(KeyFileTest, RefusesAFormOfLater)
{
    (void)make();
    std::string text = readBytes(file().path());
    text.replace(0, text.find('\n'), "transfer planner key 2");
    writeBytes(file().path(), text);
    EXPECT_EQ(refusal(), "state/key was made by a newer version of this program. Maybe update the program");
}

TEST_F(KeyFileTest, RefusesWhatIsNoFile)
{
    std::filesystem::create_directories(file().path());
    EXPECT_FALSE(file().read());
    EXPECT_EQ(refusal(KeyFile("").readOrMake(), ErrorKind::Failed),
              "There is no folder for a key. Maybe set XDG_STATE_HOME or HOME to one of yours");
    EXPECT_TRUE(KeyFile("").read()) << "and so there is none";
}

} // namespace
} // namespace planner
