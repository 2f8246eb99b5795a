// SPDX-License-Identifier: Apache-2.0
#pragma once
// A sealed plan that is open: the database is in memory, and the file gets it whole and encrypted after every step.

#include "core/storage/database/connection.h"
#include "core/storage/seal/sealed_bytes.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace planner {

/// The plain bytes never reach the disk. Another program that saves meanwhile is told of, never overwritten: the
/// folder is locked while a save compares and replaces. The bytes that this holds are wiped when they are no longer
/// needed; the database in memory, which SQLite holds, and the plan that was read from it are not.
class SealedHome {
public:
    /// Reads and unseals. Throws Trouble.
    SealedHome(std::string path, std::string_view passphrase);
    SealedHome(const SealedHome&) = default;
    SealedHome& operator=(const SealedHome&) = delete;
    ~SealedHome() { wipe(m_plain); }

    /// The database as the file has it.
    [[nodiscard]] Connection connect() const;
    /// Seals the database and puts it in place, durably. Throws Trouble, also where another program saved meanwhile;
    /// the file is then as it was, and so is what connect() gives. False where it is in place and the disk did not
    /// confirm it.
    [[nodiscard]] bool save(const Connection& connection);
    /// The bytes of another plan, sealed with the passphrase of this one and a salt of its own: the salt tells whose
    /// plan a sealed file is. Throws Trouble, BadInput where this is not the passphrase.
    [[nodiscard]] std::string sealAnother(std::string_view plain, std::string_view passphrase) const;
    /// True where another program has saved since.
    [[nodiscard]] bool hasChanged() const;
    /// Reads the file again.
    void readAgain();
    /// The file as it lies on disk. Throws Trouble where another program has saved since.
    [[nodiscard]] std::string sealedBytes() const;
    /// Opens what was sealed with the passphrase of this file, on any thread.
    [[nodiscard]] std::function<Result<std::string>(std::string_view sealed)> opener() const;

private:
    void takeSealed(const std::string& sealed);

    std::string m_path;
    SealHeader m_header;
    SealKey m_key;
    std::string m_stamp;
    std::string m_plain;
};

/// Larger files are not read into memory; SQLite does not make larger databases there either.
inline constexpr std::int64_t kLargestFileRead = std::int64_t{1} << 30;
/// The whole file. Throws Trouble, also where it is larger than kLargestFileRead. Not for plan files that this process
/// may have open: closing would drop SQLite's locks.
[[nodiscard]] std::string readWholeFile(const std::string& path);

} // namespace planner
