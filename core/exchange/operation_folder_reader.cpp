// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/exchange/byte_source.h"
#include "core/exchange/operation_folder.h"
#include "core/exchange/operation_reader.h"
#include "core/exchange/operation_texts.h"
#include "core/exchange/unread_files.h"
#include "core/model/operation_row.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <memory>
#include <set>
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

/// What tables of the plan that stand for missing ones are called in messages.
constexpr std::string_view kOfPlan = "the plan's ";

/// Reads tables of a plan in place of files.
class PlanTables {
public:
    explicit PlanTables(const Plan& plan) : m_plan(plan) {}

    /// False where the plan has no rows to stand for the file.
    [[nodiscard]] bool give(const FolderTable& table, OperationReader& reader)
    {
        const std::string name = std::string(table.file).substr(0, std::string_view(table.file).find('.'));
        const bool isOfOperation = table.isRequired || valueNamed<OperationTable>(name);
        if (!isOfOperation || (!table.isRequired && table.isEmpty(m_plan)))
            return false;
        std::string& text = m_texts.emplace_back();
        const auto written = writeTable(m_plan, table, [&](std::string_view piece) {
            text += piece;
            return true;
        });
        if (written)
            reader.take(table, std::make_unique<InputText>(text), std::string(kOfPlan) + table.file);
        else
            reader.spoil(table, {{}, {}, written.error().message});
        return true;
    }

private:
    const Plan& m_plan;
    std::deque<std::string> m_texts;
};

/// Batches without records of their own have those of the plan.
void keepRecords(Plan& plan, const Plan& before)
{
    for (auto& [code, batch] : plan.batches) {
        const auto known = before.batches.find(code);
        if (known == before.batches.end())
            continue;
        for (const auto& [kind, record] : known->second.clearances.entries())
            if (batch.clearances.has(kind))
                batch.clearances.record(kind, record);
    }
}

} // namespace

Result<FolderUpdate> readFolderUpdate(const std::string& folder, const Plan& before, FolderReport& report,
                                      const CancelFlag* cancel, const ProgressSink& progress,
                                      const ReadingOptions& options)
{
    OperationReader reader(folder, report, options);
    if (!isReadableFolder(folder, report))
        return reader.failure();
    reportUnreadFiles(filesOf(folder), report, options.namesUnreadFiles);
    FolderUpdate update;
    PlanTables tables(before);
    std::set<std::string_view> there;
    for (const FolderTable& table : folderTables()) {
        if (isThere(fs::path(folder) / table.file)) {
            there.insert(table.file);
            openTable(folder, table, reader);
        } else if (tables.give(table, reader)) {
            update.missing.emplace_back(table.file);
        }
    }
    if (there.empty() && report.errors.empty())
        report.addError({folder, {}, {MessageId::FolderHasNoTable}});
    auto plan = reader.read(cancel, progress);
    report.warningCount -= std::erase_if(
        report.warnings, [&](const FolderProblem& warning) { return warning.place.starts_with(kOfPlan); });
    if (!plan)
        return plan.error();
    update.plan = std::move(plan).value();
    for (const auto& [file, columns] : reader.missingColumns())
        update.missingColumns[file == "operation.csv" ? "settings" : file.substr(0, file.find('.'))] = columns;
    update.hasBatches = there.contains("batches.csv");
    update.hasApprovals = there.contains("approvals.csv");
    if (!there.contains("clearances.csv"))
        keepRecords(update.plan, before);
    return update;
}

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
