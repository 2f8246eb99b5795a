// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sealed_home.h"

#include "core/storage/descriptor.h"
#include "core/storage/folder_lock.h"
#include "core/storage/new_file.h"
#include "core/storage/trouble.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

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
    throw Trouble(Message{"{0} cannot be read: {1}", {path, std::strerror(errno)}});
}

[[noreturn]] void throwChanged(const std::string& path)
{
    throw Trouble(
        Error{ErrorKind::Refused, {"{0} was changed by another program meanwhile. Maybe load it again", {path}}});
}

std::string stampOf(const std::string& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string start(256, '\0');
    const ssize_t size = file.number() < 0 ? -1 : ::read(file.number(), start.data(), start.size());
    if (size < 0)
        throwUnreadable(path);
    start.resize(static_cast<std::size_t>(size));
    return std::string(sealStamp(start));
}

} // namespace

std::string bytesOfDatabase(const Connection& connection)
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(connection.handle(), "main", &size, 0), sqlite3_free);
    if (bytes == nullptr)
        throw std::bad_alloc();
    return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

std::string readWholeFile(const std::string& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0)
        throwUnreadable(path);
    std::string bytes;
    constexpr std::size_t kStep = 1 << 20;
    for (;;) {
        const std::size_t at = bytes.size();
        bytes.resize(at + kStep);
        const ssize_t size = ::read(file.number(), bytes.data() + at, kStep);
        if (size < 0)
            throwUnreadable(path);
        bytes.resize(at + static_cast<std::size_t>(size));
        if (size == 0)
            return bytes;
    }
}

SealedHome::SealedHome(std::string path, const std::string& passphrase)
    : m_path(std::move(path)), m_header(valueOrThrow(readSealHeader(readWholeFile(m_path)))),
      m_key(valueOrThrow(SealKey::make(passphrase, m_header)))
{
    readAgain();
}

void SealedHome::takeSealed(const std::string& sealed)
{
    m_plain = valueOrThrow(unseal(sealed, m_key));
    m_stamp = sealStamp(sealed);
}

void SealedHome::readAgain() { takeSealed(readWholeFile(m_path)); }

Connection SealedHome::connect() const { return Connection::fromBytes(m_plain); }

bool SealedHome::save(const Connection& connection)
{
    std::string plain = bytesOfDatabase(connection);
    const std::string sealed = seal(plain, m_header, m_key);
    std::string stamp(sealStamp(sealed));
    const FolderLock lock(m_path);
    if (stampOf(m_path) != m_stamp)
        throwChanged(m_path);
    const bool isConfirmed = replaceFile(m_path, sealed);
    m_plain.swap(plain);
    m_stamp.swap(stamp);
    return isConfirmed;
}

bool SealedHome::hasChanged() const { return stampOf(m_path) != m_stamp; }

std::string SealedHome::sealedBytes() const
{
    std::string sealed = readWholeFile(m_path);
    if (sealStamp(sealed) != m_stamp)
        throwChanged(m_path);
    return sealed;
}

std::function<Result<std::string>(std::string_view)> SealedHome::opener() const
{
    return [key = m_key](std::string_view sealed) { return unseal(sealed, key); };
}

} // namespace planner
