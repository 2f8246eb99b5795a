// SPDX-License-Identifier: Apache-2.0
#include "core/storage/check/file_identity.h"

#include "core/base/byte_order.h"
#include "core/base/message_id.h"
#include "core/edit/soundness.h"
#include "core/storage/database/schema.h"
#include "core/storage/database/trouble.h"
#include "core/storage/seal/sealed_bytes.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace planner {
namespace {

/// The first bytes of the file: enough for SQLite's header, and to tell text from other things.
constexpr std::size_t kHeaderSize = 100;
/// A rollback journal begins with it, and ends with it where it names another file.
constexpr std::string_view kJournalMagic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);

/// The open file as SQLite's operating system layer has it. Opening it a second time in this process and closing
/// that would drop SQLite's locks, so everything goes through here.
sqlite3_file* fileOf(const Connection& connection)
{
    sqlite3_file* file = nullptr;
    const int code = sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code != SQLITE_OK || file == nullptr || file->pMethods == nullptr)
        throw SqlError(SQLITE_CANTOPEN, "no file");
    return file;
}

std::int64_t sizeOf(const Connection& connection)
{
    sqlite3_file* file = fileOf(connection);
    sqlite3_int64 size = 0;
    const int code = file->pMethods->xFileSize(file, &size);
    if (code != SQLITE_OK)
        throw SqlError(code, sqlite3_errstr(code));
    return size;
}

std::int64_t numberAt(const std::string& bytes, std::size_t at, std::size_t size)
{
    return static_cast<std::int64_t>(bigEndian(bytes, at, size));
}

bool isSqlite(const std::string& header)
{
    return header.size() == kHeaderSize && header.starts_with(std::string("SQLite format 3\0", 16));
}

/// True for what looks like text: UTF-8 as far as the piece goes, without control characters that text does not use.
bool isTextual(const std::string& piece)
{
    const bool hasControls = std::any_of(piece.begin(), piece.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20U && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
    if (hasControls)
        return false;
    for (std::size_t cut = 0; cut < 4 && cut < piece.size(); ++cut)
        if (isText(std::string_view(piece).substr(0, piece.size() - cut)))
            return true;
    return false;
}

/// Where SQLite looks for the journal of the open file: beside the file itself, wherever links to it lie.
std::string journalOf(const Connection& connection)
{
    const char* path = sqlite3_filename_journal(sqlite3_db_filename(connection.handle(), "main"));
    return path == nullptr ? std::string() : path;
}

std::string logOf(const Connection& connection)
{
    const char* path = sqlite3_filename_wal(sqlite3_db_filename(connection.handle(), "main"));
    return path == nullptr ? std::string() : path;
}

bool hasContent(const std::string& path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    return !error && size > 0;
}

bool isPlanHeader(const std::string& header) { return isSqlite(header) && numberAt(header, 68, 4) == kApplicationId; }

/// The header in the first page as the journal beside the file will put it back; empty where it holds no such page.
/// Source of the layout: SQLite's "Database File Format", section 3, "The Rollback Journal".
std::string journalledHeader(const std::string& journalPath)
{
    std::ifstream journal(journalPath, std::ios::binary);
    std::string start(28, '\0');
    if (!journal.read(start.data(), 28) || !start.starts_with(kJournalMagic))
        return {};
    const std::int64_t sectorSize = numberAt(start, 20, 4);
    const std::int64_t pageSize = numberAt(start, 24, 4);
    if (pageSize < 512 || pageSize > 65'536)
        return {};
    std::string number(4, '\0');
    for (std::int64_t at = sectorSize; journal.seekg(at) && journal.read(number.data(), 4); at += pageSize + 8) {
        const std::int64_t page = numberAt(number, 0, 4);
        if (page == 0) // SQLite reads no further either; a file of nothing but holes would be read for hours
            return {};
        std::string header(kHeaderSize, '\0');
        if (page == 1 && journal.read(header.data(), kHeaderSize))
            return header;
    }
    return {};
}

[[noreturn]] void throwNoPlan(const std::string& path, MessageId sentence) { throw Trouble(Message{sentence, {path}}); }

void requireSqlite(const std::string& header, const std::string& path)
{
    if (!isSqlite(header))
        throw damage({MessageId::FirstBytesAreDamaged, {path}});
}

} // namespace

std::string fileHeader(const Connection& connection)
{
    sqlite3_file* file = fileOf(connection);
    std::string header(kHeaderSize, '\0');
    const int code = file->pMethods->xRead(file, header.data(), static_cast<int>(header.size()), 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        throw SqlError(code, sqlite3_errstr(code));
    header.resize(static_cast<std::size_t>(std::min<std::int64_t>(sizeOf(connection), kHeaderSize)));
    return header;
}

void requireFile(const std::string& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found)
        throwNoPlan(path, MessageId::FileIsMissing);
    if (status.type() == std::filesystem::file_type::directory)
        throwNoPlan(path, MessageId::PlanFileIsFolder);
    if (!error && status.type() != std::filesystem::file_type::regular)
        throwNoPlan(path, MessageId::PlanFileIsSpecial);
}

void requireOwnJournal(const Connection& connection, const std::string& path)
{
    const std::string journalPath = journalOf(connection);
    for (const std::string& beside : {journalPath, logOf(connection)}) {
        std::error_code error;
        const auto type = std::filesystem::symlink_status(beside, error).type();
        if (type != std::filesystem::file_type::not_found && type != std::filesystem::file_type::regular)
            throw Trouble(Message{MessageId::SpecialFileIsBeside, {path, beside}});
    }
    std::ifstream journal(journalPath, std::ios::binary);
    std::string end(kJournalMagic.size(), '\0');
    if (journal.seekg(-static_cast<std::streamoff>(end.size()), std::ios::end)
        && journal.read(end.data(), static_cast<std::streamsize>(end.size())) && end == kJournalMagic)
        throw Trouble(Message{MessageId::JournalNamesOtherFile, {path, journalPath}});
}

void requirePlanHeader(const Connection& connection, const std::string& path)
{
    requireOwnJournal(connection, path);
    const std::string header = fileHeader(connection);
    const std::string journalPath = journalOf(connection);
    const bool hasJournal = hasContent(journalPath);
    if (hasJournal && !isPlanHeader(header) && isPlanHeader(journalledHeader(journalPath)))
        return;
    if (header.empty())
        throwNoPlan(path, MessageId::PlanFileIsEmpty);
    if (looksSealed(header))
        throwNoPlan(path, MessageId::PlanFileIsSealed);
    if (!isSqlite(header) && isTextual(header))
        throwNoPlan(path, MessageId::PlanFileIsText);
    requireSqlite(header, path);
    if (!isPlanHeader(header))
        throwNoPlan(path, MessageId::DatabaseIsOfOtherProgram);
    if (header[18] != 1 || header[19] != 1)
        throwNoPlan(path, MessageId::PlanFileHasWriteAheadLog);
    if (hasContent(logOf(connection)))
        throwNoPlan(path, MessageId::WriteAheadLogIsBeside);
    if (!hasJournal)
        requireWholePages(connection, path);
}

void requireWholePages(const Connection& connection, const std::string& path)
{
    const std::string header = fileHeader(connection);
    requireSqlite(header, path);
    const std::int64_t size = sizeOf(connection);
    const std::int64_t stored = numberAt(header, 16, 2);
    const std::int64_t pageSize = stored == 1 ? 65'536 : stored;
    const std::int64_t pageCount = numberAt(header, 28, 4);
    if (pageSize < 512 || size % pageSize != 0 || size < pageSize * pageCount)
        throw damage({MessageId::PlanFileIsCutShort, {path, size, pageSize * pageCount}});
}

} // namespace planner
