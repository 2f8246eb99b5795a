// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/disk_model.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

namespace planner::faults {
namespace {

Disk* theDisk = nullptr;

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void applyWhole(std::string& bytes, const Disk::Pending& pending)
{
    const auto at = static_cast<std::size_t>(pending.at);
    if (pending.isTruncation) {
        bytes.resize(at);
        return;
    }
    bytes.resize(std::max(bytes.size(), at + pending.bytes.size()));
    bytes.replace(at, pending.bytes.size(), pending.bytes);
}

/// Each sector of 512 bytes is there, missing, or garbage.
void applyTorn(std::string& bytes, const Disk::Pending& pending, std::mt19937& random)
{
    for (std::size_t from = 0; from < pending.bytes.size();) {
        const std::size_t at = static_cast<std::size_t>(pending.at) + from;
        const std::size_t size = std::min(pending.bytes.size() - from, 512 - at % 512);
        Disk::Pending sector{static_cast<std::int64_t>(at), pending.bytes.substr(from, size), false};
        const auto choice = random() % 4;
        if (choice == 3)
            std::generate(sector.bytes.begin(), sector.bytes.end(), [&] { return static_cast<char>(random()); });
        if (choice != 0)
            applyWhole(bytes, sector);
        from += size;
    }
}

std::string settle(const Disk::Inode& inode, std::mt19937& random)
{
    std::string bytes = inode.durable;
    const auto policy = random() % 5;
    const std::size_t cut = random() % (inode.pending.size() + 1);
    for (std::size_t i = 0; i < inode.pending.size(); ++i) {
        const bool isKept = policy == 1 || (policy == 2 && i < cut) || (policy == 3 && i >= cut);
        if (policy == 4 && !inode.pending[i].isTruncation)
            applyTorn(bytes, inode.pending[i], random);
        else if (isKept || (policy == 4 && random() % 2 == 0))
            applyWhole(bytes, inode.pending[i]);
    }
    return bytes;
}

} // namespace

Disk::Disk(std::filesystem::path folder) : m_folder(folder.string())
{
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        auto inode = std::make_shared<Inode>();
        inode->durable = contentOf(entry.path());
        m_names[entry.path().filename()] = inode;
    }
    m_durableNames = m_names;
    theDisk = this;
}

Disk::~Disk() { theDisk = nullptr; }

void Disk::failAfter(long count, Failure failure, bool forEver)
{
    behave();
    m_left = count;
    m_failure = failure;
    m_isForEver = forEver;
}

void Disk::losePowerAfter(long count)
{
    behave();
    m_left = count;
    m_isPower = true;
}

void Disk::ignoreSyncs(bool ofFiles, bool ofFolders)
{
    m_ignoresFiles = ofFiles;
    m_ignoresFolders = ofFolders;
}

void Disk::behave()
{
    m_left = -1;
    m_isPower = false;
    m_isOut = false;
    m_hasFailed = false;
    m_wasShort = false;
}

bool Disk::contains(const char* path) const
{
    const std::string_view text(path);
    return text.starts_with(m_folder) && text.size() > m_folder.size() && text[m_folder.size()] == '/';
}

std::string Disk::nameOf(const char* path) const { return std::string(path).substr(m_folder.size() + 1); }

int Disk::errorCode() const { return m_isPower || (m_failure == Failure::Error && !m_wasShort) ? EIO : ENOSPC; }

int Disk::answer(std::string_view function, std::string_view path)
{
    const Question question = std::exchange(m_question, {});
    if (!question)
        return 0;
    const int code = question(function, path);
    m_question = question;
    return code;
}

Disk::Verdict Disk::judge()
{
    if (m_isOut)
        return Verdict::Fail;
    ++m_count;
    if (m_left < 0)
        return Verdict::Real;
    if (m_left > 0) {
        --m_left;
        return Verdict::Real;
    }
    m_hasFailed = true;
    if (m_isPower) {
        m_isOut = true;
        return Verdict::Fail;
    }
    if (m_failure == Failure::ShortWrite && !m_wasShort) {
        m_wasShort = true;
        return Verdict::Half;
    }
    if (!m_isForEver)
        m_left = -1;
    return Verdict::Fail;
}

void Disk::onOpen(int file, const char* path, bool isUnnamed)
{
    if (isUnnamed) {
        m_files[file] = std::make_shared<Inode>();
        return;
    }
    InodePointer& inode = m_names[nameOf(path)];
    if (inode == nullptr)
        inode = std::make_shared<Inode>();
    m_files[file] = inode;
}

Disk::Inode* Disk::inodeOf(int file)
{
    const auto found = m_files.find(file);
    return found == m_files.end() ? nullptr : found->second.get();
}

void Disk::onSync(int file)
{
    ++m_syncCount;
    if (m_ignoresFiles)
        return;
    Inode& inode = *m_files.at(file);
    for (const Pending& pending : inode.pending)
        applyWhole(inode.durable, pending);
    inode.pending.clear();
}

void Disk::onFolderSync()
{
    ++m_syncCount;
    if (m_ignoresFolders)
        return;
    m_durableNames = m_names;
    m_removed.clear();
}

void Disk::onRemove(const char* path)
{
    const auto removed = m_names.extract(nameOf(path));
    if (!removed.empty())
        m_removed[removed.key()] = removed.mapped();
}

void Disk::onRename(const char* from, const char* to)
{
    m_names[nameOf(to)] = m_names[nameOf(from)];
    m_names.erase(nameOf(from));
}

void Disk::onLink(int file, const char* to) { m_names[nameOf(to)] = m_files.at(file); }

void Disk::writeOutcome(std::mt19937& random, const std::filesystem::path& to) const
{
    std::set<std::string> names;
    for (const auto* map : {&m_names, &m_durableNames, &m_removed})
        for (const auto& [name, inode] : *map)
            names.insert(name);
    std::map<const Inode*, std::string> settled;
    for (const std::string& name : names) {
        const auto pick = [&](const std::map<std::string, InodePointer>& map) {
            const auto found = map.find(name);
            return found == map.end() ? nullptr : found->second.get();
        };
        const bool wasRemoved = m_removed.contains(name) && !m_names.contains(name) && random() % 2 == 0;
        const Inode* inode = wasRemoved ? pick(m_removed) : random() % 2 == 0 ? pick(m_names) : pick(m_durableNames);
        if (inode == nullptr)
            continue;
        auto [content, isNew] = settled.try_emplace(inode);
        if (isNew)
            content->second = settle(*inode, random);
        std::ofstream(to / name, std::ios::binary) << content->second;
    }
}

} // namespace planner::faults

// What follows takes the place of the C library's functions in this program, and in the libraries that it uses.
namespace {

using namespace planner::faults;

template <class Function>
Function* next(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

int refuse(int code)
{
    errno = code;
    return -1;
}
int refuse() { return refuse(theDisk->errorCode()); }

int openFile(const char* path, int flags, mode_t mode)
{
    static auto* const real = next<int(const char*, int, ...)>("open64");
    if (theDisk == nullptr || path == nullptr)
        return real(path, flags, mode);
    const std::string text(path);
    const bool isUnnamed = (flags & O_TMPFILE) == O_TMPFILE;
    const bool isFolder = !isUnnamed && theDisk->contains((text + "/x").c_str()) && !theDisk->contains(path);
    if (isFolder || (isUnnamed && theDisk->contains((text + "/x").c_str()))) {
        if (isUnnamed && theDisk->judge() != Disk::Verdict::Real)
            return refuse();
        const int file = real(path, flags, mode);
        if (file >= 0 && isUnnamed)
            theDisk->onOpen(file, path, true);
        else if (file >= 0)
            theDisk->onFolderOpen(file);
        return file;
    }
    if (!theDisk->contains(path))
        return real(path, flags, mode);
    const bool isCreated = (flags & O_CREAT) != 0 && ::access(path, F_OK) != 0;
    if (theDisk->isOut() || (isCreated && theDisk->judge() != Disk::Verdict::Real))
        return refuse();
    const int file = real(path, flags, mode);
    if (file >= 0)
        theDisk->onOpen(file, path, false);
    return file;
}

ssize_t writeAt(int file, const void* bytes, std::size_t size, std::int64_t at, bool isAppending)
{
    static auto* const realWrite = next<ssize_t(int, const void*, std::size_t)>("write");
    static auto* const realAt = next<ssize_t(int, const void*, std::size_t, off64_t)>("pwrite64");
    const auto real = [&](std::size_t count) {
        return isAppending ? realWrite(file, bytes, count) : realAt(file, bytes, count, at);
    };
    Disk::Inode* inode = theDisk == nullptr ? nullptr : theDisk->inodeOf(file);
    if (inode == nullptr)
        return real(size);
    const bool wasOut = theDisk->isOut();
    const std::int64_t from = isAppending ? ::lseek(file, 0, SEEK_CUR) : at;
    const auto verdict = theDisk->judge();
    const std::size_t count = verdict == Disk::Verdict::Half ? size / 2 : size;
    if (verdict != Disk::Verdict::Fail || (theDisk->isOut() && !wasOut))
        inode->pending.push_back({from, std::string(static_cast<const char*>(bytes), count), false});
    return verdict == Disk::Verdict::Fail ? refuse() : real(count);
}

int syncFile(int file, const char* name)
{
    auto* const real = next<int(int)>(name);
    if (theDisk == nullptr || (theDisk->inodeOf(file) == nullptr && !theDisk->isFolder(file)))
        return real(file);
    if (theDisk->judge() != Disk::Verdict::Real)
        return refuse();
    if (const int code = theDisk->isFolder(file) ? theDisk->answer("fsync", "") : 0; code != 0)
        return refuse(code);
    if (theDisk->isFolder(file))
        theDisk->onFolderSync();
    else
        theDisk->onSync(file);
    return 0;
}

int truncateFile(int file, std::int64_t size)
{
    static auto* const real = next<int(int, off64_t)>("ftruncate64");
    Disk::Inode* inode = theDisk == nullptr ? nullptr : theDisk->inodeOf(file);
    if (inode == nullptr)
        return real(file, size);
    const bool wasOut = theDisk->isOut();
    const bool isReal = theDisk->judge() == Disk::Verdict::Real;
    if (isReal || (theDisk->isOut() && !wasOut))
        inode->pending.push_back({size, {}, true});
    return isReal ? real(file, size) : refuse();
}

/// Asks the disk about an operation on names; `note` records it where it is done, or under way when power goes out.
template <class Real, class Note>
int changeNames(const char* function, const char* path, const Real& real, const Note& note)
{
    if (theDisk == nullptr || !theDisk->contains(path))
        return real();
    if (const int code = theDisk->answer(function, path); code != 0)
        return refuse(code);
    const bool wasOut = theDisk->isOut();
    if (theDisk->judge() != Disk::Verdict::Real) {
        if (theDisk->isOut() && !wasOut)
            note();
        return refuse();
    }
    const int result = real();
    if (result == 0)
        note();
    return result;
}

} // namespace

extern "C" {

int open64(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return openFile(path, flags, mode);
}

int open(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return openFile(path, flags, mode);
}

int close(int file)
{
    static auto* const real = next<int(int)>("close");
    if (theDisk != nullptr)
        theDisk->onClose(file);
    return real(file);
}

ssize_t write(int file, const void* bytes, std::size_t size) { return writeAt(file, bytes, size, 0, true); }
ssize_t pwrite64(int file, const void* bytes, std::size_t size, off64_t at)
{
    return writeAt(file, bytes, size, at, false);
}
ssize_t pwrite(int file, const void* bytes, std::size_t size, off_t at)
{
    return writeAt(file, bytes, size, at, false);
}
int fsync(int file) { return syncFile(file, "fsync"); }
int fdatasync(int file) { return syncFile(file, "fdatasync"); }
int ftruncate64(int file, off64_t size) noexcept { return truncateFile(file, size); }
int ftruncate(int file, off_t size) noexcept { return truncateFile(file, size); }

int unlink(const char* path) noexcept
{
    static auto* const real = next<int(const char*)>("unlink");
    return changeNames(
        "unlink", path, [&] { return real(path); }, [&] { theDisk->onRemove(path); });
}

int rename(const char* from, const char* to) noexcept
{
    static auto* const real = next<int(const char*, const char*)>("rename");
    return changeNames(
        "rename", to, [&] { return real(from, to); }, [&] { theDisk->onRename(from, to); });
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept
{
    static auto* const real = next<int(int, const char*, int, const char*, unsigned)>("renameat2");
    return changeNames(
        "renameat2", to, [&] { return real(fromFolder, from, toFolder, to, flags); },
        [&] { theDisk->onRename(from, to); });
}

int link(const char* from, const char* to) noexcept
{
    static auto* const real = next<int(const char*, const char*)>("link");
    return changeNames(
        "link", to, [&] { return real(from, to); }, [&] { theDisk->onLinkName(from, to); });
}

int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags) noexcept
{
    static auto* const real = next<int(int, const char*, int, const char*, int)>("linkat");
    static const std::string kFiles = "/proc/self/fd/";
    return changeNames(
        "linkat", to, [&] { return real(fromFolder, from, toFolder, to, flags); },
        [&] {
            if (std::string_view(from).starts_with(kFiles))
                theDisk->onLink(std::atoi(from + kFiles.size()), to);
            else
                theDisk->onLinkName(from, to);
        });
}

} // extern "C"
