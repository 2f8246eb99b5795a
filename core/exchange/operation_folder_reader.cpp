// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/byte_source.h"
#include "core/exchange/folder_tables.h"
#include "core/exchange/operation_folder.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace planner {
namespace {

namespace fs = std::filesystem;

/// What is known of a table's file before it is read.
struct TableFile {
    const FolderTable* table = nullptr;
    std::optional<InputFile> file;
};

bool isThere(const fs::path& path)
{
    std::error_code error;
    return fs::symlink_status(path, error).type() != fs::file_type::not_found;
}

/// Nothing where there is no file to read; what is wrong with that goes to the report.
std::optional<InputFile> openTable(const fs::path& folder, const FolderTable& table, FolderReport& report)
{
    const fs::path path = folder / table.file;
    if (!isThere(path)) {
        if (table.isRequired)
            report.addError(
                {"{0}: the file is missing in {1}. Maybe another folder was meant", {table.file, folder.string()}});
        return std::nullopt;
    }
    auto file = InputFile::open(path.string());
    if (!file) {
        report.addError(file.error().message);
        return std::nullopt;
    }
    if (file.value().size() > limits::kFileBytes) {
        report.addError({"{0}: the file has {1} bytes, at most {2} are read. Maybe divide the operation",
                         {table.file, std::to_string(file.value().size()), std::to_string(limits::kFileBytes)}});
        return std::nullopt;
    }
    return std::move(file).value();
}

void readTable(TableFile& tableFile, FolderReading& folder, FolderReport& report, ReadingWatch& watch)
{
    const FolderTable& table = *tableFile.table;
    CsvLimits csvLimits;
    csvLimits.fieldBytes = table.cellBytes;
    CsvTable rows(table.file, *tableFile.file, table.columns, csvLimits, report, watch);
    table.read(rows, folder);
    if (table.codes != nullptr && !rows.isWhole())
        (folder.*table.codes).setWhole(false);
    tableFile.file.reset();
}

/// Categories that facilities accept must be in a row of categories.csv or cohorts.csv.
void reportAwaited(const FolderReading& folder, FolderReport& report)
{
    if (!folder.categories.isWhole() || !folder.cohorts.isWhole())
        return;
    for (const auto& [category, places] : folder.awaited)
        for (const std::string& place : places)
            report.addError({"{0} {1}: there is no such category, \"{2}\"",
                             {place, "accepts", folder.plan.operation.category(category).code}});
}

Error badFolder(const std::string& folder, const FolderReport& report)
{
    if (report.errors.size() == 1)
        return {ErrorKind::BadInput, report.errors.front()};
    const char* text = report.isFull()
                           ? "{0}: the operation folder has {1} errors or more. Maybe correct them and import again"
                           : "{0}: the operation folder has {1} errors. Maybe correct them and import again";
    return {ErrorKind::BadInput, {text, {folder, std::to_string(report.errors.size())}}};
}

bool isReadableFolder(const std::string& folder, FolderReport& report)
{
    std::error_code error;
    const fs::file_status status = fs::status(folder, error);
    if (status.type() == fs::file_type::not_found)
        report.addError({"{0}: there is no such folder. Maybe check the name", {folder}});
    else if (status.type() != fs::file_type::none && status.type() != fs::file_type::directory)
        report.addError({"{0}: is not a folder. Maybe give the folder that operation.csv is in", {folder}});
    else if (fs::directory_iterator(folder, error); error)
        report.addError(
            {"{0}: the folder cannot be read: {1}. Maybe check its permissions", {folder, error.message()}});
    else
        return true;
    return false;
}

} // namespace

Result<Plan> readOperationFolder(const std::string& folder, FolderReport& report, const CancelFlag* cancel,
                                 const ProgressSink& progress)
{
    if (!isReadableFolder(folder, report))
        return badFolder(folder, report);
    FolderReading reading;
    std::vector<TableFile> files;
    std::uint64_t bytes = 0;
    for (const FolderTable& table : folderTables()) {
        const std::size_t errorsBefore = report.errors.size();
        TableFile& file = files.emplace_back(TableFile{&table, openTable(folder, table, report)});
        bytes += file.file ? file.file->size() : 0;
        if (table.codes != nullptr && report.errors.size() > errorsBefore)
            (reading.*table.codes).setWhole(false);
    }
    ReadingWatch watch(cancel, progress, bytes);
    for (TableFile& file : files)
        if (file.file && !report.isFull() && !watch.isCancelled())
            readTable(file, reading, report, watch);
    if (watch.isCancelled())
        return Error{ErrorKind::Cancelled, {"{0}: the import was cancelled", {folder}}};
    reportAwaited(reading, report);
    if (!report.errors.empty())
        return badFolder(folder, report);
    return std::move(reading.plan);
}

} // namespace planner
