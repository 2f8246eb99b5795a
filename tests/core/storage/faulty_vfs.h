// SPDX-License-Identifier: Apache-2.0
#pragma once
// A layer under SQLite that fails one chosen operation on files, for tests of what a failure leaves behind.

#include <sqlite3.h>

#include <limits>

namespace planner {

/// While it lives, SQLite's connections go through it. One at a time; connections must be closed before it goes.
class FaultyVfs {
public:
    FaultyVfs();
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;
    ~FaultyVfs();

    /// Lets that many writes, syncs, truncations and deletions through, then fails: the next one, or all from there.
    void failAfter(long count, bool forEver)
    {
        m_left = count;
        m_isForEver = forEver;
        m_hasFailed = false;
    }
    void failNever() { m_left = std::numeric_limits<long>::max(); }
    /// Whether an operation has failed since failAfter().
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    /// Syncs of files, and deletions whose folder was synced, since the layer began.
    [[nodiscard]] int syncCount() const { return m_syncCount; }
    [[nodiscard]] int folderSyncCount() const { return m_folderSyncCount; }

    // For the layer itself.
    void countSync() { ++m_syncCount; }
    void countFolderSync() { ++m_folderSyncCount; }
    /// True where the present operation is to fail.
    [[nodiscard]] bool fails();
    [[nodiscard]] sqlite3_vfs* real() const { return m_real; }

private:
    sqlite3_vfs* m_real;
    sqlite3_vfs m_layer;
    long m_left = std::numeric_limits<long>::max();
    bool m_isForEver = false;
    bool m_hasFailed = false;
    int m_syncCount = 0;
    int m_folderSyncCount = 0;
};

} // namespace planner
