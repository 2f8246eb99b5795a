// SPDX-License-Identifier: Apache-2.0
#pragma once
// The disk under this process as a model: operations of the C library on files of one folder can fail, and the power
// can go out, after which the folder holds what a disk may hold that was not told to sync.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace planner::faults {

/// What a failing operation does.
enum class Failure {
    Error,      ///< EIO, nothing done
    ShortWrite, ///< a write does its first half and says so; the next one says that the disk is full
    Full,       ///< ENOSPC, nothing done
};

/// While it lives, writes, syncs, truncations, creations, removals and renames under the folder go through it. One at a
/// time, on one thread. Files of other folders are left alone.
class Disk {
public:
    explicit Disk(std::filesystem::path folder);
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;
    ~Disk();

    /// Lets that many operations through, then fails the next one, or all from there.
    void failAfter(long count, Failure failure, bool forEver);
    /// Lets that many operations through; the next is under way when the power goes out, and all later ones fail.
    void losePowerAfter(long count);
    /// As disks do that say "synced" and have not; for files, for folders.
    void ignoreSyncs(bool ofFiles, bool ofFolders);
    /// Asks before a name changes, or a folder is synced ("fsync"): 0 lets that go on, anything else is the code that
    /// it fails with. What the question itself does is not asked about.
    using Question = std::function<int(std::string_view function, std::string_view path)>;
    void ask(Question question) { m_question = std::move(question); }
    /// No failures any more.
    void behave();

    [[nodiscard]] long operationCount() const { return m_count; }
    [[nodiscard]] long syncCount() const { return m_syncCount; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    /// Writes into an empty folder what the disk may hold after the power went out: of what was not synced, each piece
    /// is there, missing, torn at 512 bytes or garbage, in any order; of names, the old or the new.
    void writeOutcome(std::mt19937& random, const std::filesystem::path& to) const;

    // For the functions that stand in for the C library's.
    struct Pending {
        std::int64_t at = 0;
        std::string bytes;
        bool isTruncation = false;
    };
    struct Inode {
        std::string durable;
        std::vector<Pending> pending;
    };
    using InodePointer = std::shared_ptr<Inode>;
    enum class Verdict { Real, Fail, Half };

    [[nodiscard]] bool contains(const char* path) const;
    /// Counts the operation and says what becomes of it. `pending` is recorded where power goes out during it.
    [[nodiscard]] Verdict judge();
    [[nodiscard]] bool isOut() const { return m_isOut; }
    [[nodiscard]] int errorCode() const;
    /// What the question says.
    [[nodiscard]] int answer(std::string_view function, std::string_view path);
    void onOpen(int file, const char* path, bool isUnnamed);
    void onClose(int file)
    {
        m_files.erase(file);
        if (m_folderFile == file)
            m_folderFile = -1;
    }
    [[nodiscard]] Inode* inodeOf(int file);
    [[nodiscard]] bool isFolder(int file) const { return file == m_folderFile; }
    void onFolderOpen(int file) { m_folderFile = file; }
    void onSync(int file);
    void onFolderSync();
    void onRemove(const char* path);
    void onRename(const char* from, const char* to);
    void onLink(int file, const char* to);
    void onLinkName(const char* from, const char* to) { m_names[nameOf(to)] = m_names[nameOf(from)]; }

private:
    [[nodiscard]] std::string nameOf(const char* path) const;

    std::string m_folder;
    std::map<std::string, InodePointer> m_names;
    std::map<std::string, InodePointer> m_durableNames;
    std::map<std::string, InodePointer> m_removed; ///< since the folder was synced: may be there again
    std::map<int, InodePointer> m_files;
    int m_folderFile = -1;
    long m_left = -1;
    long m_count = 0;
    long m_syncCount = 0;
    bool m_isPower = false;
    bool m_isOut = false;
    bool m_isForEver = false;
    bool m_hasFailed = false;
    bool m_wasShort = false;
    bool m_ignoresFiles = false;
    bool m_ignoresFolders = false;
    Failure m_failure = Failure::Error;
    Question m_question;
};

} // namespace planner::faults
