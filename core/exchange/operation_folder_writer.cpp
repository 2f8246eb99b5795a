// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/exchange/atomic_file.h"
#include "core/exchange/byte_source.h"
#include "core/exchange/operation_folder.h"
#include "core/exchange/operation_texts.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace planner {
namespace {

namespace fs = std::filesystem;

/// Files ready to be put in place, and old ones ready to go.
struct Staged {
    std::vector<AtomicFile> files;
    std::vector<fs::path> stale;
};

Result<AtomicFile> stage(const Plan& plan, const FolderTable& table, const fs::path& folder)
{
    auto file = AtomicFile::create((folder / table.file).string());
    if (!file)
        return file;
    const auto written = writeTable(plan, table, [&](std::string_view text) { return file.value().write(text); });
    // Why the disk refused comes first.
    if (auto done = file.value().finish(); !done)
        return done.error();
    if (!written)
        return written.error();
    return file;
}

/// True where the file's header has the columns that the table must have.
bool isSuchTable(const fs::path& path, const FolderTable& table)
{
    auto file = InputFile::open(path.string());
    if (!file)
        return false;
    FolderReport report;
    const ProgressSink silent;
    ReadingWatch watch(nullptr, silent, 0);
    return CsvTable(table.file, file.value(), table.columns, {}, report, watch).hasHeader();
}

/// Writes every file beside its old one; the folder stays as it is.
Result<Staged> stageAll(const Plan& plan, const fs::path& folder)
{
    Staged staged;
    for (const FolderTable& table : folderTables()) {
        const fs::path path = folder / table.file;
        if (isWritten(table, plan)) {
            auto file = stage(plan, table, folder);
            if (!file)
                return file.error();
            staged.files.push_back(std::move(file).value());
            continue;
        }
        std::error_code error;
        if (fs::symlink_status(path, error).type() == fs::file_type::not_found)
            continue;
        if (!isSuchTable(path, table))
            return Error{ErrorKind::Refused, {MessageId::FileWouldBeTakenForTable, {path.string()}}};
        staged.stale.push_back(path);
    }
    return staged;
}

Result<Done> putInPlace(Staged& staged, const fs::path& folder)
{
    const NoEnd together;
    for (AtomicFile& file : staged.files)
        if (auto done = file.replace(); !done)
            return done;
    for (const fs::path& path : staged.stale) {
        std::error_code error;
        fs::remove(path, error);
        if (error)
            return Error{ErrorKind::Failed, {MessageId::TableCouldNotBeRemoved, {path.string(), error.message()}}};
    }
    return confirmNames(folder.string(), folder.string());
}

} // namespace

std::vector<std::string> operationFiles(const std::string& folder)
{
    std::vector<std::string> paths;
    for (const FolderTable& table : folderTables())
        paths.push_back((fs::path(folder) / table.file).string());
    return paths;
}

Result<Done> writeOperationFolder(const Plan& plan, const std::string& folder)
{
    std::error_code error;
    const bool isNew = fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder, error))
        return Error{ErrorKind::Failed,
                     {MessageId::FolderCouldNotBeMade,
                      {folder, error ? MessageArgument(error.message()) : Message(MessageId::ItIsSomethingElse)}}};
    auto staged = stageAll(plan, folder);
    Result<Done> done = staged ? putInPlace(staged.value(), folder) : Result<Done>(staged.error());
    if (!done && isNew)
        fs::remove(folder, error);
    return done;
}

} // namespace planner
