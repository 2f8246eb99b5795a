// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/operation_texts.h"

#include "core/base/message_id.h"
#include "core/exchange/operation_reader.h"
#include "core/exchange/unread_files.h"

#include <memory>

namespace planner {

Result<Plan> readOperationTexts(const OperationTexts& texts, const std::string& name, FolderReport& report)
{
    OperationReader reader(name, report);
    std::vector<FolderFile> files;
    for (const auto& [file, text] : texts)
        files.push_back({file, false, [&text = text] { return text; }});
    reportUnreadFiles(files, report);
    for (const FolderTable& table : folderTables()) {
        const auto text = texts.find(table.file);
        if (text == texts.end())
            reader.miss(table);
        else
            reader.take(table, std::make_unique<InputText>(text->second));
    }
    return reader.read();
}

Result<OperationTexts> writeOperationTexts(const Plan& plan)
{
    OperationTexts texts;
    for (const FolderTable& table : folderTables()) {
        if (!isWritten(table, plan))
            continue;
        std::string& text = texts[table.file];
        const auto written = writeTable(plan, table, [&](std::string_view piece) {
            text += piece;
            return true;
        });
        if (!written)
            return written.error();
    }
    return texts;
}

bool isWritten(const FolderTable& table, const Plan& plan) { return table.isRequired || !table.isEmpty(plan); }

Result<Done> writeTable(const Plan& plan, const FolderTable& table, const TextSink& sink)
{
    CsvWriter csv(sink);
    if (!table.hasOwnHeader) {
        for (const ColumnSpec& column : table.columns)
            csv.plain(column.name);
        csv.endRow();
    }
    table.write(plan, csv);
    if (!csv.finish())
        return Error{ErrorKind::Failed, {MessageId::ExportStopped, {table.file}}};
    if (csv.longestCell() > table.cellBytes)
        return Error{ErrorKind::Refused,
                     {MessageId::TextCannotBeReadBack, {table.file, csv.longestCell(), table.cellBytes}}};
    return Done{};
}

} // namespace planner
