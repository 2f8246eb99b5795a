// SPDX-License-Identifier: Apache-2.0
#include "core/storage/keys/key_file.h"

#include "core/base/descriptor.h"
#include "core/base/message_id.h"
#include "core/storage/database/trouble.h"
#include "core/storage/rescue/private_folder.h"
#include "core/storage/share/new_file.h"

#include <sodium.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace planner {
namespace {

// Lines: the form, then `public`, then `seed` or `sealed`, then `check`, the SHA-256 of all before it, so that a file
// that was damaged is told from another passphrase. Bytes are hexadecimal.
constexpr std::string_view kBegin = "transfer planner key ";
constexpr std::string_view kKeyForm = "1";
constexpr std::size_t kLargestFile = 65'536;

struct KeyContent {
    PublicKey publicKey{};
    bool isSealed = false;
    Wiped secret; ///< the seed, or what it was sealed to
};

Trouble damagedKey(const std::string& path) { return Trouble(Message{MessageId::KeyFileIsDamaged, {path}}); }

/// Empty where the text is not hexadecimal.
std::string bytesOfHex(std::string_view hex)
{
    std::string bytes(hex.size() / 2, '\0');
    std::size_t size = 0;
    const bool isHex = sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), hex.data(),
                                      hex.size(), nullptr, &size, nullptr)
                       == 0;
    if (!isHex || 2 * size != hex.size())
        wipe(bytes);
    return bytes;
}

std::string fileText(const PublicKey& key, std::string_view word, std::string_view secret)
{
    Wiped hex(hexOf(secret));
    Wiped text;
    text.text.reserve(kBegin.size() + hex.text.size() + 300); // one that grows would leave what it held
    text.text.append(kBegin).append(kKeyForm).append("\npublic ").append(toHex(key));
    text.text.append("\n").append(word).append(" ").append(hex.text).append("\n");
    const std::string check = toHex(sha256(text.text));
    text.text.append("check ").append(check).append("\n");
    return std::move(text.text);
}

/// The text behind `word` and a space in the next line, which is taken off; nothing where the line is another one.
std::optional<std::string_view> takeLine(std::string_view& text, std::string_view word)
{
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || !text.starts_with(word))
        return std::nullopt;
    const std::string_view value = text.substr(word.size(), end - word.size());
    text.remove_prefix(end + 1);
    return value;
}

/// Throws Trouble where it is not the user's alone.
void requireOwn(const Descriptor& file, const std::string& path)
{
    struct stat status {};
    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)
        || status.st_size > static_cast<off_t>(kLargestFile))
        throw damagedKey(path);
    if (status.st_uid != ::geteuid())
        throw Trouble(Message{MessageId::KeyFileIsOfAnotherUser, {path}});
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        throw Trouble(Message{MessageId::KeyFileIsOpenToOthers, {path}});
}

/// Nothing where there is no file.
std::optional<std::string> readOwn(const std::string& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen() && errno == ENOENT)
        return std::nullopt;
    if (!file.isOpen())
        throw Trouble(Message{MessageId::FileCannotBeRead, {path, std::strerror(errno)}});
    requireOwn(file, path);
    std::string text(kLargestFile, '\0');
    const ssize_t size = ::read(file.number(), text.data(), text.size());
    if (size < 0)
        throw Trouble(Message{MessageId::FileCannotBeRead, {path, std::strerror(errno)}});
    text.resize(static_cast<std::size_t>(size));
    return text;
}

void parse(std::string_view text, const std::string& path, KeyContent& content)
{
    const std::string_view whole = text;
    const auto form = takeLine(text, kBegin);
    if (form && *form != kKeyForm && form->find_first_not_of("0123456789") == std::string_view::npos)
        throw Trouble(Message{MessageId::KeyFileIsOfNewerVersion, {path}});
    const auto key = takeLine(text, "public ");
    auto secret = takeLine(text, "seed ");
    content.isSealed = !secret;
    if (!secret)
        secret = takeLine(text, "sealed ");
    const std::size_t checked = whole.size() - text.size();
    const auto check = takeLine(text, "check ");
    const auto publicKey = key ? keyFromText(*key) : std::nullopt;
    if (!form || !publicKey || !secret || !check || !text.empty() || *check != toHex(sha256(whole.substr(0, checked))))
        throw damagedKey(path);
    content.publicKey = *publicKey;
    content.secret.text = bytesOfHex(*secret);
}

bool readContent(const std::string& path, KeyContent& content)
{
    auto text = readOwn(path);
    if (!text)
        return false;
    const Wiped wiped(std::move(*text));
    parse(wiped.text, path, content);
    return true;
}

/// The signer of the seed, which must be that of the public key.
Signer signerOf(const KeyContent& content, std::string_view seed, const std::string& path)
{
    auto key = SigningKey::fromSeed(seed);
    if (!key || key->publicKey() != content.publicKey)
        throw damagedKey(path);
    return {content.publicKey, std::move(key)};
}

Signer unlocked(const KeyContent& content, std::string_view passphrase, const std::string& path)
{
    const auto header = readSealHeader(content.secret.text);
    if (!header)
        throw damagedKey(path);
    const auto key = SealKey::make(passphrase, header.value());
    if (!key)
        throw Trouble(key.error());
    auto seed = unseal(content.secret.text, key.value());
    if (!seed)
        throw Trouble(Error{ErrorKind::BadInput, {MessageId::KeyPassphraseIsWrong, {path}}});
    const Wiped wiped(std::move(seed).value());
    return signerOf(content, wiped.text, path);
}

} // namespace

KeyFile::KeyFile(const std::string& stateFolder)
    : m_folder(stateFolder), m_path(stateFolder.empty() ? std::string() : stateFolder + "/key")
{
}

Result<std::optional<Signer>> KeyFile::read() const
{
    return guarded(m_path, [&]() -> Result<std::optional<Signer>> {
        KeyContent content;
        if (m_path.empty() || !readContent(m_path, content))
            return std::optional<Signer>();
        if (content.isSealed)
            return std::optional(Signer{content.publicKey, {}});
        return std::optional(signerOf(content, content.secret.text, m_path));
    });
}

Result<Signer> KeyFile::readOrMake() const
{
    auto there = read();
    if (!there)
        return there.error();
    if (there.value())
        return *std::move(there).value();
    if (m_path.empty())
        return Error{ErrorKind::Failed, {MessageId::KeyHasNoFolder}};
    SigningKey key = SigningKey::make();
    const auto made = guarded(m_path, [&]() -> Result<Done> {
        makePrivateFolder(m_folder);
        const Wiped text(fileText(key.publicKey(), "seed", key.seed()));
        writeNewFile(m_path, text.text);
        return Done{};
    });
    if (made)
        return Signer{key.publicKey(), std::move(key)};
    there = read(); // another program may have been faster
    if (there && there.value())
        return *std::move(there).value();
    return made.error();
}

Result<Signer> KeyFile::unlock(std::string_view passphrase) const
{
    return guarded(m_path, [&]() -> Result<Signer> {
        KeyContent content;
        if (!readContent(m_path, content))
            return Error{ErrorKind::Refused, {MessageId::StepNeedsKey}};
        return content.isSealed ? unlocked(content, passphrase, m_path)
                                : signerOf(content, content.secret.text, m_path);
    });
}

Result<Done> KeyFile::replace(const std::string& text) const
{
    return guarded(m_path, [&]() -> Result<Done> {
        if (!replaceFile(m_path, text))
            return Error{ErrorKind::Failed, {MessageId::KeyFileIsUnconfirmed, {m_path}}};
        return Done{};
    });
}

Result<Done> KeyFile::seal(const SigningKey& key, std::string_view passphrase, const SealStrength& strength) const
{
    const SealHeader header = freshSealHeader(strength);
    const auto sealing = SealKey::make(passphrase, header);
    if (!sealing)
        return sealing.error();
    const Wiped text(fileText(key.publicKey(), "sealed", planner::seal(key.seed(), header, sealing.value())));
    return replace(text.text);
}

Result<Done> KeyFile::unseal(const SigningKey& key) const
{
    const Wiped text(fileText(key.publicKey(), "seed", key.seed()));
    return replace(text.text);
}

} // namespace planner
