// SPDX-License-Identifier: Apache-2.0
#include "core/storage/share/new_file.h"

#include "core/base/descriptor.h"
#include "core/base/message_id.h"
#include "core/base/written_file.h"
#include "core/journal/hash.h"
#include "core/storage/database/trouble.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace planner {
namespace {

constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;

[[noreturn]] void throwErrno(const std::string& path, int code)
{
    if (code == ENOSPC || code == EDQUOT || code == EFBIG)
        throw Trouble(Message{MessageId::NewFileDiskIsFull, {path}});
    throw Trouble(Message{MessageId::NewFileCannotBeWritten, {path, std::strerror(code)}});
}

[[noreturn]] void throwExists(const std::string& path)
{
    throw Trouble(Error{ErrorKind::Refused, {MessageId::NewFileExists, {path}}});
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
    void removeNow()
    {
        ::unlink(m_path.c_str());
        dismiss();
    }

private:
    std::string m_path;
};

bool isThere(const std::string& path)
{
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0;
}

void writeDurably(const Descriptor& file, const std::string& path, std::string_view bytes)
{
    if (const int code = writeAll(file.number(), bytes); code != 0)
        throwErrno(path, code);
    if (::fsync(file.number()) != 0)
        throwErrno(path, errno);
}

/// Brings the new name to the disk; one that the disk does not confirm is taken back.
void confirm(const std::string& path)
{
    const int code = syncFolder(folderOf(path));
    if (code == 0)
        return;
    if (::unlink(path.c_str()) != 0)
        throw Trouble(Message{MessageId::NewFileIsUnconfirmed, {path, std::strerror(code)}});
    throwErrno(path, code);
}

/// Gives the file the other name where that is free. 0 or the error code.
int giveName(const std::string& from, const std::string& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno == EEXIST)
        return EEXIST;
    // Some file systems rename over others only; the first name goes with the temporary file.
    return ::link(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

/// False where the file system or system knows no files without a name.
bool writeUnnamed(const std::string& path, std::string_view bytes)
{
    const Descriptor file(::open(folderOf(path).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kOwnerOnly));
    if (!file.isOpen())
        return false;
    writeDurably(file, path, bytes);
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
    writeDurably(file, path, bytes);
}

/// Removes the files that killed programs left of what nameBeside() names.
void removeLeftOvers(const std::string& path)
{
    namespace fs = std::filesystem;
    const std::string start = fs::path(path).filename().string() + ".";
    std::error_code error;
    for (fs::directory_iterator entry(folderOf(path), error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename();
        if (name.size() != start.size() + 13 || !name.starts_with(start) || !name.ends_with(".part"))
            continue;
        if (name.find_first_not_of("0123456789abcdef", start.size()) == start.size() + 8)
            ::unlink(entry->path().c_str());
    }
}

std::string nameBeside(const std::string& path) { return path + "." + randomId().substr(0, 8) + ".part"; }

} // namespace

void requireFree(const std::string& path)
{
    if (isThere(path))
        throwExists(path);
    for (const char* suffix : {"-journal", "-wal"})
        if (isThere(path + suffix))
            throw Trouble(Error{ErrorKind::Refused, {MessageId::LeftoverLiesBeside, {path + suffix}}});
}

void writeNewFile(const std::string& path, std::string_view bytes)
{
    if (writeUnnamed(path, bytes))
        confirm(path);
    else
        writeNewFileByName(path, bytes);
}

bool replaceFile(const std::string& path, std::string_view bytes)
{
    const std::string folder = folderOf(path);
    removeLeftOvers(path);
    const std::string temporary = nameBeside(path);
    Removal removal(temporary);
    writeBeside(path, temporary, bytes);
    if (::rename(temporary.c_str(), path.c_str()) != 0)
        throwErrno(path, errno);
    // From here on nothing may fail: the file is in place.
    removal.dismiss();
    return syncFolder(folder) == 0;
}

void writeNewFileByName(const std::string& path, std::string_view bytes)
{
    const std::string temporary = nameBeside(path);
    Removal removal(temporary);
    writeBeside(path, temporary, bytes);
    const int code = giveName(temporary, path);
    if (code == EEXIST)
        throwExists(path);
    if (code != 0)
        throwErrno(path, code);
    removal.removeNow();
    confirm(path);
}

} // namespace planner
