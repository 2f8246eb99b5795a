// SPDX-License-Identifier: Apache-2.0
#pragma once
// What kind of file lies at a path, found out before any SQL runs on it.

#include "core/storage/database/connection.h"

#include <string>

namespace planner {

/// Throws Trouble unless the open file is a plan file by its header: SQLite's magic, our application id, whole pages,
/// no write-ahead log. Reads through SQLite's own descriptor and changes nothing. What a killed writer or a power cut
/// left half written is allowed while the journal that puts it back lies beside the file: SQLite does so when it
/// first reads, and requireWholePages() looks again.
void requirePlanHeader(const Connection& connection, const std::string& path);
/// Throws Trouble where SQLite's first reading of the open file would do more than put the file back: a journal beside
/// it can name another file of the user, which SQLite then deletes, and one that is no ordinary file can keep it
/// waiting for ever. To be called before any SQL runs on a file; requirePlanHeader() does.
void requireOwnJournal(const Connection& connection, const std::string& path);
/// Throws Trouble where the file was cut: its size is no whole number of pages, or less than its header says.
void requireWholePages(const Connection& connection, const std::string& path);
/// The first bytes of the open file, as they are.
[[nodiscard]] std::string fileHeader(const Connection& connection);
/// Throws Trouble where there is nothing at the path, or a folder.
void requireFile(const std::string& path);

} // namespace planner
