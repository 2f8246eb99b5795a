// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/atomic_file.h"

#include "core/base/message_id.h"
#include "core/base/written_file.h"
#include "core/exchange/output_place.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace planner {
namespace {

constexpr mode_t kNewFileMode = 0644; ///< less what the umask takes
constexpr int kMostLeftOvers = 1000;  ///< of killed programs, whose names are passed over

/// Keeps a closed pipe from ending the program while it lives: write() then fails with EPIPE. For this thread only.
class BrokenPipeGuard {
public:
    BrokenPipeGuard()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    BrokenPipeGuard(const BrokenPipeGuard&) = delete;
    BrokenPipeGuard& operator=(const BrokenPipeGuard&) = delete;
    ~BrokenPipeGuard()
    {
        if (sigismember(&m_before, SIGPIPE) == 0) {
            const timespec noWait{};
            while (sigtimedwait(&m_pipe, nullptr, &noWait) >= 0)
                continue;
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
};

/// A name that no other program that runs uses: `.name.PID-NUMBER.tmp`. One that was killed may have left it.
std::string temporaryNameFor(const std::filesystem::path& target)
{
    static std::atomic<unsigned> number{0};
    const std::string name = target.filename().string().substr(0, 200);
    return (target.parent_path() / fmt::format(".{}.{}-{}.tmp", name, ::getpid(), number++)).string();
}

} // namespace

Result<AtomicFile> AtomicFile::create(const std::string& path)
{
    AtomicFile file;
    file.m_path = path;
    if (path == "-") {
        file.m_descriptor = STDOUT_FILENO;
        file.m_isOwned = false;
        return file;
    }
    struct stat old {};
    const bool isThere = ::stat(path.c_str(), &old) == 0;
    if (path.ends_with('/') || (isThere && S_ISDIR(old.st_mode)))
        return Error{ErrorKind::Failed, {MessageId::PathIsFolder, {path}}};
    auto place = placeOfOutput(path);
    if (!place)
        return place.error();
    if (isThere && !S_ISREG(old.st_mode))
        return openDirectly(std::move(file));
    file.m_target = std::move(place).value();
    if (const int code = file.openTemporary(); code != 0)
        return file.failure(code);
    if (auto isFree = requireNoPlan(file.m_target, path); !isFree)
        return isFree.error();
    // Giving a file away needs privileges that are not always there; it then belongs to who writes.
    if (isThere
        && ((::fchown(file.m_descriptor, old.st_uid, old.st_gid) != 0 && errno != EPERM)
            || ::fchmod(file.m_descriptor, old.st_mode & 07777U) != 0))
        return file.failure(errno);
    return file;
}

Result<AtomicFile> AtomicFile::openDirectly(AtomicFile file)
{
    file.m_descriptor = ::open(file.m_path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    struct stat opened {};
    if (file.m_descriptor < 0 || ::fstat(file.m_descriptor, &opened) != 0)
        return file.failure(errno);
    if (S_ISREG(opened.st_mode)) // another has put a file there since
        return file.failure(EEXIST);
    return file;
}

int AtomicFile::openTemporary()
{
    int code = EEXIST;
    for (int i = 0; code == EEXIST && i < kMostLeftOvers; ++i) {
        std::string name = temporaryNameFor(m_target);
        m_atEnd = std::make_unique<AtEnd>([name] { ::unlink(name.c_str()); });
        m_descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kNewFileMode);
        code = m_descriptor < 0 ? errno : 0;
        if (code == 0)
            m_temporary = std::move(name);
    }
    return code;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept { *this = std::move(other); }

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept
{
    m_path.swap(other.m_path);
    m_target.swap(other.m_target);
    m_temporary.swap(other.m_temporary);
    m_atEnd.swap(other.m_atEnd);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_errorCode, other.m_errorCode);
    std::swap(m_isFinished, other.m_isFinished);
    std::swap(m_isOwned, other.m_isOwned);
    return *this;
}

AtomicFile::~AtomicFile() { discard(); }

bool AtomicFile::write(std::string_view text)
{
    if (m_errorCode == 0) {
        const BrokenPipeGuard guard;
        m_errorCode = writeAll(m_descriptor, text);
    }
    return m_errorCode == 0;
}

bool AtomicFile::seek(std::uint64_t offset)
{
    if (m_errorCode == 0 && ::lseek(m_descriptor, static_cast<off_t>(offset), SEEK_SET) < 0)
        m_errorCode = errno;
    return m_errorCode == 0;
}

Result<Done> AtomicFile::finish()
{
    if (m_isFinished)
        return Done{};
    if (m_errorCode == 0 && !m_temporary.empty() && ::fsync(m_descriptor) != 0)
        m_errorCode = errno;
    if (m_isOwned && m_descriptor >= 0 && ::close(m_descriptor) != 0 && m_errorCode == 0)
        m_errorCode = errno;
    m_descriptor = -1;
    if (m_errorCode != 0)
        return failure(m_errorCode);
    m_isFinished = true;
    return Done{};
}

Result<Done> AtomicFile::replace()
{
    if (auto done = finish(); !done)
        return done;
    if (m_temporary.empty())
        return Done{};
    if (auto isFree = requireNoPlan(m_target, m_path); !isFree) // also where one has come since
        return isFree;
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
        return failure(errno);
    m_temporary.clear();
    m_atEnd.reset();
    return Done{};
}

Result<Done> AtomicFile::commit()
{
    auto done = replace();
    return done && !m_target.empty() ? confirmNames(folderOf(m_target), m_path) : done;
}

Error AtomicFile::failure(int code) const
{
    const std::string reason = std::generic_category().message(code);
    if (m_path == "-")
        return {ErrorKind::Failed, {MessageId::StandardOutputFailed, {reason}}};
    if (code == ENOSPC || code == EDQUOT || code == EFBIG)
        return {ErrorKind::Failed, {MessageId::NoSpaceToWrite, {m_path, reason}}};
    return {ErrorKind::Failed, {MessageId::CouldNotBeWritten, {m_path, reason}}};
}

void AtomicFile::discard()
{
    if (m_isOwned && m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

Result<Done> confirmNames(const std::string& folder, const std::string& path)
{
    const int code = syncFolder(folder);
    if (code == 0)
        return Done{};
    return Error{ErrorKind::Failed, {MessageId::WrittenButUnconfirmed, {path, std::generic_category().message(code)}}};
}

Result<Done> writeFileAtomically(const std::string& path, const std::function<bool(const TextSink&)>& write)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return file.error();
    const bool isWritten = write([&](std::string_view text) { return file.value().write(text); });
    if (auto done = file.value().finish(); !done)
        return done;
    if (!isWritten)
        return Error{ErrorKind::Failed, {MessageId::ExportStopped, {path}}};
    return file.value().commit();
}

} // namespace planner
