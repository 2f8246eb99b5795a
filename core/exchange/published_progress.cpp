// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/published_progress.h"

#include "core/exchange/csv_table.h"
#include "core/exchange/limits.h"

#include <filesystem>

namespace planner {

Result<std::vector<PublishedCount>> readPublishedProgress(const std::string& path, FolderReport& report)
{
    auto file = InputFile::open(path);
    if (!file) {
        report.addError({{}, {}, file.error().message});
        return file.error();
    }
    const ProgressSink progress;
    ReadingWatch watch(nullptr, progress, file.value().size());
    TableOptions options;
    options.limits.fieldBytes = limits::kCellBytes;
    const std::string name = std::filesystem::path(path).filename().string();
    CsvTable table(name, file.value(),
                   {{"date", ColumnNeed::Required},
                    {"people", ColumnNeed::Required},
                    {"used", ColumnNeed::Optional},
                    {"source", ColumnNeed::Optional},
                    {"as_published", ColumnNeed::Derived}},
                   options, report, watch);
    const Column date = table.column("date");
    const Column people = table.column("people");
    const Column used = table.column("used");
    const Column source = table.column("source");
    std::vector<PublishedCount> counts;
    while (table.next()) {
        PublishedCount count;
        count.date = table.date(date).value_or(Date());
        count.people = table.count<People>(people, {0, limits::kAllTravellers}).value_or(People(0));
        count.isUsed = table.yesNo(used, true);
        count.source = table.text(source);
        counts.push_back(std::move(count));
    }
    if (!report.errors.empty())
        return Error{ErrorKind::BadInput, inOneSentence(report.errors.front())};
    return counts;
}

} // namespace planner
