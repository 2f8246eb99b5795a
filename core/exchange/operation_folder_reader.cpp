// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/exchange/byte_source.h"
#include "core/exchange/operation_folder.h"
#include "core/exchange/operation_reader.h"
#include "core/exchange/unread_files.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace planner {
namespace {

namespace fs = std::filesystem;

bool isThere(const fs::path& path)
{
    std::error_code error;
    return fs::symlink_status(path, error).type() != fs::file_type::not_found;
}

void openTable(const fs::path& folder, const FolderTable& table, OperationReader& reader)
{
    const fs::path path = folder / table.file;
    if (!isThere(path)) {
        reader.miss(table);
        return;
    }
    auto file = InputFile::open(path.string());
    if (file)
        reader.take(table, std::make_unique<InputFile>(std::move(file).value()));
    else
        reader.spoil(table, {{}, {}, file.error().message});
}

std::string beginningOf(const fs::path& path)
{
    constexpr std::size_t kBytes = 4096;
    std::string text(kBytes, '\0');
    auto file = InputFile::open(path.string());
    text.resize(file ? file.value().source()(text.data(), text.size()).value_or(0) : 0);
    return text;
}

/// By name; what cannot be listed further is left out.
std::vector<FolderFile> filesOf(const fs::path& folder)
{
    std::vector<FolderFile> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code unknown;
        const fs::path path = entry->path();
        files.push_back({path.filename().string(), entry->is_directory(unknown), [path] { return beginningOf(path); }});
    }
    std::sort(files.begin(), files.end(), [](const FolderFile& a, const FolderFile& b) { return a.name < b.name; });
    return files;
}

bool isReadableFolder(const std::string& folder, FolderReport& report)
{
    std::error_code error;
    const fs::file_status status = fs::status(folder, error);
    if (status.type() == fs::file_type::not_found)
        report.addError({folder, {}, {MessageId::FolderIsMissing}});
    else if (status.type() != fs::file_type::none && status.type() != fs::file_type::directory)
        report.addError({folder, {}, {MessageId::PathIsNoFolder}});
    else if (fs::directory_iterator(folder, error); error)
        report.addError({folder, {}, {MessageId::FolderIsUnreadable, {error.message()}}});
    else
        return true;
    return false;
}

} // namespace

Result<Plan> readOperationFolder(const std::string& folder, FolderReport& report, const CancelFlag* cancel,
                                 const ProgressSink& progress, const ReadingOptions& options)
{
    OperationReader reader(folder, report, options);
    if (!isReadableFolder(folder, report))
        return reader.failure();
    reportUnreadFiles(filesOf(folder), report, options.namesUnreadFiles);
    for (const FolderTable& table : folderTables())
        openTable(folder, table, reader);
    return reader.read(cancel, progress);
}

} // namespace planner
