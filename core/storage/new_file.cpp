// SPDX-License-Identifier: Apache-2.0
#include "core/storage/new_file.h"

#include "core/storage/descriptor.h"
#include "core/storage/hash.h"
#include "core/storage/trouble.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace planner {
namespace {

constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;

[[noreturn]] void throwErrno(const std::string& path, int code)
{
    if (code == ENOSPC || code == EDQUOT || code == EFBIG)
        throw Trouble(Message{"{0} cannot be written: the disk is full. Maybe free some space and try again", {path}});
    throw Trouble(Message{"{0} cannot be written: {1}. Maybe choose another folder", {path, std::strerror(code)}});
}

[[noreturn]] void throwExists(const std::string& path)
{
    throw Trouble(Error{ErrorKind::Refused, {"{0} exists. Maybe choose another name, or move it away first", {path}}});
}

/// Removes a file at the end of its life unless told otherwise.
class Removal {
public:
    explicit Removal(std::string path) : m_path(std::move(path)) {}
    Removal(const Removal&) = delete;
    Removal& operator=(const Removal&) = delete;
    ~Removal()
    {
        if (!m_path.empty())
            ::unlink(m_path.c_str());
    }
    void dismiss() { m_path.clear(); }

private:
    std::string m_path;
};

bool isThere(const std::string& path)
{
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0;
}

std::string folderOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

void writeAll(const Descriptor& file, const std::string& path, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            throwErrno(path, errno);
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(file.number()) != 0)
        throwErrno(path, errno);
}

/// False where the file system or system knows no files without a name.
bool writeUnnamed(const std::string& path, std::string_view bytes)
{
    const Descriptor file(::open(folderOf(path).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kOwnerOnly));
    if (!file.isOpen())
        return false;
    writeAll(file, path, bytes);
    const std::string link = "/proc/self/fd/" + std::to_string(file.number());
    if (::linkat(AT_FDCWD, link.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0)
        return true;
    if (errno == EEXIST)
        throwExists(path);
    return false;
}

/// Writes and syncs a new file beside the path.
void writeBeside(const std::string& path, const std::string& temporary, std::string_view bytes)
{
    const Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kOwnerOnly));
    if (!file.isOpen())
        throwErrno(path, errno);
    writeAll(file, path, bytes);
}

std::string nameBeside(const std::string& path) { return path + "." + randomId().substr(0, 8) + ".part"; }

} // namespace

void syncFolder(const std::string& path)
{
    const Descriptor folder(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen() || ::fsync(folder.number()) != 0)
        throwErrno(path, errno);
}

void requireFree(const std::string& path)
{
    if (isThere(path))
        throwExists(path);
    for (const char* suffix : {"-journal", "-wal"})
        if (isThere(path + suffix))
            throw Trouble(Error{ErrorKind::Refused,
                                {"{0} lies beside, left over from another file of this name. Maybe choose another "
                                 "name, or move it away first",
                                 {path + suffix}}});
}

void writeNewFile(const std::string& path, std::string_view bytes)
{
    if (writeUnnamed(path, bytes))
        syncFolder(path);
    else
        writeNewFileByName(path, bytes);
}

void replaceFile(const std::string& path, std::string_view bytes)
{
    const std::string temporary = nameBeside(path);
    Removal removal(temporary);
    writeBeside(path, temporary, bytes);
    if (::rename(temporary.c_str(), path.c_str()) != 0)
        throwErrno(path, errno);
    removal.dismiss();
    syncFolder(path);
}

void writeNewFileByName(const std::string& path, std::string_view bytes)
{
    const std::string temporary = nameBeside(path);
    Removal removal(temporary);
    writeBeside(path, temporary, bytes);
    if (::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0)
        removal.dismiss();
    else if (errno == EEXIST || (::link(temporary.c_str(), path.c_str()) != 0 && errno == EEXIST))
        throwExists(path);
    else if (!isThere(path))
        throwErrno(path, errno);
    syncFolder(path);
}

} // namespace planner
