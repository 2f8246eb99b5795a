// SPDX-License-Identifier: Apache-2.0
#pragma once
// The file of a plan that is open, ordinary or sealed: its connection, and whether it is still the one at its path.

#include "core/storage/check/plan_checks.h"
#include "core/storage/rescue/file_copy.h"
#include "core/storage/seal/sealed_home.h"
#include "core/storage/share/file_mark.h"
#include "core/storage/share/share_hold.h"

#include <memory>
#include <optional>
#include <string>

namespace planner {

/// What can be told of a file without reading it.
struct FileLook {
    std::optional<FileMark> mark; ///< nothing where nothing lies at the path
    std::int64_t dataVersion = 0; ///< changes when another connection commits; 0 of a sealed plan
    bool operator==(const FileLook&) const = default;
};

/// All functions throw Trouble or SqlError where they say nothing else.
class PlanFile {
public:
    /// Opens the file with the settings of hardening.h, or the database of the sealed file in memory.
    PlanFile(std::string path, std::unique_ptr<ShareHold> hold, std::unique_ptr<SealedHome> sealed);

    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] const Connection& connection() const { return m_connection; }
    /// Null for an ordinary file.
    [[nodiscard]] const SealedHome* sealed() const { return m_sealed.get(); }
    [[nodiscard]] FileLook look() const;

    /// Checks the file, and keeps others off it where it is on a network share.
    [[nodiscard]] CheckedPlan check() const;
    /// Opens and checks what lies at the path now, in place of what was opened; on trouble that stays.
    [[nodiscard]] CheckedPlan openAgain();
    /// The database in memory becomes what the sealed file held when it was last read or written.
    void connectAgain();
    /// connectAgain(), with what another program has saved meanwhile.
    void readSealedAgain();
    /// Writes what was committed in memory to a sealed file, nothing to do for another. False where it is in the file
    /// and the disk did not confirm it.
    [[nodiscard]] bool save() { return !m_sealed || m_sealed->save(m_connection); }

    /// True where the file at the path is no longer the one that is open. Never of a sealed plan. Throws nothing.
    [[nodiscard]] bool hasMoved() const;
    /// The same of an ordinary one; of a sealed one, whether another program has saved since.
    [[nodiscard]] bool isReplaced() const { return m_sealed ? m_sealed->hasChanged() : hasMoved(); }
    /// Throws where the file at the path is no longer the one that is open: what is written to that would be lost.
    void requireInPlace() const;
    /// Throws where about so many bytes could not be written now. Nothing is changed.
    void requireWritable(std::int64_t bytes) const;
    /// Forgets pages that were read: what was written past SQLite is not seen otherwise.
    void dropPages() const;
    /// Of the file, sealed or not.
    [[nodiscard]] FileCopy copy() const { return m_sealed ? copyOf(*m_sealed) : copyOf(m_connection); }

private:
    [[nodiscard]] static Connection connect(const std::string& path, const SealedHome* sealed);
    void holdAlone(const Connection& connection) const;

    std::string m_path;
    std::unique_ptr<ShareHold> m_hold; ///< null on a local disk; ends after the connection
    std::unique_ptr<SealedHome> m_sealed;
    Connection m_connection;
};

} // namespace planner
