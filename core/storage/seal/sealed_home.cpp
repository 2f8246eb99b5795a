// SPDX-License-Identifier: Apache-2.0
#include "core/storage/seal/sealed_home.h"

#include "core/base/descriptor.h"
#include "core/base/message_id.h"
#include "core/storage/database/trouble.h"
#include "core/storage/share/folder_lock.h"
#include "core/storage/share/new_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace planner {
namespace {

template <class Value>
Value valueOrThrow(Result<Value> result)
{
    if (!result)
        throw Trouble(result.error());
    return std::move(result).value();
}

[[noreturn]] void throwUnreadable(const std::string& path)
{
    throw Trouble(Message{MessageId::FileCannotBeRead, {path, std::strerror(errno)}});
}

/// Enough for the header and the stamp.
std::string startOf(const std::string& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string start(256, '\0');
    const ssize_t size = file.number() < 0 ? -1 : ::read(file.number(), start.data(), start.size());
    if (size < 0)
        throwUnreadable(path);
    start.resize(static_cast<std::size_t>(size));
    return start;
}

std::string stampOf(const std::string& path) { return std::string(sealStamp(startOf(path))); }

/// The size of the open file. Throws Trouble where that is more than is read.
std::size_t sizeToRead(const Descriptor& file, const std::string& path)
{
    struct stat status {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
        throwUnreadable(path);
    if (status.st_size > kLargestFileRead)
        throw Trouble(Message{MessageId::FileIsTooLargeForMemory, {path, status.st_size, kLargestFileRead}});
    return static_cast<std::size_t>(status.st_size);
}

} // namespace

std::string readWholeFile(const std::string& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string bytes(sizeToRead(file, path), '\0');
    std::size_t at = 0;
    while (at < bytes.size()) {
        const ssize_t size = ::read(file.number(), bytes.data() + at, bytes.size() - at);
        if (size < 0)
            throwUnreadable(path);
        if (size == 0)
            break;
        at += static_cast<std::size_t>(size);
    }
    bytes.resize(at);
    return bytes;
}

SealedHome::SealedHome(std::string path, std::string_view passphrase)
    : m_path(std::move(path)), m_header(valueOrThrow(readSealHeader(startOf(m_path)))),
      m_key(valueOrThrow(SealKey::make(passphrase, m_header)))
{
    readAgain();
}

void SealedHome::takeSealed(const std::string& sealed)
{
    Wiped plain(valueOrThrow(unseal(sealed, m_key)));
    m_plain.swap(plain.text);
    m_stamp = sealStamp(sealed);
}

void SealedHome::readAgain() { takeSealed(readWholeFile(m_path)); }

Connection SealedHome::connect() const { return Connection::fromBytes(m_plain); }

bool SealedHome::save(const Connection& connection)
{
    Wiped plain(connection.bytes());
    const std::string sealed = seal(plain.text, m_header, m_key);
    std::string stamp(sealStamp(sealed));
    const FolderLock lock(m_path);
    if (stampOf(m_path) != m_stamp)
        throw Trouble(changedMeanwhile(m_path));
    const bool isConfirmed = replaceFile(m_path, sealed);
    m_plain.swap(plain.text);
    m_stamp.swap(stamp);
    return isConfirmed;
}

bool SealedHome::hasChanged() const { return stampOf(m_path) != m_stamp; }

std::string SealedHome::sealedBytes() const
{
    std::string sealed = readWholeFile(m_path);
    if (sealStamp(sealed) != m_stamp)
        throw Trouble(changedMeanwhile(m_path));
    return sealed;
}

std::string SealedHome::sealAnother(std::string_view plain, std::string_view passphrase) const
{
    if (!valueOrThrow(SealKey::make(passphrase, m_header)).isSame(m_key))
        throw Trouble(Error{ErrorKind::BadInput, {MessageId::PassphraseIsWrong, {m_path}}});
    const SealHeader header = freshSealHeader(m_header.strength);
    return seal(plain, header, valueOrThrow(SealKey::make(passphrase, header)));
}

std::function<Result<std::string>(std::string_view)> SealedHome::opener() const
{
    return [key = m_key](std::string_view sealed) { return unseal(sealed, key); };
}

} // namespace planner
