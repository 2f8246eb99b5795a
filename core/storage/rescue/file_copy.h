// SPDX-License-Identifier: Apache-2.0
#pragma once
// Checked copies of plan files that are open, taken at once and written later, on any thread.

#include <functional>
#include <string>

namespace planner {

class Connection;
class SealedHome;

/// What a plan file holds, and how a copy of it is checked. Refers to nothing of the plan that is open.
struct FileCopy {
    std::string bytes;
    /// Gives the bytes of the database. Throws Trouble where they were sealed otherwise or changed.
    std::function<std::string(const std::string& bytes)> open;
    /// Throws Trouble unless the file at the path is whole and a sound plan.
    std::function<void(const std::string& path)> check;
};

/// Of an open plan file, taken by SQLite's backup interface.
[[nodiscard]] FileCopy copyOf(const Connection& connection);
/// The same within a write transaction of the connection, which the backup interface refuses.
[[nodiscard]] FileCopy copyWithin(const Connection& connection);
/// Of a sealed plan that is open: the encrypted bytes as they lie on disk. Throws Trouble where the file is not as this
/// program saw it last.
[[nodiscard]] FileCopy copyOf(const SealedHome& home);
/// Writes the copy as a new file, durable and readable by its owner alone, and checks it. Throws Trouble or SqlError;
/// then there is no new file.
void writeCopy(const FileCopy& copy, const std::string& to);

} // namespace planner
